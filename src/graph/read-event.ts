// Reading the organiser's copy of an event.
import type { EventAddress } from '../domain/intent.ts';
import type { AttendeeResponse } from '../domain/meeting.ts';
import type { GraphAnswer, GraphClient } from './client.ts';
import { pathOf } from './client.ts';
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
