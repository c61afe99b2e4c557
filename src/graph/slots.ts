// Which times are proposed for a meeting. Pure: what stands in the calendars comes in, the choice comes out.
import type { Slot } from '../domain/meeting.ts';
import type { OfficeHours, UnitKind } from '../domain/organisation.ts';
import { addMinutes, instantOf, localDate } from '../domain/time.ts';
import type { Instant, LocalDate, LocalDateTime, LocalTime } from '../domain/time.ts';
import { addWorkdays, isWorkday } from '../domain/workday.ts';

/**
 * Where no unit that meets has said its own hours: proposed meetings start no earlier and end no later, Europe/Stockholm.
 * The product's own choice, not a routine's.
 */
export const OPENS: LocalTime = '09:00';
export const CLOSES: LocalTime = '16:00';
/** Proposed meetings start on whole and half hours. */
export const GRID_MINUTES = 30;
/** How many working days ahead times are looked for. */
export const HORIZON_WORKDAYS = 20;
/** Most times proposed at once. */
export const MOST_PROPOSALS = 5;
/** Most times of one day among all that are proposed, so that five free half hours of one morning are not the whole choice. */
export const MOST_PER_DAY = 2;

export type Clash = Slot['clashes'][number];

/** Time in which an attendee is not free: `from` inclusive, `until` exclusive. */
export interface Busy {
  readonly unit: UnitKind;
  readonly as: Clash['as'];
  readonly from: Instant;
  readonly until: Instant;
}

export interface Wish {
  readonly now: Instant;
  /** First day to propose; a day that has passed counts as today. */
  readonly from: LocalDate;
  readonly minutes: number;
  /** Travel time before and after that must be free as well. */
  readonly bufferMinutes: number;
  /** When those invited are at work; `OPENS` to `CLOSES` when nothing is said. */
  readonly hours?: OfficeHours | undefined;
}

/** The working days among which times are proposed, in order. */
export function searchDays({ now, from }: Pick<Wish, 'now' | 'from'>): readonly LocalDate[] {
  const today = localDate(now);
  const earliest = from < today ? today : from;
  const first = isWorkday(earliest) ? earliest : addWorkdays(earliest, 1);
  return Array.from({ length: HORIZON_WORKDAYS }, (_, index) => addWorkdays(first, index));
}

/**
 * At most five times: those where all are free first, then those with the fewest clashes; of equally many, the fewest
 * absences, then the fewest that are firmly busy; then the earliest. Never more than two of one day, and then with room for
 * another such meeting between them.
 * @param skip how many of the best to pass over
 */
export function proposals(wish: Wish, busy: readonly Busy[], skip: number): readonly Slot[] {
  const chosen = new Map<LocalDate, readonly LocalDateTime[]>();
  const choice = startTimes(wish)
    .map((start) => ({ start, clashes: clashesAt(start, wish.minutes, busy, wish.bufferMinutes) }))
    .sort(byPreference)
    .filter(({ start }) => {
      const day = start.slice(0, 10);
      const others = chosen.get(day) ?? [];
      if (others.length >= MOST_PER_DAY || others.some((other) => isNear(other, start, wish.minutes))) return false;
      chosen.set(day, [...others, start]);
      return true;
    });
  return choice.slice(skip, skip + MOST_PROPOSALS);
}

/** Whether between two meetings of one day there is less time than such a meeting takes. */
function isNear(one: LocalDateTime, other: LocalDateTime, minutes: number): boolean {
  return Math.abs(instantOf(one) - instantOf(other)) < 2 * minutes * 60_000;
}

/**
 * Units that are not free for the whole meeting and the travel time around it, each once with the weightiest reason, in the
 * order of `busy`.
 */
export function clashesAt(
  start: LocalDateTime,
  minutes: number,
  busy: readonly Busy[],
  bufferMinutes: number = 0,
): Slot['clashes'] {
  const from = instantOf(start) - bufferMinutes * 60_000;
  const until = instantOf(start) + (minutes + bufferMinutes) * 60_000;
  const found = new Map<UnitKind, Clash['as']>();
  for (const period of busy) {
    if (period.from >= until || period.until <= from) continue;
    const before = found.get(period.unit);
    if (before === undefined || weight[period.as] > weight[before]) found.set(period.unit, period.as);
  }
  return [...found].map(([unit, as]) => ({ unit, as }));
}

const weight: Readonly<Record<Clash['as'], number>> = { tentative: 1, busy: 2, oof: 3 };

function startTimes(wish: Wish): readonly LocalDateTime[] {
  return searchDays(wish)
    .flatMap((day) => startsOn(day, wish))
    .filter((start) => instantOf(start) >= wish.now + wish.bufferMinutes * 60_000);
}

function startsOn(day: LocalDate, { minutes, hours = usual }: Wish): readonly LocalDateTime[] {
  const starts: LocalDateTime[] = [];
  const closes = `${day}T${hours.to}`;
  for (
    let start = onGrid(day, hours.from);
    addMinutes(start, minutes) <= closes;
    start = addMinutes(start, GRID_MINUTES)
  ) {
    starts.push(start);
  }
  return starts;
}

const usual: OfficeHours = { from: OPENS, to: CLOSES };

/** The first whole or half hour at or after a time of the day. */
function onGrid(day: LocalDate, time: LocalTime): LocalDateTime {
  const past = Number(time.slice(3)) % GRID_MINUTES;
  return addMinutes(`${day}T${time}`, past === 0 ? 0 : GRID_MINUTES - past);
}

function byPreference(one: Slot, other: Slot): number {
  const count = (slot: Slot, as: Clash['as']) => slot.clashes.filter((clash) => clash.as === as).length;
  return (
    one.clashes.length - other.clashes.length ||
    count(one, 'oof') - count(other, 'oof') ||
    count(one, 'busy') - count(other, 'busy') ||
    (one.start < other.start ? -1 : 1)
  );
}
