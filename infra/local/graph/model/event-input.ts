// The body of a create or an update, read and turned into what the stand-in stores.
import { eventShape } from '../wire/event-shape.ts';
import { readShape } from '../wire/read-shape.ts';
import { invalidProperty } from '../wire/answer.ts';
import { storedHtml } from './body-text.ts';
import { datesOf } from './recurrence.ts';
import { completeRecurrence } from './recurrence-input.ts';
import type { RecurrenceInput } from './recurrence-input.ts';
import { neverAnswered } from './event.ts';
import type { Attendee, Content, Location, Recurrence } from './event.ts';
import { addDays, daysBetween, instantOf, moveDays, readWallTime, wallClock, wallDate } from './zones.ts';

type Nullable<T> = { -readonly [K in keyof T]?: T[K] | null };

interface WallInput {
  readonly dateTime?: string | null;
  readonly timeZone?: string | null;
}

interface AttendeeInput {
  readonly type?: Attendee['type'] | null;
  readonly emailAddress?: { readonly name?: string | null; readonly address?: string | null } | null;
}

type Plain = Omit<Content, 'start' | 'end' | 'recurrence' | 'body' | 'location' | 'locations' | 'joinUrl'>;

/** A request body that fits the event type; what it may not set is already left out. */
export interface EventInput extends Nullable<Plain> {
  readonly start?: WallInput | null;
  readonly end?: WallInput | null;
  readonly recurrence?: RecurrenceInput | null;
  readonly body?: { contentType?: 'html' | 'text' | null; content?: string | null } | null;
  readonly location?: Location | null;
  readonly locations?: readonly Location[];
  readonly attendees?: readonly AttendeeInput[];
  readonly isDraft?: boolean | null;
  readonly transactionId?: string | null;
  readonly extensions?: readonly { readonly extensionName?: string }[];
  readonly singleValueExtendedProperties?: readonly { readonly id?: string | null; readonly value?: string | null }[];
}

/** Throws 400 RequestBodyRead for anything Microsoft's event type does not have. */
export const readEventInput = (body: unknown): EventInput => readShape(eventShape, body);

const emptyLocation: Location = {
  displayName: '',
  locationType: 'default',
  uniqueIdType: 'unknown',
  address: {},
  coordinates: {},
};

/** What an event is when the request says nothing. */
const defaults: Omit<Content, 'start' | 'end'> = {
  subject: '',
  body: { contentType: 'html', content: storedHtml({ contentType: 'html', content: '' }) },
  isAllDay: false,
  location: emptyLocation,
  locations: [],
  recurrence: null,
  sensitivity: 'normal',
  showAs: 'busy',
  importance: 'normal',
  categories: [],
  hideAttendees: false,
  allowNewTimeProposals: true,
  responseRequested: true,
  isReminderOn: true,
  reminderMinutesBeforeStart: 15,
  isOnlineMeeting: false,
  onlineMeetingProvider: 'unknown',
  joinUrl: null,
};

/** Content of a new event. Throws 400 when times, zones, attendees or recurrence do not hold. */
export function newContent(input: EventInput): Content {
  if (!input.start || !input.end) throw invalidProperty('start', 'start and end are needed');
  const start = readWallTime(input.start, 'start');
  return changedContent({ ...defaults, start, end: readWallTime(input.end, 'end') }, input);
}

/** `content` with what the request changes. A null puts a property back to its default. */
export function changedContent(content: Content, input: EventInput): Content {
  const plain: Partial<Content> = {};
  for (const name of plainNames) {
    if (input[name] !== undefined) Object.assign(plain, { [name]: input[name] ?? defaults[name] });
  }
  const start = input.start ? readWallTime(input.start, 'start') : content.start;
  const end = input.end ? readWallTime(input.end, 'end') : content.end;
  const changed = { ...content, ...plain, ...bodyOf(input), ...placesOf(input), start, end };
  if (changed.reminderMinutesBeforeStart < 0) throw invalidProperty('reminderMinutesBeforeStart', 'negative');
  checkTimes(changed);
  return withRecurrence(changed, recurrenceOf(changed, input, content));
}

const plainNames = [
  ...(['subject', 'isAllDay', 'sensitivity', 'showAs', 'importance', 'categories', 'hideAttendees'] as const),
  ...(['allowNewTimeProposals', 'responseRequested', 'isReminderOn', 'reminderMinutesBeforeStart'] as const),
  ...(['isOnlineMeeting', 'onlineMeetingProvider'] as const),
];

function bodyOf(input: EventInput): Partial<Content> {
  if (input.body === undefined) return {};
  const given = { contentType: input.body?.contentType ?? 'html', content: input.body?.content ?? '' } as const;
  return { body: { contentType: 'html', content: storedHtml(given) } };
}

function placesOf(input: EventInput): Partial<Content> {
  const { location, locations } = input;
  if (location === undefined && locations === undefined) return {};
  const many = locations ?? (location ? [location] : []);
  const one =
    location ?? (many.length ? { displayName: many.map((place) => place.displayName).join('; ') } : undefined);
  return {
    location: one
      ? { locationType: 'default', ...one, uniqueId: one.displayName, uniqueIdType: 'private' }
      : emptyLocation,
    locations: many.map((place) => ({
      locationType: 'default',
      ...place,
      ...(place['address'] ? { uniqueId: place.displayName, uniqueIdType: 'private' } : { uniqueIdType: 'unknown' }),
    })),
  };
}

function checkTimes(content: Content): void {
  const { start, end, isAllDay } = content;
  if (instantOf(end) < instantOf(start)) throw invalidProperty('end', 'end is before start');
  if (!isAllDay) return;
  if (start.timeZone !== end.timeZone) throw invalidProperty('end', 'an all-day event has one time zone');
  if (!/^00:00:00\.0+$/.test(wallClock(start)) || !/^00:00:00\.0+$/.test(wallClock(end))) {
    throw invalidProperty('start', 'an all-day event starts and ends at midnight');
  }
  if (wallDate(start) === wallDate(end)) throw invalidProperty('end', 'an all-day event lasts a day or more');
}

function recurrenceOf(changed: Content, input: EventInput, before: Content): Recurrence | null {
  if (input.recurrence === null) return null;
  if (input.recurrence) return completeRecurrence(input.recurrence, wallDate(changed.start), changed.start.timeZone);
  if (!before.recurrence || wallDate(before.start) === wallDate(changed.start)) return before.recurrence;
  // The series starts where its first occurrence does.
  const range = { ...before.recurrence.range, startDate: wallDate(changed.start) };
  return { ...before.recurrence, range };
}

/** Moves the start to the first date of the pattern, as Outlook does when the two disagree. */
function withRecurrence(content: Content, recurrence: Recurrence | null): Content {
  if (!recurrence) return { ...content, recurrence };
  const date = wallDate(content.start);
  const [first] = datesOf(recurrence, addDays(date, 36_600));
  if (first === undefined) throw invalidProperty('recurrence', 'the pattern has no date within its range');
  const days = daysBetween(date, first);
  if (days === 0) return { ...content, recurrence };
  return {
    ...content,
    start: moveDays(content.start, days),
    end: moveDays(content.end, days),
    recurrence: { ...recurrence, range: { ...recurrence.range, startDate: first } },
  };
}

const attendeeLimit = 500;

/** Attendees as asked for; answers already given by those who stay are kept. Throws 400. */
export function readAttendees(given: readonly AttendeeInput[], before: readonly Attendee[]): Attendee[] {
  if (given.length > attendeeLimit) throw invalidProperty('attendees', 'at most 500 attendees');
  const known = new Map(before.map((attendee) => [attendee.emailAddress.address.toLowerCase(), attendee]));
  const read = new Map<string, Attendee>();
  for (const { emailAddress, type } of given) {
    const address = emailAddress?.address ?? '';
    if (!/^[^@\s]+@[^@\s]+$/.test(address)) throw invalidProperty('attendees', `not an address: '${address}'`);
    const earlier = known.get(address.toLowerCase());
    read.set(address.toLowerCase(), {
      type: type ?? earlier?.type ?? 'required',
      status: earlier?.status ?? neverAnswered,
      ...(earlier?.proposedNewTime ? { proposedNewTime: earlier.proposedNewTime } : {}),
      emailAddress: { name: emailAddress?.name ?? earlier?.emailAddress.name ?? address, address },
    });
  }
  return [...read.values()];
}
