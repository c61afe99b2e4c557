// What the buttons bring that tell how a case goes on after it was registered.
import type { CaseRef } from '../domain/case.ts';
import type { AttemptKind, Ending, GateReason, LandlordAnswer } from '../domain/course.ts';
import type { MeetingOutcome } from '../domain/meeting.ts';
import type { YesNoUnknown } from '../domain/notice.ts';
import type { LocalDate, LocalDateTime, LocalTime } from '../domain/time.ts';
import { choiceField, countField, dateField, personField, timeField } from './field.ts';
import type { Field } from './field.ts';
import { caseRef, count, key, localDateTime, oneOf, truth, whole } from './raw-fields.ts';
import type { Raw } from './raw-fields.ts';

/** The forms a person may open, by the name on the button. */
export const formNames = [
  'attempts',
  'attendance',
  'chief',
  'childView',
  'checkDate',
  'closing',
  'concern',
  'correction',
  'eviction',
  'evictionCancelled',
  'evictionCarriedOut',
  'evictionMoved',
  'exemption',
  'extraAttempts',
  'gate',
  'heard',
  'landlord',
  'needs',
  'planDeclined',
  'planPeriod',
  'responsibilities',
  'safety',
  'snooze',
  'support',
  'second',
  'whoGoes',
  'wrongUnit',
] as const;
export type FormName = (typeof formNames)[number];

/** A call that could not be made is an answer of its own. */
export type AttemptChoice = AttemptKind | 'phoneImpossible';

interface OfVersion {
  readonly ref: CaseRef;
  readonly rev: number;
}
interface OfMeeting {
  readonly ref: CaseRef;
  readonly meeting: string;
  readonly meetingRev: number;
}

export type CourseSubmit =
  | { readonly verb: 'openForm'; readonly ref: CaseRef; readonly form: FormName }
  | { readonly verb: 'openOutcome'; readonly ref: CaseRef }
  | ({ readonly verb: 'openMove' } & OfMeeting)
  | ({ readonly verb: 'undoOutcome' } & OfMeeting)
  | ({ readonly verb: 'outcome'; readonly outcome: MeetingOutcome } & OfMeeting)
  | ({ readonly verb: 'move'; readonly date: Field<LocalDate>; readonly time: Field<LocalTime> } & OfMeeting)
  | ({ readonly verb: 'landlordAnswer'; readonly answer: Field<LandlordAnswer> } & OfVersion)
  | ({ readonly verb: 'heardFrom'; readonly then: 'met' | 'offerTime' } & OfVersion)
  | ({
      readonly verb: 'notHeardFrom' | 'evictionCancelled' | 'evictionCarriedOut' | 'exemptAttendance' | 'planDeclined';
    } & OfVersion)
  | ({ readonly verb: 'setCheckDate'; readonly on: Field<LocalDate> } & OfVersion)
  | ({ readonly verb: 'logAttempt'; readonly kind: Field<AttemptChoice>; readonly on: Field<LocalDate> } & OfVersion)
  | ({ readonly verb: 'planAttempts'; readonly letters: Field<number>; readonly calls: Field<number> } & OfVersion)
  | ({ readonly verb: 'answerSafety'; readonly danger: boolean } & OfVersion)
  | ({
      readonly verb: 'decideUnannounced';
      readonly decider: Field<string>;
      readonly reason: Field<GateReason>;
      readonly concern: Field<YesNoUnknown>;
    } & OfVersion)
  | ({ readonly verb: 'chiefDecides'; readonly decision: 'goOn' | 'close' } & OfVersion)
  | ({ readonly verb: 'bookAttendance'; readonly time: Field<LocalTime> } & OfVersion)
  | ({ readonly verb: 'nameWhoGoes'; readonly person: Field<string> } & OfVersion)
  | ({ readonly verb: 'nameSecond'; readonly person: Field<string> } & OfVersion)
  | { readonly verb: 'holdVisit'; readonly ref: CaseRef; readonly skip: number }
  | ({ readonly verb: 'moveDespite'; readonly start: LocalDateTime } & OfMeeting)
  | ({ readonly verb: 'evictionMoved'; readonly date: Field<LocalDate>; readonly time: Field<LocalTime> } & OfVersion)
  | ({ readonly verb: 'planAgreed'; readonly ends: Field<LocalDate> } & OfVersion)
  | ({ readonly verb: 'planEvaluated'; readonly goalsMet: boolean } & OfVersion)
  | ({ readonly verb: 'close'; readonly ending: Field<Ending | 'misregistered'> } & OfVersion);

type Reader = (raw: Raw) => CourseSubmit | null;

function versioned<R>(make: (of: OfVersion, raw: Raw) => R): (raw: Raw) => R | null {
  return (raw) => whole([caseRef(raw, 'ref'), count(raw, 'rev')], (ref, rev) => make({ ref, rev }, raw));
}

function ofMeeting<R>(make: (of: OfMeeting, raw: Raw) => R): (raw: Raw) => R | null {
  return (raw) =>
    whole([caseRef(raw, 'ref'), key(raw, 'meeting'), count(raw, 'meetingRev')], (ref, meeting, meetingRev) =>
      make({ ref, meeting, meetingRev }, raw),
    );
}

/** More extra attempts than anybody plans; casework has the same limit. */
const mostExtra = 9;

export const courseReaders: Readonly<Record<CourseSubmit['verb'], Reader>> = {
  openForm: (raw) =>
    whole([caseRef(raw, 'ref'), oneOf(raw, 'form', formNames)], (ref, form) => ({ verb: 'openForm', ref, form })),
  openOutcome: (raw) => whole([caseRef(raw, 'ref')], (ref) => ({ verb: 'openOutcome', ref })),
  openMove: ofMeeting((of) => ({ verb: 'openMove', ...of })),
  undoOutcome: ofMeeting((of) => ({ verb: 'undoOutcome', ...of })),
  outcome: ofMeeting((of, raw) => {
    const outcome = oneOf(raw, 'outcome', outcomes);
    return outcome === null ? null : { verb: 'outcome', ...of, outcome };
  }),
  move: ofMeeting((of, raw) => ({ verb: 'move', ...of, date: dateField(raw, 'date'), time: timeField(raw, 'time') })),
  moveDespite: ofMeeting((of, raw) => {
    const start = localDateTime(raw, 'start');
    return start === null ? null : { verb: 'moveDespite', ...of, start };
  }),
  nameSecond: versioned((of, raw) => ({ verb: 'nameSecond', ...of, person: personField(raw, 'person') })),
  holdVisit: (raw) =>
    whole([caseRef(raw, 'ref'), count(raw, 'skip')], (ref, skip) => ({
      verb: 'holdVisit',
      ref,
      skip: Math.min(skip, 500),
    })),
  landlordAnswer: versioned((of, raw) => ({
    verb: 'landlordAnswer',
    ...of,
    answer: choiceField(raw, 'answer', landlordAnswers),
  })),
  heardFrom: versioned((of, raw) => {
    const then = oneOf(raw, 'then', ['met', 'offerTime']);
    return then === null ? null : { verb: 'heardFrom', ...of, then };
  }),
  notHeardFrom: versioned((of) => ({ verb: 'notHeardFrom', ...of })),
  evictionCancelled: versioned((of) => ({ verb: 'evictionCancelled', ...of })),
  evictionCarriedOut: versioned((of) => ({ verb: 'evictionCarriedOut', ...of })),
  exemptAttendance: versioned((of) => ({ verb: 'exemptAttendance', ...of })),
  planDeclined: versioned((of) => ({ verb: 'planDeclined', ...of })),
  setCheckDate: versioned((of, raw) => ({ verb: 'setCheckDate', ...of, on: dateField(raw, 'on') })),
  logAttempt: versioned((of, raw) => ({
    verb: 'logAttempt',
    ...of,
    kind: choiceField(raw, 'kind', attempts),
    on: dateField(raw, 'on'),
  })),
  planAttempts: versioned((of, raw) => ({
    verb: 'planAttempts',
    ...of,
    letters: countField(raw, 'letters', mostExtra),
    calls: countField(raw, 'calls', mostExtra),
  })),
  answerSafety: versioned((of, raw) => {
    const danger = truth(raw, 'danger');
    return danger === null ? null : { verb: 'answerSafety', ...of, danger };
  }),
  decideUnannounced: versioned((of, raw) => ({
    verb: 'decideUnannounced',
    ...of,
    decider: personField(raw, 'decider'),
    reason: choiceField(raw, 'reason', gateReasons),
    concern: choiceField(raw, 'concern', ['yes', 'no', 'unknown']),
  })),
  chiefDecides: versioned((of, raw) => {
    const decision = oneOf(raw, 'decision', ['goOn', 'close']);
    return decision === null ? null : { verb: 'chiefDecides', ...of, decision };
  }),
  bookAttendance: versioned((of, raw) => ({ verb: 'bookAttendance', ...of, time: timeField(raw, 'time') })),
  nameWhoGoes: versioned((of, raw) => ({ verb: 'nameWhoGoes', ...of, person: personField(raw, 'person') })),
  evictionMoved: versioned((of, raw) => ({
    verb: 'evictionMoved',
    ...of,
    date: dateField(raw, 'date'),
    time: timeField(raw, 'time'),
  })),
  planAgreed: versioned((of, raw) => ({ verb: 'planAgreed', ...of, ends: dateField(raw, 'ends') })),
  planEvaluated: versioned((of, raw) => {
    const goalsMet = truth(raw, 'goalsMet');
    return goalsMet === null ? null : { verb: 'planEvaluated', ...of, goalsMet };
  }),
  close: versioned((of, raw) => ({ verb: 'close', ...of, ending: choiceField(raw, 'ending', endings) })),
};

/** A record rather than a list, so that the compiler asks for each. */
const everyOutcome: Readonly<Record<MeetingOutcome, true>> = {
  came: true,
  missed: true,
  rebooked: true,
  ill: true,
  noInterpreter: true,
  talked: true,
  newTimeOffered: true,
  notHome: true,
  declined: true,
  carriedOut: true,
  notCarriedOut: true,
  held: true,
  notHeld: true,
};
const outcomes = Object.keys(everyOutcome) as readonly MeetingOutcome[];
const landlordAnswers: readonly LandlordAnswer[] = [
  'debtUnsettled',
  'debtSettled',
  'notSerious',
  'serious',
  'unknown',
  'continues',
  'stopped',
  'noAnswer',
];
const attempts: readonly AttemptChoice[] = ['letter', 'phone', 'phoneImpossible', 'summons', 'announcedVisit'];
const gateReasons: readonly GateReason[] = ['noContact', 'childInHousehold', 'evictionNear', 'concernReported'];
const endings: readonly (Ending | 'misregistered')[] = [
  'closed',
  'closedByChief',
  'standTaken',
  'handedOver',
  'evictionAverted',
  'followedUp',
  'householdDissolved',
  'misregistered',
];

export function isCourse<S extends { readonly verb: string }>(submit: S): submit is Extract<S, CourseSubmit> {
  return Object.hasOwn(courseReaders, submit.verb);
}
