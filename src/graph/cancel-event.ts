import type { Outcome } from '../domain/intent.ts';
import type { GraphAnswer, GraphClient } from './client.ts';
import { pathOf } from './client.ts';
import type { Deliver, IntentOf, Outlook } from './deliverer.ts';
import { doneWithNothing, mayHaveHappened } from './deliverer.ts';
import { failureOutcome } from './graph-failure.ts';
import { readEventSurely, unlessThere } from './read-event.ts';
import { isPart } from './reading.ts';

/** Calls a meeting off; those invited get the closed text and nothing else. An event that is gone is called off. */
export function cancelEvent({ client, clock, words }: Outlook): Deliver<'cancelEvent'> {
  return async (intent) => {
    if (mayHaveHappened(intent) && (await isCalledOff(client, intent))) return doneWithNothing;
    const first = await cancel(client, intent, words.cancellation);
    const conflict = first.answer === 'error' && first.status === 412;
    if (conflict && (await isCalledOff(client, intent))) return doneWithNothing;
    const answer = conflict ? await cancel(client, intent, words.cancellation) : first;
    if (answer.answer === 'ok') return doneWithNothing;
    const failed = failureOutcome(answer, { effect: 'write', names: 'event' }, clock.now());
    return unlessGone(await unlessThere(client, intent.content.event, failed));
  };
}

function cancel(client: GraphClient, { content }: IntentOf<'cancelEvent'>, comment: string): Promise<GraphAnswer> {
  return client.send({
    method: 'POST',
    path: pathOf`/users/${content.event.mailbox}/events/${content.event.id}/cancel`,
    body: { comment },
    effect: 'write',
  });
}

/** False also when nobody can tell: cancelling a second time does no harm. */
async function isCalledOff(client: GraphClient, { content }: IntentOf<'cancelEvent'>): Promise<boolean> {
  const answer = await readEventSurely(client, content.event, 'isCancelled');
  if (answer.answer === 'ok') return isPart(answer.body) && answer.body['isCancelled'] === true;
  return isGone(failureOutcome(answer, { effect: 'read', names: 'event' }, 0));
}

const isGone = (outcome: Outcome) => outcome.outcome === 'refused' && outcome.code === 'eventGone';

const unlessGone = (outcome: Outcome): Outcome => (isGone(outcome) ? doneWithNothing : outcome);
