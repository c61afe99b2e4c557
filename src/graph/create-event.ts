// Makes the event of a meeting: exactly one for a promise, whatever happens on the way.
import type { Outcome } from '../domain/intent.ts';
import type { GraphAnswer, GraphClient, GraphFailure } from './client.ts';
import { pathOf } from './client.ts';
import type { Deliver, IntentOf, Outlook } from './deliverer.ts';
import { doneWithNothing, mayHaveHappened } from './deliverer.ts';
import { PROMISE_PROPERTY, eventRequest, promiseValue } from './event-request.ts';
import { failureOutcome, refused, undecided } from './graph-failure.ts';
import { readEvent } from './read-event.ts';
import { idOf, isPart, listOf } from './reading.ts';
import { spanOf } from './zone.ts';

/**
 * The transaction id keeps the service from making a second event of the same request; the property on the event lets a
 * later attempt find it. Neither is trusted alone.
 */
export function createEvent({ client, clock, words }: Outlook): Deliver<'createEvent'> {
  return async (intent) => {
    const { minutes, organiser, start } = intent.content;
    const span = spanOf(start, minutes);
    if (span === null) return refused('timeImpossible');
    if (intent.unwanted || mayHaveHappened(intent)) {
      const earlier = await findEvent(client, intent);
      if (earlier.answer === 'found') return booked(intent, earlier.id);
      if (earlier.answer !== 'absent') return notLookedUp(intent, earlier, clock.now());
    }
    // Taken back, and there is nothing to take back: it must not be made now.
    if (intent.unwanted) return doneWithNothing;
    const made = await client.send({
      method: 'POST',
      path: pathOf`/users/${organiser}/events`,
      body: eventRequest(intent, span.end, words),
      effect: 'write',
    });
    if (made.answer === 'ok') {
      const id = idOf(made.body);
      return id === undefined ? undecided('calendarUnreadable', 'write') : booked(intent, id);
    }
    if (made.answer === 'error' && made.code === 'ErrorDuplicateTransactionId') {
      return existing(client, intent, made.existingEvent);
    }
    return failureOutcome(made, { effect: 'write', names: 'mailbox' }, clock.now());
  };
}

type Found =
  | { readonly answer: 'found'; readonly id: string }
  | { readonly answer: 'absent' }
  | { readonly answer: 'unreadable' }
  | GraphFailure;

/** The event an earlier attempt of this promise made. */
async function findEvent(client: GraphClient, intent: IntentOf<'createEvent'>): Promise<Found> {
  const isOurs = `ep/id eq '${PROMISE_PROPERTY}' and ep/value eq '${promiseValue(intent).replaceAll("'", "''")}'`;
  const answer = await client.send({
    method: 'GET',
    path: pathOf`/users/${intent.content.organiser}/events`,
    query: { $filter: `singleValueExtendedProperties/Any(ep: ${isOurs})`, $select: 'id', $top: '1' },
    effect: 'read',
  });
  if (answer.answer !== 'ok') return answer;
  const events = listOf(answer.body);
  if (events === undefined) return { answer: 'unreadable' };
  if (events.length === 0) return { answer: 'absent' };
  const id = idOf(events[0]);
  return id === undefined ? { answer: 'unreadable' } : { answer: 'found', id };
}

/** The service knows the transaction id already: it is our own, so the event is too. */
async function existing(client: GraphClient, intent: IntentOf<'createEvent'>, named: string | null): Promise<Outcome> {
  const found = await findEvent(client, intent);
  if (found.answer === 'found') return booked(intent, found.id);
  if (found.answer !== 'absent' || named === null) return undecided('calendarConflict', 'write');
  const event = { mailbox: intent.content.organiser, id: named };
  return existingOutcome(intent, await readEvent(client, event, 'id,isCancelled'));
}

function existingOutcome(intent: IntentOf<'createEvent'>, answer: GraphAnswer): Outcome {
  // Made once and called off or removed since: the same promise can never be made good again, a new one can.
  if (answer.answer === 'error' && answer.status === 404) return refused('eventRemoved');
  const event = answer.answer === 'ok' && isPart(answer.body) ? answer.body : {};
  if (event['isCancelled'] === true) return refused('eventRemoved');
  const id = idOf(event);
  return id === undefined ? undecided('calendarConflict', 'write') : booked(intent, id);
}

/** Nobody knows yet whether there is an event, so a look-up that is refused must not end the promise either. */
function notLookedUp(
  intent: IntentOf<'createEvent'>,
  found: Exclude<Found, { answer: 'found' | 'absent' }>,
  now: number,
): Outcome {
  if (found.answer === 'unreadable') return undecided('calendarUnreadable', 'write');
  const outcome = failureOutcome(found, { effect: 'read', names: 'mailbox' }, now);
  if (outcome.outcome === 'again' && !intent.unknownOutcome) return outcome;
  return 'code' in outcome ? { outcome: 'unknown', code: outcome.code } : outcome;
}

function booked(intent: IntentOf<'createEvent'>, id: string): Outcome {
  return { outcome: 'done', result: { is: 'event', event: { mailbox: intent.content.organiser, id } } };
}
