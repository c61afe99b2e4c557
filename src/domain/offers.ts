// What one person can do next in a case beside the lines of its plan. Worked out for her, so that no card offers what would be refused.
import type { ActId } from './act.ts';
import type { AttemptKind, Ending, LandlordAnswer } from './course.ts';
import type { Meeting, MeetingOutcome } from './meeting.ts';
import type { Unit, UnitKind } from './organisation.ts';
import type { Source } from './plan.ts';
import type { LocalDate } from './time.ts';

/** Actions that are offered or not as a whole. */
export type Offer =
  | 'notHeardFrom'
  | 'heardFrom'
  | 'setCheckDate'
  | 'logAttempt'
  | 'planAttempts'
  | 'answerSafety'
  | 'chiefDecides'
  | 'bookAttendance'
  | 'nameWhoGoes'
  | 'nameSecond'
  | 'holdVisit'
  | 'evictionMoved'
  | 'evictionCancelled'
  | 'evictionCarriedOut'
  | 'exemptAttendance'
  | 'planAgreed'
  | 'planEvaluated'
  | 'planDeclined'
  | 'misregistered';

/** A meeting and the outcomes it can be told to have had. */
export interface Telling {
  readonly meeting: Meeting;
  readonly outcomes: readonly MeetingOutcome[];
}

/** A place that speaks of unannounced visits. */
export interface Passage {
  readonly text: string;
  readonly sources: readonly Source[];
}

/** A unit holds what it was told to be for another one. */
export interface Astray {
  readonly tell: string;
  readonly unit: UnitKind;
  /** The unit it was held to be for; null when it did not know. */
  readonly meant: Pick<Unit, 'id' | 'kind' | 'name'> | null;
  /** What can be done about the unit that was named: it may be told, it has been told, or it is another förvaltning's. */
  readonly then: 'mayTell' | 'told' | 'otherAdministration' | 'nothing';
}

export interface Offers {
  readonly may: readonly Offer[];
  /** The meeting whose time has passed without anybody having told how it went. */
  readonly outcome: Telling | null;
  /** The outcome told last, while it can be corrected. */
  readonly correction: Telling | null;
  /** Whether the outcome told last can be taken back. */
  readonly undoOutcome: boolean;
  /** Meetings that can be moved, and those that can be called off. */
  readonly movable: readonly Meeting[];
  readonly cancellable: readonly Meeting[];
  readonly landlord: readonly LandlordAnswer[];
  readonly endings: readonly Ending[];
  /** Kinds of attempt that the gate before an unannounced visit still waits for. */
  readonly missing: readonly AttemptKind[];
  /** Lines that may be put off, and the last day for it. */
  readonly snooze: { readonly acts: readonly ActId[]; readonly latest: LocalDate };
  /** What a unit has sent back as not for it, until somebody has said what then. */
  readonly astray: Astray | null;
  /** Everything that speaks of unannounced visits, while one is to be decided on or planned. */
  readonly gate: readonly Passage[] | null;
}

export function offers(given: Pick<Offers, 'may'>, what: Offer): boolean {
  return given.may.includes(what);
}
