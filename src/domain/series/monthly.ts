// Physical meetings at least once a month, by the earliest reading of "minst en gång per månad" [002:147]: one in every calendar
// month, and never more than one calendar month after the last one that was held. Pure; every day is in Europe/Stockholm.
import { Temporal } from 'temporal-polyfill';
import { addDays } from '../time.ts';
import type { LocalDate } from '../time.ts';
import { addWorkdays, isWorkday, nextWorkday, previousWorkday } from '../workday.ts';

export interface MonthlyMeeting {
  /** The day it is booked for, or was. A meeting that was moved has its new day. */
  readonly day: LocalDate;
  /** Only `held` counts. `missed`: somebody who was to be there was not. */
  readonly state: 'booked' | 'held' | 'missed' | 'cancelled';
}

export type MonthlyWarning =
  /** A booked meeting lies after the last day for the next one. */
  | { readonly warning: 'bookedTooLate'; readonly day: LocalDate }
  /** Nothing is booked from today on. */
  | { readonly warning: 'notBooked' }
  /** The last day has passed without a meeting. */
  | { readonly warning: 'overdue' }
  /** So many in a row were missed, two or more. */
  | { readonly warning: 'missedInARow'; readonly count: number };

export interface MonthlyPlan {
  /** The last working day on which the next meeting fulfils both readings. */
  readonly lastDay: LocalDate;
  /** A working day for it, not before today; after `lastDay` only when that has passed. */
  readonly proposed: LocalDate;
  /** The earliest meeting that is booked from today on. */
  readonly booked: LocalDate | null;
  readonly warnings: readonly MonthlyWarning[];
}

/** Weeks from one meeting to the next as proposed. Four keep the weekday and fit into every month; three leave time to book anew. */
export type MonthlyRhythm = 3 | 4;

/**
 * What the next meeting must keep to.
 * @param since the day the duty began: the placement
 * @param history in any order
 */
export function monthlyMeetings(
  since: LocalDate,
  history: readonly MonthlyMeeting[],
  today: LocalDate,
  weeks: MonthlyRhythm = 4,
): MonthlyPlan {
  const held = history.filter(({ state }) => state === 'held').map(({ day }) => day);
  const last = held.toSorted().at(-1) ?? null;
  const lastDay = lastDayFor(since, last);
  const ahead = history.filter(({ day, state }) => state === 'booked' && day >= today).map(({ day }) => day);
  const [booked = null] = ahead.toSorted();
  return {
    lastDay,
    proposed: proposedDay(last ?? since, lastDay, today, weeks),
    booked,
    warnings: [
      ...(booked !== null && booked > lastDay ? [{ warning: 'bookedTooLate' as const, day: booked }] : []),
      ...(booked === null ? [{ warning: 'notBooked' as const }] : []),
      ...(today > lastDay ? [{ warning: 'overdue' as const }] : []),
      ...missedSince(history, last),
    ],
  };
}

/** Days for the next `count` meetings, as if each were held on its day. */
export function monthlyAhead(
  since: LocalDate,
  history: readonly MonthlyMeeting[],
  today: LocalDate,
  count: number,
  weeks: MonthlyRhythm = 4,
): readonly LocalDate[] {
  const days: LocalDate[] = [];
  let known = history.filter(({ state }) => state === 'held');
  while (days.length < count) {
    const from = days.at(-1);
    const day = monthlyMeetings(since, known, from === undefined ? today : nextWorkday(from), weeks).proposed;
    days.push(day);
    known = [...known, { day, state: 'held' }];
  }
  return days;
}

/** With no meeting yet, the month of the placement wants one too, as long as it has a working day left. */
function lastDayFor(since: LocalDate, last: LocalDate | null): LocalDate {
  const limit = lastWorkday(aMonthAfter(last ?? since));
  if (last !== null) return limit;
  const inMonth = lastWorkday(endOfMonth(since));
  return inMonth >= since && inMonth < limit ? inMonth : limit;
}

function proposedDay(base: LocalDate, lastDay: LocalDate, today: LocalDate, weeks: MonthlyRhythm): LocalDate {
  const earliest = isWorkday(today) ? today : nextWorkday(today);
  const wanted = lastWorkday(addDays(base, 7 * weeks));
  const inTime = wanted < lastDay ? wanted : lastDay;
  return inTime < earliest ? earliest : inTime;
}

function missedSince(history: readonly MonthlyMeeting[], last: LocalDate | null): readonly MonthlyWarning[] {
  const count = history.filter(({ day, state }) => state === 'missed' && (last === null || day > last)).length;
  return count >= 2 ? [{ warning: 'missedInARow', count }] : [];
}

/** The same day of the next month, or that month's last day when it has no such day. */
function aMonthAfter(day: LocalDate): LocalDate {
  return Temporal.PlainDate.from(day).add({ months: 1 }).toString();
}

function endOfMonth(day: LocalDate): LocalDate {
  const date = Temporal.PlainDate.from(day);
  return date.with({ day: date.daysInMonth }).toString();
}

/** The day itself when it is a working day, else the last one before. */
function lastWorkday(day: LocalDate): LocalDate {
  return isWorkday(day) ? day : previousWorkday(day);
}

/** Working days later in the same calendar month: where a missed meeting can be booked anew. */
export function restOfMonth(day: LocalDate): readonly LocalDate[] {
  return workdaysUntil(day, endOfMonth(day));
}

/** Working days later in the same week, Monday to Sunday: where a missed call can be booked anew. */
export function restOfWeek(day: LocalDate): readonly LocalDate[] {
  return workdaysUntil(day, addDays(day, 7 - Temporal.PlainDate.from(day).dayOfWeek));
}

function workdaysUntil(day: LocalDate, last: LocalDate): readonly LocalDate[] {
  const days: LocalDate[] = [];
  for (let next = addWorkdays(day, 1); next <= last; next = addWorkdays(next, 1)) days.push(next);
  return days;
}
