// One chain of hashes per case, over its history and the entries of who has had it before her. docs/operations.md states the form.
import { createHash } from 'node:crypto';
import type { Instant } from '../../domain/time.ts';
import { numberIn, textIn, type Session } from '../database.ts';

export type Chained = 'history' | 'access';

/** What is added to a chain: `text` is the event or the entry as it is stored. */
export interface Link {
  readonly table: Chained;
  readonly at: Instant;
  readonly by: string | null;
  readonly text: string;
}

/** What stands before the first row of a chain. */
export const beginning = '';

/** @param seq the row's number among the history; 0 for an entry of access */
export function hashOf(ref: string, place: number, previous: string, link: Link, seq: number): string {
  return digest([ref, place, previous, link.table, seq, link.at, link.by, link.text]);
}

export interface Erasure {
  readonly ref: string;
  readonly place: number;
  readonly previous: string;
  readonly at: Instant;
  readonly endedAt: Instant;
  readonly events: number;
  readonly entries: number;
}

/** The last link of a chain whose rows are gone. */
export function hashOfErasure({ ref, place, previous, at, endedAt, events, entries }: Erasure): string {
  return digest([ref, place, previous, 'erased', at, endedAt, events, entries]);
}

/** SHA-256 over the UTF-8 of a JSON array, as `JSON.stringify` writes it. */
function digest(values: readonly (string | number | null)[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex');
}

/** Writes rows at the end of a case's chain. Two who do so at once: the second is run again by its transaction. */
export async function append(session: Session, ref: string, links: readonly Link[]): Promise<void> {
  if (links.length === 0) return;
  const [head] = await session.all('select place, events, hash from chains where ref = $1', [ref]);
  let place = head === undefined ? 0 : numberIn(head, 'place');
  let events = head === undefined ? 0 : numberIn(head, 'events');
  let hash = head === undefined ? beginning : textIn(head, 'hash');
  for (const link of links) {
    place += 1;
    if (link.table === 'history') {
      events += 1;
      hash = hashOf(ref, place, hash, link, events);
      await session.run(
        'insert into history (ref, seq, made_at, actor, event, place, hash) values ($1, $2, $3, $4, $5, $6, $7)',
        [ref, events, link.at, link.by, link.text, place, hash],
      );
    } else {
      hash = hashOf(ref, place, hash, link, 0);
      await session.run(
        'insert into access (ref, place, made_at, actor, entry, hash) values ($1, $2, $3, $4, $5, $6)',
        [ref, place, link.at, link.by, link.text, hash],
      );
    }
  }
  await session.run(
    head === undefined
      ? 'insert into chains (ref, place, events, hash, kept) values ($1, $2, $3, $4, 0)'
      : 'update chains set place = $2, events = $3, hash = $4 where ref = $1',
    [ref, place, events, hash],
  );
}
