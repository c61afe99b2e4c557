// The workflows beside W001: each a set of states, what can be told of in them, and what follows. Closed answers and dates only.
import type { CaseHeader } from './case-header.ts';
import type { Facts } from './facts.ts';
import type { FlowMeetingKind, MeetingOutcome } from './meeting.ts';
import type { PersonId, UnitKind } from './organisation.ts';
import type { Series } from './series/series.ts';
import type { Instant, LocalDate } from './time.ts';

/** W000 between förvaltningar · W002 supported housing after repeated discharge · W003 samlad avhopparverksamhet. */
export type FlowName = 'W000' | 'W002' | 'W003';

/** A code of a closed list, several of them, or a date (`YYYY-MM-DD`) or time (`HH:MM`). Never words of anybody's. */
export type Answer = string | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

/** A question with closed answers. Its words, and those of its options, stand in `swedish/flows`. */
export interface Question {
  readonly id: string;
  readonly kind: 'one' | 'many' | 'date' | 'time' | 'person';
  /** Codes to choose among, for `one` and `many`. */
  readonly options: readonly string[];
  /** May be left empty. */
  readonly optional: boolean;
}

/** A period that runs: the routine's own (a source) or the unit's (`enhetens egen frist`). */
export interface FlowClock {
  readonly id: string;
  readonly clock: string;
  readonly starts: LocalDate;
  /** Last day. */
  readonly due: LocalDate;
  readonly from: 'routine' | 'unit';
  readonly settledOn: LocalDate | null;
}

/** Something that happened in the case, as it was told of. */
export interface Happened {
  readonly id: string;
  readonly what: string;
  readonly answers: Answers;
  readonly by: PersonId | null;
  readonly at: Instant;
}

export interface FlowCase extends CaseHeader {
  readonly workflow: FlowName;
  /** One of the states of the workflow's definition. */
  readonly state: string;
  /** Day on which the state was reached. */
  readonly since: LocalDate;
  /** Whether the state is an end state. */
  readonly ended: boolean;
  /** What the routine's rows are asked with. */
  readonly facts: Facts;
  /** Answers that no row reads: what was answered at entry and on the way, the latest of each. */
  readonly answers: Answers;
  readonly clocks: readonly FlowClock[];
  /** Meetings that come again every week; oldest first, at most one of them is not over. */
  readonly series: readonly Series[];
  /** Oldest first. */
  readonly happened: readonly Happened[];
  /** Ids of dates that have been reminded of, see `FlowDate`. */
  readonly reminded: readonly string[];
  /** Waits for the unit chief, and about what. */
  readonly chiefQuestion: string | null;
  /** Questions for her behind that one, in order. */
  readonly chiefWaiting: readonly string[];
  /** The outcome told last and where the case stood before it, so that it can be corrected. */
  readonly told: FlowTold | null;
}

export interface FlowTold {
  readonly meeting: string;
  readonly outcome: MeetingOutcome;
  readonly at: Instant;
  readonly before: FlowPlace;
  /** Ids of what units had been told before it. */
  readonly tells: readonly string[];
}

/** Where a case stands in its workflow. */
export type FlowPlace = Pick<
  FlowCase,
  'state' | 'since' | 'ended' | 'facts' | 'answers' | 'clocks' | 'chiefQuestion' | 'chiefWaiting'
>;

/** Something a person can tell of in the state the case is in ("Vad har hänt?"); its words stand in `swedish/flows`. */
export interface Happening {
  readonly what: string;
  readonly questions: readonly Question[];
  /** One at most stands out; `more` is folded. */
  readonly place: 'main' | 'beside' | 'more';
  /** Who may tell it. */
  readonly by: 'responsible' | 'chief';
}

/** A date that is kept, as a card shows it. */
export interface KeptDate {
  readonly what: string;
  readonly due: LocalDate;
  readonly from: 'routine' | 'unit';
  readonly late: boolean;
}

/** A meeting that can be booked in the state the case is in. */
export interface FlowMeeting {
  readonly kind: FlowMeetingKind;
  /** Units invited beside the case's own; each förvaltning gets an event of its own. */
  readonly units: readonly UnitKind[];
  readonly minutes: number;
  /** Latest day by the routine's rule or the unit's own setting, when there is one. */
  readonly latest: LocalDate | null;
  /** Units that lack a consent. */
  readonly missing: readonly UnitKind[];
  /** Whether times can be looked for now. */
  readonly open: boolean;
}
