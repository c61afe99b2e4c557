import type { GraphAnswer, GraphClient } from './client.ts';
import { pathOf } from './client.ts';
import type { Deliver, IntentOf, Outlook } from './deliverer.ts';
import { doneWithNothing, mayHaveHappened } from './deliverer.ts';
import { failureOutcome } from './graph-failure.ts';
import { readEvent, unlessThere } from './read-event.ts';
import { isPart } from './reading.ts';
import { graphTime, localTimeOf, spanOf } from './zone.ts';

/**
 * Puts a meeting at another time. Only start and end are sent: those invited are told by Outlook and answer anew, and nothing
 * that somebody else has changed is put back.
 */
export function moveEvent({ client, clock }: Outlook): Deliver<'moveEvent'> {
  return async (intent) => {
    const { start, minutes } = intent.content;
    const span = spanOf(start, minutes);
    if (span === null) return { outcome: 'refused', code: 'timeImpossible' };
    if (mayHaveHappened(intent) && (await standsAlready(client, intent, span.end))) return doneWithNothing;
    const first = await write(client, intent, span.end);
    const answer = isConflict(first) ? await rewrite(client, intent, span.end) : first;
    if (answer.answer === 'ok') return doneWithNothing;
    const failed = failureOutcome(answer, { effect: 'write', names: 'event' }, clock.now());
    return unlessThere(client, intent.content.event, failed);
  };
}

function write(client: GraphClient, { content }: IntentOf<'moveEvent'>, end: string): Promise<GraphAnswer> {
  return client.send({
    method: 'PATCH',
    path: pathOf`/users/${content.event.mailbox}/events/${content.event.id}`,
    body: { start: graphTime(content.start), end: graphTime(end) },
    effect: 'write',
  });
}

/** Somebody changed the event at the same moment: read it anew, which settles the change, and write once more. */
async function rewrite(client: GraphClient, intent: IntentOf<'moveEvent'>, end: string): Promise<GraphAnswer> {
  const current = await readEvent(client, intent.content.event, 'start,end');
  return current.answer === 'ok' ? write(client, intent, end) : current;
}

async function standsAlready(client: GraphClient, { content }: IntentOf<'moveEvent'>, end: string): Promise<boolean> {
  const current = await readEvent(client, content.event, 'start,end');
  if (current.answer !== 'ok' || !isPart(current.body)) return false;
  return localTimeOf(current.body['start']) === content.start && localTimeOf(current.body['end']) === end;
}

const isConflict = (answer: GraphAnswer) => answer.answer === 'error' && answer.status === 412;
