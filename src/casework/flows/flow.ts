// What a workflow beside W001 is: its questions, its states, what can be told of in them and what follows. Pure; all time is handed in.
// One file a workflow defines it (`w000/`, `w002/`, `w003/`); everything else in this folder carries whichever it is.
import type { RefusalCode } from '../../domain/action.ts';
import type { Facts } from '../../domain/facts.ts';
import type { Answers, FlowCase, FlowClock, FlowMeeting, FlowName, Happening, Question } from '../../domain/flow.ts';
import type { Meeting, MeetingOutcome } from '../../domain/meeting.ts';
import type { CaseText } from '../../domain/outgoing.ts';
import type { UnitKind } from '../../domain/organisation.ts';
import type { LocalDate, LocalDateTime } from '../../domain/time.ts';

/** Given to every question about a case. */
export interface Now {
  readonly today: LocalDate;
  readonly now: LocalDateTime;
  /** Kind of the unit that answers for the case, or that is about to start one. */
  readonly unit: UnitKind;
  /** A new id, for clocks. */
  readonly id: () => string;
  /** The unit's own settings by name, shown as "enhetens egen frist"; a workflow names its own with a default. */
  readonly setting: (name: string, fallback: number) => number;
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
  /** Units that are told in their own channels, where the routine and a consent allow it. */
  readonly tell?: readonly { readonly kind: UnitKind; readonly text: 'R1' | 'R2' }[];
  /** Where the routine is silent: the question goes to the unit chief. */
  readonly askChief?: string;
  /** A case of another workflow that is to be begun from this one. */
  readonly offer?: 'W000' | 'W001' | 'W002' | 'W003';
}

/** A date to keep, worked out from the case as it is. It is looked at again whenever something happens. */
export interface FlowDate {
  /** Unique in the case for this date, so that it is reminded of once: `hotbild:2027-01-25:early`. */
  readonly id: string;
  /** What it is about, for the card; its words stand in `swedish/flows`. */
  readonly what: string;
  readonly at: LocalDateTime;
  /** Last day, where it is a last day that is kept; shown on the card. */
  readonly due: LocalDate | null;
  readonly from: 'routine' | 'unit';
  /** `channel` is the case's own unit's; `unit` another unit's own channel. W003 knows `responsible` and `chief` only. */
  readonly to: 'channel' | 'responsible' | 'chief' | { readonly unit: UnitKind };
  /** Null where nothing is said and the date is only shown. */
  readonly text: CaseText['text'] | null;
}

export interface Flow {
  readonly name: FlowName;
  /** The governing document its rows are in, for example `000`. */
  readonly document: string;
  /** Kinds of unit whose officials may start it. */
  readonly starters: readonly UnitKind[];
  /** False where nothing may be said in any channel (W003). */
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
  meetings(subject: FlowCase, now: Now): readonly FlowMeeting[];
  afterMeeting(subject: FlowCase, meeting: Meeting, outcome: MeetingOutcome, now: Now): Step;
  /** What follows from the chief's answer to `askChief`. */
  afterChief(subject: FlowCase, question: string, decision: string, now: Now): Step;
  dates(subject: FlowCase, now: Now): readonly FlowDate[];
}
