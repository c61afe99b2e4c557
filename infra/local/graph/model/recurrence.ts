// The dates a pattern gives. Dates only: the clock reading is the event's own, so a series keeps its wall time over
// the changes to and from summer time.
import { Temporal } from 'temporal-polyfill';
import type { DayOfWeek, Recurrence, RecurrencePattern } from './event.ts';

const isoDay: Readonly<Record<DayOfWeek, number>> = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
};

/** Enough for daily occurrences over eighty years; a pattern past it is a mistake in the caller. */
const dateLimit = 30_000;

/** The dates of a series from its start up to `until` (YYYY-MM-DD, inclusive), in order. */
export function* datesOf(recurrence: Recurrence, until: string): Generator<string> {
  const { pattern, range } = recurrence;
  const last = range.type === 'endDate' && range.endDate < until ? range.endDate : until;
  let given = 0;
  for (const date of candidates(pattern, Temporal.PlainDate.from(range.startDate))) {
    const text = date.toString();
    if (text < range.startDate) continue;
    if (text > last || given >= dateLimit) return;
    if (range.type === 'numbered' && given >= range.numberOfOccurrences) return;
    given += 1;
    yield text;
  }
}

function* candidates(pattern: RecurrencePattern, start: Temporal.PlainDate): Generator<Temporal.PlainDate> {
  for (let round = 0; ; round += 1) {
    const step = round * pattern.interval;
    switch (pattern.type) {
      case 'daily':
        yield start.add({ days: step });
        break;
      case 'weekly':
        yield* daysOfWeek(pattern, start, step);
        break;
      case 'absoluteMonthly':
        yield dayInMonth(start.with({ day: 1 }).add({ months: step }), pattern.dayOfMonth);
        break;
      case 'relativeMonthly':
        yield nthInMonth(start.with({ day: 1 }).add({ months: step }), pattern);
        break;
      case 'absoluteYearly':
        yield dayInMonth(start.with({ day: 1, month: pattern.month }).add({ years: step }), pattern.dayOfMonth);
        break;
      case 'relativeYearly':
        yield nthInMonth(start.with({ day: 1, month: pattern.month }).add({ years: step }), pattern);
        break;
    }
  }
}

function* daysOfWeek(
  pattern: RecurrencePattern,
  start: Temporal.PlainDate,
  weeks: number,
): Generator<Temporal.PlainDate> {
  const first = isoDay[pattern.firstDayOfWeek];
  const back = (start.dayOfWeek - first + 7) % 7;
  const weekStart = start.subtract({ days: back }).add({ weeks });
  for (let offset = 0; offset < 7; offset += 1) {
    const date = weekStart.add({ days: offset });
    if (pattern.daysOfWeek.some((day) => isoDay[day] === date.dayOfWeek)) yield date;
  }
}

/** A day the month lacks becomes its last day, as Outlook has it. */
const dayInMonth = (month: Temporal.PlainDate, day: number) => month.with({ day: Math.min(day, month.daysInMonth) });

function nthInMonth(month: Temporal.PlainDate, pattern: RecurrencePattern): Temporal.PlainDate {
  const matching: Temporal.PlainDate[] = [];
  for (let day = 1; day <= month.daysInMonth; day += 1) {
    const date = month.with({ day });
    if (pattern.daysOfWeek.some((one) => isoDay[one] === date.dayOfWeek)) matching.push(date);
  }
  const index = { first: 0, second: 1, third: 2, fourth: 3, last: matching.length - 1 }[pattern.index];
  return matching[index] ?? month;
}
