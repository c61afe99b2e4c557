// Reading the organiser's copy of an event.
import type { EventAddress, Outcome } from '../domain/intent.ts';
import type { AttendeeResponse } from '../domain/meeting.ts';
import type { GraphAnswer, GraphClient } from './client.ts';
import { pathOf } from './client.ts';
import { again } from './graph-failure.ts';
import { isPart } from './reading.ts';

/** @param select the properties that are needed, and no others */
export function readEvent(client: GraphClient, event: EventAddress, select: string): Promise<GraphAnswer> {
  return client.send({
    method: 'GET',
    path: pathOf`/users/${event.mailbox}/events/${event.id}`,
    query: { $select: select },
    effect: 'read',
  });
}

/** The service now and then denies what it has: that an event is gone is believed when it says so twice. */
export async function readEventSurely(client: GraphClient, event: EventAddress, select: string): Promise<GraphAnswer> {
  const answer = await readEvent(client, event, select);
  return isDenied(answer) ? readEvent(client, event, select) : answer;
}

/** What a write came to; that the event is gone stands when a look finds it gone or called off, and otherwise it is tried again. */
export async function unlessThere(client: GraphClient, event: EventAddress, outcome: Outcome): Promise<Outcome> {
  if (outcome.outcome !== 'refused' || outcome.code !== 'eventGone') return outcome;
  const look = await readEvent(client, event, 'isCancelled');
  const calledOff = look.answer === 'ok' && isPart(look.body) && look.body['isCancelled'] === true;
  return calledOff || isDenied(look) ? outcome : again('calendarConflict');
}

const isDenied = (answer: GraphAnswer): boolean =>
  answer.answer === 'error' && (answer.status === 404 || answer.status === 410);

/** Those invited, mailboxes in lower case, and what they have answered; undefined when the answer does not say. */
export function invitedTo(
  event: unknown,
): readonly { readonly mailbox: string; readonly response: AttendeeResponse }[] | undefined {
  const attendees = isPart(event) ? event['attendees'] : undefined;
  if (!Array.isArray(attendees)) return undefined;
  return attendees.flatMap((attendee: unknown) => {
    if (!isPart(attendee) || !isPart(attendee['emailAddress'])) return [];
    const { address } = attendee['emailAddress'];
    if (typeof address !== 'string') return [];
    return [{ mailbox: address.toLowerCase(), response: responseOf(attendee['status']) }];
  });
}

/** Whoever answers without sending the answer is not seen here: "none" means that no answer is recorded. */
function responseOf(status: unknown): AttendeeResponse {
  switch (isPart(status) ? status['response'] : undefined) {
    case 'accepted':
    case 'organizer':
      return 'accepted';
    case 'tentativelyAccepted':
      return 'tentative';
    case 'declined':
      return 'declined';
    default:
      return 'none';
  }
}
