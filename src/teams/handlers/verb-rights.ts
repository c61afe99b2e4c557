// What each button and each typed command asks of the table of rights. The door looks here first, so one without a row does not compile.
import type { CaseRight, RightBeside } from '../../casework/rights.ts';
import type { CaseRef } from '../../domain/case.ts';
import type { CardSubmit, Verb } from '../../intake/card-data.ts';
import type { Command } from '../../intake/utterance.ts';

export type Asked =
  | { readonly of: 'case'; readonly right: CaseRight; readonly ref: CaseRef; readonly tell: string | null }
  | { readonly of: 'beside'; readonly right: RightBeside }
  /** Of a person or an absence: herself, who leads her unit, an administrator. Judged with whom it is about. */
  | { readonly of: 'person' }
  /** Of a dialogue meeting: who leads a unit that takes part, or has something to do after it. Judged with the meeting. */
  | { readonly of: 'dialogue' };

type Of<V extends Verb> = Extract<CardSubmit, { readonly verb: V }>;
type Asks = { readonly [V in Verb]: (submit: Of<V>) => Asked };

const inCase =
  (right: CaseRight) =>
  ({ ref, tell = null }: { readonly ref: CaseRef; readonly tell?: string | null }): Asked => ({
    of: 'case',
    right,
    ref,
    tell,
  });
const beside = (right: RightBeside) => (): Asked => ({ of: 'beside', right });
const ofDialogue = (): Asked => ({ of: 'dialogue' });
const ofPerson = (): Asked => ({ of: 'person' });

const see = inCase('see');
const seeWhole = inCase('seeWhole');
const ownWork = beside('ownWork');
const organisation = beside('organisation');

/** A form about a case asks what it is for; one that begins a case asks that. */
function ofForm({ address }: Of<'noticeNext' | 'noticeBack' | 'noticeSubmit'> | Of<'confirmChange'>): Asked {
  if (address.mode === 'new') return { of: 'beside', right: 'beginNotice' };
  return inCase(address.mode === 'add' ? 'newNoticeInCase' : 'correctFact')(address);
}

function ofFlowForm({ address }: Of<'flowNext' | 'flowBack' | 'flowSubmit'>): Asked {
  return address.mode === 'start' ? { of: 'beside', right: 'beginFlow' } : inCase('happen')(address);
}

export const asks: Asks = {
  help: ownWork,
  myCases: ownWork,
  findCase: ownWork,
  openDialogues: ownWork,
  openNewDialogue: beside('beginDialogue'),
  startDialogue: beside('beginDialogue'),
  openDialogue: ofDialogue,
  openDialogueAnswers: ofDialogue,
  openDialogueItem: ofDialogue,
  seekDialogueTimes: ofDialogue,
  bookDialogue: ofDialogue,
  askCancelDialogue: ofDialogue,
  cancelDialogue: ofDialogue,
  sendDialogue: ofDialogue,
  answerDialogue: ofDialogue,
  addDialogueItem: ofDialogue,
  removeDialogueItem: ofDialogue,
  tickDialogue: ofDialogue,
  newNotice: beside('beginNotice'),
  noticeChooseCase: beside('beginNotice'),
  noticeNext: ofForm,
  noticeBack: ofForm,
  noticeSubmit: ofForm,
  confirmChange: ofForm,
  openFlows: beside('beginFlow'),
  startFlow: beside('beginFlow'),
  flowNext: ofFlowForm,
  flowBack: ofFlowForm,
  flowSubmit: ofFlowForm,

  openCase: see,
  openPlan: see,
  openTimes: see,
  openMeeting: see,
  openOutcome: inCase('outcome'),
  openMove: inCase('move'),
  openCorrect: inCase('correctFact'),
  addNotice: inCase('newNoticeInCase'),
  openDispute: inCase('dispute'),
  openAssign: inCase('assign'),
  openHandOver: inCase('handOver'),
  openForm: (submit) => inCase(submit.form === 'whoGoes' ? 'nameWhoGoes' : 'seeWhole')(submit),
  openHappening: inCase('happen'),
  openConsents: seeWhole,
  openConsent: seeWhole,
  chooseConsent: seeWhole,
  openNoteConsent: inCase('noteConsent'),
  openGround: inCase('askGround'),
  askWithdraw: inCase('withdrawConsent'),
  askCancel: inCase('cancel'),
  askMisregistered: inCase('misregistered'),

  tick: inCase('tick'),
  undo: inCase('undo'),
  take: inCase('take'),
  acknowledge: inCase('acknowledge'),
  printOut: seeWhole,
  snooze: inCase('snooze'),
  unsnooze: inCase('unsnooze'),
  noteNeeds: inCase('noteNeeds'),
  noteChildView: inCase('noteChildView'),
  raiseConcern: inCase('raiseConcern'),
  withdrawConcern: inCase('raiseConcern'),
  passOnConcern: inCase('passOnConcern'),
  bookAssessment: inCase('bookAssessment'),
  askRightUnit: inCase('askRightUnit'),
  nameRightUnit: inCase('nameRightUnit'),
  answerWrongUnit: inCase('answerWrongUnit'),
  assign: inCase('assign'),
  assignPhone: inCase('assignPhone'),
  handOver: inCase('handOver'),
  seekTimes: inCase('seekTimes'),
  holdVisit: inCase('holdVisit'),
  book: inCase('book'),
  bookDespite: inCase('book'),
  nameSecond: inCase('nameSecond'),
  cancel: inCase('cancel'),
  move: inCase('move'),
  moveDespite: inCase('move'),
  outcome: inCase('outcome'),
  undoOutcome: inCase('undoOutcome'),
  dispute: inCase('dispute'),
  approveProposal: inCase('approveProposal'),
  declineProposal: inCase('declineProposal'),
  landlordAnswer: inCase('landlordAnswer'),
  heardFrom: inCase('heardFrom'),
  notHeardFrom: inCase('notHeardFrom'),
  setCheckDate: inCase('setCheckDate'),
  logAttempt: inCase('logAttempt'),
  planAttempts: inCase('planAttempts'),
  answerSafety: inCase('answerSafety'),
  decideUnannounced: inCase('decideUnannounced'),
  chiefDecides: inCase('chiefDecides'),
  bookAttendance: inCase('bookAttendance'),
  nameWhoGoes: inCase('nameWhoGoes'),
  evictionMoved: inCase('evictionMoved'),
  evictionCancelled: inCase('evictionCancelled'),
  evictionCarriedOut: inCase('evictionCarriedOut'),
  exemptAttendance: inCase('exemptAttendance'),
  planAgreed: inCase('planAgreed'),
  planEvaluated: inCase('planEvaluated'),
  planDeclined: inCase('planDeclined'),
  close: (submit) => inCase(submit.ending.value === 'misregistered' ? 'misregistered' : 'close')(submit),
  misregistered: inCase('misregistered'),
  happen: inCase('happen'),
  tickTask: inCase('tickTask'),
  untickTask: inCase('untickTask'),
  flowChiefDecides: inCase('flowChiefDecides'),
  askConsent: inCase('askConsent'),
  refuseConsent: inCase('noteConsent'),
  noteConsent: inCase('noteConsent'),
  withdrawConsent: inCase('withdrawConsent'),
  askGround: inCase('askGround'),
  decideGround: inCase('decideGround'),
  openGlass: beside('shut'),
  breakGlass: inCase('breakGlass'),

  openStaff: beside('staff'),
  openOrganisation: organisation,
  openStrangers: organisation,
  openChanges: organisation,
  openUnit: organisation,
  openUnitForm: organisation,
  saveUnit: organisation,
  openPerson: organisation,
  openAddPerson: organisation,
  addPerson: organisation,
  savePerson: organisation,
  askRemovePerson: organisation,
  removePerson: organisation,
  openAbsence: ofPerson,
  setAbsence: ofPerson,
  endAbsence: ofPerson,
  openLeaving: ofPerson,
  handOverAll: ofPerson,
};

/** What is typed in one's own chat; `find` asks of each case that it would find. Binding a channel is judged in the channel. */
export const commandAsks: Readonly<Record<Command['command'], RightBeside>> = {
  newNotice: 'beginNotice',
  myCases: 'ownWork',
  find: 'ownWork',
  help: 'ownWork',
  absence: 'ownWork',
  dialogues: 'ownWork',
  unknown: 'ownWork',
  bindChannel: 'ownWork',
  organisation: 'organisation',
  reviewAccess: 'review',
  breakGlass: 'shut',
};

export function askedBy(submit: CardSubmit): Asked {
  return (asks[submit.verb] as (submit: CardSubmit) => Asked)(submit);
}
