// A meeting the routine asks for, from the search for a time to the answers of those invited.
import type { AdministrationId, PersonId, UnitKind } from './organisation.ts';
import type { LocalDateTime } from './time.ts';

export type EvictionMeetingKind =
  | 'officeVisit'
  | 'announcedHomeVisit'
  | 'unannouncedHomeVisit'
  | 'evictionAttendance'
  /** VUX and BoU with the family, where a concern has been passed on; voluntary. */
  | 'jointPreliminaryAssessment';

/** Of the workflows beside W001. */
export type FlowMeetingKind =
  | 'coordinatedPlanMeeting'
  | 'crossAdministrationHomeVisit'
  | 'jointFollowUp'
  | 'planningMeeting'
  | 'informationMeeting'
  | 'startUpMeeting'
  | 'weeklyCheckIn'
  | 'monthlyInPersonFollowUp'
  | 'sipMeeting'
  | 'crisisMeeting'
  | 'handoverMeeting'
  | 'unitDialogueMeeting';

export type MeetingKind = EvictionMeetingKind | FlowMeetingKind;

/**
 * How it went. Only `missed` moves the ladder among the office visits; `rebooked`, `ill` and `noInterpreter` ask for another
 * time of the same meeting. `talked` … `declined` are of home visits, the last two of an eviction.
 */
export type MeetingOutcome =
  | 'came'
  | 'missed'
  | 'rebooked'
  | 'ill'
  | 'noInterpreter'
  | 'talked'
  | 'newTimeOffered'
  | 'notHome'
  | 'declined'
  | 'carriedOut'
  | 'notCarriedOut'
  /** Of meetings between units, which the individual does not attend. */
  | 'held'
  | 'notHeld';

/** An event in the calendar of the mailbox that organises it. */
export interface EventAddress {
  readonly mailbox: string;
  readonly id: string;
}

export type AttendeeResponse = 'none' | 'accepted' | 'tentative' | 'declined';

export interface Attendee {
  readonly unit: UnitKind;
  /** The appointed official, or null while the unit's own mailbox is invited. */
  readonly person: PersonId | null;
  readonly mailbox: string;
  readonly response: AttendeeResponse;
  /** The colleague who goes along where the unit wants two; beside its official, never in her place. */
  readonly second?: true;
}

/** What a time has against it beside the calendars: it is said, and she decides. */
export type TimeWarning =
  /** Outside the office hours of a unit that meets, or on a day when all are closed. */
  | 'outsideHours'
  | 'onEvictionDay'
  | 'afterEviction'
  /** After the last day that stands in the notice. */
  | 'afterLastDay';

/** `alone`: one official goes on a home visit where the unit wants two. */
export type Concern = TimeWarning | 'alone';

/** A proposed time and what stands against it. */
export interface Slot {
  readonly start: LocalDateTime;
  /** Units with a clash and how busy they are then; empty when all are free. */
  readonly clashes: readonly { readonly unit: UnitKind; readonly as: 'tentative' | 'busy' | 'oof' }[];
}

/**
 * seeking: times are being looked for · proposed: times to choose from · sending: chosen, on its way to the calendar ·
 * booked: the calendar has confirmed · cancelling, cancelled · failed: the calendar refused, a person must act.
 */
export type MeetingState = 'seeking' | 'proposed' | 'sending' | 'booked' | 'cancelling' | 'cancelled' | 'failed';

export interface Meeting {
  readonly id: string;
  /** Counts changes of this meeting; a card that shows an older one is stale. */
  readonly revision: number;
  readonly kind: MeetingKind;
  readonly state: MeetingState;
  readonly units: readonly UnitKind[];
  readonly minutes: number;
  readonly attendees: readonly Attendee[];
  readonly proposals: readonly Slot[];
  /** How many of the best times were passed over before these ("Fler tider"). */
  readonly skipped: number;
  /** Earliest local date proposals start from, by the unit's own letter time. */
  readonly earliest: string;
  readonly start: LocalDateTime | null;
  /** The clashes of the chosen time, when she went ahead all the same or is asked whether to. */
  readonly clashes: Slot['clashes'];
  /** True while a time of her own is chosen that clashes and she has not yet said to go ahead. */
  readonly confirmClash: boolean;
  /** The organiser's copy in the calendar, once confirmed. */
  readonly event: { readonly mailbox: string; readonly id: string } | null;
  /** Why the calendar refused; a code for `swedish/failures`. */
  readonly failure: string | null;
  /** Null until somebody has told; a meeting with an outcome is over. */
  readonly outcome: MeetingOutcome | null;
  /** The time it is being moved to, until the calendar has confirmed. */
  readonly moving: LocalDateTime | null;
  /** Another time she wants for it: `clashes` is null while it is held against the calendars, then what she is asked about. */
  readonly wished?: { readonly start: LocalDateTime; readonly clashes: Slot['clashes'] | null } | null;
  /** Where it stood before somebody moved it by hand in the calendar. */
  readonly movedByHandFrom?: LocalDateTime | null;
  /**
   * A home visit held only for the case that the household does not come to the meeting `after`: tentative in the calendars,
   * announced to nobody. Confirmed or let go, never forgotten.
   */
  readonly hold?: { readonly after: string } | null;
  /** What she was warned of and booked all the same. */
  readonly despite?: readonly Concern[];
  /**
   * The secrecy circle whose event this is: a förvaltning, or null for the case's own. A meeting across förvaltningar is one
   * such meeting for each of them, at the same time; those beside the first name it in `together`.
   */
  readonly circle: AdministrationId | null;
  readonly together: string | null;
}

/** Beside the ladder: asked for by what has happened beside it, whatever its stage. */
export function isBeside(kind: MeetingKind): boolean {
  return kind === 'evictionAttendance' || kind === 'jointPreliminaryAssessment';
}
