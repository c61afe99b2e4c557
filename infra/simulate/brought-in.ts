// Which units a case can have brought in: by a row of the routine, for any answers it has had, or by what a person did.
import { readRoutine } from '../../src/casework/case-plan.ts';
import { causeLines } from '../../src/casework/causes.ts';
import type { EvictionCase, Stage } from '../../src/domain/case.ts';
import type { HistoryEntry } from '../../src/domain/event.ts';
import type { Entry } from '../../src/domain/notice.ts';
import type { UnitKind } from '../../src/domain/organisation.ts';

const stages: readonly Stage[] = ['new', 'no-reply', 'missed-office-visit', 'not-home', 'eviction-day'];
const open = { debtUnpaid: true, disturbanceSerious: true, disturbanceContinues: true, repeatedAttempts: true };
const kinds: readonly UnitKind[] = ['VUX', 'EB', 'BoU'];

const known = new Map<string, ReadonlySet<string>>();

/** Units that a must or should of any stage names for any of the entries, and those a person's own answer brings. */
export function broughtIn(entries: readonly Entry[], history: readonly HistoryEntry[]): ReadonlySet<string> {
  const declined = history.some(({ event }) => event.event === 'planDeclined');
  return new Set([...entries.flatMap((entry) => [...namedBy(entry)]), ...(declined ? ['BoU'] : [])]);
}

/** Every entry the case has had. */
export function entriesOf(history: readonly HistoryEntry[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const { event } of history) {
    if ('entry' in event) entries.push(event.entry);
    const last = entries.at(-1);
    if (event.event === 'evictionMoved' && last?.eviction != null)
      entries.push({ ...last, eviction: { ...last.eviction, date: event.date, time: event.time } });
  }
  return entries;
}

function namedBy(entry: Entry): ReadonlySet<string> {
  const key = JSON.stringify(entry);
  const found = known.get(key) ?? named(entry);
  known.set(key, found);
  return found;
}

function named(entry: Entry): ReadonlySet<string> {
  const codes = stages.flatMap((stage) =>
    [{}, { concernReported: true }].flatMap(
      (more) =>
        readRoutine({ entry, stage, routines: [] } as unknown as EvictionCase, stage, { ...open, ...more }).duties,
    ),
  );
  // EB with a case is told of an electricity debt for information, though no row has a path for it.
  const told = entry.kind === 'elskuld' && entry.open !== 'unknown' && entry.open.includes('EB') ? ['>EB'] : [];
  const rows = codes.filter(({ strength }) => strength === 'must' || strength === 'should').map(({ code }) => code);
  // Where the routine has no steps the product has lines of its own.
  const firm = [...rows, ...causeLines(entry).now.flatMap((line) => line.codes)];
  return new Set(
    kinds.filter((kind) => [...firm, ...told].some((code) => code.includes(`${kind}.`) || code.endsWith(`>${kind}`))),
  );
}
