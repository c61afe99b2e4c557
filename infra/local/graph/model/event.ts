// What the stand-in remembers about an event. Plain data: it is written to a file as it stands.
import type { WallTime } from './zones.ts';

export interface EmailAddress {
  readonly name: string;
  readonly address: string;
}

export type ResponseType = 'none' | 'organizer' | 'tentativelyAccepted' | 'accepted' | 'declined' | 'notResponded';

export interface ResponseStatus {
  readonly response: ResponseType;
  /** ISO instant; year 1 when nothing was ever answered. */
  readonly time: string;
}

export interface TimeSlot {
  readonly start: WallTime;
  readonly end: WallTime;
}

export interface Attendee {
  readonly type: 'required' | 'optional' | 'resource';
  readonly status: ResponseStatus;
  readonly proposedNewTime?: TimeSlot;
  readonly emailAddress: EmailAddress;
}

export interface Location {
  readonly displayName: string;
  readonly [part: string]: unknown;
}

export type DayOfWeek = 'sunday' | 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday';

export interface RecurrencePattern {
  readonly type: 'daily' | 'weekly' | 'absoluteMonthly' | 'relativeMonthly' | 'absoluteYearly' | 'relativeYearly';
  readonly interval: number;
  readonly month: number;
  readonly dayOfMonth: number;
  readonly daysOfWeek: readonly DayOfWeek[];
  readonly firstDayOfWeek: DayOfWeek;
  readonly index: 'first' | 'second' | 'third' | 'fourth' | 'last';
}

export interface RecurrenceRange {
  readonly type: 'endDate' | 'noEnd' | 'numbered';
  readonly startDate: string;
  readonly endDate: string;
  readonly recurrenceTimeZone: string;
  readonly numberOfOccurrences: number;
}

export interface Recurrence {
  readonly pattern: RecurrencePattern;
  readonly range: RecurrenceRange;
}

/** The part of an event its organiser decides and its attendees get. */
export interface Content {
  readonly subject: string;
  readonly body: { readonly contentType: 'html' | 'text'; readonly content: string };
  readonly start: WallTime;
  readonly end: WallTime;
  readonly isAllDay: boolean;
  readonly location: Location;
  readonly locations: readonly Location[];
  readonly recurrence: Recurrence | null;
  readonly sensitivity: 'normal' | 'personal' | 'private' | 'confidential';
  readonly showAs: 'unknown' | 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere';
  readonly importance: 'low' | 'normal' | 'high';
  readonly categories: readonly string[];
  readonly hideAttendees: boolean;
  readonly allowNewTimeProposals: boolean;
  readonly responseRequested: boolean;
  readonly isReminderOn: boolean;
  readonly reminderMinutesBeforeStart: number;
  readonly isOnlineMeeting: boolean;
  readonly onlineMeetingProvider: string;
  readonly joinUrl: string | null;
}

/** How one occurrence differs from its series. */
export interface SeriesException {
  content: Partial<Content>;
  /** Answers to this occurrence alone, by attendee address. */
  answers: Record<string, Pick<Attendee, 'status' | 'proposedNewTime'>>;
  /** The mailbox owner's own answer to this occurrence. */
  responseStatus?: ResponseStatus;
  /** Called off by the organiser. */
  isCancelled: boolean;
  /** Deleted by the mailbox owner from the own calendar. */
  isRemoved: boolean;
}

export interface StoredEvent {
  /** The immutable id, also the key it is kept under. */
  readonly id: string;
  /** The default id, renewed when the item moves to another folder. */
  movableId: string;
  /** Address of the mailbox it lies in, lower case. */
  readonly mailbox: string;
  folder: 'calendar' | 'deletedItems';
  readonly iCalUId: string;
  /** Grows with every change; becomes changeKey and etag. */
  version: number;
  readonly createdAt: number;
  modifiedAt: number;
  readonly isOrganizer: boolean;
  readonly organizer: EmailAddress;
  content: Content;
  attendees: readonly Attendee[];
  responseStatus: ResponseStatus;
  isCancelled: boolean;
  isDraft: boolean;
  /** `request` is the create body in canonical JSON, to tell a retry from another event under the same id. */
  readonly transaction?: { readonly id: string; readonly request: string };
  properties: { readonly id: string; readonly value: string }[];
  extensions: { readonly id: string; readonly extensionName: string; readonly [name: string]: unknown }[];
  attachments: { readonly id: string; readonly [name: string]: unknown }[];
  /** By the date (YYYY-MM-DD) the series puts the occurrence on. */
  exceptions: Record<string, SeriesException>;
}

export const neverAnswered: ResponseStatus = { response: 'none', time: '0001-01-01T00:00:00Z' };
/** What an answered or unanswered invitation falls back to when the meeting moves. */
export const askedAgain: ResponseStatus = { response: 'notResponded', time: '4501-01-01T00:00:00Z' };
export const asOrganiser: ResponseStatus = { response: 'organizer', time: '0001-01-01T00:00:00Z' };
