// Ends a series at a day: what was before it stays in the calendars, what would have come is gone.
import type { EventAddress, Outcome } from '../domain/intent.ts';
import type { LocalDate } from '../domain/time.ts';
import type { GraphAnswer } from './client.ts';
import { pathOf } from './client.ts';
import type { Deliver, IntentOf, Outlook } from './deliverer.ts';
import { doneWithNothing } from './deliverer.ts';
import { again, failureOutcome } from './graph-failure.ts';
import { readEventSurely, unlessThere } from './read-event.ts';
import { isPart } from './reading.ts';
import { weeklyRecurrence } from './recurrence.ts';
import { settleOccurrences } from './settle-occurrences.ts';
import { localTimeOf } from './zone.ts';

/**
 * The series is cut, not called off, when something of it has been. A calendar that changes a recurrence may forget what was
 * moved, so the occurrences before the cut are then put back to where they stood.
 */
export function endSeries(outlook: Outlook): Deliver<'endSeries'> {
  return async (intent) => {
    const { before, event, from, minutes } = intent.content;
    const current = await readEventSurely(outlook.client, event, 'start,recurrence,isCancelled');
    if (current.answer !== 'ok') {
      return unlessGone(failureOutcome(current, { effect: 'read', names: 'event' }, outlook.clock.now()));
    }
    if (isPart(current.body) && current.body['isCancelled'] === true) return doneWithNothing;
    const kept = before.filter(({ start }) => start !== null && start.slice(0, 10) < from).at(-1);
    if (kept === undefined) return unlessGone(await callOff(outlook, intent));
    const series = seriesOf(current.body);
    if (series === null) return again('calendarUnreadable');
    if (series.last > kept.regular) {
      const outcome = await cut(outlook, intent, series.first, kept.regular);
      if (outcome.outcome !== 'done') return unlessGone(outcome);
    }
    const remaining = before.filter(({ regular }) => regular <= kept.regular);
    const settled = await settleOccurrences(outlook, event, remaining, minutes);
    // What has been and cannot be put back is history that a calendar tells less well; nothing more can be done about it.
    return settled.settled ? doneWithNothing : unlessGone(settled.outcome);
  };
}

async function cut(
  outlook: Outlook,
  { content: { event } }: IntentOf<'endSeries'>,
  first: LocalDate,
  last: LocalDate,
): Promise<Outcome> {
  const answer = await outlook.client.send({
    method: 'PATCH',
    path: pathOf`/users/${event.mailbox}/events/${event.id}`,
    body: { recurrence: weeklyRecurrence(first, last) },
    effect: 'write',
  });
  return written(outlook, event, answer);
}

async function callOff(outlook: Outlook, { content: { event } }: IntentOf<'endSeries'>): Promise<Outcome> {
  const answer = await outlook.client.send({
    method: 'POST',
    path: pathOf`/users/${event.mailbox}/events/${event.id}/cancel`,
    body: { comment: outlook.words.cancellation },
    effect: 'write',
  });
  return written(outlook, event, answer);
}

async function written({ client, clock }: Outlook, event: EventAddress, answer: GraphAnswer): Promise<Outcome> {
  if (answer.answer === 'ok') return doneWithNothing;
  return unlessThere(client, event, failureOutcome(answer, { effect: 'write', names: 'event' }, clock.now()));
}

/** The days between which the series runs; `last` is without end when the service says no date. Null when unreadable. */
function seriesOf(event: unknown): { readonly first: LocalDate; readonly last: LocalDate } | null {
  if (!isPart(event) || !isPart(event['recurrence'])) return null;
  const { range } = event['recurrence'];
  const start = localTimeOf(event['start']);
  if (start === undefined || !isPart(range)) return null;
  const ends = range['type'] === 'endDate' && typeof range['endDate'] === 'string';
  return { first: start.slice(0, 10), last: ends ? String(range['endDate']) : '9999-12-31' };
}

/** A series that is gone has ended. */
const unlessGone = (outcome: Outcome): Outcome =>
  outcome.outcome === 'refused' && outcome.code === 'eventGone' ? doneWithNothing : outcome;
