// A promise to the world outside: written in the same transaction as the decision, kept by the worker.
import type { ActId } from './act.ts';
import type { CaseRef } from './case-header.ts';
import type { Attendee, EventAddress, MeetingKind, Slot } from './meeting.ts';

import type { CaseText, InvitationText } from './outgoing.ts';
import type { OfficeHours, PersonId, UnitId, UnitKind } from './organisation.ts';
import type { Instant, LocalDate, LocalDateTime, LocalTime } from './time.ts';

export type { EventAddress } from './meeting.ts';

/** What the case wants to look at again at a time; nothing leaves because of it by itself. */
export type WakeFor =
  | { readonly wake: 'unacknowledged'; readonly tell: string }
  | { readonly wake: 'unconfirmedKfm' }
  | { readonly wake: 'letterNotSent' }
  | { readonly wake: 'checkDate' }
  | { readonly wake: 'dayBeforeMeeting'; readonly meeting: string }
  | { readonly wake: 'meetingPassed'; readonly meeting: string }
  /** Who goes to the eviction: asked three working days before and the day before. */
  | { readonly wake: 'attendance'; readonly meeting: string; readonly day: 'early' | 'eve' }
  /** The plan period ends on the date, or in seven days. */
  | { readonly wake: 'planEnds'; readonly ends: LocalDate; readonly day: 'early' | 'last' }
  /** The next date of a workflow beside W001 that something is said of. */
  | { readonly wake: 'flowDates' }
  /** The day after the last day a consent was given for. */
  | { readonly wake: 'consentEnds'; readonly consent: string }
  /** A case was begun from this one. */
  | { readonly wake: 'linked'; readonly ref: CaseRef }
  /** A booking taken back before it left: whether anything did leave after all. */
  /** What somebody has put off is due again. */
  | { readonly wake: 'snoozeEnds'; readonly act: ActId }
  | { readonly wake: 'sendingStopped'; readonly meeting: string }
  /** Whether a home visit that is only held is meant, is let go, or stays held. */
  | { readonly wake: 'holdSettles'; readonly meeting: string }
  /** A weekly series has no end of its own: more days are planned before the last one. */
  | { readonly wake: 'seriesAhead'; readonly series: string }
  /** Of a dialogue meeting: the day before it, the day after it, and the day of something agreed on there. */
  | { readonly wake: 'dialogue'; readonly what: 'dayBefore' | 'passed' | 'due'; readonly about: string };

/** What the bot shows a person in one-to-one chat without being asked. */
export type DirectScreen =
  'decision' | 'escalation' | 'taken' | 'kfm' | 'outcome' | 'due' | 'glass' | 'wrongUnit' | 'astray';

export type IntentContent =
  /** A post with buttons in the unit's own channel. */
  | { readonly kind: 'tellUnit'; readonly unit: UnitId; readonly tell: string; readonly text: CaseText }
  /** The same post, changed in place. */
  | { readonly kind: 'updateTell'; readonly unit: UnitId; readonly tell: string; readonly text: CaseText }
  /** A post without buttons in the unit's own channel. */
  | { readonly kind: 'remindUnit'; readonly unit: UnitId; readonly text: CaseText }
  /** Bring one person's live card up to date. */
  | { readonly kind: 'refreshCard'; readonly person: PersonId }
  /** A card in a person's one-to-one chat. */
  | { readonly kind: 'direct'; readonly person: PersonId; readonly screen: DirectScreen; readonly text: CaseText }
  | {
      readonly kind: 'findTimes';
      readonly meeting: string;
      readonly organiser: string;
      readonly attendees: readonly Attendee[];
      readonly minutes: number;
      readonly from: LocalDate;
      /** How many of the best times to pass over ("Fler tider"). */
      readonly skip: number;
      /** Travel time before and after that must be free as well; none when absent. */
      readonly bufferMinutes?: number;
      /** When all who meet are at work; the product's own hours when absent. */
      readonly hours?: OfficeHours;
    }
  /** Look whether one own time clashes. */
  | {
      readonly kind: 'checkTime';
      readonly meeting: string;
      readonly organiser: string;
      readonly attendees: readonly Attendee[];
      readonly minutes: number;
      readonly start: LocalDateTime;
      /** Travel time before and after that must be free as well; none when absent. */
      readonly bufferMinutes?: number;
      /** Where the meeting's own event stands, which is no hindrance to itself. */
      readonly own?: { readonly start: LocalDateTime; readonly minutes: number };
    }
  | {
      readonly kind: 'createEvent';
      readonly meeting: string;
      readonly meetingKind: MeetingKind;
      readonly organiser: string;
      readonly attendees: readonly Attendee[];
      readonly start: LocalDateTime;
      readonly minutes: number;
      readonly text: InvitationText;
      /** Only held for now: shows as tentative until `confirmEvent`, and is let go by `cancelEvent`. */
      readonly hold?: boolean;
    }
  /** What was held is meant: it shows as busy from now on. */
  | { readonly kind: 'confirmEvent'; readonly meeting: string; readonly event: EventAddress }
  | {
      readonly kind: 'updateAttendees';
      readonly meeting: string;
      readonly event: EventAddress;
      readonly attendees: readonly Attendee[];
    }
  /** Another time for an event that stands; everything else about it stays. */
  | {
      readonly kind: 'moveEvent';
      readonly meeting: string;
      readonly event: EventAddress;
      readonly start: LocalDateTime;
      readonly minutes: number;
      readonly attendees: readonly Attendee[];
    }
  | { readonly kind: 'cancelEvent'; readonly meeting: string; readonly event: EventAddress }
  | { readonly kind: 'readResponses'; readonly meeting: string; readonly event: EventAddress }
  /** A weekly series as one recurring event, with the occurrences that stand elsewhere than the week puts them. */
  | {
      readonly kind: 'createSeries';
      /** The series in the case; as for a meeting. */
      readonly meeting: string;
      readonly organiser: string;
      readonly attendees: readonly Attendee[];
      /** In order, at least one and at most 60, their regular days a week apart. */
      readonly occurrences: readonly SeriesOccurrence[];
      readonly time: LocalTime;
      readonly minutes: number;
      readonly text: InvitationText;
    }
  /** Another time for one occurrence; the series stays. */
  | {
      readonly kind: 'moveOccurrence';
      readonly meeting: string;
      readonly event: EventAddress;
      readonly regular: LocalDate;
      readonly start: LocalDateTime;
      readonly minutes: number;
    }
  | {
      readonly kind: 'cancelOccurrence';
      readonly meeting: string;
      readonly event: EventAddress;
      readonly regular: LocalDate;
    }
  /** Nothing more from that day on; what was before it stays as it was. */
  | {
      readonly kind: 'endSeries';
      readonly meeting: string;
      readonly event: EventAddress;
      /** The first day without. */
      readonly from: LocalDate;
      /** Every occurrence of the series before `from`, as it stood: a calendar may forget what was moved when a series is cut. */
      readonly before: readonly SeriesOccurrence[];
      readonly minutes: number;
    }
  | { readonly kind: 'wake'; readonly for: WakeFor };

export type IntentKind = IntentContent['kind'];

/** One occurrence of a series, known by the day the week gives it. */
export interface SeriesOccurrence {
  readonly regular: LocalDate;
  /** Null when it was called off. */
  readonly start: LocalDateTime | null;
}

/** A promise being made. */
export interface NewIntent {
  /** Random; the idempotency key towards Graph (`transactionId`). */
  readonly id: string;
  /** What it is about, for example `7K3Q:tell:EB:R1`. At most one unfinished promise has a key; a new one replaces it. */
  readonly key: string;
  readonly ref: CaseRef;
  /** Promises of one lane are kept one at a time and in order: a channel, a person, a mailbox. */
  readonly lane: string;
  readonly runAt: Instant;
  readonly content: IntentContent;
}

/** A promise as the worker sees it. */
export interface Intent extends NewIntent {
  readonly attempts: number;
  readonly createdAt: Instant;
  /** True when an earlier attempt may have had its effect although no answer came. */
  readonly unknownOutcome: boolean;
}

/** What an attempt came to; sorted once, at the edge that made it. */
export type Outcome =
  | { readonly outcome: 'done'; readonly result: IntentResult }
  /** Not now: try again at that time (Retry-After), without counting as unknown. */
  | { readonly outcome: 'again'; readonly at: Instant | null; readonly code: string }
  /** Will never succeed as it stands; a person must act. */
  | { readonly outcome: 'refused'; readonly code: string }
  /** May or may not have happened; look first next time. */
  | { readonly outcome: 'unknown'; readonly code: string }
  /** Nobody to deliver to yet: an unbound channel, a person who never opened the bot. Waits, is shown as stuck. */
  | { readonly outcome: 'waiting'; readonly code: 'channelNotBound' | 'personNotReached' };

export type IntentResult =
  | { readonly is: 'nothing' }
  | { readonly is: 'post'; readonly conversation: string; readonly activity: string }
  | { readonly is: 'times'; readonly slots: readonly Slot[] }
  | { readonly is: 'clashes'; readonly clashes: Slot['clashes'] }
  | { readonly is: 'event'; readonly event: EventAddress }
  /** `notMoved`: regular days of occurrences that the calendar would not put where they were to stand; a person must. */
  | { readonly is: 'series'; readonly event: EventAddress; readonly notMoved: readonly LocalDate[] }
  | {
      readonly is: 'responses';
      readonly attendees: readonly { readonly mailbox: string; readonly response: Attendee['response'] }[];
      readonly cancelled: boolean;
      readonly start: LocalDateTime;
    };

/** Kinds of unit that a text in a channel may name as role. */
export type RoleName = UnitKind;
