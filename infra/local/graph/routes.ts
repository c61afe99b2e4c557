// Which path goes to which endpoint, and what it takes to be let in.
import type { Endpoint, MailboxEndpoint } from './call.ts';
import { addAttachment, listAttachments } from './endpoints/attachments.ts';
import { batch } from './endpoints/batch.ts';
import { cancelEvent, deleteEvent } from './endpoints/cancel-event.ts';
import { changeEvent } from './endpoints/change-event.ts';
import { createEvent } from './endpoints/create-event.ts';
import { calendarViewDelta } from './endpoints/delta.ts';
import { changeExtension, createExtension, deleteExtension, getExtension } from './endpoints/extensions.ts';
import { findMeetingTimes } from './endpoints/find-meeting-times.ts';
import { forwardEvent } from './endpoints/forward-event.ts';
import { getSchedule } from './endpoints/get-schedule.ts';
import { getCalendar, listCalendars, mailboxSettings } from './endpoints/mailbox.ts';
import { getPlace, listRoomLists, listRooms, roomsInList } from './endpoints/places.ts';
import { calendarView, getEvent, listEvents, listInstances } from './endpoints/read-events.ts';
import { dismissReminder, snoozeReminder } from './endpoints/reminders.ts';
import { respond } from './endpoints/respond.ts';
import * as subscriptions from './endpoints/subscriptions.ts';
import { refuseMessage, sendActivityNotification } from './endpoints/teams.ts';

export interface Route<E> {
  readonly method: string;
  /** Segments after the version or the mailbox; `:name` takes one segment. */
  readonly path: string;
  readonly scopes: readonly string[];
  readonly endpoint: E;
}

const write = ['Calendars.ReadWrite', 'Calendars.ReadWrite.Shared'];
const read = ['Calendars.Read', 'Calendars.Read.Shared', ...write];
const basic = ['Calendars.ReadBasic', ...read];
/** Delegated only: an application is never let in. */
const shared = ['Calendars.Read.Shared', 'Calendars.ReadWrite.Shared'];
const settings = ['MailboxSettings.Read', 'MailboxSettings.ReadWrite'];
const places = ['Place.Read.All', 'Place.ReadWrite.All'];
const activity = [
  'TeamsActivity.Send',
  'TeamsActivity.Send.User',
  'TeamsActivity.Send.Chat',
  'TeamsActivity.Send.Group',
];
/** A subscription needs Calendars.Read itself; the shared form does not work. */
const watch = ['Calendars.Read', 'Calendars.ReadWrite'];

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
  route('POST', 'events/:event/forward', write, forwardEvent),
  route('POST', 'events/:event/dismissreminder', write, dismissReminder),
  route('POST', 'events/:event/snoozereminder', write, snoozeReminder),
  route('GET', 'events/:event/attachments', read, listAttachments),
  route('POST', 'events/:event/attachments', write, addAttachment),
  route('POST', 'events/:event/extensions', write, createExtension),
  route('GET', 'events/:event/extensions/:extension', read, getExtension),
  route('PATCH', 'events/:event/extensions/:extension', write, changeExtension),
  route('DELETE', 'events/:event/extensions/:extension', write, deleteExtension),
  route('GET', 'calendarview', basic, calendarView),
  route('GET', 'calendarview/delta', read, calendarViewDelta),
  route('GET', 'calendar', basic, getCalendar),
  route('GET', 'calendars', basic, listCalendars),
  route('POST', 'calendar/getschedule', basic, getSchedule),
  route('POST', 'findmeetingtimes', shared, findMeetingTimes),
  route('GET', 'mailboxsettings', settings, mailboxSettings),
  route('POST', 'teamwork/sendactivitynotification', activity, sendActivityNotification),
];

export const rootRoutes: readonly Route<Endpoint>[] = [
  route('POST', '$batch', [], batch),
  route('GET', 'places/microsoft.graph.room', places, listRooms),
  route('GET', 'places/microsoft.graph.roomlist', places, listRoomLists),
  route('GET', 'places/:place', places, getPlace),
  route('GET', 'places/:place/microsoft.graph.roomlist/rooms', places, roomsInList),
  route('POST', 'subscriptions', watch, subscriptions.createSubscription),
  route('GET', 'subscriptions', watch, subscriptions.listSubscriptions),
  route('GET', 'subscriptions/:subscription', watch, subscriptions.getSubscription),
  route('PATCH', 'subscriptions/:subscription', watch, subscriptions.renewSubscription),
  route('DELETE', 'subscriptions/:subscription', watch, subscriptions.deleteSubscription),
  route('POST', 'subscriptions/:subscription/reauthorize', watch, subscriptions.reauthorizeSubscription),
  route('POST', 'chats/:chat/sendactivitynotification', activity, sendActivityNotification),
  route('POST', 'teams/:team/sendactivitynotification', activity, sendActivityNotification),
  route('POST', 'chats/:chat/messages', [], refuseMessage),
  route('POST', 'teams/:team/channels/:channel/messages', [], refuseMessage),
];
