// What the rows of document 003 are asked with. How the person was judged is never stored: it follows from where the case stands.
import type { Facts } from '../../../domain/facts.ts';
import type { FlowCase } from '../../../domain/flow.ts';
import { answered } from '../ask.ts';
import type { Now } from '../flow.ts';
import { running } from './clocks.ts';
import { financialAid, handover, otherSide, police } from './consents.ts';

export type Side = 'SAV' | 'STO';

export function sideOf({ unit }: Pick<Now, 'unit'>): Side {
  return unit === 'SAV' ? 'SAV' : 'STO';
}

export function factsOf(subject: FlowCase, now: Now): Facts {
  const side = sideOf(now);
  const { consents } = subject;
  return {
    process: 'SAV',
    today: now.today,
    age: 20,
    lvuApplicable: false,
    ...received(subject, side),
    ...placement(subject),
    investigationOpen: subject.state !== 'received',
    consentPolice: police(consents, now.today),
    consentSAVSTO: otherSide(consents, side, now.today),
    consentShare: handover(consents, side, now.today),
    consentEB: financialAid(consents, now.today),
    ...standing(subject, side),
    ...subject.facts,
  };
}

function received({ answers }: FlowCase, side: Side): Facts {
  const receivedOn = answered(answers, 'receivedOn');
  switch (answered(answers, 'entryPoint')) {
    case 'ongoingCase':
      return { receivedBy: side === 'SAV' ? 'SAV' : 'ONGOING-SF', receivedOn };
    case 'onCall':
      return { receivedBy: 'SJ', receivedOn, afterHours: true };
    case 'report':
      // Whether the other side has a case is not ours to know; a report to us is handled by the rows on reports.
      return { reportTo: side, ...(side === 'SAV' ? { SAVcase: 'open' } : {}) };
    case 'custody':
      return { receivedBy: side, receivedOn, inCustody: true };
    default:
      return { receivedBy: side, receivedOn };
  }
}

function placement(subject: FlowCase): Facts {
  const decision = running(subject, 'acuteDecision');
  const decidedOn = decision === undefined ? {} : { decidedOn: decision.starts };
  switch (answered(subject.answers, 'acutePlacement')) {
    case 'yes':
      return { acutePlacementRequested: true, handlerClear: isHandled(subject), ...decidedOn };
    case 'byOnCall':
      return { acutelyPlacedBy: 'SJ', ...decidedOn };
    default:
      return {};
  }
}

function isHandled({ state }: FlowCase): boolean {
  return state === 'savRunning' || state === 'soRunning' || state === 'ending' || state === 'lvmParallel';
}

/** What the state says about who handles the case and how it came to that. */
function standing(subject: FlowCase, side: Side): Facts {
  const { state } = subject;
  const ready = subject.clocks.some(({ clock, settledOn }) => clock === 'threatAssessment' && settledOn !== null);
  const contact = subject.clocks.findLast(({ clock }) => clock === 'threatAssessment');
  const assessed = {
    ...(contact === undefined ? {} : { lasContactOn: contact.starts }),
    ...(ready ? { assessmentDone: true } : {}),
  };
  switch (state) {
    case 'assessed':
      return { ...assessed, special: 'pending' };
    case 'savRunning':
      return { ...assessed, special: 'yes', handlingUnit: 'SAV' };
    case 'ending':
      return { ...assessed, special: 'yes', handlingUnit: 'SAV', avhoppCannotContinue: true };
    case 'lvmParallel':
      return { ...assessed, handlingUnit: 'SAV', LVM: true };
    case 'rejecting':
      return { ...assessed, special: 'yes', canBenefit: false, rejectDecided: false };
    case 'rejected':
      return { ...assessed, special: 'yes', canBenefit: false, rejectDecided: true };
    case 'transferPending':
      return side === 'SAV'
        ? { ...assessed, special: 'no', wantsTransfer: true, applicationRemains: true }
        : { ...assessed, special: 'yes', canBenefit: true };
    case 'soRunning':
      return { ...assessed, special: 'no', handlingUnit: 'STO' };
    default:
      return assessed;
  }
}
