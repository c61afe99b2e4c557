// How a case has gone since it was registered: what was found out, tried, decided. Kinds, dates and codes; no words of anybody's.
import type { ActId } from './act.ts';
import type { Facts } from './facts.ts';
import type { MeetingOutcome } from './meeting.ts';
import type { PersonId, UnitKind } from './organisation.ts';
import type { CaseState, Stage, Tick } from './stage.ts';
import type { Instant, LocalDate } from './time.ts';

/** The kinds of attempt to reach a household that the last step of the ladder rests on. */
export type AttemptKind = 'letter' | 'phone' | 'summons' | 'announcedVisit';

export interface Attempt {
  readonly id: string;
  readonly kind: AttemptKind;
  readonly on: LocalDate;
  /** False when it was not possible, for example when there is no phone number. */
  readonly possible: boolean;
  /** The act that was ticked, the meeting that was held, or `log` when she wrote it down herself. */
  readonly from: string;
}

/** What an undone outcome goes back to. */
export interface Standing {
  readonly stage: Stage;
  readonly state: CaseState;
  readonly ticks: Readonly<Record<string, Tick>>;
  readonly course: Pick<Course, 'facts' | 'landlordSilences' | 'offersTime' | 'safety' | 'gate' | 'chiefQuestion'>;
}

export interface OutcomeNote {
  readonly meeting: string;
  readonly outcome: MeetingOutcome;
  readonly by: PersonId | null;
  readonly at: Instant;
  readonly before: Standing;
}

/** What the landlord (or störningsjour) said when asked whether things are as they were. Nothing is told, only asked. */
export type LandlordAnswer =
  'debtUnsettled' | 'debtSettled' | 'notSerious' | 'serious' | 'unknown' | 'continues' | 'stopped' | 'noAnswer';

/** Where the routine is silent and the unit chief decides whether to go on. */
export type ChiefQuestion = 'contactExhausted' | 'visitDeclined' | 'planDeclined' | 'landlordSilent' | 'danger';

/** Why an unannounced visit is decided on. */
export type GateReason = 'noContact' | 'childInHousehold' | 'evictionNear' | 'concernReported';

export interface Gate {
  readonly decider: PersonId;
  readonly reason: GateReason;
}

/** How a case can end beside its plan being evaluated; each is a state of its own. */
export type Ending =
  'closed' | 'closedByChief' | 'standTaken' | 'handedOver' | 'evictionAverted' | 'followedUp' | 'householdDissolved';

/** A concern for a child that somebody has stated: when and where it came up, and how it was passed on. Never what it is about. */
export interface ChildConcern {
  readonly from: 'landlord' | 'elsewhere';
  readonly on: LocalDate;
  /** `urged`: the landlord or störningsjour was urged to report · `report`: a report has been made · `handover`: handed over to BoU. */
  readonly passedOn: 'urged' | 'report' | 'handover' | null;
  readonly passedOnAt: LocalDate | null;
}

/** Why a line is put off. */
export type SnoozeReason = 'awaitsHousehold' | 'awaitsOthers' | 'agreedLater' | 'absent' | 'noTime';

/** A line of the plan put off by its official until a day. */
export interface Snooze {
  readonly act: ActId;
  readonly until: LocalDate;
  readonly reason: SnoozeReason;
}

export interface Course {
  /** What the stage's rows ask beside the answers at entry: debtUnpaid, disturbanceContinues, concernReported, … */
  readonly facts: Facts;
  readonly attempts: readonly Attempt[];
  /** Oldest first; one a meeting. */
  readonly outcomes: readonly OutcomeNote[];
  /** How often in a row the landlord has not answered. */
  readonly landlordSilences: number;
  /** The household has made contact of itself: a time is offered although the ladder asks for none. */
  readonly offersTime: boolean;
  /** The question on protected data or danger, asked anew at every stage. */
  readonly safety: 'notAsked' | 'clear' | 'danger';
  readonly gate: Gate | null;
  /** Extra attempts agreed on where the routine says that they should be intensified. */
  readonly extraAttempts: { readonly letters: number; readonly calls: number } | null;
  readonly chiefQuestion: ChiefQuestion | null;
  /** Who goes to the eviction, by unit. */
  readonly whoGoes: Readonly<Partial<Record<UnitKind, PersonId>>>;
  readonly evictionCancelled: boolean;
  /** One an act; those whose day has come are over. */
  readonly snoozes?: readonly Snooze[];
  /** Rows about the child's perspective that somebody has ticked. */
  readonly childView?: readonly string[];
  /** The latest one; none when absent. */
  readonly concern?: ChildConcern;
  /** Last day of the agreed plan period. */
  readonly planEnds: LocalDate | null;
  /** Who goes along on home visits where the unit wants two officials there. */
  readonly second?: PersonId | null;
}

export const newCourse: Course = {
  facts: {},
  attempts: [],
  outcomes: [],
  landlordSilences: 0,
  offersTime: false,
  safety: 'notAsked',
  gate: null,
  extraAttempts: null,
  chiefQuestion: null,
  whoGoes: {},
  evictionCancelled: false,
  planEnds: null,
};
