// A weekly series: which days it falls on, also where the calendar has a red day. Pure; a longer plan begins as a shorter one does.
import { Temporal } from 'temporal-polyfill';
import { addDays } from '../time.ts';
import type { LocalDate, LocalDateTime, LocalTime } from '../time.ts';
import { isWorkday, nextWorkday } from '../workday.ts';
import { placed, type Tolerance } from './placing.ts';

export type { Tolerance } from './placing.ts';

/** 1 is Monday. */
export type Weekday = 1 | 2 | 3 | 4 | 5;

/** "Cirka en gång per vecka" [002:145] has no number; a unit may set another. */
export const WEEKLY_TOLERANCE: Tolerance = { least: 5, most: 9 };
/** Occurrences planned at once: half a year. The series has no end of its own and is planned on. */
export const PLANNED_AHEAD = 26;
/** Weeks after which both sides are asked whether to go on every week. */
export const REVIEW_AFTER_WEEKS = 6;

export interface WeeklyRhythm {
  /** No occurrence before this day; the first regular one is the first `weekday` from here on. */
  readonly from: LocalDate;
  readonly weekday: Weekday;
  /** On the wall in Europe/Stockholm, the same all year. */
  readonly time: LocalTime;
  readonly minutes: number;
  readonly tolerance: Tolerance;
}

export interface Occurrence {
  /** Counted from 1. */
  readonly number: number;
  /** The day the week gives it, by which a calendar series knows it for good. */
  readonly regular: LocalDate;
  /** The day it is planned for: always a working day. */
  readonly day: LocalDate;
  /**
   * redDay: moved, because the regular day is none to work on · ask: moved, but no working day keeps the distance to both
   * neighbours with this one moved alone, so a person decides; `day` is then a suggestion.
   */
  readonly as: 'regular' | 'redDay' | 'ask';
}

/** The first `count` occurrences, in order. Throws RangeError for a day that is no date. */
export function weeklyOccurrences(rhythm: WeeklyRhythm, count: number = PLANNED_AHEAD): readonly Occurrence[] {
  const regular = (index: number) => addDays(firstRegular(rhythm), 7 * index);
  const planned: Occurrence[] = [];
  while (planned.length < count + LOOK_PAST) {
    const index = planned.length;
    if (isWorkday(regular(index))) {
      planned.push({ number: index + 1, regular: regular(index), day: regular(index), as: 'regular' });
      continue;
    }
    const run = [regular(index)];
    while (!isWorkday(regular(index + run.length))) run.push(regular(index + run.length));
    replan(rhythm, planned, run, regular);
  }
  return planned.slice(0, count);
}

/** How many occurrences to either side of a red day a suggestion may move along with it. */
const WIDEST = 3;
/** What comes later may still move what stands before it, so a plan is made longer than it is shown. */
const LOOK_PAST = 2 * WIDEST;

/** Finds days for a run of red ones: alone if that can be, else with neighbours moved as well, which is a question. */
function replan(
  rhythm: WeeklyRhythm,
  planned: Occurrence[],
  run: readonly LocalDate[],
  regular: (index: number) => LocalDate,
): void {
  const first = planned.length;
  const end = first + run.length;
  const alone = placed(rhythm, planned.at(-1)?.day ?? null, run, regular(end));
  if (alone.excess === 0) {
    planned.push(...occurrences(run, alone.days, first, 'redDay'));
    return;
  }
  for (let reach = 1; reach <= WIDEST; reach += 1) {
    const start = Math.max(0, first - reach);
    const wider = Array.from({ length: end + reach - start }, (_, index) => regular(start + index));
    while (!isWorkday(regular(start + wider.length))) wider.push(regular(start + wider.length));
    const together = placed(rhythm, planned[start - 1]?.day ?? null, wider, regular(start + wider.length));
    if (together.excess > 0) continue;
    planned.splice(start, planned.length, ...occurrences(wider, together.days, start, 'ask'));
    return;
  }
  planned.push(...occurrences(run, alone.days, first, 'ask'));
}

function occurrences(
  regular: readonly LocalDate[],
  days: readonly LocalDate[],
  first: number,
  as: Exclude<Occurrence['as'], 'regular'>,
): readonly Occurrence[] {
  return regular.map((date, index) => {
    const day = days[index] ?? date;
    return { number: first + index + 1, regular: date, day, as: day === date ? 'regular' : as };
  });
}

function firstRegular({ from, weekday }: WeeklyRhythm): LocalDate {
  return addDays(from, (weekday - dayOfWeek(from) + 7) % 7);
}

/** 1 is Monday, 7 Sunday. */
export function dayOfWeek(day: LocalDate): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

export function startOf({ time }: Pick<WeeklyRhythm, 'time'>, { day }: Pick<Occurrence, 'day'>): LocalDateTime {
  return `${day}T${time}`;
}

/** The day on which both sides are asked whether to go on every week. The series goes on until somebody answers. */
export function reviewDay(rhythm: WeeklyRhythm): LocalDate {
  const day = addDays(firstRegular(rhythm), 7 * REVIEW_AFTER_WEEKS);
  return isWorkday(day) ? day : nextWorkday(day);
}
