import assert from 'node:assert/strict';
import type { Case } from '../../../src/domain/case.ts';
import type { KeptHead } from '../../../src/store/audit/kept-heads.ts';
import type { Finding } from '../../../src/store/audit/findings.ts';
import { hashOf } from '../../../src/store/audit/chain.ts';
import { openDatabase, openStore } from '../../../src/store/open-store.ts';
import { freshPlace, onEveryEngine } from '../engines.ts';
import { caseOf, changeOf } from '../samples.ts';
import { found, keptHeads, tamper } from './tamper.ts';

describe('the verification of the chains', () => {
  onEveryEngine((engine) => {
    const place = freshPlace(engine);
    let heads: readonly KeptHead[] = [];
    let last: Case;

    // Chain: 1 registered, 2 opened by anna, 3 opened by bo, 4 changed, 5 changed.
    beforeEach(async () => {
      const store = await openStore({ url: place().url });
      const first = caseOf();
      await store.cases.commit(changeOf({ case: first, history: happened(1) }));
      for (const by of ['anna', 'bo'])
        await store.access.note([{ ref: '7K3Q', at: 1000, by, access: { what: 'opened', as: 'full' } }]);
      await store.cases.commit(changeOf({ of: first, history: happened(2) }));
      last = caseOf({ version: 3, responsible: 'bo' });
      await store.cases.commit({ ...changeOf({ case: last }), history: happened(3) });
      heads = await keptHeads(store);
      await store.close();
    });

    const happened = (at: number) => [{ at, by: 'anna', event: { event: 'ticked', act: 'phone' } }] as const;
    const findings = async (kept: readonly KeptHead[] | null = heads): Promise<readonly Finding[]> =>
      (await found(place(), kept, last)).findings;
    const after = async (sql: string): Promise<readonly Finding[]> => {
      await tamper(place(), sql);
      return findings();
    };

    it('finds nothing where nobody has changed anything', async () => {
      assert.deepEqual(await found(place(), heads, last), { cases: 1, rows: 5, erased: 0, findings: [] });
      assert.deepEqual(
        heads.map(({ ref, place, erased }) => [ref, place, erased]),
        [['7K3Q', 5, false]],
      );
    });

    for (const [field, sql] of [
      ['when', `update history set made_at = made_at + 1 where seq = 2`],
      ['by whom', `update history set actor = 'bo' where seq = 2`],
      ['what', `update history set event = '{"event":"ticked","act":"meet"}' where seq = 2`],
      ['its hash', `update history set hash = 'abc' where seq = 2`],
    ] as const) {
      it(`finds a changed field of history: ${field}`, async () => {
        const [first] = await after(sql);
        assert.deepEqual(first, { found: 'rowChanged', ref: '7K3Q', table: 'history', place: 4, seq: 2 });
      });
    }

    for (const [field, sql] of [
      ['when', `update access set made_at = 1 where place = 2`],
      ['who', `update access set actor = 'carin' where place = 2`],
      ['nobody', `update access set actor = null where place = 2`],
      ['what', `update access set entry = '{"what":"listed"}' where place = 2`],
    ] as const) {
      it(`finds a changed field of an access: ${field}`, async () => {
        assert.deepEqual(await after(sql), [
          { found: 'rowChanged', ref: '7K3Q', table: 'access', place: 2, seq: null },
        ]);
      });
    }

    it('finds a row that was deleted in the middle', async () => {
      assert.deepEqual(await after(`delete from access where place = 3`), [
        { found: 'rowsMissing', ref: '7K3Q', from: 3, to: 3 },
      ]);
    });

    it('finds two rows that changed places, with and without their hashes', async () => {
      await tamper(
        place(),
        `update access set place = 99 where place = 2; update access set place = 2 where place = 3;
         update access set place = 3 where place = 99`,
      );
      const swapped = (await findings()).filter((each) => each.found === 'rowChanged').map((each) => each.place);
      assert.deepEqual(swapped, [2, 3, 4]);
      await tamper(
        place(),
        `update access set hash = 'a' || hash where place = 2; update access set hash = 'b' || hash where place = 3`,
      );
      assert.deepEqual(
        (await findings()).filter((each) => each.found === 'rowChanged').map((each) => each.place),
        [2, 3, 4],
      );
    });

    it('finds a row put in without a place, at a taken place, and after the end', async () => {
      const [unplaced] = await after(
        `insert into history (ref, seq, made_at, actor, event) values ('7K3Q', 4, 1, 'anna', '{"event":"proposalApproved"}')`,
      );
      assert.deepEqual(unplaced, { found: 'rowInserted', ref: '7K3Q', table: 'history', place: null, seq: 4 });
      const [beside] = await after(`update history set place = 2, hash = 'x' where seq = 4`);
      assert.ok(beside?.found === 'rowInserted' && beside.place === 2);
      const ended = await after(`update history set place = 6 where seq = 4`);
      assert.deepEqual(ended.slice(0, 2), [
        { found: 'rowChanged', ref: '7K3Q', table: 'history', place: 6, seq: 4 },
        { found: 'headDiffers', ref: '7K3Q', place: 5 },
      ]);
    });

    it('finds a tail that was cut off, by the head beside it', async () => {
      assert.deepEqual(await after(`delete from history where seq = 3`), [
        { found: 'headDiffers', ref: '7K3Q', place: 5 },
        { found: 'tailCut', ref: '7K3Q', place: 5 },
      ]);
    });

    it('finds a tail that was cut off together with its head, by the head that was kept elsewhere and only so', async () => {
      await tamper(
        place(),
        `delete from history where seq = 3;
         update chains set place = 4, events = 2, hash = (select hash from history where seq = 2)`,
      );
      assert.deepEqual(await findings(), [{ found: 'tailCut', ref: '7K3Q', place: 5 }]);
      assert.deepEqual(await findings(null), []);
    });

    it('finds a case that is gone with all that belongs to it', async () => {
      const gone = ['access', 'history', 'case_units', 'cases', 'chains'].map((table) => `delete from ${table}`);
      assert.deepEqual(await after(gone.join('; ')), [{ found: 'tailCut', ref: '7K3Q', place: 5 }]);
    });

    it('finds a chain that was forgotten, and one whose case is gone', async () => {
      assert.deepEqual(await after('delete from chains'), [{ found: 'chainMissing', ref: '7K3Q' }]);
    });

    it('finds a chain that was reckoned anew after a change', async () => {
      const database = await openDatabase(place().url);
      const [fourth] = await database.all('select hash from history where seq = 2');
      await database.close();
      const link = { table: 'history', at: 3, by: 'bo', text: '{"event":"ticked","act":"phone"}' } as const;
      const hash = hashOf('7K3Q', 5, String(fourth?.['hash']), link, 3);
      await tamper(
        place(),
        `update history set actor = 'bo', hash = '${hash}' where seq = 3; update chains set hash = '${hash}'`,
      );
      assert.deepEqual(await findings(), [{ found: 'chainRewritten', ref: '7K3Q', place: 5 }]);
    });

    it('finds a body and columns that are not what history makes of them', async () => {
      const body = JSON.stringify({ ...last, responsible: 'carin' });
      assert.deepEqual(await after(`update cases set body = '${body}'`), [
        { found: 'caseDiffers', ref: '7K3Q', fields: ['responsible'] },
      ]);
      await tamper(place(), `update cases set body = '${JSON.stringify(last)}', is_open = 0, unit = 'eb'`);
      assert.deepEqual(await findings(), [{ found: 'caseDiffers', ref: '7K3Q', fields: ['unit', 'is_open'] }]);
      await tamper(place(), `update cases set body = '{'`);
      assert.deepEqual(await findings(), [{ found: 'caseDiffers', ref: '7K3Q', fields: ['body'] }]);
    });
  });
});
