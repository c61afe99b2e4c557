// A dialogue meeting between units about the coordination routine (document 004): about how they work, never about a case.
import type { EventAddress, Slot } from './meeting.ts';
import type { AdministrationId, PersonId, UnitId } from './organisation.ts';
import type { Instant, LocalDate, LocalDateTime } from './time.ts';

/** `D-` and four characters: a series of its own, so that none can be taken for a case. */
export type DialogueRef = string;

/** planned: a time is booked · answered: the questions are · actionsOpen: what was agreed on is under way. */
export type DialogueState = 'notPlanned' | 'planned' | 'answered' | 'actionsOpen' | 'done';

export interface Dialogue {
  readonly ref: DialogueRef;
  /** Counts committed changes, from 1. */
  readonly version: number;
  /** Key of the form it was begun by; a form sent twice begins one. */
  readonly form: string;
  readonly administration: AdministrationId;
  /** Those that meet. */
  readonly units: readonly UnitId[];
  readonly startedBy: PersonId;
  readonly startedAt: Instant;
  readonly state: DialogueState;
  readonly booking: DialogueBooking;
  /** One for each question, in their order; an empty text where nothing was said. Null until the meeting has been told of. */
  readonly answers: readonly string[] | null;
  /** What is unclear in the routine, for the process leader. */
  readonly points: readonly DialoguePoint[];
  readonly actions: readonly DialogueAction[];
}

/**
 * seeking: times are being looked for · proposed: times to choose from · sending: on its way to the calendar · booked ·
 * cancelling · failed: the calendar refused.
 */
export interface DialogueBooking {
  readonly state: 'none' | 'seeking' | 'proposed' | 'sending' | 'booked' | 'cancelling' | 'failed';
  /** Counts the searches and bookings, so that each promise has a key of its own. */
  readonly round: number;
  readonly slots: readonly Slot[];
  readonly skipped: number;
  readonly start: LocalDateTime | null;
  readonly event: EventAddress | null;
  readonly failure: string | null;
}

export interface DialoguePoint {
  readonly id: string;
  readonly text: string;
}

/** What somebody is to do; `routine`: a change in a unit's own routines, for its chief. */
export interface DialogueAction {
  readonly id: string;
  readonly kind: 'action' | 'routine';
  readonly text: string;
  readonly person: PersonId;
  readonly on: LocalDate;
  readonly doneBy: PersonId | null;
}

export type DialogueEvent =
  | {
      readonly event: 'started';
      readonly ref: DialogueRef;
      readonly form: string;
      readonly administration: AdministrationId;
      readonly units: readonly UnitId[];
    }
  | { readonly event: 'timesSought'; readonly skipped: number }
  | { readonly event: 'timesFound'; readonly slots: readonly Slot[] }
  | { readonly event: 'timeChosen'; readonly start: LocalDateTime }
  | { readonly event: 'booked'; readonly calendar: EventAddress }
  | { readonly event: 'bookingFailed'; readonly code: string }
  | { readonly event: 'cancelAsked' }
  | { readonly event: 'cancelled' }
  | { readonly event: 'answered'; readonly answers: readonly string[] }
  | { readonly event: 'pointAdded'; readonly point: DialoguePoint }
  | { readonly event: 'actionAdded'; readonly action: DialogueAction }
  | { readonly event: 'removed'; readonly id: string }
  | { readonly event: 'sent' }
  | { readonly event: 'ticked'; readonly id: string }
  | { readonly event: 'unticked'; readonly id: string };

/** `by` is null when the product itself took note of something. */
export interface DialogueEntry {
  readonly at: Instant;
  readonly by: PersonId | null;
  readonly event: DialogueEvent;
}

/** What a person asks of one; `rev` is the version her card showed. */
export type DialogueRequest = { readonly ref: DialogueRef; readonly rev: number } & (
  | { readonly do: 'seekTimes'; readonly skip: number }
  | { readonly do: 'book'; readonly start: LocalDateTime }
  | { readonly do: 'cancel' }
  | { readonly do: 'answer'; readonly answers: readonly string[] }
  | { readonly do: 'addPoint'; readonly text: string }
  | {
      readonly do: 'addAction';
      readonly kind: DialogueAction['kind'];
      readonly text: string;
      readonly person: PersonId;
      readonly on: LocalDate;
    }
  | { readonly do: 'remove'; readonly id: string }
  | { readonly do: 'send' }
  | { readonly do: 'tick'; readonly id: string }
);

const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

export function isDialogueRef(text: string): boolean {
  return /^D-[2-9A-HJ-NP-Z]{4}$/.test(text);
}

/** From four random numbers in [0, 1). */
export function newDialogueRef(random: () => number): DialogueRef {
  return `D-${Array.from({ length: 4 }, () => alphabet[Math.floor(random() * alphabet.length)]).join('')}`;
}

/** Characters of one answer, and of one thing to do. */
export const longestAnswer = 300;
export const longestItem = 120;

/** Points and actions there is room for on one card. */
export const mostItems = 7;
