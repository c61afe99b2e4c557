// What can be told of in a case of W003, state by state.
import type { FlowCase, Happening } from '../../../domain/flow.ts';
import { day, one, person } from '../ask.ts';
import type { Now } from '../flow.ts';
import { running } from './clocks.ts';
import { handover, police } from './consents.ts';
import { sideOf, type Side } from './facts.ts';

export function happenings(subject: FlowCase, now: Now): readonly Happening[] {
  if (subject.chiefQuestion !== null || subject.ended) return [];
  return [...ofState(subject, now), ...always(subject)];
}

function main(what: string, ...questions: Happening['questions']): Happening {
  return { what, questions, place: 'main', by: 'responsible' };
}

function beside(what: string, ...questions: Happening['questions']): Happening {
  return { what, questions, place: 'beside', by: 'responsible' };
}

function more(what: string, ...questions: Happening['questions']): Happening {
  return { what, questions, place: 'more', by: 'responsible' };
}

function ofState(subject: FlowCase, now: Now): readonly Happening[] {
  const side = sideOf(now);
  switch (subject.state) {
    case 'received':
      return [main('investigationOpened'), beside('applicationWithdrawn')];
    case 'investigating':
      // The police are contacted only in an investigation, and only with consent.
      return [
        ...(police(subject.consents, now.today) ? [main('policeContacted', day('on'))] : []),
        beside('goesOnWithoutAssessment'),
        beside('applicationWithdrawn'),
      ];
    case 'awaitingThreatAssessment':
      return [main('assessmentReady', day('on')), beside('applicationWithdrawn')];
    case 'assessed':
      return [main('whoHandles', one('who', ...handlers(subject, side, now)))];
    case 'rejecting':
      // The rejection comes first; the person is not to stand alone until she has applied elsewhere.
      return [main('rejectionDecided', day('on'), person('keepsContact'))];
    case 'rejected':
      return [main('supportedToApply')];
    case 'transferPending':
      return [main('receiptConfirmed', day('on')), beside('transferReturned')];
    case 'savRunning':
      return [main('cannotContinue'), beside('compulsoryCare'), beside('goesOnHere')];
    case 'soRunning':
      return [
        main('goesOnHere'),
        ...(handover(subject.consents, side, now.today) ? [beside('appliesAnew')] : []),
        beside('applicationWithdrawn'),
      ];
    case 'ending':
      return [main('measureEnded', day('on')), beside('canContinueAfterAll')];
    case 'lvmParallel':
      return [main('receiptConfirmed', day('on')), beside('compulsoryCareNotNeeded')];
    default:
      return [];
  }
}

/** Nothing is moved against the person's will, or without her consent to what is handed over. */
function handlers(subject: FlowCase, side: Side, now: Now): readonly string[] {
  const other = handover(subject.consents, side, now.today) ? ['other'] : [];
  return side === 'SAV'
    ? ['we', ...other, 'withdrawn', 'decided', 'rejectThenApply']
    : ['we', ...other, 'withdrawn', 'notCovered'];
}

/** What can come at any time, and changes where the case stands in nothing. */
function always(subject: FlowCase): readonly Happening[] {
  const decision = running(subject, 'acuteDecision');
  return [
    more('acuteDecision', day('on')),
    ...(decision === undefined ? [] : [more('acutePlacementEnded')]),
    more('needsFinancialAid', one('EBcase', 'open', 'none'), one('acuteNeed', 'yes', 'no')),
    more('relativesNeedSupport'),
    more('reportCame'),
    more('seriousCrime'),
  ];
}
