import assert from 'node:assert/strict';
import { replayDialogue } from '../../src/casework/dialogue/evolve-dialogue.ts';
import type { DialogueChange } from '../../src/casework/ports.ts';
import type { Dialogue, DialogueEntry } from '../../src/domain/dialogue.ts';
import type { NewIntent } from '../../src/domain/intent.ts';
import type { Database } from '../../src/store/database.ts';
import { createDialogueStore } from '../../src/store/dialogue-store.ts';
import { migrate, readMigrations } from '../../src/store/migrate.ts';
import { createOutbox } from '../../src/store/outbox.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { freshPlace, onEveryEngine } from './engines.ts';

function begun(ref: string, form: string, promises: readonly NewIntent[] = []): DialogueChange {
  const event = { event: 'started', ref, form, administration: 'sf', units: ['vux'] } as const;
  const history: readonly DialogueEntry[] = [{ at: 1000, by: 'p1', event }];
  const dialogue: Dialogue = { ...replayDialogue(undefined, history), version: 1 };
  return { dialogue, expectedVersion: 0, history, promises, withdrawn: [] };
}

const reminder = (ref: string): NewIntent => ({
  id: `id-${ref}`,
  key: `${ref}:remind`,
  ref,
  lane: 'channel:vux',
  runAt: 2000,
  content: { kind: 'remindUnit', unit: 'vux', text: { text: 'W1', ref, date: '2027-01-20' } },
});

describe('what is remembered of dialogue meetings', () => {
  onEveryEngine((engine) => {
    const place = freshPlace(engine);
    let database: Database;
    beforeEach(async () => {
      const { file, url } = place();
      database =
        engine.name === 'SQLite' ? await openSqlite(file, () => undefined) : await openPostgres(url, () => undefined);
    });
    afterEach(() => database.close());

    it('a change is written whole, once, and on the version it was decided on', async () => {
      await migrate(database);
      const store = createDialogueStore(database);
      const first = begun('D-7K3Q', 'f-1');
      assert.equal(await store.commit(first), 'committed');
      assert.equal(await store.commit(begun('D-AAAA', 'f-1')), 'formUsed');
      assert.equal(await store.commit(begun('D-7K3Q', 'f-2')), 'refTaken');
      const next: DialogueChange = {
        ...first,
        dialogue: { ...first.dialogue, version: 2 },
        expectedVersion: 1,
        history: [{ at: 2000, by: null, event: { event: 'timesSought', skipped: 0 } }],
      };
      assert.equal(await store.commit(next), 'committed');
      assert.equal(await store.commit(next), 'conflict');
      assert.equal((await store.history('D-7K3Q')).length, 2);
      assert.equal((await store.byForm('f-1'))?.version, 2);
    });

    it('its promises are kept by the outbox of all the others, and leave nothing in any chain', async () => {
      await migrate(database);
      await createDialogueStore(database).commit(begun('D-7K3Q', 'f-1', [reminder('D-7K3Q')]));
      const outbox = createOutbox(database, () => undefined);
      const [claimed] = await outbox.claim(2000, 5, 1000);
      assert.equal(claimed?.ref, 'D-7K3Q');
      const outcome = { outcome: 'done', result: { is: 'nothing' } } as const;
      assert.equal(await outbox.settle(claimed, outcome, null, null, 2000), 'committed');
      assert.equal(await outbox.unfinished('D-7K3Q:remind'), false);
      assert.deepEqual(await database.all('select ref from access'), []);
    });

    it('what was promised before there were any is promised still', async () => {
      await migrate(database, readMigrations().slice(0, 3));
      await database.transaction(async (session) => {
        await session.run(
          `insert into cases (ref, version, unit, administration, responsible, form, is_open, body)
           values ('7K3Q', 1, 'vux', 'sf', 'p1', 'f-1', 1, '{}')`,
        );
        await session.run(
          `insert into promises (id, key, ref, lane, content, state, due_at, run_at, created_at, place, attempts,
             unknown_outcome, unwanted, released)
           values ('i-1', 'k-1', '7K3Q', 'channel:vux', $1, 'queued', 1000, 1000, 1000, 1, 2, 1, 0, 0)`,
          [JSON.stringify(reminder('7K3Q').content)],
        );
      });
      await migrate(database);
      const [claimed] = await createOutbox(database, () => undefined).claim(2000, 5, 1000);
      assert.deepEqual([claimed?.id, claimed?.attempts, claimed?.unknownOutcome], ['i-1', 2, true]);
    });
  });
});
