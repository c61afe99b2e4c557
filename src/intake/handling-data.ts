// What the buttons bring that say yes to something that has been shown first.
import type { ActId } from '../domain/case-plan.ts';
import type { CaseRef } from '../domain/case.ts';
import type { UnitKind } from '../domain/organisation.ts';
import type { SnoozeReason } from '../domain/course.ts';
import { needsAsked, type Need } from '../domain/needs.ts';
import type { LocalDate, LocalTime } from '../domain/time.ts';
import { acts } from './act-ids.ts';
import { choiceField, dateField, timeField } from './field.ts';
import type { Field } from './field.ts';
import { answersIn, formAddress } from './form-data.ts';
import type { FormAddress } from './form-data.ts';
import type { Answers } from './notice-questions.ts';
import { caseRef, count, key, oneOf, text, whole } from './raw-fields.ts';
import type { Raw } from './raw-fields.ts';

export type ChangeAddress = Exclude<FormAddress, { mode: 'new' }>;

export interface ConfirmChange {
  readonly verb: 'confirmChange';
  readonly address: ChangeAddress;
  /** The version that the difference was worked out at. */
  readonly rev: number;
  readonly answers: Answers;
  /** Units that may go, and those of them that she lets stay. */
  readonly leaving: readonly UnitKind[];
  readonly stay: readonly UnitKind[];
  /** Each meeting she was asked about; null while she has not answered. */
  readonly meetings: readonly { readonly id: string; readonly then: 'cancel' | 'keep' | null }[];
}

interface OfVersion {
  readonly ref: CaseRef;
  readonly rev: number;
}
interface OfTell {
  readonly ref: CaseRef;
  readonly tell: string;
}

export type HandlingSubmit =
  | ConfirmChange
  | { readonly verb: 'printOut'; readonly ref: CaseRef }
  | ({
      readonly verb: 'snooze';
      readonly act: Field<ActId>;
      readonly until: Field<LocalDate>;
      readonly reason: Field<SnoozeReason>;
    } & OfVersion)
  | ({ readonly verb: 'unsnooze'; readonly act: ActId } & OfVersion)
  | ({ readonly verb: 'noteNeeds'; readonly needs: readonly Need[] } & OfVersion)
  | ({ readonly verb: 'noteChildView'; readonly rows: readonly string[] } & OfVersion)
  | ({ readonly verb: 'raiseConcern'; readonly from: Field<'landlord' | 'elsewhere'> } & OfVersion)
  | ({ readonly verb: 'withdrawConcern' } & OfVersion)
  | ({ readonly verb: 'passOnConcern'; readonly how: 'urged' | 'report' | 'handover' } & OfVersion)
  | ({
      readonly verb: 'bookAssessment';
      readonly date: Field<LocalDate>;
      readonly time: Field<LocalTime>;
    } & OfVersion)
  | ({ readonly verb: 'askRightUnit' } & OfTell)
  /** A unit's id, or `unknown`. */
  | ({ readonly verb: 'nameRightUnit'; readonly unit: Field<string> } & OfTell)
  | ({ readonly verb: 'answerWrongUnit'; readonly then: 'tellMeant' | 'tellAgain' | 'leave' } & OfTell);

type Reader = (raw: Raw) => HandlingSubmit | null;

const mostAsked = 20;
const snoozeReasons: readonly SnoozeReason[] = ['awaitsHousehold', 'awaitsOthers', 'agreedLater', 'absent', 'noTime'];
const kinds: readonly UnitKind[] = ['VUX', 'EB', 'BoU', 'FFS', 'ÄVO', 'SAV', 'BoH'];

export const handlingReaders: Readonly<Record<HandlingSubmit['verb'], Reader>> = {
  confirmChange: (raw) =>
    whole([changeAddress(raw), count(raw, 'rev')], (address, rev) => ({
      verb: 'confirmChange',
      address,
      rev,
      answers: answersIn(raw),
      leaving: kindsIn(list(raw['leaving'])),
      stay: kindsIn((text(raw, 'stay') ?? '').split(',')),
      meetings: list(raw['asks']).flatMap((id) => {
        const meeting = key({ id }, 'id');
        return meeting === null ? [] : [{ id: meeting, then: oneOf(raw, `off-${meeting}`, ['cancel', 'keep']) }];
      }),
    })),
  printOut: (raw) => whole([caseRef(raw, 'ref')], (ref) => ({ verb: 'printOut', ref })),
  snooze: versioned((of, raw) => ({
    verb: 'snooze',
    ...of,
    act: choiceField(raw, 'act', acts),
    until: dateField(raw, 'until'),
    reason: choiceField(raw, 'reason', snoozeReasons),
  })),
  unsnooze: versioned((of, raw) => {
    const act = oneOf(raw, 'act', acts);
    return act === null ? null : { verb: 'unsnooze', ...of, act };
  }),
  noteNeeds: versioned((of, raw) => {
    const chosen = chosenIn(raw, 'needs');
    return { verb: 'noteNeeds', ...of, needs: needsAsked('yes').filter((need) => chosen.includes(need)) };
  }),
  noteChildView: versioned((of, raw) => ({
    verb: 'noteChildView',
    ...of,
    rows: chosenIn(raw, 'rows').filter((row) => /^\d{3}-[\p{L}\d-]{1,30}$/u.test(row)),
  })),
  raiseConcern: versioned((of, raw) => ({
    verb: 'raiseConcern',
    ...of,
    from: choiceField(raw, 'from', ['landlord', 'elsewhere']),
  })),
  withdrawConcern: versioned((of) => ({ verb: 'withdrawConcern', ...of })),
  passOnConcern: versioned((of, raw) => {
    const how = oneOf(raw, 'how', ['urged', 'report', 'handover']);
    return how === null ? null : { verb: 'passOnConcern', ...of, how };
  }),
  bookAssessment: versioned((of, raw) => ({
    verb: 'bookAssessment',
    ...of,
    date: dateField(raw, 'date'),
    time: timeField(raw, 'time'),
  })),
  askRightUnit: ofTell((of) => ({ verb: 'askRightUnit', ...of })),
  nameRightUnit: ofTell((of, raw) => ({ verb: 'nameRightUnit', ...of, unit: keyField(raw, 'unit') })),
  answerWrongUnit: ofTell((of, raw) => {
    const then = oneOf(raw, 'then', ['tellMeant', 'tellAgain', 'leave']);
    return then === null ? null : { verb: 'answerWrongUnit', ...of, then };
  }),
};

function versioned(make: (of: OfVersion, raw: Raw) => HandlingSubmit | null): Reader {
  return (raw) => whole([caseRef(raw, 'ref'), count(raw, 'rev')], (ref, rev) => make({ ref, rev }, raw));
}

function ofTell(make: (of: OfTell, raw: Raw) => HandlingSubmit | null): Reader {
  return (raw) => whole([caseRef(raw, 'ref'), key(raw, 'tell')], (ref, tell) => make({ ref, tell }, raw));
}

function keyField(raw: Raw, name: string): Field<string> {
  const value = key(raw, name);
  return value === null ? { value: null, problem: 'answerMissing', typed: '' } : { value, problem: null, typed: value };
}

/** A notice in a case has no version of its own; the one that was shown is beside it. */
function changeAddress(raw: Raw): ChangeAddress | null {
  const address = formAddress(raw);
  return address === null || address.mode === 'new' ? null : address;
}

/** Of a list where several can be chosen; longer than any other text an input brings. */
function chosenIn(raw: Raw, name: string): readonly string[] {
  const value = raw[name];
  return typeof value === 'string' ? value.slice(0, 1000).split(',').slice(0, mostAsked) : [];
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, mostAsked) : [];
}

function kindsIn(values: readonly unknown[]): readonly UnitKind[] {
  return kinds.filter((kind) => values.includes(kind));
}

export function isHandling<S extends { readonly verb: string }>(submit: S): submit is Extract<S, HandlingSubmit> {
  return Object.hasOwn(handlingReaders, submit.verb);
}
