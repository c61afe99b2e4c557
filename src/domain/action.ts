// Everything a person can do, under the one name it has on cards, in tests and in history.
import type { ActId } from './act.ts';
import type { CaseRef, DisputeReason } from './case.ts';
import type { ConsentForm, ConsentPurpose, InfoKind, OtherGround, Recipient } from './consent.ts';
import type { AttemptKind, ChildConcern, Ending, GateReason, LandlordAnswer, SnoozeReason } from './course.ts';
import type { Answers, FlowName } from './flow.ts';
import type { GlassReason } from './glass.ts';
import type { FlowMeetingKind, MeetingOutcome } from './meeting.ts';
import type { Need } from './needs.ts';
import type { Entry, YesNoUnknown } from './notice.ts';
import type { PersonId, UnitId, UnitKind } from './organisation.ts';
import type { LocalDate, LocalDateTime, LocalTime } from './time.ts';

export type Action =
  /** `form` is the form's random key: sending it twice makes one case. */
  | { readonly do: 'registerNotice'; readonly form: string; readonly entry: Entry; readonly treserva: string | null }
  | {
      readonly do: 'newNoticeInCase';
      readonly ref: CaseRef;
      readonly form: string;
      readonly entry: Entry;
      /** Units that nothing asks for any more and that she has agreed to let go; the others stay. */
      readonly drop?: readonly UnitKind[];
      /** Meetings that nothing asks for any more and that she has agreed to call off; the others stay. */
      readonly callOff?: readonly string[];
    }
  /** Answers given anew; an assumption falls when it is answered. */
  | {
      readonly do: 'correctFact';
      readonly ref: CaseRef;
      readonly rev: number;
      readonly entry: Entry;
      readonly drop?: readonly UnitKind[];
      readonly callOff?: readonly string[];
    }
  | { readonly do: 'tick'; readonly ref: CaseRef; readonly rev: number; readonly act: ActId }
  | { readonly do: 'undo'; readonly ref: CaseRef; readonly rev: number; readonly act: ActId }
  /** "Jag tar det": the actor becomes the official of her own unit. `tell` when pressed under a post. */
  | { readonly do: 'take'; readonly ref: CaseRef; readonly tell: string | null }
  | {
      readonly do: 'assign';
      readonly ref: CaseRef;
      readonly rev: number;
      readonly unit: UnitKind;
      readonly person: PersonId;
    }
  | { readonly do: 'assignPhone'; readonly ref: CaseRef; readonly rev: number; readonly person: PersonId }
  | { readonly do: 'acknowledge'; readonly ref: CaseRef; readonly tell: string }
  /** "Fel enhet" under a post: she is asked in her own chat which unit it is for. */
  | { readonly do: 'askRightUnit'; readonly ref: CaseRef; readonly tell: string }
  /** Null when she does not know. */
  | { readonly do: 'nameRightUnit'; readonly ref: CaseRef; readonly tell: string; readonly unit: UnitId | null }
  | {
      readonly do: 'answerWrongUnit';
      readonly ref: CaseRef;
      readonly tell: string;
      readonly then: 'tellMeant' | 'tellAgain' | 'leave';
    }
  /** `kind` is given in workflows where several meetings can be looked for at once. */
  | { readonly do: 'seekTimes'; readonly ref: CaseRef; readonly skip: number; readonly kind?: FlowMeetingKind }
  /** `meetingRev` is the revision of the meeting the card showed. */
  | {
      readonly do: 'book';
      readonly ref: CaseRef;
      readonly meeting: string;
      readonly meetingRev: number;
      readonly start: LocalDateTime;
      /** True when she has seen the clash and goes ahead. */
      readonly despiteClash: boolean;
    }
  | { readonly do: 'cancel'; readonly ref: CaseRef; readonly meeting: string; readonly meetingRev: number }
  /** How a meeting went, once its time has passed. Given again with another answer it is a visible correction. */
  | {
      readonly do: 'outcome';
      readonly ref: CaseRef;
      readonly meeting: string;
      readonly meetingRev: number;
      readonly outcome: MeetingOutcome;
    }
  /** Taken back while nothing has left because of it. */
  | { readonly do: 'undoOutcome'; readonly ref: CaseRef; readonly meeting: string; readonly meetingRev: number }
  | {
      readonly do: 'move';
      readonly ref: CaseRef;
      readonly meeting: string;
      readonly meetingRev: number;
      readonly start: LocalDateTime;
      /** True when she has seen what stands against it and goes ahead. */
      readonly despiteClash?: boolean;
    }
  /** A household without children has not been heard from since the letter. */
  | { readonly do: 'notHeardFrom'; readonly ref: CaseRef; readonly rev: number }
  /** The household has made contact: it has been met, or is offered a time. */
  | { readonly do: 'heardFrom'; readonly ref: CaseRef; readonly rev: number; readonly then: 'met' | 'offerTime' }
  | { readonly do: 'landlordAnswer'; readonly ref: CaseRef; readonly rev: number; readonly answer: LandlordAnswer }
  /** The unit's own date for the next check. */
  | { readonly do: 'setCheckDate'; readonly ref: CaseRef; readonly rev: number; readonly on: LocalDate }
  | {
      readonly do: 'logAttempt';
      readonly ref: CaseRef;
      readonly rev: number;
      readonly kind: AttemptKind;
      readonly on: LocalDate;
      readonly possible: boolean;
    }
  | {
      readonly do: 'planAttempts';
      readonly ref: CaseRef;
      readonly rev: number;
      readonly letters: number;
      readonly calls: number;
    }
  /** Protected data or danger, asked before letters and home visits. */
  | { readonly do: 'answerSafety'; readonly ref: CaseRef; readonly rev: number; readonly danger: boolean }
  /** A named person decides on an unannounced visit. `concern`: a stated concern that led to a report or a handover to BoU. */
  | {
      readonly do: 'decideUnannounced';
      readonly ref: CaseRef;
      readonly rev: number;
      readonly decider: PersonId;
      readonly reason: GateReason;
      readonly concern: YesNoUnknown;
    }
  /** The unit chief's answer where the routine is silent. */
  | { readonly do: 'chiefDecides'; readonly ref: CaseRef; readonly rev: number; readonly decision: 'goOn' | 'close' }
  /** "Påminn mig senare". */
  | {
      readonly do: 'snooze';
      readonly ref: CaseRef;
      readonly rev: number;
      readonly act: ActId;
      readonly until: LocalDate;
      readonly reason: SnoozeReason;
    }
  | { readonly do: 'unsnooze'; readonly ref: CaseRef; readonly rev: number; readonly act: ActId }
  /** Those not named are not there. */
  | { readonly do: 'noteNeeds'; readonly ref: CaseRef; readonly rev: number; readonly needs: readonly Need[] }
  /** Rows about the child's perspective that have been done; the others have not. */
  | { readonly do: 'noteChildView'; readonly ref: CaseRef; readonly rev: number; readonly rows: readonly string[] }
  /** A concern for a child has come up; null takes the note back. */
  | {
      readonly do: 'raiseConcern';
      readonly ref: CaseRef;
      readonly rev: number;
      readonly from: ChildConcern['from'] | null;
    }
  | {
      readonly do: 'passOnConcern';
      readonly ref: CaseRef;
      readonly rev: number;
      readonly how: NonNullable<ChildConcern['passedOn']>;
    }
  /** VUX and BoU meet the family together for the preliminary assessment, where they want to. */
  | { readonly do: 'bookAssessment'; readonly ref: CaseRef; readonly rev: number; readonly start: LocalDateTime }
  | { readonly do: 'bookAttendance'; readonly ref: CaseRef; readonly rev: number; readonly time: LocalTime }
  | { readonly do: 'nameWhoGoes'; readonly ref: CaseRef; readonly rev: number; readonly person: PersonId }
  /** A time for the announced home visit is held together with the meeting at the office, in case the household does not come. */
  | { readonly do: 'holdVisit'; readonly ref: CaseRef; readonly skip: number }
  /** A colleague of the case's own unit goes along on home visits, where the unit wants two. */
  | { readonly do: 'nameSecond'; readonly ref: CaseRef; readonly rev: number; readonly person: PersonId }
  | {
      readonly do: 'evictionMoved';
      readonly ref: CaseRef;
      readonly rev: number;
      readonly date: LocalDate;
      readonly time: LocalTime;
    }
  | { readonly do: 'evictionCancelled'; readonly ref: CaseRef; readonly rev: number }
  | { readonly do: 'evictionCarriedOut'; readonly ref: CaseRef; readonly rev: number }
  /** The chief, after consultation with Kronofogden: nobody has to be there. */
  | { readonly do: 'exemptAttendance'; readonly ref: CaseRef; readonly rev: number }
  | { readonly do: 'planAgreed'; readonly ref: CaseRef; readonly rev: number; readonly ends: LocalDate }
  | { readonly do: 'planEvaluated'; readonly ref: CaseRef; readonly rev: number; readonly goalsMet: boolean }
  | { readonly do: 'planDeclined'; readonly ref: CaseRef; readonly rev: number }
  | { readonly do: 'close'; readonly ref: CaseRef; readonly rev: number; readonly ending: Ending }
  | { readonly do: 'misregistered'; readonly ref: CaseRef; readonly rev: number }
  | { readonly do: 'dispute'; readonly ref: CaseRef; readonly row: string; readonly reason: DisputeReason }
  | { readonly do: 'approveProposal'; readonly ref: CaseRef; readonly rev: number }
  | { readonly do: 'declineProposal'; readonly ref: CaseRef; readonly rev: number }
  /** Begins a case of a workflow beside W001; `from` is the case it grew out of. */
  | {
      readonly do: 'startFlow';
      readonly workflow: FlowName;
      readonly form: string;
      readonly answers: Answers;
      readonly treserva: string | null;
      readonly from: CaseRef | null;
    }
  /** Something that happened in such a case, with the answers to its questions. */
  | {
      readonly do: 'happen';
      readonly ref: CaseRef;
      readonly rev: number;
      readonly what: string;
      readonly answers: Answers;
    }
  /** A line of such a case's plan, by the code of its duty. */
  | { readonly do: 'tickTask'; readonly ref: CaseRef; readonly rev: number; readonly code: string }
  | { readonly do: 'untickTask'; readonly ref: CaseRef; readonly rev: number; readonly code: string }
  | { readonly do: 'flowChiefDecides'; readonly ref: CaseRef; readonly rev: number; readonly decision: string }
  /** The person is asked for her consent to one recipient for one purpose; no answer yet. */
  | {
      readonly do: 'askConsent';
      readonly ref: CaseRef;
      readonly rev: number;
      readonly recipient: Recipient;
      readonly purpose: ConsentPurpose;
    }
  | {
      readonly do: 'noteConsent';
      readonly ref: CaseRef;
      readonly rev: number;
      readonly recipient: Recipient;
      readonly purpose: ConsentPurpose;
      readonly answer: 'given' | 'refused';
      readonly covers: readonly InfoKind[];
      readonly except: readonly InfoKind[];
      readonly form: ConsentForm;
      readonly on: LocalDate;
      readonly validUntil: LocalDate | null;
    }
  | { readonly do: 'withdrawConsent'; readonly ref: CaseRef; readonly rev: number; readonly consent: string }
  /** Another ground in law than consent: asked of the chief, and her answer. */
  | {
      readonly do: 'askGround';
      readonly ref: CaseRef;
      readonly rev: number;
      readonly recipient: Recipient;
      readonly purpose: ConsentPurpose;
      readonly ground: OtherGround;
    }
  | {
      readonly do: 'decideGround';
      readonly ref: CaseRef;
      readonly rev: number;
      readonly consent: string;
      readonly approved: boolean;
    }
  /** A chief opens a case that is not hers to see. */
  | { readonly do: 'breakGlass'; readonly ref: CaseRef; readonly reason: GlassReason }
  /** One case goes to a colleague: the actor's unit's part in it, its own with all that is hers. */
  | { readonly do: 'handOver'; readonly ref: CaseRef; readonly rev: number; readonly person: PersonId }
  /** Everything somebody has in a case goes to a colleague of hers: she leaves. */
  | { readonly do: 'handOverAll'; readonly ref: CaseRef; readonly from: PersonId; readonly to: PersonId }
  /** Somebody is away from the first to the last day; carried out where the organisation is kept. */
  | {
      readonly do: 'setAbsence';
      readonly person: PersonId;
      readonly from: LocalDate;
      readonly to: LocalDate;
      readonly substitute: PersonId;
    }
  | { readonly do: 'bindChannel'; readonly unit: UnitId; readonly channel: string };

export type ActionName = Action['do'];

/** Why an action was not carried out; each has a Swedish sentence that says who can or what to do. */
export type RefusalCode =
  /** The same day, or somebody else waits for it. */
  | 'notSnoozed'
  | 'snoozeTooLong'
  | 'notYourUnit'
  | 'chiefOnly'
  | 'administratorOnly'
  | 'unknownPerson'
  | 'notFound'
  /** She sees it already. */
  | 'notShut'
  | 'notOffered'
  | 'channelHasOtherUnit'
  | 'unitHasOtherChannel'
  | 'personNotInUnit'
  | 'timePassed'
  | 'timeNotReal'
  | 'meetingHandled'
  | 'treservaNotAllowed'
  | 'meetingNotOver'
  | 'outcomeFirst'
  | 'undoTooLate'
  | 'letterFirst'
  | 'attemptsMissing'
  | 'visitsOff'
  | 'safetyFirst'
  | 'chiefFirst'
  | 'afterEviction'
  | 'caseEnded'
  | 'consentMissing'
  | 'consentTooGeneral'
  | 'consentDate'
  | 'dateAhead'
  | 'dateBefore'
  | 'needsOther'
  | 'answerMissing'
  | 'nameFirst'
  | 'dayOff'
  | 'besideOther';
