// What a card sends when a button is pressed, read into one of a closed list. Hostile input is "not understood", never a fault.
import type { ActId } from '../domain/case-plan.ts';
import type { CaseRef, DisputeReason } from '../domain/case.ts';
import type { FlowMeetingKind } from '../domain/meeting.ts';
import type { UnitKind } from '../domain/organisation.ts';
import type { LocalDateTime } from '../domain/time.ts';
import { chosenTime } from './chosen-time.ts';
import type { ChosenTime } from './chosen-time.ts';
import { acts } from './act-ids.ts';
import { answersIn, formAddress, stepOf } from './form-data.ts';
import type { FormAddress } from './form-data.ts';
import type { Answers, FormStep } from './notice-questions.ts';
import { courseReaders } from './course-data.ts';
import type { CourseSubmit } from './course-data.ts';
import { dialogueReaders } from './dialogue-data.ts';
import type { DialogueSubmit } from './dialogue-data.ts';
import { consentReaders } from './consent-data.ts';
import type { ConsentSubmit } from './consent-data.ts';
import { flowReaders } from './flow-data.ts';
import type { FlowSubmit } from './flow-data.ts';
import { handlingReaders } from './handling-data.ts';
import type { HandlingSubmit } from './handling-data.ts';
import { glassReaders } from './glass-data.ts';
import type { GlassSubmit } from './glass-data.ts';
import { organisationReaders } from './organisation-data.ts';
import type { OrganisationSubmit } from './organisation-data.ts';
import { asRecord, caseRef, count, key, localDateTime, oneOf, text, whole } from './raw-fields.ts';
import type { Raw } from './raw-fields.ts';

export type ListFilter = 'mine' | 'unit' | 'late';

/** Every button there is, with what it brings. An input left empty is null. */
export type CardSubmit =
  | CourseSubmit
  | OrganisationSubmit
  | FlowSubmit
  | ConsentSubmit
  | DialogueSubmit
  | GlassSubmit
  | HandlingSubmit
  | { readonly verb: 'newNotice' | 'help' }
  | { readonly verb: 'myCases'; readonly filter: ListFilter; readonly page: number }
  | { readonly verb: 'findCase'; readonly find: string }
  | {
      readonly verb: 'openCase' | 'openPlan' | 'openTimes' | 'openCorrect' | 'addNotice' | 'openDispute';
      readonly ref: CaseRef;
    }
  /** `ref` chosen in her list, `find` typed; both null or empty when she pressed without answering. */
  | { readonly verb: 'noticeChooseCase'; readonly existing: false; readonly form: string }
  | {
      readonly verb: 'noticeChooseCase';
      readonly existing: true;
      readonly form: string;
      readonly ref: CaseRef | null;
      readonly find: string;
    }
  | {
      readonly verb: 'noticeNext' | 'noticeBack' | 'noticeSubmit';
      readonly address: FormAddress;
      readonly step: FormStep;
      readonly answers: Answers;
    }
  | { readonly verb: 'tick' | 'undo'; readonly ref: CaseRef; readonly rev: number; readonly act: ActId }
  | { readonly verb: 'take'; readonly ref: CaseRef; readonly tell: string | null }
  | { readonly verb: 'acknowledge'; readonly ref: CaseRef; readonly tell: string }
  | { readonly verb: 'openAssign'; readonly ref: CaseRef; readonly unit: UnitKind | 'phone' }
  | {
      readonly verb: 'assign';
      readonly ref: CaseRef;
      readonly rev: number;
      readonly unit: UnitKind;
      readonly person: string | null;
    }
  | { readonly verb: 'assignPhone'; readonly ref: CaseRef; readonly rev: number; readonly person: string | null }
  | {
      readonly verb: 'seekTimes';
      readonly ref: CaseRef;
      readonly skip: number;
      readonly kind: FlowMeetingKind | null;
    }
  | {
      readonly verb: 'book';
      readonly ref: CaseRef;
      readonly meeting: string;
      readonly meetingRev: number;
      readonly chosen: ChosenTime;
    }
  | {
      readonly verb: 'bookDespite';
      readonly ref: CaseRef;
      readonly meeting: string;
      readonly meetingRev: number;
      readonly start: LocalDateTime;
    }
  | {
      readonly verb: 'askCancel' | 'cancel';
      readonly ref: CaseRef;
      readonly meeting: string;
      readonly meetingRev: number;
    }
  | {
      readonly verb: 'dispute';
      readonly ref: CaseRef;
      readonly row: string | null;
      readonly reason: DisputeReason | null;
    }
  | { readonly verb: 'approveProposal' | 'declineProposal'; readonly ref: CaseRef; readonly rev: number };

export type Verb = CardSubmit['verb'];

/** What could not be read, for whatever reason: the answer is a card that says what to do. */
export interface NotUnderstood {
  readonly verb: 'notUnderstood';
}

const notUnderstood: NotUnderstood = { verb: 'notUnderstood' };

/** Reads the `data` of an Action.Execute, or the `value` of its fallback Action.Submit. Never throws. */
export function readCardData(data: unknown): CardSubmit | NotUnderstood {
  const raw = asRecord(data);
  const verb = raw === null ? null : oneOf(raw, 'verb', verbs);
  return raw === null || verb === null ? notUnderstood : (readers[verb](raw) ?? notUnderstood);
}

type Reader = (raw: Raw) => CardSubmit | null;

function ofCase(verb: 'openCase' | 'openPlan' | 'openTimes' | 'openCorrect' | 'addNotice' | 'openDispute'): Reader {
  return (raw) => whole([caseRef(raw, 'ref')], (ref) => ({ verb, ref }));
}

function ofAct(verb: 'tick' | 'undo'): Reader {
  return (raw) =>
    whole([caseRef(raw, 'ref'), count(raw, 'rev'), oneOf(raw, 'act', acts)], (ref, rev, act) => ({
      verb,
      ref,
      rev,
      act,
    }));
}

function ofMeeting(verb: 'askCancel' | 'cancel'): Reader {
  return (raw) =>
    whole([caseRef(raw, 'ref'), key(raw, 'meeting'), count(raw, 'meetingRev')], (ref, meeting, meetingRev) => ({
      verb,
      ref,
      meeting,
      meetingRev,
    }));
}

function ofProposal(verb: 'approveProposal' | 'declineProposal'): Reader {
  return (raw) => whole([caseRef(raw, 'ref'), count(raw, 'rev')], (ref, rev) => ({ verb, ref, rev }));
}

function ofForm(verb: 'noticeNext' | 'noticeBack' | 'noticeSubmit'): Reader {
  return (raw) =>
    whole([formAddress(raw), stepOf(raw)], (address, step) => ({ verb, address, step, answers: answersIn(raw) }));
}

const readers: Readonly<Record<Verb, Reader>> = {
  newNotice: () => ({ verb: 'newNotice' }),
  help: () => ({ verb: 'help' }),
  myCases: (raw) => ({
    verb: 'myCases',
    filter: oneOf(raw, 'filter', ['mine', 'unit', 'late']) ?? 'mine',
    page: Math.min(count(raw, 'page') ?? 0, 1000),
  }),
  findCase: (raw) => ({ verb: 'findCase', find: (text(raw, 'find') ?? '').trim() }),
  openCase: ofCase('openCase'),
  openPlan: ofCase('openPlan'),
  openTimes: ofCase('openTimes'),
  openCorrect: ofCase('openCorrect'),
  addNotice: ofCase('addNotice'),
  openDispute: ofCase('openDispute'),
  noticeChooseCase: (raw) =>
    whole([key(raw, 'form')], (form) =>
      raw['existing'] === true
        ? {
            verb: 'noticeChooseCase',
            existing: true,
            form,
            ref: caseRef(raw, 'ref'),
            find: (text(raw, 'find') ?? '').trim(),
          }
        : { verb: 'noticeChooseCase', existing: false, form },
    ),
  noticeNext: ofForm('noticeNext'),
  noticeBack: ofForm('noticeBack'),
  noticeSubmit: ofForm('noticeSubmit'),
  tick: ofAct('tick'),
  undo: ofAct('undo'),
  take: (raw) => whole([caseRef(raw, 'ref')], (ref) => ({ verb: 'take', ref, tell: key(raw, 'tell') })),
  acknowledge: (raw) =>
    whole([caseRef(raw, 'ref'), key(raw, 'tell')], (ref, tell) => ({ verb: 'acknowledge', ref, tell })),
  openAssign: (raw) =>
    whole([caseRef(raw, 'ref'), oneOf<UnitKind | 'phone'>(raw, 'unit', ['phone', ...units])], (ref, unit) => ({
      verb: 'openAssign',
      ref,
      unit,
    })),
  assign: (raw) =>
    whole([caseRef(raw, 'ref'), count(raw, 'rev'), oneOf(raw, 'unit', units)], (ref, rev, unit) => ({
      verb: 'assign',
      ref,
      rev,
      unit,
      person: key(raw, 'person'),
    })),
  assignPhone: (raw) =>
    whole([caseRef(raw, 'ref'), count(raw, 'rev')], (ref, rev) => ({
      verb: 'assignPhone',
      ref,
      rev,
      person: key(raw, 'person'),
    })),
  seekTimes: (raw) =>
    whole([caseRef(raw, 'ref')], (ref) => ({
      verb: 'seekTimes',
      ref,
      skip: Math.min(count(raw, 'skip') ?? 0, 500),
      kind: oneOf(raw, 'kind', flowMeetings),
    })),
  book: (raw) =>
    whole([caseRef(raw, 'ref'), key(raw, 'meeting'), count(raw, 'meetingRev')], (ref, meeting, meetingRev) => ({
      verb: 'book',
      ref,
      meeting,
      meetingRev,
      chosen: chosenTime(raw),
    })),
  bookDespite: (raw) =>
    whole(
      [caseRef(raw, 'ref'), key(raw, 'meeting'), count(raw, 'meetingRev'), localDateTime(raw, 'start')],
      (ref, meeting, meetingRev, start) => ({ verb: 'bookDespite', ref, meeting, meetingRev, start }),
    ),
  askCancel: ofMeeting('askCancel'),
  cancel: ofMeeting('cancel'),
  dispute: (raw) =>
    whole([caseRef(raw, 'ref')], (ref) => ({
      verb: 'dispute',
      ref,
      row: rowId(raw),
      reason: oneOf(raw, 'reason', disputeReasons),
    })),
  approveProposal: ofProposal('approveProposal'),
  declineProposal: ofProposal('declineProposal'),
  ...courseReaders,
  ...organisationReaders,
  ...flowReaders,
  ...consentReaders,
  ...dialogueReaders,
  ...glassReaders,
  ...handlingReaders,
};

/** Every verb that is read, in no particular order. */
export const verbs = Object.keys(readers) as readonly Verb[];

const units: readonly UnitKind[] = ['VUX', 'EB', 'BoU', 'FFS', 'ÄVO', 'SAV', 'BoH'];
/** A record rather than a list, so that the compiler asks for each. */
const everyFlowMeeting: Readonly<Record<FlowMeetingKind, true>> = {
  coordinatedPlanMeeting: true,
  crossAdministrationHomeVisit: true,
  jointFollowUp: true,
  planningMeeting: true,
  informationMeeting: true,
  startUpMeeting: true,
  weeklyCheckIn: true,
  monthlyInPersonFollowUp: true,
  sipMeeting: true,
  crisisMeeting: true,
  handoverMeeting: true,
  unitDialogueMeeting: true,
};
const flowMeetings = Object.keys(everyFlowMeeting) as readonly FlowMeetingKind[];
const disputeReasons: readonly DisputeReason[] = ['routineOutdated', 'wrongFacts', 'localRule', 'misread', 'other'];

/** Row ids are the routine data's own, for example `001-1AHY-2a`. */
function rowId(raw: Raw): string | null {
  const row = text(raw, 'row');
  return row !== null && /^\d{3}-[\p{L}\d-]{1,30}$/u.test(row) ? row : null;
}
