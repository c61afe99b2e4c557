// What a workflow beside W001 is: its questions, its states, what can be told of in them and what follows. Pure; all time is handed in.
// One file a workflow defines it (`w000/`, `w002/`, `w003/`); everything else in this folder carries whichever it is.
import type { RefusalCode } from '../../domain/action.ts';
import type { Workflow } from '../../domain/case.ts';
import type { Consent, ConsentPurpose } from '../../domain/consent.ts';
import type { Facts } from '../../domain/facts.ts';
import type { Answers, FlowCase, FlowClock, FlowName, Happening, Question } from '../../domain/flow.ts';
import type { FlowMeetingKind, Meeting, MeetingOutcome } from '../../domain/meeting.ts';
import type { CaseText } from '../../domain/outgoing.ts';
import type { UnitKind, WorkflowSetting } from '../../domain/organisation.ts';
import type { WeeklyRhythm } from '../../domain/series/weekly.ts';
import type { LocalDate, LocalDateTime, LocalTime } from '../../domain/time.ts';

/** Given to every question about a case. */
export interface Now {
  readonly today: LocalDate;
  readonly now: LocalDateTime;
  /** Kind of the unit that answers for the case, or that is about to start one. */
  readonly unit: UnitKind;
  /** A new id, for clocks. */
  readonly id: () => string;
  /** The unit's own settings by name, shown as "enhetens egen frist"; a workflow names its own with a default. */
  readonly setting: (name: WorkflowSetting, fallback: number) => number;
}

/** What follows from something that happened; everything left out stays as it is. */
export interface Step {
  readonly state?: string;
  readonly facts?: Facts;
  readonly answers?: Answers;
  readonly start?: readonly FlowClock[];
  /** Clocks that are settled, by `clock` name. */
  readonly settle?: readonly string[];
  /** Meetings that are called off because of it. */
  readonly callOff?: (meeting: Meeting) => boolean;
  /** Meetings whose time is agreed on already: booked at once, for those who may be invited. */
  readonly book?: readonly AgreedMeeting[];
  /** What becomes of the weekly series. */
  readonly series?: SeriesStep;
  /**
   * Units that are told in their own channels. One of another förvaltning is told only where a consent or another ground
   * holds today for the purpose (`coordination` unless said); without it nothing is made, and `afterConsent` may tell it later.
   */
  readonly tell?: readonly UnitTold[];
  /** Where the routine is silent: the question goes to the unit chief. A second one waits until the first is answered. */
  readonly askChief?: string;
}

export interface UnitTold {
  readonly kind: UnitKind;
  readonly text: 'R1' | 'R2';
  readonly purpose?: ConsentPurpose;
}

export interface AgreedMeeting {
  readonly kind: FlowMeetingKind;
  /** Units invited beside the case's own. */
  readonly units: readonly UnitKind[];
  readonly minutes: number;
  readonly start: LocalDateTime;
}

/** `number` is the day's in the series. */
export type SeriesStep =
  /** In the calendars from its first day on; one that runs already is ended. */
  | { readonly series: 'begin'; readonly units: readonly UnitKind[]; readonly rhythm: WeeklyRhythm }
  | { readonly series: 'told'; readonly number: number; readonly as: 'held' | 'missed' }
  | { readonly series: 'move'; readonly number: number; readonly day: LocalDate; readonly time: LocalTime }
  | { readonly series: 'cancel'; readonly number: number }
  /** What the calendar refused is promised again. */
  | { readonly series: 'again' }
  | { readonly series: 'end' };

/** A meeting that can be looked for in the state the case is in. Who lacks a consent is worked out from the register. */
export interface MeetingOffer {
  readonly kind: FlowMeetingKind;
  /** Units invited beside the case's own, which always is. */
  readonly units: readonly UnitKind[];
  readonly minutes: number;
  /** First day that is looked at; null for the unit's own letter time. */
  readonly earliest: LocalDate | null;
  /** Latest day by the routine's rule or the unit's own setting, when there is one. */
  readonly latest: LocalDate | null;
  /** What is done while a unit lacks a consent: nothing is booked, or the others meet without it. */
  readonly without: 'wait' | 'others';
}

/** A date to keep, worked out from the case as it is. It is looked at again whenever something happens. */
export interface FlowDate {
  /** Unique in the case for this date, so that it is reminded of once: `hotbild:2027-01-25:early`. */
  readonly id: string;
  /** What it is about, for the card; its words stand in `swedish/flows`. */
  readonly what: string;
  /** When it is said. One that is past is said at once. */
  readonly at: LocalDateTime;
  /** Last day, where it is a last day that is kept; shown on the card. */
  readonly due: LocalDate | null;
  readonly from: 'routine' | 'unit';
  /** `channel` is the case's own unit's; `unit` another unit's own channel. W003 knows `responsible` and `chief` only. */
  readonly to: 'channel' | 'responsible' | 'chief' | { readonly unit: UnitKind };
  /** Null where nothing is said and the date is only shown. */
  readonly text: FlowText | null;
  /** Of something that has been done: the day stands there to be found, and is never late. */
  readonly done?: boolean;
}

/** R7 and R8 as in W001 (R8 and F6 name the date `due`), F1–F5 of W000 and W002; W003 has F6 and nothing else. */
export type FlowText = Extract<CaseText['text'], 'R7' | 'R8' | 'F1' | 'F2' | 'F3' | 'F4' | 'F5' | 'F6'>;

/** Those the product has, by name. */
export type Flows = Readonly<Partial<Record<FlowName, Flow>>>;

export interface Flow {
  readonly name: FlowName;
  /** The governing document its rows are in, for example `000`. */
  readonly document: string;
  /** Kinds of unit whose officials may start it. */
  readonly starters: readonly UnitKind[];
  /**
   * False where nothing may be said in any channel (W003): then every unit needs a consent, of the own förvaltning too, nobody but
   * the responsible official sees the case, and no case is linked to it.
   */
  readonly channels: boolean;
  /** Every state, and whether it is an end state. */
  readonly states: Readonly<Record<string, { readonly ended: boolean }>>;
  /** The questions at entry given the answers so far, in order; stops as soon as the path is fixed. */
  questions(answers: Answers, now: Now): readonly Question[];
  begin(answers: Answers, now: Now): (Step & { readonly state: string }) | RefusalCode;
  /** What the rows of the document are asked with, in the state the case is in. */
  factsOf(subject: FlowCase, now: Now): Facts;
  happenings(subject: FlowCase, now: Now): readonly Happening[];
  /** Only called with a happening that is offered and answers that fit its questions. */
  happen(subject: FlowCase, what: string, answers: Answers, now: Now): Step | RefusalCode;
  meetings(subject: FlowCase, now: Now): readonly MeetingOffer[];
  /** The outcome is noted in `subject` already. */
  afterMeeting(subject: FlowCase, meeting: Meeting, outcome: MeetingOutcome, now: Now): Step;
  /**
   * What follows from a word on consent: asked, given, refused, withdrawn, run out, another ground approved. It is in the
   * register of `subject` already, and what rested on one that fell is called off whatever this answers.
   */
  afterConsent(subject: FlowCase, consent: Consent, now: Now): Step;
  /** What the chief can answer to a question of `askChief`; none for a question that is not one of the workflow's. */
  decisions(question: string): readonly string[];
  /** What follows from one of those answers. */
  afterChief(subject: FlowCase, question: string, decision: string, now: Now): Step;
  /** Workflows that can be begun from this case, linked to it. */
  begins(subject: FlowCase, now: Now): readonly Workflow[];
  dates(subject: FlowCase, now: Now): readonly FlowDate[];
}
