// What follows from what was told of in a case of W003.
import type { RefusalCode } from '../../../domain/action.ts';
import type { Consent } from '../../../domain/consent.ts';
import type { Answers, FlowCase } from '../../../domain/flow.ts';
import { answered } from '../ask.ts';
import type { Now, Step } from '../flow.ts';
import { acuteDecision, running, threatAssessment } from './clocks.ts';
import { handover, otherSide, police } from './consents.ts';
import { sideOf } from './facts.ts';

export function happen(subject: FlowCase, what: string, answers: Answers, now: Now): Step | RefusalCode {
  const on = answered(answers, 'on');
  if (on > now.today) return 'dateAhead';
  switch (what) {
    case 'investigationOpened':
      return { state: 'investigating' };
    case 'policeContacted':
      return policeContacted(subject, on, now);
    case 'goesOnWithoutAssessment':
      return { askChief: 'noAssessment' };
    case 'assessmentReady':
      return assessmentReady(subject, on);
    case 'whoHandles':
      return whoHandles(subject, answered(answers, 'who'), now);
    case 'applicationWithdrawn':
      return { state: 'closedWithdrawn', settle: bothClocks };
    case 'rejectionDecided':
      return { state: 'rejected', answers: { keepsContact: answered(answers, 'keepsContact') } };
    case 'supportedToApply':
      return { state: 'closedRejected', settle: bothClocks };
    case 'receiptConfirmed':
      return { state: 'closedTransferred', settle: bothClocks };
    case 'transferReturned':
      return { state: 'assessed', callOff: () => true };
    case 'cannotContinue':
      return { state: 'ending' };
    case 'canContinueAfterAll':
    case 'compulsoryCareNotNeeded':
      return { state: 'savRunning' };
    case 'measureEnded':
      return { state: 'closedMeasureEnded', settle: bothClocks };
    case 'goesOnHere':
      return { state: sideOf(now) === 'SAV' ? 'closedSavRunning' : 'closedSoRunning', settle: bothClocks };
    case 'appliesAnew':
      return handover(subject.consents, sideOf(now), now.today) ? { state: 'transferPending' } : 'consentMissing';
    case 'compulsoryCare':
      return compulsoryCare(subject, now);
    case 'acuteDecision':
      return {
        answers: { acutePlacement: 'yes' },
        settle: ['acuteDecision'],
        start: [acuteDecision(now.id(), on)],
      };
    case 'acutePlacementEnded':
      return { answers: { acutePlacement: 'no' }, settle: ['acuteDecision'] };
    case 'needsFinancialAid':
      return {
        facts: {
          needsEB: true,
          EBcase: answered(answers, 'EBcase'),
          acuteNeed: answered(answers, 'acuteNeed') === 'yes',
        },
      };
    case 'relativesNeedSupport':
      return { facts: { relativesNeedSupport: true } };
    case 'reportCame':
      return { facts: { reportTo: sideOf(now), ...(sideOf(now) === 'SAV' ? { SAVcase: 'open' } : {}) } };
    case 'seriousCrime':
      return { facts: { suspectedSeriousCrime: true }, askChief: 'seriousCrime' };
    default:
      return 'notOffered';
  }
}

const bothClocks = ['threatAssessment', 'acuteDecision'];

function policeContacted(subject: FlowCase, on: string, now: Now): Step | RefusalCode {
  if (!police(subject.consents, now.today)) return 'consentMissing';
  if (on < answered(subject.answers, 'receivedOn')) return 'dateBefore';
  return { state: 'awaitingThreatAssessment', start: [threatAssessment(now.id(), on)] };
}

function assessmentReady(subject: FlowCase, on: string): Step | RefusalCode {
  const contact = running(subject, 'threatAssessment');
  if (contact !== undefined && on < contact.starts) return 'dateBefore';
  return { state: 'assessed', settle: ['threatAssessment'] };
}

function whoHandles(subject: FlowCase, who: string, now: Now): Step | RefusalCode {
  const side = sideOf(now);
  switch (who) {
    case 'we':
      return { state: side === 'SAV' ? 'savRunning' : 'soRunning' };
    case 'other':
      return handover(subject.consents, side, now.today) ? { state: 'transferPending' } : 'consentMissing';
    case 'withdrawn':
      return { state: 'closedWithdrawn', settle: bothClocks };
    case 'decided':
      return { state: 'closedDecided', settle: bothClocks };
    case 'rejectThenApply':
      return { state: 'rejecting' };
    case 'notCovered':
      return { askChief: 'notCovered' };
    default:
      return 'notOffered';
  }
}

/** The routine says both that the whole case is handed over and that nothing passes without consent: the chief decides. */
function compulsoryCare(subject: FlowCase, now: Now): Step {
  const consented = otherSide(subject.consents, sideOf(now), now.today);
  return { state: 'lvmParallel', ...(consented ? {} : { askChief: 'compulsoryCareWithoutConsent' }) };
}

/** The person does not let the police be asked: the routine says both that she is then no defector and that she only goes unassessed. */
export function afterConsent(subject: FlowCase, consent: Consent): Step {
  const toPolice = consent.recipient.to === 'party' && consent.recipient.party === 'police';
  const said = consent.state === 'refused' || consent.state === 'withdrawn';
  const before = subject.state === 'received' || subject.state === 'investigating';
  return toPolice && said && before ? { askChief: 'policeRefused' } : {};
}

const questions: ReadonlySet<string> = new Set([
  'ageScope',
  'notCovered',
  'noAssessment',
  'policeRefused',
  'compulsoryCareWithoutConsent',
  'seriousCrime',
]);

export function decisions(question: string): readonly string[] {
  return questions.has(question) ? ['goOn', 'close'] : [];
}

/** The chief's answer where the routine is silent or says two things. Closing is said in Treserva; here the case rests. */
export function afterChief(_subject: FlowCase, question: string, decision: string): Step {
  const on = decision === 'goOn';
  switch (question) {
    case 'ageScope':
      return { state: on ? 'received' : 'outOfScope' };
    case 'notCovered':
      return { state: on ? 'soRunning' : 'outOfScope' };
    case 'noAssessment':
    case 'policeRefused':
      // Ordinary support goes on; the police are not contacted.
      return on ? { state: 'assessed' } : { state: 'outOfScope' };
    case 'compulsoryCareWithoutConsent':
      return on ? {} : { state: 'savRunning' };
    case 'seriousCrime':
      return on ? {} : { state: 'closedDecided', settle: bothClocks };
    default:
      return {};
  }
}
