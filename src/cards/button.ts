// Buttons and tappable rows: a verb, and what it brings. Templates show them; `intake/card-data.ts` reads them.
import type { ActId } from '../domain/case-plan.ts';
import type { CaseRef } from '../domain/case.ts';
import type { ConsentPurpose } from '../domain/consent.ts';
import type { FlowName } from '../domain/flow.ts';
import type { FlowMeetingKind, MeetingOutcome } from '../domain/meeting.ts';
import type { UnitKind } from '../domain/organisation.ts';

/** The forms that a case's course is told in, each opened by its name. */
export type FormName =
  | 'attempts'
  | 'attendance'
  | 'chief'
  | 'childView'
  | 'checkDate'
  | 'closing'
  | 'concern'
  | 'correction'
  | 'eviction'
  | 'evictionCancelled'
  | 'evictionCarriedOut'
  | 'evictionMoved'
  | 'exemption'
  | 'extraAttempts'
  | 'gate'
  | 'heard'
  | 'landlord'
  | 'needs'
  | 'planDeclined'
  | 'planPeriod'
  | 'responsibilities'
  | 'safety'
  | 'snooze'
  | 'support'
  | 'second'
  | 'whoGoes'
  | 'wrongUnit';

interface OfCase {
  readonly ref: CaseRef;
}
interface OfVersion extends OfCase {
  readonly rev: number;
}
interface OfMeeting extends OfCase {
  readonly meeting: string;
  readonly meetingRev: number;
}
/** What happens in a case after it was registered; the answers themselves are inputs, or what a button means. */
interface CourseVerbData {
  readonly openForm: OfCase & { readonly form: FormName };
  readonly openOutcome: OfCase;
  readonly openMove: OfMeeting;
  readonly outcome: OfMeeting & { readonly outcome: MeetingOutcome };
  readonly undoOutcome: OfMeeting;
  readonly move: OfMeeting;
  readonly moveDespite: OfMeeting & { readonly start: string };
  readonly nameSecond: OfVersion;
  readonly holdVisit: OfCase & { readonly skip: number };
  readonly landlordAnswer: OfVersion;
  readonly heardFrom: OfVersion & { readonly then: 'met' | 'offerTime' };
  readonly notHeardFrom: OfVersion;
  readonly setCheckDate: OfVersion;
  readonly logAttempt: OfVersion;
  readonly planAttempts: OfVersion;
  readonly answerSafety: OfVersion & { readonly danger: boolean };
  readonly decideUnannounced: OfVersion;
  readonly chiefDecides: OfVersion & { readonly decision: 'goOn' | 'close' };
  readonly bookAttendance: OfVersion;
  readonly nameWhoGoes: OfVersion;
  readonly evictionMoved: OfVersion;
  readonly evictionCancelled: OfVersion;
  readonly evictionCarriedOut: OfVersion;
  readonly exemptAttendance: OfVersion;
  readonly planAgreed: OfVersion;
  readonly planEvaluated: OfVersion & { readonly goalsMet: boolean };
  readonly planDeclined: OfVersion;
  readonly close: OfVersion;
}
type Nothing = Readonly<Record<string, never>>;

/** What each verb brings along. Inputs of the card come beside it. */
type OfUnit = { readonly unit: string };
type OfPerson = { readonly person: string };
type UnitForm = 'chief' | 'deputies' | 'mailbox' | 'officeHours' | 'membership' | 'settings';
/** Which state of the organisation the card showed. */
type OfRevision = { readonly orgRev: number };

interface OrganisationVerbData {
  readonly openOrganisation: Nothing;
  readonly openStrangers: Nothing;
  readonly openChanges: Nothing;
  readonly openStaff: Nothing;
  /** `skip` people are left out: they stood on the card before. */
  readonly openUnit: OfUnit & { readonly skip?: number };
  readonly openAddPerson: OfUnit;
  readonly openUnitForm: OfUnit & { readonly part: UnitForm };
  readonly saveUnit: OfUnit & OfRevision & { readonly part: UnitForm };
  readonly openPerson: OfPerson;
  readonly askRemovePerson: OfPerson;
  readonly savePerson: OfPerson & OfRevision;
  readonly removePerson: OfPerson & OfRevision;
  readonly addPerson: OfUnit & OfRevision;
  readonly openAbsence: { readonly person?: string };
  readonly setAbsence: OfPerson & OfRevision;
  readonly endAbsence: OfRevision & { readonly absence: string };
  readonly openHandOver: OfCase;
  readonly handOver: OfVersion;
  readonly openLeaving: OfPerson;
  readonly handOverAll: OfPerson;
}

/** The workflows beside W001; the answers of their forms are inputs or lie in the form's own data. */
interface FlowVerbData {
  readonly openFlows: Nothing;
  readonly startFlow: { readonly workflow: FlowName; readonly from?: CaseRef };
  readonly flowNext: object;
  readonly flowBack: object;
  readonly flowSubmit: object;
  readonly openHappening: OfCase & { readonly what: string };
  readonly happen: OfVersion & { readonly what: string };
  readonly tickTask: OfVersion & { readonly code: string };
  readonly untickTask: OfVersion & { readonly code: string };
  readonly flowChiefDecides: OfVersion & { readonly decision: string };
  readonly openMeeting: OfCase & { readonly meeting: string };
  readonly askMisregistered: OfCase;
  readonly misregistered: OfVersion;
}

/** `recipient` is a party, or a unit with the förvaltning after an @ where there is a choice. */
interface OfConsent extends OfCase {
  readonly recipient: string;
  readonly purpose: ConsentPurpose;
}
interface ConsentVerbData {
  readonly openConsents: OfCase;
  readonly openConsent: OfConsent;
  readonly openNoteConsent: OfConsent;
  readonly openGround: OfConsent;
  readonly chooseConsent: OfCase;
  readonly askConsent: OfConsent & OfVersion;
  readonly refuseConsent: OfConsent & OfVersion;
  readonly noteConsent: OfConsent & OfVersion;
  readonly askWithdraw: OfCase & { readonly consent: string };
  readonly withdrawConsent: OfVersion & { readonly consent: string };
  readonly askGround: OfConsent & OfVersion;
  readonly decideGround: OfVersion & { readonly consent: string; readonly approved: boolean };
}

interface GlassVerbData {
  readonly openGlass: OfCase;
  readonly breakGlass: OfCase;
}

/** What has been shown first and is now said yes to, and what is asked of the one who handles the case. */
interface OfTell extends OfCase {
  readonly tell: string;
}
interface HandlingVerbData {
  readonly confirmChange: object;
  readonly printOut: OfCase;
  readonly snooze: OfVersion;
  readonly unsnooze: OfVersion & { readonly act: ActId };
  readonly noteNeeds: OfVersion;
  readonly noteChildView: OfVersion;
  readonly raiseConcern: OfVersion & { readonly from?: 'landlord' | 'elsewhere' };
  readonly withdrawConcern: OfVersion;
  readonly passOnConcern: OfVersion & { readonly how: 'urged' | 'report' | 'handover' };
  readonly bookAssessment: OfVersion;
  readonly askRightUnit: OfTell;
  readonly nameRightUnit: OfTell;
  readonly answerWrongUnit: OfTell & { readonly then: 'tellMeant' | 'tellAgain' | 'leave' };
}

/** Of a dialogue meeting between units; the texts are inputs. */
type OfDialogue = { readonly dialogue: string };
type OfDialogueVersion = OfDialogue & { readonly rev: number };
interface DialogueVerbData {
  readonly openDialogues: Nothing;
  readonly openNewDialogue: Nothing;
  readonly startDialogue: { readonly form: string };
  readonly openDialogue: OfDialogue;
  readonly openDialogueAnswers: OfDialogue;
  readonly openDialogueItem: OfDialogue & { readonly kind: 'point' | 'action' | 'routine' };
  readonly seekDialogueTimes: OfDialogueVersion & { readonly skip: number };
  readonly bookDialogue: OfDialogueVersion;
  readonly askCancelDialogue: OfDialogueVersion;
  readonly cancelDialogue: OfDialogueVersion;
  readonly sendDialogue: OfDialogueVersion;
  readonly answerDialogue: OfDialogueVersion;
  readonly addDialogueItem: OfDialogueVersion & { readonly kind: 'point' | 'action' | 'routine' };
  readonly removeDialogueItem: OfDialogueVersion & { readonly id: string };
  readonly tickDialogue: OfDialogueVersion & { readonly id: string };
}

export interface VerbData
  extends
    DialogueVerbData,
    CourseVerbData,
    OrganisationVerbData,
    FlowVerbData,
    ConsentVerbData,
    GlassVerbData,
    HandlingVerbData {
  readonly newNotice: Nothing;
  readonly help: Nothing;
  readonly myCases: { readonly filter: 'mine' | 'unit' | 'late'; readonly page?: number };
  readonly findCase: Nothing;
  readonly openCase: OfCase;
  readonly openPlan: OfCase;
  readonly openTimes: OfCase;
  readonly openCorrect: OfCase;
  readonly addNotice: OfCase;
  readonly openDispute: OfCase;
  readonly noticeChooseCase: { readonly form: string; readonly existing: boolean };
  readonly noticeNext: object;
  readonly noticeBack: object;
  readonly noticeSubmit: object;
  readonly tick: OfVersion & { readonly act: ActId };
  readonly undo: OfVersion & { readonly act: ActId };
  readonly take: OfCase & { readonly tell?: string };
  readonly acknowledge: OfCase & { readonly tell: string };
  readonly openAssign: OfCase & { readonly unit: UnitKind | 'phone' };
  readonly assign: OfVersion & { readonly unit: UnitKind };
  readonly assignPhone: OfVersion;
  readonly seekTimes: OfCase & { readonly skip: number; readonly kind?: FlowMeetingKind };
  readonly book: OfMeeting;
  readonly bookDespite: OfMeeting & { readonly start: string };
  readonly askCancel: OfMeeting;
  readonly cancel: OfMeeting;
  readonly dispute: OfCase;
  readonly approveProposal: OfVersion;
  readonly declineProposal: OfVersion;
}

export interface Button {
  readonly title: string;
  readonly verb: keyof VerbData;
  readonly sends: object;
  readonly style: 'default' | 'positive' | 'destructive';
  /** `auto` when the button sends the card's inputs; those that only look send none and are never stopped by them. */
  readonly inputs: 'none' | 'auto';
}

/** Verbs that send what was filled in on the card. */
const sendsInputs: ReadonlySet<keyof VerbData> = new Set<keyof VerbData>([
  'findCase',
  'startDialogue',
  'bookDialogue',
  'answerDialogue',
  'addDialogueItem',
  'breakGlass',
  'noticeNext',
  'noticeBack',
  'noticeSubmit',
  'confirmChange',
  'bookAssessment',
  'noteNeeds',
  'snooze',
  'noteChildView',
  'nameRightUnit',
  'assign',
  'assignPhone',
  'book',
  'dispute',
  'move',
  'landlordAnswer',
  'setCheckDate',
  'logAttempt',
  'planAttempts',
  'decideUnannounced',
  'bookAttendance',
  'nameWhoGoes',
  'nameSecond',
  'evictionMoved',
  'planAgreed',
  'close',
  'saveUnit',
  'savePerson',
  'addPerson',
  'setAbsence',
  'handOver',
  'handOverAll',
  'flowNext',
  'flowBack',
  'flowSubmit',
  'chooseConsent',
  'noteConsent',
  'askGround',
]);

export function button<V extends keyof VerbData>(
  verb: V,
  title: string,
  sends: VerbData[V],
  style: Button['style'] = 'default',
): Button {
  const inputs =
    sendsInputs.has(verb) ||
    (verb === 'raiseConcern' && !('from' in sends)) ||
    (verb === 'noticeChooseCase' && 'existing' in sends && sends.existing);
  return { title, verb, sends, style, inputs: inputs ? 'auto' : 'none' };
}

/** The one button that stands out. */
export function primary<V extends keyof VerbData>(verb: V, title: string, sends: VerbData[V]): Button {
  return button(verb, title, sends, 'positive');
}
