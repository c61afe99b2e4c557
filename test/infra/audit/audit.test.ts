import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sampleOrganisation, samplePerson } from '../../../infra/local/people.ts';
import { tamper } from '../../store/audit/tamper.ts';
import { freshPlace, onEveryEngine } from '../../store/engines.ts';
import { command, live, type Lived } from './lived.ts';

describe('npm run audit', function () {
  this.timeout(60_000);
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'kvarbo-audit-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const at = (name: string): string => path.join(folder, name);

  onEveryEngine((engine) => {
    const place = freshPlace(engine);
    let lived: Lived;
    beforeEach(async () => {
      lived = await live(place().url);
      writeFileSync(at('kvarbo.log'), `{"at":"2027-01-11","event":"started"}\nnot json "chain\n${lived.heads}`);
    });

    const verify = (...more: readonly string[]) => command('audit', ['verify', '--database', place().url, ...more]);

    it('verifies what the product itself has made: nothing found, 0', async () => {
      const ran = await verify('--heads', folder);
      assert.deepEqual(ran.errors, []);
      assert.match(ran.out, /^1 ärenden, \d+ rader, 0 gallrade\. 1 huvuden utanför databasen\.\nInget är ändrat\.\n$/);
      assert.equal(ran.code, 0);
    });

    it('says so when there is nothing outside the database to hold it against', async () => {
      const ran = await verify();
      assert.match(ran.out, /Inga huvuden utanför databasen/);
      assert.equal(ran.code, 0);
    });

    it('names the case and the row of a field that was changed in history, and of the case that no longer fits it', async () => {
      await tamper(place(), `update history set event = replace(event, 'hyresskuld', 'störning') where seq = 1`);
      const ran = await verify('--heads', at('kvarbo.log'));
      assert.equal(ran.code, 1);
      assert.match(ran.out, new RegExp(`^${lived.ref}: rad 1 i historiken \\(plats 1\\) är ändrad\\.$`, 'm'));
      assert.match(ran.out, new RegExp(`^${lived.ref}: ärendet stämmer inte med sin historik: .*entry`, 'm'));
    });

    it('finds a case whose body alone was changed', async () => {
      await tamper(place(), `update cases set body = replace(body, '4711471', '4711472')`);
      const ran = await verify('--heads', folder);
      assert.equal(ran.code, 1);
      assert.equal(ran.out.split('\n')[0], `${lived.ref}: ärendet stämmer inte med sin historik: treserva.`);
    });

    it('finds a deleted row of access, and one that was put in', async () => {
      await tamper(place(), `delete from access where entry like '%refused%'`);
      const deleted = await verify('--heads', folder);
      assert.match(deleted.out, /plats \d+ saknas: en rad är borttagen/);
      await tamper(
        place(),
        `insert into access (ref, place, made_at, actor, entry, hash)
         select ref, place + 1000, made_at, actor, entry, hash from access where entry like '%"full"%' and actor like '%10'`,
      );
      assert.match((await verify('--heads', folder)).out, /kedjan slutar inte där den ska .* avhuggna eller tillagda/);
      assert.equal((await verify('--heads', folder)).code, 1);
    });

    it('finds a tail cut off with its head, by what the log kept, and not without it', async () => {
      await tamper(
        place(),
        `delete from history where place = (select max(place) from history);
         update cases set version = 1, body = replace(replace(body, '"version":2', '"version":1'),
           substr(body, 1, 0), '')`,
      );
      const ran = await verify('--heads', folder);
      assert.equal(ran.code, 1);
      assert.match(
        ran.out,
        new RegExp(`^${lived.ref}: plats \\d+, som är bevarad utanför databasen, finns inte längre`, 'm'),
      );
    });

    it('shows a chief who has opened, who was refused and what was decided in her unit, by name where the file is given', async () => {
      const file = at('organisation.json');
      writeFileSync(file, JSON.stringify(sampleOrganisation));
      const review = (...more: readonly string[]) =>
        command('audit', ['review', 'vux', '--database', place().url, ...more], { KVARBO_ORGANISATION: '' });
      const ran = await review();
      assert.deepEqual(ran.errors, []);
      const chief = samplePerson('VUX.chief').id;
      assert.ok(ran.out.includes(`2027-01-11 09:00  ${lived.ref}  ${chief}: öppnade hela ärendet`));
      assert.ok(ran.out.includes(`${samplePerson('BoU.official1').id}: nekades att se det (view: notFound)`));
      const again = await review('--organisation', file);
      assert.ok(again.out.includes(`${lived.ref}  Kvarbo: granskade åtkomsten`));
      assert.ok(again.out.includes(`${samplePerson('VUX.chief').name}: öppnade hela ärendet`));
      assert.match((await review('--since', '2027-01-12')).out, /^Åtkomst: 0$/m);
      assert.match((await command('audit', ['review', 'eb', '--database', place().url])).out, /^Åtkomst: 0$/m);
    });
  });

  it('ends with 2 and one line when it is asked for what it cannot do', async () => {
    writeFileSync(at('no.db'), 'not a database at all, only text that is long enough to be looked at as one');
    for (const given of [
      [],
      ['burn'],
      ['verify', 'all'],
      ['verify', '--frobnicate'],
      ['verify', '--database', `sqlite:${at('nowhere.db')}`],
      ['verify', '--database', `sqlite:${at('no.db')}`],
      ['verify', '--database', 'mysql://x'],
      ['verify', '--database', 'postgres://127.0.0.1:1/x'],
      ['verify', '--database', `sqlite:${at('no.db')}`, '--heads', at('nowhere')],
      ['review'],
      ['review', 'vux', '--since', 'yesterday', '--database', `sqlite:${at('no.db')}`],
      ['review', 'vux', '--organisation', at('nowhere'), '--database', `sqlite:${at('no.db')}`],
    ]) {
      const ran = await command('audit', given);
      assert.deepEqual([ran.code, ran.out, ran.errors.length], [2, '', 1], given.join(' '));
    }
  });
});
