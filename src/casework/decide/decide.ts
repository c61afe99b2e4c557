// One door to every decision on a case there is; the compiler lists what a new action must answer.
import type { Action } from '../../domain/action.ts';
import type { EvictionCase } from '../../domain/case.ts';
import { hasEnded } from '../../domain/stage.ts';
import { refused, type ByPerson, type Decided } from '../deciding.ts';
import { decideAcknowledge } from './acknowledge.ts';
import { decideAssign, decideAssignPhone, decideTake } from './appoint.ts';
import { decideAnswerSafety, decideLogAttempt, decidePlanAttempts, decideUnannounced } from './attempts.ts';
import { decideBook, decideCancel, decideSeekTimes } from './booking.ts';
import { decideByChief, decideClose, decideMisregistered } from './close.ts';
import { decideBookAssessment, decidePassOnConcern, decideRaiseConcern } from './concern.ts';
import { decideConsent } from './consent.ts';
import { decideCorrect, decideNewNotice } from './correct.ts';
import { decideDispute } from './dispute.ts';
import {
  decideBookAttendance,
  decideEvictionCancelled,
  decideEvictionCarriedOut,
  decideEvictionMoved,
  decideExemptAttendance,
  decideNameWhoGoes,
} from './eviction.ts';
import { decideHandOver } from './hand-over.ts';
import { decideHoldVisit } from './hold-visit.ts';
import { decideHeardFrom, decideLandlordAnswer, decideNotHeardFrom, decideSetCheckDate } from './landlord.ts';
import { decideMove } from './move.ts';
import { decideNoteChildView, decideNoteNeeds } from './needs.ts';
import { decideOutcome, decideUndoOutcome } from './outcome.ts';
import { decidePlanAgreed, decidePlanDeclined, decidePlanEvaluated } from './plan-period.ts';
import { decideProposal } from './proposal.ts';
import { decideNameSecond } from './second.ts';
import { decideBreakGlass } from '../break-glass.ts';
import { decideSnooze, decideUnsnooze } from './snooze.ts';
import { decideTick, decideUndo } from './tick.ts';
import { decideAnswerWrongUnit, decideAskRightUnit, decideNameRightUnit } from './wrong-unit.ts';

/** Actions on a case there is: all but making one and binding a channel. */
export type CaseAction = Exclude<Action, { do: 'registerNotice' | 'startFlow' | 'bindChannel' | 'setAbsence' }>;

/** What may still be done when a case has ended. */
const always: ReadonlySet<CaseAction['do']> = new Set<CaseAction['do']>([
  'dispute',
  'acknowledge',
  'undo',
  'take',
  'breakGlass',
]);

export function decide(by: ByPerson, before: EvictionCase, action: CaseAction): Decided {
  if (hasEnded(before) && !always.has(action.do)) return refused('caseEnded');
  switch (action.do) {
    case 'newNoticeInCase':
      return decideNewNotice(by, before, action);
    case 'correctFact':
      return decideCorrect(by, before, action);
    case 'tick':
      return decideTick(by, before, action);
    case 'undo':
      return decideUndo(before, action);
    case 'take':
      return decideTake(by, before);
    case 'assign':
      return decideAssign(by, before, action);
    case 'assignPhone':
      return decideAssignPhone(by, before, action);
    case 'acknowledge':
      return decideAcknowledge(by, before, action);
    case 'askRightUnit':
      return decideAskRightUnit(by, before, action);
    case 'nameRightUnit':
      return decideNameRightUnit(by, before, action);
    case 'answerWrongUnit':
      return decideAnswerWrongUnit(by, before, action);
    case 'seekTimes':
      return decideSeekTimes(by, before, action);
    case 'book':
      return decideBook(by, before, action);
    case 'cancel':
      return decideCancel(by, before, action);
    case 'move':
      return decideMove(by, before, action);
    case 'outcome':
      return decideOutcome(by, before, action);
    case 'undoOutcome':
      return decideUndoOutcome(by, before, action);
    case 'notHeardFrom':
      return decideNotHeardFrom(before, action);
    case 'heardFrom':
      return decideHeardFrom(by, before, action);
    case 'landlordAnswer':
      return decideLandlordAnswer(by, before, action);
    case 'setCheckDate':
      return decideSetCheckDate(by, before, action);
    case 'logAttempt':
      return decideLogAttempt(by, before, action);
    case 'planAttempts':
      return decidePlanAttempts(before, action);
    case 'answerSafety':
      return decideAnswerSafety(by, before, action);
    case 'decideUnannounced':
      return decideUnannounced(by, before, action);
    case 'chiefDecides':
      return decideByChief(by, before, action);
    case 'snooze':
      return decideSnooze(by, before, action);
    case 'unsnooze':
      return decideUnsnooze(by, before, action);
    case 'noteNeeds':
      return decideNoteNeeds(by, before, action);
    case 'noteChildView':
      return decideNoteChildView(before, action);
    case 'raiseConcern':
      return decideRaiseConcern(by, before, action);
    case 'passOnConcern':
      return decidePassOnConcern(by, before, action);
    case 'bookAssessment':
      return decideBookAssessment(by, before, action);
    case 'bookAttendance':
      return decideBookAttendance(by, before, action);
    case 'nameWhoGoes':
      return decideNameWhoGoes(by, before, action);
    case 'nameSecond':
      return decideNameSecond(by, before, action);
    case 'holdVisit':
      return decideHoldVisit(by, before, action);
    case 'evictionMoved':
      return decideEvictionMoved(by, before, action);
    case 'evictionCancelled':
      return decideEvictionCancelled(by, before, action);
    case 'evictionCarriedOut':
      return decideEvictionCarriedOut(by, before, action);
    case 'exemptAttendance':
      return decideExemptAttendance(by, before, action);
    case 'planAgreed':
      return decidePlanAgreed(by, before, action);
    case 'planEvaluated':
      return decidePlanEvaluated(by, before, action);
    case 'planDeclined':
      return decidePlanDeclined(by, before, action);
    case 'close':
      return decideClose(by, before, action);
    case 'misregistered':
      return decideMisregistered(by, before, action);
    case 'dispute':
      return decideDispute(by, before, action);
    case 'approveProposal':
    case 'declineProposal':
      return decideProposal(by, before, action);
    case 'askConsent':
    case 'noteConsent':
    case 'withdrawConsent':
    case 'askGround':
    case 'decideGround':
      return decideConsent(by, before, action);
    case 'handOver':
    case 'handOverAll':
      return decideHandOver(by, before, action);
    case 'breakGlass':
      return decideBreakGlass(by, before, action);
    case 'happen':
    case 'tickTask':
    case 'untickTask':
    case 'flowChiefDecides':
      return refused('notOffered');
  }
}
