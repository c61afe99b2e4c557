import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { Database } from '../../../src/store/database.ts';
import { migrate, readMigrations } from '../../../src/store/migrate.ts';
import { openDatabase, openStore } from '../../../src/store/open-store.ts';
import { startChild } from '../children/child.ts';
import { freshPlace, onEveryEngine } from '../engines.ts';
import { caseOf, changeOf, happened } from '../samples.ts';
import { found } from './tamper.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('the chain of a case', () => {
  onEveryEngine((engine) => {
    const place = freshPlace(engine);

    async function rows(sql: string): Promise<readonly Record<string, unknown>[]> {
      const database = await openDatabase(place().url);
      try {
        return (await database.all(sql)).map((row) => ({ ...row }));
      } finally {
        await database.close();
      }
    }

    it('has the form that the documents state', async () => {
      const store = await openStore({ url: place().url });
      await store.cases.commit(
        changeOf({ history: [{ at: 900, by: 'åsa', event: { event: 'ticked', act: 'phone' } }] }),
      );
      await store.access.note([{ ref: '7K3Q', at: 1000, by: null, access: { what: 'exported' } }]);
      await store.close();
      const first = sha256(`["7K3Q",1,"","history",1,900,"åsa","{\\"event\\":\\"ticked\\",\\"act\\":\\"phone\\"}"]`);
      const second = sha256(`["7K3Q",2,"${first}","access",0,1000,null,"{\\"what\\":\\"exported\\"}"]`);
      assert.deepEqual(await rows('select place, events, hash, kept from chains'), [
        { place: 2, events: 1, hash: second, kept: 0 },
      ]);
    });

    it('is one, whoever writes at the same time: changes, and entries of two stores', async () => {
      const store = await openStore({ url: place().url });
      const other = await openStore({ url: place().url });
      let last = caseOf();
      await store.cases.commit(changeOf({ case: last }));
      const opened = (by: string) => ({ ref: '7K3Q', at: 1000, by, access: { what: 'opened', as: 'full' } }) as const;
      const writing: Promise<unknown>[] = [];
      for (let n = 1; n <= 10; n += 1) {
        writing.push(store.access.note([opened(`a${String(n)}`)]), other.access.note([opened(`b${String(n)}`)]));
        writing.push(store.cases.commit(changeOf({ of: last })));
        last = { ...last, version: last.version + 1 };
        await writing.at(-1);
      }
      await Promise.all(writing);
      await store.close();
      await other.close();
      assert.deepEqual(await found(place(), null, last), { cases: 1, rows: 31, erased: 0, findings: [] });
    });

    it('is whole after several processes have changed the case at once', async () => {
      const store = await openStore({ url: place().url });
      await store.cases.commit(changeOf());
      await store.close();
      const children = ['a', 'b'].map((name) => startChild('contender.ts', place().url, name, '10'));
      await Promise.all(children.map((child) => child.wrote(1)));
      children.forEach((child) => child.go());
      await Promise.all(children.map(({ ended }) => ended));
      const reopened = await openStore({ url: place().url });
      const last = await reopened.cases.load('7K3Q');
      await reopened.close();
      const { findings, rows: count } = await found(place(), null, last!);
      assert.deepEqual(findings, []);
      // Every change is in it, and beside them what its promises brought to whom.
      assert.equal((await rows('select events from chains'))[0]?.['events'], 21);
      assert.ok(count >= 21);
    });

    it('takes in history that was written before there were chains', async () => {
      const database: Database = await openDatabase(place().url);
      await migrate(database, readMigrations().slice(0, 1));
      const value = caseOf();
      await database.transaction(async (session) => {
        await session.run(
          `insert into cases (ref, version, unit, administration, responsible, form, is_open, body)
           values ($1, 1, $2, $3, $4, $5, 1, $6)`,
          [value.ref, value.unit, value.administration, value.responsible, value.form, JSON.stringify(value)],
        );
        for (const seq of [1, 2])
          await session.run('insert into history (ref, seq, made_at, actor, event) values ($1, $2, 5, null, $3)', [
            value.ref,
            seq,
            JSON.stringify({ event: 'proposalApproved' }),
          ]);
      });
      await database.close();
      const store = await openStore({ url: place().url });
      await store.cases.commit(changeOf({ of: value, history: happened }));
      await store.close();
      const last = { ...value, version: 2 };
      assert.deepEqual(await found(place(), null, last), { cases: 1, rows: 3, erased: 0, findings: [] });
    });
  });
});
