// Dialogue meetings and what happened in them.
import type { CommitResult, DialogueChange, DialogueStore } from '../casework/ports.ts';
import type { Dialogue, DialogueEvent } from '../domain/dialogue.ts';
import type { Instant } from '../domain/time.ts';
import { numberIn, textIn, textOrNullIn, type Database, type Row, type Session } from './database.ts';
import { addPromise, withdraw } from './promise-rows.ts';

export function createDialogueStore(database: Database): DialogueStore {
  return {
    async load(ref) {
      const [row] = await database.all('select body from dialogues where dialogue = $1', [ref]);
      return row && dialogueOf(row);
    },
    async open() {
      return (await database.all('select body from dialogues where is_open = 1')).map(dialogueOf);
    },
    async byForm(form) {
      const [row] = await database.all('select body from dialogues where form = $1', [form]);
      return row && dialogueOf(row);
    },
    commit: (change) => database.transaction((session) => writeDialogue(session, change)),
    async history(ref) {
      const rows = await database.all(
        'select made_at, actor, event from dialogue_history where dialogue = $1 order by seq',
        [ref],
      );
      return rows.map((row) => ({
        at: numberIn(row, 'made_at'),
        by: textOrNullIn(row, 'actor'),
        event: JSON.parse(textIn(row, 'event')) as DialogueEvent,
      }));
    },
  };
}

function dialogueOf(row: Row): Dialogue {
  return JSON.parse(textIn(row, 'body')) as Dialogue;
}

/**
 * Writes nothing unless it gives 'committed'.
 * @param between what else belongs to the transaction and must be done before the new promises are made
 */
export async function writeDialogue(
  session: Session,
  { dialogue, expectedVersion, history, promises, withdrawn }: DialogueChange,
  at: Instant | null = null,
  between: () => Promise<void> = () => Promise.resolve(),
): Promise<CommitResult> {
  const { ref, form, version } = dialogue;
  const open = dialogue.state === 'done' ? 0 : 1;
  const body = JSON.stringify(dialogue);
  if (expectedVersion === 0) {
    const made = await session.run(
      'insert into dialogues (dialogue, version, form, is_open, body) values ($1, $2, $3, $4, $5) on conflict do nothing',
      [ref, version, form, open, body],
    );
    if (made === 0) {
      const sameForm = await session.all('select dialogue from dialogues where form = $1', [form]);
      return sameForm.length > 0 ? 'formUsed' : 'refTaken';
    }
  } else {
    const updated = await session.run(
      'update dialogues set version = $2, is_open = $3, body = $4 where dialogue = $1 and version = $5',
      [ref, version, open, body, expectedVersion],
    );
    if (updated === 0) return 'conflict';
  }
  for (const entry of history) {
    await session.run(
      `insert into dialogue_history (dialogue, seq, made_at, actor, event)
       values ($1, (select coalesce(max(seq), 0) + 1 from dialogue_history where dialogue = $1), $2, $3, $4)`,
      [ref, entry.at, entry.by, JSON.stringify(entry.event)],
    );
  }
  await between();
  for (const key of withdrawn) await withdraw(session, key);
  const createdAt = at ?? history.at(-1)?.at ?? Math.min(...promises.map(({ runAt }) => runAt));
  for (const promise of promises) await addPromise(session, promise, createdAt);
  return 'committed';
}
