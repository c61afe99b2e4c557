// Promises as rows: how one is made, withdrawn and read.
import type { ClaimedIntent } from '../casework/ports.ts';
import type { IntentContent, NewIntent } from '../domain/intent.ts';
import type { Instant } from '../domain/time.ts';
import { numberIn, textIn, type Row, type Session, type SqlValue } from './database.ts';

/**
 * Takes back the unfinished promises of a key, or of every key that begins with what stands before a final `*`.
 * One that has not been begun is gone. One that is leased, or whose earlier attempt may have had its effect, cannot be unmade by
 * forgetting it: it stays, marked unwanted, until its outcome is known.
 */
export async function withdraw(session: Session, pattern: string): Promise<void> {
  const prefix = pattern.endsWith('*') ? pattern.slice(0, -1) : null;
  const matches = prefix === null ? 'key = $1' : 'substr(key, 1, $2) = $1';
  const values: SqlValue[] = prefix === null ? [pattern] : [prefix, prefix.length];
  await session.run(
    `delete from promises where ${matches}
     and (state in ('parked', 'refused') or (state = 'queued' and unknown_outcome = 0))`,
    values,
  );
  await session.run(`update promises set unwanted = 1 where ${matches} and unwanted = 0`, values);
}

/** Makes a promise. An unfinished one with its key gives way to it; one already begun is seen to its end first. */
export async function addPromise(session: Session, promise: NewIntent, createdAt: Instant): Promise<void> {
  await withdraw(session, promise.key);
  await session.run(
    `insert into promises (id, key, ref, lane, content, state, due_at, run_at, created_at, place, attempts, unknown_outcome,
       unwanted, released)
     values ($1, $2, $3, $4, $5, 'queued', $6, $6, $7,
       (select coalesce(max(place), 0) + 1 from promises where ref = $3), 0, 0, 0, 0)`,
    [promise.id, promise.key, promise.ref, promise.lane, JSON.stringify(promise.content), promise.runAt, createdAt],
  );
}

export function promiseOf(row: Row): ClaimedIntent {
  return {
    id: textIn(row, 'id'),
    key: textIn(row, 'key'),
    ref: textIn(row, 'ref'),
    lane: textIn(row, 'lane'),
    runAt: numberIn(row, 'run_at'),
    content: JSON.parse(textIn(row, 'content')) as IntentContent,
    attempts: numberIn(row, 'attempts') - 1, // the row counts the one being handed out
    createdAt: numberIn(row, 'created_at'),
    unknownOutcome: numberIn(row, 'unknown_outcome') === 1,
    unwanted: numberIn(row, 'unwanted') === 1,
  };
}
