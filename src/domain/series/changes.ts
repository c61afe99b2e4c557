// What becomes of a weekly series on the way: occurrences moved, called off, held and missed. Pure.
import type { LocalDate } from '../time.ts';
import { addDays } from '../time.ts';
import { isWorkday, previousWorkday } from '../workday.ts';
import { daysBetween } from './placing.ts';
import type { Occurrence, Tolerance } from './weekly.ts';

/** An occurrence and what has become of it. */
export interface Followed extends Pick<Occurrence, 'number' | 'regular' | 'day'> {
  readonly state: 'planned' | 'held' | 'missed' | 'cancelled';
}

/** A distance to a neighbour that is outside the tolerance. */
export interface Gap {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly days: number;
}

export type Change =
  /** Done, with the distances that are now outside the tolerance; they are for the person to know. */
  | { readonly change: 'made'; readonly series: readonly Followed[]; readonly gaps: readonly Gap[] }
  /** over: it is no longer planned · dayOff: no working day · crosses: it would pass the regular day of a neighbour, or the day itself. */
  | { readonly change: 'refused'; readonly because: 'unknown' | 'over' | 'dayOff' | 'crosses' };

/** Another day for one occurrence; all others stay. */
export function moveOccurrence(
  series: readonly Followed[],
  number: number,
  day: LocalDate,
  tolerance: Tolerance,
): Change {
  const own = series.find((one) => one.number === number);
  if (own === undefined) return { change: 'refused', because: 'unknown' };
  if (own.state !== 'planned') return { change: 'refused', because: 'over' };
  if (!isWorkday(day)) return { change: 'refused', because: 'dayOff' };
  if (crosses(series, own, day)) return { change: 'refused', because: 'crosses' };
  return made(series, { ...own, day }, tolerance);
}

/** Calls one occurrence off; the gap it leaves is told, and the others stay. */
export function cancelOccurrence(series: readonly Followed[], number: number, tolerance: Tolerance): Change {
  const own = series.find((one) => one.number === number);
  if (own === undefined) return { change: 'refused', because: 'unknown' };
  if (own.state !== 'planned') return { change: 'refused', because: 'over' };
  return made(series, { ...own, state: 'cancelled' }, tolerance);
}

/** A calendar lets an occurrence lie neither on nor beyond a neighbour's regular day, and two of one day would be one too many. */
function crosses(series: readonly Followed[], own: Followed, day: LocalDate): boolean {
  if (day <= addDays(own.regular, -7) || day >= addDays(own.regular, 7)) return true;
  return series.some((one) => {
    if (one.number === own.number) return false;
    return one.number < own.number ? one.day >= day : one.day <= day;
  });
}

function made(series: readonly Followed[], changed: Followed, tolerance: Tolerance): Change {
  const after = series.map((one) => (one.number === changed.number ? changed : one));
  return { change: 'made', series: after, gaps: gapsAround(after, changed.number, tolerance) };
}

/** The distances next to one occurrence that are outside the tolerance; what is called off or was missed does not count. */
function gapsAround(series: readonly Followed[], number: number, { least, most }: Tolerance): readonly Gap[] {
  const counted = series.filter(({ state }) => state === 'planned' || state === 'held');
  const before = counted.filter((one) => one.number < number).at(-1);
  const own = counted.find((one) => one.number === number);
  const after = counted.find((one) => one.number > number);
  const around = [before, own, after].filter((one) => one !== undefined);
  return around
    .slice(1)
    .map((one, index) => ({ from: around[index]?.day ?? one.day, to: one.day }))
    .map(({ from, to }) => ({ from, to, days: daysBetween(from, to) }))
    .filter(({ days }) => days < least || days > most);
}

/** The last working day for the next one that counts: so many days after the last one held. Null while none was. */
export function nextDue(series: readonly Followed[], { most }: Tolerance): LocalDate | null {
  const last = series.filter(({ state }) => state === 'held').at(-1);
  if (last === undefined) return null;
  const due = addDays(last.day, most);
  return isWorkday(due) ? due : previousWorkday(due);
}

/** How many were missed in a row, counted from the latest one that was held or missed. Two in a row are a person's to judge. */
export function missedInARow(series: readonly Followed[]): number {
  const told = series.filter(({ state }) => state === 'held' || state === 'missed').toReversed();
  const held = told.findIndex(({ state }) => state === 'held');
  return held === -1 ? told.length : held;
}
