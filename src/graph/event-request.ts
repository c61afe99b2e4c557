// What is written into calendars. Every text comes from the closed list; nothing typed by anyone has a way in.
import type { Attendee } from '../domain/meeting.ts';
import type { CalendarWords, IntentOf } from './deliverer.ts';
import type { LocalDateTime } from '../domain/time.ts';
import { graphTime } from './zone.ts';

/** A promise that is kept by making an event. */
type Making = IntentOf<'createEvent' | 'createSeries'>;

/**
 * Names the property under which an event carries the promise that made it. The guid is this product's own, and it never
 * changes: Exchange keeps a place for every new name in every mailbox, for ever, and look-ups go by it.
 */
export const PROMISE_PROPERTY = 'String {28b5a16a-8131-4a1d-8279-e8bb74def7e4} Name KvarboPromise';

/** The property's value for a promise: case reference and promise id, both random. */
export function promiseValue(intent: Making): string {
  return `${intent.ref}:${intent.id}`;
}

/** The body of the request that makes an event and so sends the invitations. The same promise gives the same body. */
export function eventRequest(intent: Making, start: LocalDateTime, end: LocalDateTime, words: CalendarWords): object {
  const { attendees, text } = intent.content;
  const { subject, body, location } = words.invitation(text);
  return {
    subject,
    body: { contentType: 'html', content: `<p>${body}</p>` },
    start: graphTime(start),
    end: graphTime(end),
    location: { displayName: location },
    attendees: attendeesRequest(attendees),
    sensitivity: 'private',
    showAs: 'busy',
    // One event per secrecy circle: those invited may know of each other.
    hideAttendees: false,
    allowNewTimeProposals: false,
    responseRequested: true,
    isReminderOn: true,
    reminderMinutesBeforeStart: 30,
    isOnlineMeeting: false,
    transactionId: intent.id,
    singleValueExtendedProperties: [{ id: PROMISE_PROPERTY, value: promiseValue(intent) }],
  };
}

/** Addresses only: Outlook finds the names in the directory. */
export function attendeesRequest(attendees: readonly Attendee[]): readonly object[] {
  return addressesOf(attendees).map((address) => ({ type: 'required', emailAddress: { address } }));
}

/** Each mailbox once, in lower case, in order. */
export function addressesOf(attendees: readonly Pick<Attendee, 'mailbox'>[]): readonly string[] {
  return [...new Set(attendees.map(({ mailbox }) => mailbox.toLowerCase()))];
}
