// Makes exactly one event of a promise, whatever happens on the way.
import type { EventAddress, Outcome } from '../domain/intent.ts';
import type { GraphAnswer, GraphClient, GraphFailure } from './client.ts';
import { pathOf } from './client.ts';
import type { IntentOf, Outlook } from './deliverer.ts';
import { doneWithNothing, mayHaveHappened } from './deliverer.ts';
import { PROMISE_PROPERTY, promiseValue } from './event-request.ts';
import { failureOutcome, refused, undecided } from './graph-failure.ts';
import { readEvent } from './read-event.ts';
import { idOf, isPart, listOf } from './reading.ts';

/** The event, or what the attempt came to without one. */
export type Made =
  { readonly made: true; readonly event: EventAddress } | { readonly made: false; readonly outcome: Outcome };

/** A promise that is kept by making an event. */
type Making = IntentOf<'createEvent' | 'createSeries'>;

/**
 * The transaction id keeps the service from making a second event of the same request; the property on the event lets a
 * later attempt find it. Neither is trusted alone.
 * @param body of the request; the same promise must give the same body
 */
export async function makeOnce({ client, clock }: Outlook, intent: Making, body: object): Promise<Made> {
  const { organiser } = intent.content;
  const found = (id: string): Made => ({ made: true, event: { mailbox: organiser, id } });
  const without = (outcome: Outcome): Made => ({ made: false, outcome });
  if (intent.unwanted || mayHaveHappened(intent)) {
    const earlier = await findEvent(client, intent);
    if (earlier.answer === 'found') return found(earlier.id);
    if (earlier.answer !== 'absent') return without(notLookedUp(intent, earlier, clock.now()));
  }
  // Taken back, and there is nothing to take back: it must not be made now.
  if (intent.unwanted) return without(doneWithNothing);
  const made = await client.send({ method: 'POST', path: pathOf`/users/${organiser}/events`, body, effect: 'write' });
  if (made.answer === 'ok') {
    const id = idOf(made.body);
    return id === undefined ? without(undecided('calendarUnreadable', 'write')) : found(id);
  }
  if (made.answer === 'error' && made.code === 'ErrorDuplicateTransactionId') {
    const id = await existing(client, intent, made.existingEvent);
    return typeof id === 'string' ? found(id) : without(id);
  }
  return without(failureOutcome(made, { effect: 'write', names: 'mailbox' }, clock.now()));
}

type Found =
  | { readonly answer: 'found'; readonly id: string }
  | { readonly answer: 'absent' }
  | { readonly answer: 'unreadable' }
  | GraphFailure;

/** The event an earlier attempt of this promise made. */
async function findEvent(client: GraphClient, intent: Making): Promise<Found> {
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

/** The service knows the transaction id already: it is our own, so the event is too. Its id, or what the attempt came to. */
async function existing(client: GraphClient, intent: Making, named: string | null): Promise<string | Outcome> {
  const found = await findEvent(client, intent);
  if (found.answer === 'found') return found.id;
  if (found.answer !== 'absent' || named === null) return undecided('calendarConflict', 'write');
  return standing(await readEvent(client, { mailbox: intent.content.organiser, id: named }, 'id,isCancelled'));
}

function standing(answer: GraphAnswer): string | Outcome {
  // Made once and called off or removed since: the same promise can never be made good again, a new one can.
  if (answer.answer === 'error' && answer.status === 404) return refused('eventRemoved');
  const event = answer.answer === 'ok' && isPart(answer.body) ? answer.body : {};
  if (event['isCancelled'] === true) return refused('eventRemoved');
  return idOf(event) ?? undecided('calendarConflict', 'write');
}

/** Nobody knows yet whether there is an event, so a look-up that is refused must not end the promise either. */
function notLookedUp(intent: Making, found: Exclude<Found, { answer: 'found' | 'absent' }>, now: number): Outcome {
  if (found.answer === 'unreadable') return undecided('calendarUnreadable', 'write');
  const outcome = failureOutcome(found, { effect: 'read', names: 'mailbox' }, now);
  if (outcome.outcome === 'again' && !intent.unknownOutcome) return outcome;
  return 'code' in outcome ? { outcome: 'unknown', code: outcome.code } : outcome;
}
