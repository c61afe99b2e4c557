import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { KeepRules } from '../../../src/store/audit/erase.ts';
import { freshPlace, onEveryEngine } from '../engines.ts';
import { openDatabase, openStore, type Store } from '../../../src/store/open-store.ts';
import { caseOf, changeOf, promiseOf } from '../samples.ts';
import { found, keptHeads, tamper } from './tamper.ts';

const day = 86_400_000;
const rules: KeepRules = { caseDays: { W001: 100 }, cardDays: 10 };
const nobody = {
  cases: 0,
  history: 0,
  access: 0,
  promises: 0,
  case_units: 0,
  live_cards: 0,
  conversations: 0,
  waiting: 0,
};
const opened = { what: 'opened', as: 'full' } as const;
const tell = { kind: 'tellUnit', unit: 'eb', tell: 't', text: { text: 'A2', ref: '7K3Q' } } as const;

describe('the erasure of ended cases', () => {
  onEveryEngine((engine) => {
    const place = freshPlace(engine);
    const ended = caseOf({ state: 'closed', treserva: 'KANARIE4711' });
    const open = caseOf({ ref: '8888' });
    let store: Store;

    beforeEach(async () => {
      store = await openStore({ url: place().url });
      for (const value of [ended, open]) {
        await store.cases.commit(changeOf({ case: value }));
        await store.access.note([{ ref: value.ref, at: 950, by: 'anna', access: opened }]);
        const card = { conversation: 'c', activity: 'a', screen: 'plan', shown: 'x' } as const;
        await store.liveCards.put({ ref: value.ref, person: 'anna', ...card });
      }
    });
    afterEach(() => store.close());

    const erase = (days: number, dryRun = false) => store.upkeep.erase(rules, 900 + days * day, dryRun);
    const refs = async (): Promise<readonly unknown[]> => {
      const database = await openDatabase(place().url);
      try {
        const tables = ['cases', 'history', 'access', 'promises', 'case_units', 'live_cards', 'chains'];
        const sql = tables.map((table) => `select ref from ${table}`).join(' union ');
        return (await database.all(`${sql} order by ref`)).map(({ ref }) => ref);
      } finally {
        await database.close();
      }
    };
    const statistics = async (): Promise<readonly unknown[]> => {
      const database = await openDatabase(place().url);
      try {
        return (await database.all('select * from statistics')).map((row) => ({ ...row }));
      } finally {
        await database.close();
      }
    };

    it('leaves everything alone until its days have passed, but for cards that nobody looks at', async () => {
      assert.deepEqual(await erase(9), nobody);
      assert.deepEqual(await erase(10), { ...nobody, live_cards: 1 });
      assert.deepEqual(await erase(99), nobody);
      assert.notEqual(await store.cases.load('7K3Q'), undefined);
      assert.equal((await store.liveCards.of('8888')).length, 1);
    });

    it('erases an ended case from every table, leaves the open one, and says how many rows of each', async () => {
      await store.cases.commit({
        ...changeOf({ case: ended }),
        expectedVersion: 1,
        history: [],
        promises: [promiseOf({ content: { kind: 'wake', for: { wake: 'checkDate' } } })],
      });
      const counts = { ...nobody, cases: 1, history: 1, access: 1, promises: 1, live_cards: 1 };
      assert.deepEqual(await erase(100, true), counts);
      assert.notEqual(await store.cases.load('7K3Q'), undefined, 'a dry run changes nothing');
      assert.deepEqual(await erase(100), counts);
      assert.deepEqual(await refs(), ['8888']);
      assert.deepEqual(await erase(100), nobody);
    });

    it('keeps a count by cause and ending, and no reference', async () => {
      await erase(100);
      assert.deepEqual(await statistics(), [
        { year: 1970, workflow: 'W001', cause: 'hyresskuld', ending: 'closed', cases: 1 },
      ]);
    });

    it('leaves a mark that proves it to have been lawful, and no other deletion has one', async () => {
      const before = await keptHeads(store);
      await erase(100);
      const after = [...before, ...(await keptHeads(store))];
      assert.deepEqual(await found(place(), after, open), { cases: 1, rows: 2, erased: 1, findings: [] });
      await tamper(place(), `update erasures set ended_at = ended_at + 1`);
      assert.deepEqual((await found(place(), after, open)).findings, [
        { found: 'erasureChanged', ref: '7K3Q', place: 3 },
      ]);
      await tamper(place(), `update erasures set ended_at = ended_at - 1`);
      assert.deepEqual((await found(place(), before, open)).findings, [
        { found: 'erasureNotKept', ref: '7K3Q', place: 3 },
      ]);
      await tamper(place(), `delete from erasures`);
      assert.deepEqual((await found(place(), after, open)).findings, [{ found: 'tailCut', ref: '7K3Q', place: 3 }]);
    });

    it('waits while something is still to leave because of the case', async () => {
      await store.cases.commit({
        ...changeOf({ case: ended }),
        expectedVersion: 1,
        history: [],
        promises: [promiseOf({ content: tell })],
      });
      assert.deepEqual(await erase(100), { ...nobody, waiting: 1 });
      assert.notEqual(await store.cases.load('7K3Q'), undefined);
    });

    it('never erases a workflow that has no time of its own', async () => {
      assert.deepEqual(await store.upkeep.erase({ caseDays: {}, cardDays: 1e9 }, 4e12, false), nobody);
    });

    it("does not give an erased case's reference to another, and opens nothing by it", async () => {
      await erase(100);
      assert.equal(await store.cases.commit(changeOf({ case: caseOf({ form: 'another' }) })), 'refTaken');
      await store.access.note([{ ref: '7K3Q', at: 1e12, by: 'anna', access: opened }]);
      assert.deepEqual(await store.access.of('7K3Q'), []);
    });

    it('forgets where a channel was that is gone', async () => {
      const conversation = { kind: 'channel', owner: 'eb', conversation: 'c1', reference: '{}' } as const;
      await store.conversations.bind({ ...conversation, state: 'gone' });
      assert.deepEqual(await erase(1), { ...nobody, conversations: 1 });
    });

    if (engine.name === 'SQLite') {
      it('leaves no byte of it in the file', async () => {
        const bytes = (): string => readFileSync(place().file, 'latin1');
        await store.close();
        assert.ok(bytes().includes('KANARIE4711'));
        store = await openStore({ url: place().url });
        await erase(100);
        await store.close();
        assert.equal(bytes().includes('KANARIE4711'), false);
        store = await openStore({ url: place().url });
      });
    }
  });
});
