// One door to every decision on a case of a workflow beside W001.
import type { Action } from '../../domain/action.ts';
import type { CaseEvent } from '../../domain/event.ts';
import type { FlowCase } from '../../domain/flow.ts';
import { decideBreakGlass } from '../break-glass.ts';
import { decideAcknowledge } from '../decide/acknowledge.ts';
import { decideAssign, decideTake } from '../decide/appoint.ts';
import { decideCancel } from '../decide/booking.ts';
import { decideConsent } from '../decide/consent.ts';
import type { CaseAction } from '../decide/decide.ts';
import { decideHandOver } from '../decide/hand-over.ts';
import { decideMove } from '../decide/move.ts';
import { decideAnswerWrongUnit, decideAskRightUnit, decideNameRightUnit } from '../decide/wrong-unit.ts';
import { change, nothing, refused, stale, type ByPerson, type Decided, type Decision } from '../deciding.ts';
import { relationTo } from '../rights.ts';
import { misfit } from './answers.ts';
import type { Flow } from './flow.ts';
import { linesOf, planOfFlow } from './lines.ts';
import { bookFlowMeeting, seekFlowTimes } from './meetings.ts';
import { nowOf } from './now-of.ts';
import { decideFlowOutcome, decideUndoFlowOutcome } from './outcome.ts';
import { flowOf } from './registry.ts';
import { ending, standingAfter, stepTaken } from './take-step.ts';

type Of<D extends Action['do']> = Extract<Action, { do: D }>;

/** What may still be done when a case has ended. */
const always: ReadonlySet<CaseAction['do']> = new Set<CaseAction['do']>([
  'dispute',
  'acknowledge',
  'untickTask',
  'take',
  'handOver',
  'handOverAll',
  'breakGlass',
]);

/** Without a definition of the workflow nothing is offered. */
export function decideFlow(
  by: ByPerson,
  before: FlowCase,
  action: CaseAction,
  flow: Flow | undefined = flowOf(by, before.workflow),
): Decided {
  if (flow === undefined) return refused('notOffered');
  if (before.ended && !always.has(action.do)) return refused('caseEnded');
  switch (action.do) {
    case 'happen':
      return happen(by, flow, before, action);
    case 'flowChiefDecides':
      return chiefDecides(by, flow, before, action);
    case 'tickTask':
      return tick(by, flow, before, action);
    case 'untickTask':
      return untick(before, action);
    case 'seekTimes':
      return seekFlowTimes(by, flow, before, action);
    case 'book':
      return bookFlowMeeting(by, flow, before, action);
    case 'cancel':
      return decideCancel(by, before, action);
    case 'move':
      return decideMove(by, before, action);
    case 'outcome':
      return decideFlowOutcome(by, flow, before, action);
    case 'undoOutcome':
      return decideUndoFlowOutcome(by, before, action);
    case 'take':
      return decideTake(by, before);
    case 'assign':
      return decideAssign(by, before, action);
    case 'acknowledge':
      return decideAcknowledge(by, before, action);
    case 'askRightUnit':
      return decideAskRightUnit(by, before, action);
    case 'nameRightUnit':
      return decideNameRightUnit(by, before, action);
    case 'answerWrongUnit':
      return decideAnswerWrongUnit(by, before, action);
    case 'askConsent':
    case 'noteConsent':
    case 'withdrawConsent':
    case 'askGround':
    case 'decideGround':
      return decideConsent(by, before, action);
    case 'breakGlass':
      return decideBreakGlass(by, before, action);
    case 'handOver':
    case 'handOverAll':
      return decideHandOver(by, before, action);
    case 'dispute':
      return dispute(by, flow, before, action);
    case 'misregistered':
      return action.rev === before.version ? made(ending(by, before, 'misregistered')) : stale;
    case 'newNoticeInCase':
    case 'correctFact':
    case 'tick':
    case 'undo':
    case 'assignPhone':
    case 'notHeardFrom':
    case 'heardFrom':
    case 'landlordAnswer':
    case 'setCheckDate':
    case 'logAttempt':
    case 'planAttempts':
    case 'answerSafety':
    case 'decideUnannounced':
    case 'chiefDecides':
    case 'snooze':
    case 'unsnooze':
    case 'noteNeeds':
    case 'noteChildView':
    case 'raiseConcern':
    case 'passOnConcern':
    case 'bookAssessment':
    case 'bookAttendance':
    case 'nameWhoGoes':
    case 'nameSecond':
    case 'holdVisit':
    case 'evictionMoved':
    case 'evictionCancelled':
    case 'evictionCarriedOut':
    case 'exemptAttendance':
    case 'planAgreed':
    case 'planEvaluated':
    case 'planDeclined':
    case 'close':
    case 'approveProposal':
    case 'declineProposal':
      return refused('notOffered');
  }
}

function made({ events, promises, withdrawn }: Decision): Decided {
  return change(events, promises, withdrawn);
}

function happen(by: ByPerson, flow: Flow, before: FlowCase, action: Of<'happen'>): Decided {
  if (action.rev !== before.version) return stale;
  const now = nowOf(by, before.unit);
  const offered = flow.happenings(before, now).find(({ what }) => what === action.what);
  if (offered === undefined) return refused('notOffered');
  if (offered.by === 'chief' && relationTo(by.organisation, by.actor, before) !== 'chief') return refused('chiefOnly');
  const why = misfit(by.organisation, offered.questions, action.answers);
  if (why !== null) return refused(why);
  const step = flow.happen(before, action.what, action.answers, now);
  if (typeof step === 'string') return refused(step);
  const { what, answers } = action;
  const events: CaseEvent[] = [{ event: 'happened', id: by.chance.id(), what, answers }];
  const follows = stepTaken(by, flow, standingAfter(by, before, events, by.actor.id), step);
  return change([...events, ...follows.events], follows.promises, follows.withdrawn);
}

function chiefDecides(by: ByPerson, flow: Flow, before: FlowCase, action: Of<'flowChiefDecides'>): Decided {
  const question = before.chiefQuestion;
  if (question === null) return refused('notOffered');
  if (action.rev !== before.version) return stale;
  if (!flow.decisions(question).includes(action.decision)) return refused('notOffered');
  const events: CaseEvent[] = [{ event: 'flowChiefDecided', decision: action.decision }];
  const standing = standingAfter(by, before, events, by.actor.id);
  const step = flow.afterChief(standing, question, action.decision, nowOf(by, before.unit));
  const follows = stepTaken(by, flow, standing, step);
  return change([...events, ...follows.events], follows.promises, follows.withdrawn);
}

function tick(by: ByPerson, flow: Flow, before: FlowCase, action: Of<'tickTask'>): Decided {
  if (before.ticks[action.code] !== undefined) return nothing;
  if (action.rev !== before.version) return stale;
  const { lines, consider } = linesOf(by, flow, before);
  const line = [...lines, ...consider].find(({ code }) => code === action.code);
  return line?.control === 'tick' ? change([{ event: 'ticked', act: action.code }]) : refused('notOffered');
}

function untick(before: FlowCase, action: Of<'untickTask'>): Decided {
  if (before.ticks[action.code] === undefined) return nothing;
  return action.rev === before.version ? change([{ event: 'unticked', act: action.code }]) : stale;
}

function dispute(by: ByPerson, flow: Flow, before: FlowCase, action: Of<'dispute'>): Decided {
  const { duties } = planOfFlow(by, flow, before);
  if (!duties.some(({ row }) => row === action.row)) return refused('notOffered');
  return change([
    { event: 'disputed', dispute: { row: action.row, reason: action.reason, by: by.actor.id, at: by.now } },
  ]);
}
