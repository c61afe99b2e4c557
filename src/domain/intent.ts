// A promise to the world outside: written in the same transaction as the decision, kept by the worker.
import type { CaseRef } from './case.ts';
import type { Attendee, MeetingKind, Slot } from './meeting.ts';
import type { CaseText, InvitationText } from './outgoing.ts';
import type { PersonId, UnitId, UnitKind } from './organisation.ts';
import type { Instant, LocalDate, LocalDateTime } from './time.ts';

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
  /** A booking taken back before it left: whether anything did leave after all. */
  | { readonly wake: 'sendingStopped'; readonly meeting: string };

/** What the bot shows a person in one-to-one chat without being asked. */
export type DirectScreen = 'decision' | 'escalation' | 'taken' | 'kfm' | 'outcome';

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
    }
  /** Look whether one own time clashes. */
  | {
      readonly kind: 'checkTime';
      readonly meeting: string;
      readonly organiser: string;
      readonly attendees: readonly Attendee[];
      readonly minutes: number;
      readonly start: LocalDateTime;
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
    }
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
  | { readonly kind: 'wake'; readonly for: WakeFor };

export type IntentKind = IntentContent['kind'];

export interface EventAddress {
  readonly mailbox: string;
  readonly id: string;
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
  | {
      readonly is: 'responses';
      readonly attendees: readonly { readonly mailbox: string; readonly response: Attendee['response'] }[];
      readonly cancelled: boolean;
      readonly start: LocalDateTime;
    };

/** Kinds of unit that a text in a channel may name as role. */
export type RoleName = UnitKind;
