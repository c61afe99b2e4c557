import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { samplePerson } from '../../../infra/local/people.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { freshPlace, onEveryEngine } from '../../store/engines.ts';
import { command, live, type Lived } from '../audit/lived.ts';

describe('npm run export', function () {
  this.timeout(60_000);
  onEveryEngine((engine) => {
    const place = freshPlace(engine);
    let folder: string;
    let lived: Lived;
    beforeEach(async () => {
      folder = mkdtempSync(path.join(os.tmpdir(), 'kvarbo-export-'));
      lived = await live(place().url);
    });
    afterEach(() => {
      rmSync(folder, { recursive: true });
    });
    const out = (): string => path.join(folder, 'all.json');
    const run = (...given: readonly string[]) => command('export', [...given, '--database', place().url]);

    it('gives everything that is stored about a case, history and access among it, and for nobody else to read', async () => {
      const ran = await run(lived.ref, '--out', out());
      assert.deepEqual(ran.errors, []);
      const { tables } = JSON.parse(readFileSync(out(), 'utf8'));
      assert.equal(tables.cases[0].body.treserva, '4711471');
      assert.deepEqual(tables.history.map((row: { event: { event: string } }) => row.event.event).slice(0, 1), [
        'registered',
      ]);
      assert.ok(tables.promises.length > 0);
      const whats = tables.access.map((row: { entry: { what: string } }) => row.entry.what);
      assert.deepEqual(whats, ['opened', 'opened', 'refused', 'exported']);
      assert.equal(statSync(out()).mode & 0o77, 0);
    });

    it('says the same in text, with times that can be read', async () => {
      await run(lived.ref, '--out', out());
      const text = readFileSync(path.join(folder, 'all.txt'), 'utf8');
      assert.match(text, new RegExp(`^# Allt som finns lagrat om ${lived.ref}$`, 'm'));
      assert.match(text, /^## Vem som har sett ärendet, och vad som har skickats \(4\)$/m);
      assert.match(text, /made_at: 2027-01-11 09:00/);
      assert.match(text, /treserva: 4711471/);
      assert.ok(text.includes(samplePerson('BoU.official1').id));
    });

    it('is itself written down, each time', async () => {
      await run(lived.ref, '--out', out());
      await run(lived.ref, '--out', path.join(folder, 'again.json'));
      const store = await openStore({ url: place().url });
      const exported = (await store.access.of(lived.ref)).filter(({ access }) => access.what === 'exported');
      await store.close();
      assert.equal(exported.length, 2);
      const verified = await command('audit', ['verify', '--database', place().url]);
      assert.equal(verified.code, 0, verified.out);
    });

    it('ends with 2 and one line when it cannot, and writes over nothing', async () => {
      await run(lived.ref, '--out', out());
      const before = readFileSync(out(), 'utf8');
      for (const given of [
        [],
        [lived.ref],
        ['ZZZZ', '--out', path.join(folder, 'z.json')],
        ['Anna Andersson', '--out', path.join(folder, 'z.json')],
        [lived.ref, '--out', path.join(folder, 'z.txt')],
        [lived.ref, '--out', path.join(folder, 'nowhere', 'z.json')],
        [lived.ref, '--out', out()],
      ]) {
        const ran = await run(...given);
        assert.deepEqual([ran.code, ran.out, ran.errors.length], [2, '', 1], given.join(' '));
      }
      assert.equal(readFileSync(out(), 'utf8'), before);
    });
  });
});
