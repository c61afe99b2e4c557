// Events as a reader meets them: a single event, or the occurrences of a series with their exceptions.
import { datesOf } from './recurrence.ts';
import type { Attendee, Content, ResponseStatus, StoredEvent } from './event.ts';
import { instantOf, moveDays, daysBetween, wallDate, addDays } from './zones.ts';

export interface Instance {
  readonly event: StoredEvent;
  readonly type: 'singleInstance' | 'seriesMaster' | 'occurrence' | 'exception';
  /** The date the series puts it on; undefined for a single event or the series itself. */
  readonly date: string | undefined;
  readonly content: Content;
  readonly attendees: readonly Attendee[];
  readonly responseStatus: ResponseStatus;
  readonly isCancelled: boolean;
}

/** The event itself: the single one, or the whole series. */
export const wholeOf = (event: StoredEvent): Instance => ({
  event,
  type: event.content.recurrence ? 'seriesMaster' : 'singleInstance',
  date: undefined,
  content: event.content,
  attendees: event.attendees,
  responseStatus: event.responseStatus,
  isCancelled: event.isCancelled,
});

/** One occurrence by the date of its series, without asking whether the series has that date. */
function occurrenceOn(event: StoredEvent, date: string): Instance {
  const days = daysBetween(wallDate(event.content.start), date);
  const moved = {
    start: moveDays(event.content.start, days),
    end: moveDays(event.content.end, days),
    recurrence: null,
  };
  const exception = event.exceptions[date];
  const content = { ...event.content, ...moved, ...exception?.content };
  const attendees = event.attendees.map((attendee) => {
    const answer = exception?.answers[attendee.emailAddress.address.toLowerCase()];
    return answer ? { ...attendee, ...answer } : attendee;
  });
  return {
    event,
    type: exception ? 'exception' : 'occurrence',
    date,
    content,
    attendees,
    responseStatus: exception?.responseStatus ?? event.responseStatus,
    isCancelled: event.isCancelled || (exception?.isCancelled ?? false),
  };
}

/** Gone from view: removed by the owner, or called off in the organiser's own calendar. */
const isGone = (event: StoredEvent, date: string) => {
  const exception = event.exceptions[date];
  return exception !== undefined && (exception.isRemoved || (exception.isCancelled && event.isOrganizer));
};

/** The occurrence of a series on `date`, or undefined when the series has none or it is gone. */
export function findOccurrence(event: StoredEvent, date: string): Instance | undefined {
  if (!event.content.recurrence || isGone(event, date)) return undefined;
  for (const one of datesOf(event.content.recurrence, date)) if (one === date) return occurrenceOn(event, date);
  return undefined;
}

/** A margin around the window, so that an occurrence moved by an exception is still looked at. */
const marginDays = 400;

/** What of this event lies in [from, to), epoch milliseconds: the event, or its occurrences by start. */
export function instancesIn(event: StoredEvent, from: number, to: number): Instance[] {
  const recurrence = event.content.recurrence;
  if (!recurrence) {
    const whole = wholeOf(event);
    return overlaps(whole, from, to) ? [whole] : [];
  }
  const until = addDays(new Date(to).toISOString().slice(0, 10), marginDays);
  const earliest = addDays(new Date(from).toISOString().slice(0, 10), -marginDays);
  const found: Instance[] = [];
  for (const date of datesOf(recurrence, until)) {
    if (date < earliest || isGone(event, date)) continue;
    const occurrence = occurrenceOn(event, date);
    if (overlaps(occurrence, from, to)) found.push(occurrence);
  }
  return found.sort((a, b) => instantOf(a.content.start) - instantOf(b.content.start));
}

export function overlaps(instance: Instance, from: number, to: number): boolean {
  const start = instantOf(instance.content.start);
  const end = instantOf(instance.content.end);
  return start < to && (end > from || (start === end && start >= from));
}

/** Dates around one of a series, for the rule that an occurrence may not pass its neighbours. */
export function neighboursOf(
  event: StoredEvent,
  date: string,
): { before: string | undefined; after: string | undefined } {
  let before: string | undefined;
  if (!event.content.recurrence) return { before, after: undefined };
  for (const one of datesOf(event.content.recurrence, addDays(date, 3660))) {
    if (one < date) before = one;
    if (one > date) return { before, after: one };
  }
  return { before, after: undefined };
}
