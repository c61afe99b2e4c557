// One press of every button there is, as a card of ours would send it. A verb without one does not compile.
import type { UnitKind } from '../../src/domain/organisation.ts';
import type { Verb } from '../../src/intake/card-data.ts';

/** Whom and what the presses are about. */
export interface About {
  readonly ref: string;
  readonly rev: number;
  /** A post of the unit she works in, where there is one. */
  readonly tell: string;
  /** The unit she works in, and somebody there. */
  readonly kind: UnitKind;
  readonly unit: string;
  readonly colleague: string;
  /** Whom a press about a person is about. */
  readonly person: string;
  /** Key of a form nobody has sent. */
  readonly form: string;
}

type Press = (about: About) => Readonly<Record<string, unknown>>;

const nothing: Press = () => ({});
const ofCase: Press = ({ ref }) => ({ ref });
/** Of a meeting that is not there; `test/journeys/dialogue.test.ts` presses those of one that is. */
const ofDialogue: Press = () => ({ dialogue: 'D-2222', rev: 1 });
const ofVersion: Press = ({ ref, rev }) => ({ ref, rev });
const ofTell: Press = ({ ref, tell }) => ({ ref, tell });
const ofMeeting: Press = ({ ref }) => ({ ref, meeting: 'none', meetingRev: 1 });
const ofUnit: Press = ({ unit }) => ({ unit });
const ofPerson: Press = ({ person }) => ({ person });
const ofPersonNow: Press = ({ person }) => ({ person, orgRev: 0 });
const ofConsent: Press = ({ ref, rev }) => ({ ref, rev, recipient: 'landlord', purpose: 'visitWithLandlord' });
const ofFlowForm: Press = ({ form }) => ({
  mode: 'start',
  workflow: 'W000',
  form,
  past: [],
  asked: ['needsFrom'],
  kept: {},
});
const and =
  (press: Press, more: Readonly<Record<string, unknown>> | Press): Press =>
  (about) => ({ ...press(about), ...(typeof more === 'function' ? more(about) : more) });

export const presses: Readonly<Record<Verb, Press>> = {
  help: nothing,
  myCases: () => ({ filter: 'unit' }),
  findCase: ({ ref }) => ({ find: ref }),
  openDialogues: nothing,
  openNewDialogue: nothing,
  startDialogue: ({ form }) => ({ form, units: '', how: 'joint' }),
  openDialogue: ofDialogue,
  openDialogueAnswers: ofDialogue,
  openDialogueItem: and(ofDialogue, { kind: 'point' }),
  seekDialogueTimes: ofDialogue,
  bookDialogue: and(ofDialogue, { slot: '2027-01-20T10:00' }),
  askCancelDialogue: ofDialogue,
  cancelDialogue: ofDialogue,
  sendDialogue: ofDialogue,
  answerDialogue: and(ofDialogue, { answer1: 'Ja' }),
  addDialogueItem: and(ofDialogue, { kind: 'point', item: 'När ringer vi?' }),
  removeDialogueItem: and(ofDialogue, { id: 'i-1' }),
  tickDialogue: and(ofDialogue, { id: 'i-1' }),
  newNotice: nothing,
  noticeChooseCase: ({ form }) => ({ form, existing: false }),
  noticeNext: ({ form }) => ({ mode: 'new', form, step: 1, kept: {}, kind: 'hyresskuld', children: 'no' }),
  noticeBack: ({ form }) => ({ mode: 'new', form, step: 2, kept: {} }),
  noticeSubmit: ({ form, ref }) => ({ mode: 'add', form, ref, step: 3, kept: { kind: 'hyresskuld' } }),
  confirmChange: ({ form, ref, rev }) => ({
    mode: 'correct',
    form,
    ref,
    rev,
    step: 3,
    kept: {},
    leaving: [],
    asks: [],
  }),
  printOut: ofCase,
  snooze: and(ofVersion, { act: 'register', until: '2027-01-12', reason: 'noTime' }),
  unsnooze: and(ofVersion, { act: 'register' }),
  noteNeeds: and(ofVersion, { needs: 'needDebtAdvice' }),
  noteChildView: and(ofVersion, { rows: '' }),
  raiseConcern: and(ofVersion, { from: 'landlord' }),
  withdrawConcern: ofVersion,
  passOnConcern: and(ofVersion, { how: 'handover' }),
  bookAssessment: and(ofVersion, { date: '2027-01-20', time: '10:00' }),
  openFlows: nothing,
  startFlow: () => ({ workflow: 'W000' }),
  flowNext: ofFlowForm,
  flowBack: ofFlowForm,
  flowSubmit: ofFlowForm,
  openCase: ofCase,
  openPlan: ofCase,
  openTimes: ofCase,
  openMeeting: and(ofCase, { meeting: 'none' }),
  openOutcome: ofCase,
  openMove: ofMeeting,
  openCorrect: ofCase,
  addNotice: ofCase,
  openDispute: ofCase,
  openAssign: and(ofCase, ({ kind }) => ({ unit: kind })),
  openHandOver: ofCase,
  openForm: and(ofCase, { form: 'closing' }),
  openHappening: and(ofCase, { what: 'none' }),
  openConsents: ofCase,
  openConsent: ofConsent,
  chooseConsent: and(ofCase, { about: 'landlord/visitWithLandlord' }),
  openNoteConsent: ofConsent,
  openGround: ofConsent,
  askWithdraw: and(ofCase, { consent: 'none' }),
  askCancel: ofMeeting,
  askMisregistered: ofCase,
  tick: and(ofVersion, { act: 'register' }),
  undo: and(ofVersion, { act: 'register' }),
  take: ofTell,
  acknowledge: ofTell,
  askRightUnit: ofTell,
  nameRightUnit: and(ofTell, { unit: 'unknown' }),
  answerWrongUnit: and(ofTell, { then: 'leave' }),
  assign: and(ofVersion, ({ kind, colleague }) => ({ unit: kind, person: colleague })),
  assignPhone: and(ofVersion, ({ colleague }) => ({ person: colleague })),
  handOver: and(ofVersion, ({ colleague }) => ({ person: colleague })),
  seekTimes: and(ofCase, { skip: 0 }),
  holdVisit: and(ofCase, { skip: 0 }),
  book: and(ofMeeting, { slot: '2027-01-20T10:00', ownDate: '', ownTime: '' }),
  bookDespite: and(ofMeeting, { start: '2027-01-20T10:00' }),
  nameSecond: and(ofVersion, ({ colleague }) => ({ person: colleague })),
  cancel: ofMeeting,
  move: and(ofMeeting, { date: '2027-01-20', time: '10:00' }),
  moveDespite: and(ofMeeting, { start: '2027-01-20T10:00' }),
  outcome: and(ofMeeting, { outcome: 'came' }),
  undoOutcome: ofMeeting,
  dispute: and(ofCase, { row: '001-1AHY-1', reason: 'misread' }),
  approveProposal: ofVersion,
  declineProposal: ofVersion,
  landlordAnswer: and(ofVersion, { answer: 'debtSettled' }),
  heardFrom: and(ofVersion, { then: 'met' }),
  notHeardFrom: ofVersion,
  setCheckDate: and(ofVersion, { on: '2027-01-20' }),
  logAttempt: and(ofVersion, { kind: 'phone', on: '2027-01-11' }),
  planAttempts: and(ofVersion, { letters: '1', calls: '1' }),
  answerSafety: and(ofVersion, { danger: false }),
  decideUnannounced: and(ofVersion, ({ colleague }) => ({ decider: colleague, reason: 'noContact', concern: 'no' })),
  chiefDecides: and(ofVersion, { decision: 'goOn' }),
  bookAttendance: and(ofVersion, { time: '10:00' }),
  nameWhoGoes: and(ofVersion, ({ colleague }) => ({ person: colleague })),
  evictionMoved: and(ofVersion, { date: '2027-03-10', time: '09:00' }),
  evictionCancelled: ofVersion,
  evictionCarriedOut: ofVersion,
  exemptAttendance: ofVersion,
  planAgreed: and(ofVersion, { ends: '2027-04-11' }),
  planEvaluated: and(ofVersion, { goalsMet: true }),
  planDeclined: ofVersion,
  close: and(ofVersion, { ending: 'handedOver' }),
  misregistered: ofVersion,
  happen: and(ofVersion, { what: 'none' }),
  tickTask: and(ofVersion, { code: 'ÄVO.investigate' }),
  untickTask: and(ofVersion, { code: 'ÄVO.investigate' }),
  flowChiefDecides: and(ofVersion, { decision: 'goOn' }),
  askConsent: ofConsent,
  refuseConsent: ofConsent,
  noteConsent: and(ofConsent, { covers: 'contact', except: '', form: 'spoken', on: '2027-01-11', validUntil: '' }),
  withdrawConsent: and(ofVersion, { consent: 'none' }),
  askGround: and(ofConsent, { ground: 'law' }),
  decideGround: and(ofVersion, { consent: 'none', approved: true }),
  openGlass: ofCase,
  breakGlass: and(ofCase, { reason: 'danger' }),
  openStaff: nothing,
  openOrganisation: nothing,
  openStrangers: nothing,
  openChanges: nothing,
  openUnit: ofUnit,
  openUnitForm: and(ofUnit, { part: 'mailbox' }),
  saveUnit: and(ofUnit, { part: 'mailbox', orgRev: 0, mailbox: '' }),
  openPerson: ofPerson,
  openAddPerson: ofUnit,
  addPerson: and(ofUnit, { orgRev: 0, newId: '', name: '', mailbox: '' }),
  savePerson: and(ofPersonNow, { name: '' }),
  askRemovePerson: ofPerson,
  removePerson: and(ofPerson, { orgRev: 999 }),
  openAbsence: ofPerson,
  setAbsence: and(ofPersonNow, { first: '', last: '', substitute: '' }),
  endAbsence: () => ({ absence: 'none', orgRev: 0 }),
  openLeaving: ofPerson,
  handOverAll: ofPerson,
};
