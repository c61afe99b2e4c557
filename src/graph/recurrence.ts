// A weekly series as Graph writes it. Its hour is that of the event, on the wall, so it does not move when the clocks change.
import { dayOfWeek } from '../domain/series/weekly.ts';
import type { LocalDate } from '../domain/time.ts';
import { GRAPH_ZONE } from './zone.ts';

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/**
 * Every week on the weekday of the first day, up to and with the last one.
 * @param first also the date of the event's start: Graph wants the two to be the same
 */
export function weeklyRecurrence(first: LocalDate, last: LocalDate): object {
  const weekday = days[dayOfWeek(first) - 1];
  return {
    pattern: { type: 'weekly', interval: 1, daysOfWeek: [weekday], firstDayOfWeek: 'monday' },
    range: { type: 'endDate', startDate: first, endDate: last, recurrenceTimeZone: GRAPH_ZONE },
  };
}
