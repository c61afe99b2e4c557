// Which path goes to which endpoint, and what it takes to be let in.
import type { Endpoint, MailboxEndpoint } from './call.ts';
import { cancelEvent, deleteEvent } from './endpoints/cancel-event.ts';
import { changeEvent } from './endpoints/change-event.ts';
import { createEvent } from './endpoints/create-event.ts';
import { getSchedule } from './endpoints/get-schedule.ts';
import { calendarView, getEvent, listEvents, listInstances } from './endpoints/read-events.ts';
import { respond } from './endpoints/respond.ts';

export interface Route<E> {
  readonly method: string;
  /** Segments after the version or the mailbox; `:name` takes one segment. */
  readonly path: string;
  readonly scopes: readonly string[];
  readonly endpoint: E;
}

const write = ['Calendars.ReadWrite'];
const read = ['Calendars.Read', ...write];
const basic = ['Calendars.ReadBasic', ...read];

const route = <E>(method: string, path: string, scopes: readonly string[], endpoint: E): Route<E> => ({
  method,
  path,
  scopes,
  endpoint,
});

/** Below `/users/{id}` and `/me`. `/calendar/events` and `/calendars/{id}/events` are folded into `/events` before. */
export const mailboxRoutes: readonly Route<MailboxEndpoint>[] = [
  route('POST', 'events', write, createEvent),
  route('GET', 'events', read, listEvents),
  route('GET', 'events/:event', basic, getEvent),
  route('PATCH', 'events/:event', write, changeEvent),
  route('DELETE', 'events/:event', write, deleteEvent),
  route('POST', 'events/:event/cancel', write, cancelEvent),
  route('POST', 'events/:event/accept', write, respond('accepted')),
  route('POST', 'events/:event/tentativelyaccept', write, respond('tentativelyAccepted')),
  route('POST', 'events/:event/decline', write, respond('declined')),
  route('GET', 'events/:event/instances', basic, listInstances),
  route('GET', 'calendarview', basic, calendarView),
  route('POST', 'calendar/getschedule', basic, getSchedule),
];

export const rootRoutes: readonly Route<Endpoint>[] = [];
