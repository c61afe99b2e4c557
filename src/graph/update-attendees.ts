import type { GraphAnswer, GraphClient } from './client.ts';
import { pathOf } from './client.ts';
import type { Deliver, IntentOf, Outlook } from './deliverer.ts';
import { doneWithNothing, mayHaveHappened } from './deliverer.ts';
import { addressesOf, attendeesRequest } from './event-request.ts';
import { failureOutcome } from './graph-failure.ts';
import { invitedTo, readEvent, unlessThere } from './read-event.ts';

/**
 * Invites exactly these. Only the attendees are sent, so that only those concerned get a message, and nothing that
 * somebody else has changed is put back.
 */
export function updateAttendees({ client, clock }: Outlook): Deliver<'updateAttendees'> {
  return async (intent) => {
    if (mayHaveHappened(intent) && (await standsAlready(client, intent))) return doneWithNothing;
    const first = await write(client, intent);
    const answer = isConflict(first) ? await rewrite(client, intent) : first;
    if (answer.answer === 'ok') return doneWithNothing;
    const failed = failureOutcome(answer, { effect: 'write', names: 'event' }, clock.now());
    return unlessThere(client, intent.content.event, failed);
  };
}

function write(client: GraphClient, { content }: IntentOf<'updateAttendees'>): Promise<GraphAnswer> {
  return client.send({
    method: 'PATCH',
    path: pathOf`/users/${content.event.mailbox}/events/${content.event.id}`,
    body: { attendees: attendeesRequest(content.attendees) },
    effect: 'write',
  });
}

/** Somebody changed the event at the same moment: read it anew, which settles the change, and write once more. */
async function rewrite(client: GraphClient, intent: IntentOf<'updateAttendees'>): Promise<GraphAnswer> {
  const current = await readEvent(client, intent.content.event, 'attendees');
  return current.answer === 'ok' ? write(client, intent) : current;
}

async function standsAlready(client: GraphClient, { content }: IntentOf<'updateAttendees'>): Promise<boolean> {
  const current = await readEvent(client, content.event, 'attendees');
  if (current.answer !== 'ok') return false;
  const invited = invitedTo(current.body)?.map(({ mailbox }) => mailbox);
  return invited !== undefined && sorted(invited) === sorted(addressesOf(content.attendees));
}

const sorted = (addresses: readonly string[]) => addresses.toSorted().join(' ');

const isConflict = (answer: GraphAnswer) => answer.answer === 'error' && answer.status === 412;
