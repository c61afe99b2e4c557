// A recurrence as it comes in a request, checked and completed as the service answers it.
import { GraphFault, invalidProperty } from '../wire/answer.ts';
import type { Recurrence, RecurrencePattern, RecurrenceRange } from './event.ts';
import { requireZone } from './zones.ts';

type Given<T> = { readonly [K in keyof T]?: T[K] | null };

export interface RecurrenceInput {
  readonly pattern?: Given<RecurrencePattern> | null;
  readonly range?: Given<RecurrenceRange> | null;
}

const wrong = (reason: string) => invalidProperty('recurrence', reason);

/** Throws 400 on a pattern that says too little, 500 on one without type or interval (seen from the service). */
export function completeRecurrence(given: RecurrenceInput, startDate: string, timeZone: string): Recurrence {
  const { pattern, range } = given;
  if (!pattern?.type || pattern.interval === undefined || pattern.interval === null) {
    throw new GraphFault(500, 'ErrorInternalServerError', 'An internal server error occurred. The operation failed.');
  }
  if (!range?.type || !range.startDate) throw wrong('range needs type and startDate');
  if (range.startDate !== startDate) throw wrong('range.startDate must be the date of start');
  const complete: Recurrence = {
    pattern: {
      type: pattern.type,
      interval: pattern.interval,
      month: pattern.month ?? 0,
      dayOfMonth: pattern.dayOfMonth ?? 0,
      daysOfWeek: pattern.daysOfWeek ?? [],
      firstDayOfWeek: pattern.firstDayOfWeek ?? 'sunday',
      index: pattern.index ?? 'first',
    },
    range: {
      type: range.type,
      startDate: range.startDate,
      endDate: range.endDate ?? '0001-01-01',
      recurrenceTimeZone: range.recurrenceTimeZone ?? timeZone,
      numberOfOccurrences: range.numberOfOccurrences ?? 0,
    },
  };
  checkPattern(complete.pattern);
  checkRange(complete.range);
  return complete;
}

function checkPattern(pattern: RecurrencePattern): void {
  const { type, interval, month, dayOfMonth, daysOfWeek } = pattern;
  if (interval < 1 || interval > 999) throw wrong('interval must be 1 to 999');
  if (dayOfMonth < 0 || dayOfMonth > 31) throw wrong('dayOfMonth must be 1 to 31');
  if (month < 0 || month > 12) throw wrong('month must be 1 to 12');
  if (type.startsWith('absolute') && dayOfMonth < 1) throw wrong(`${type} needs dayOfMonth`);
  if ((type === 'weekly' || type.startsWith('relative')) && daysOfWeek.length === 0)
    throw wrong(`${type} needs daysOfWeek`);
  if (type.endsWith('Yearly') && month < 1) throw wrong(`${type} needs month`);
}

function checkRange(range: RecurrenceRange): void {
  requireZone(range.recurrenceTimeZone);
  if (range.type === 'endDate' && range.endDate < range.startDate) throw wrong('range ends before it starts');
  if (range.type === 'numbered' && range.numberOfOccurrences < 1) throw wrong('numberOfOccurrences must be positive');
}
