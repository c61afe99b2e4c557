// Who has had a case before her. An entry is on the disk before the case is shown; what is repeated within a while is one entry.
import type { AccessLog } from '../casework/ports.ts';
import { overrides, type Access, type AccessEntry, type AccessKind, type NewAccess } from '../domain/access.ts';
import type { CaseEvent, HistoryEntry } from '../domain/event.ts';
import type { Instant } from '../domain/time.ts';
import { append } from './audit/chain.ts';
import { numberIn, textIn, textOrNullIn, type Database, type Row, type Session } from './database.ts';

const shortWhileMs = 15 * 60_000;
const halfDayMs = 12 * 3_600_000;

/** How long the same again says nothing new; none where each counts. */
const sameWithinMs: Readonly<Record<AccessKind, number>> = {
  opened: shortWhileMs,
  listed: halfDayMs,
  found: shortWhileMs,
  refused: shortWhileMs,
  left: 0,
  mayHaveLeft: 0,
  exported: 0,
  reviewed: shortWhileMs,
  glassBroken: 0,
};

/** More than this many are remembered only until the next look; then what is too old to count is forgotten. */
const manyRemembered = 50_000;

export function createAccessLog(database: Database): AccessLog {
  const lastAt = new Map<string, Instant>();

  const isNew = (entry: NewAccess): boolean => {
    const last = lastAt.get(keyOf(entry));
    return last === undefined || entry.at < last || entry.at - last >= sameWithinMs[entry.access.what];
  };

  function remember(entries: readonly NewAccess[]): void {
    for (const entry of entries) if (sameWithinMs[entry.access.what] > 0) lastAt.set(keyOf(entry), entry.at);
    if (lastAt.size <= manyRemembered) return;
    const latest = [...lastAt.values()].reduce((a, b) => Math.max(a, b));
    for (const [key, at] of lastAt) if (latest - at >= halfDayMs) lastAt.delete(key);
  }

  return {
    async note(given) {
      const entries = given.filter(isNew);
      if (entries.length === 0) return;
      entries.forEach(({ access }) => {
        closed(access);
      });
      const byRef = Map.groupBy(entries, ({ ref }) => ref);
      const written = await database.transaction(async (session) => {
        const refs: string[] = [];
        for (const [ref, ofCase] of byRef) {
          if (!(await isCase(session, ref))) continue;
          await append(session, ref, ofCase.map(linkOf));
          refs.push(ref);
        }
        return refs;
      });
      remember(entries.filter(({ ref }) => written.includes(ref)));
    },

    async of(ref) {
      return (await database.all('select * from access where ref = $1 order by place', [ref])).map(entryOf);
    },

    async ofUnit(unit, since) {
      const entries = await database.all(
        `select a.* from access a join cases c on c.ref = a.ref where c.unit = $1 and a.made_at >= $2
         order by a.made_at, a.ref, a.place`,
        [unit, since],
      );
      const history = await database.all(
        `select h.* from history h join cases c on c.ref = h.ref where c.unit = $1 and h.made_at >= $2
         order by h.made_at, h.ref, h.seq`,
        [unit, since],
      );
      return { entries: entries.map(entryOf), overrides: history.map(happenedOf).filter(isOverride) };
    },
  };
}

function keyOf({ ref, by, access }: NewAccess): string {
  return JSON.stringify([ref, by, access]);
}

/** A reference is refused to none but those who ask for it, so one that is nobody's leaves no trace of what was typed. */
async function isCase(session: Session, ref: string): Promise<boolean> {
  return (await session.all('select ref from cases where ref = $1', [ref])).length > 0;
}

function linkOf({ at, by, access }: NewAccess) {
  return { table: 'access', at, by, text: JSON.stringify(access) } as const;
}

/** Codes and ids have no spaces and are short. @throws TypeError for what could be somebody's words */
function closed(access: Access): void {
  for (const value of Object.values(access) as (string | number | null)[]) {
    if (typeof value === 'string' && !/^[\p{L}\p{N}:._@-]{1,64}$/u.test(value)) {
      throw new TypeError('an entry of access holds codes and ids only');
    }
  }
}

function entryOf(row: Row): AccessEntry {
  return {
    ref: textIn(row, 'ref'),
    place: numberIn(row, 'place'),
    at: numberIn(row, 'made_at'),
    by: textOrNullIn(row, 'actor'),
    access: JSON.parse(textIn(row, 'entry')) as Access,
  };
}

function happenedOf(row: Row): HistoryEntry & { readonly ref: string } {
  return {
    ref: textIn(row, 'ref'),
    seq: numberIn(row, 'seq'),
    at: numberIn(row, 'made_at'),
    by: textOrNullIn(row, 'actor'),
    event: JSON.parse(textIn(row, 'event')) as CaseEvent,
  };
}

const overriding: ReadonlySet<string> = new Set(overrides);

function isOverride({ event }: HistoryEntry): boolean {
  return overriding.has(event.event);
}
