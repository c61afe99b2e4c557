// What follows from what was told of in a case of W000.
import type { RefusalCode } from '../../../domain/action.ts';
import type { Consent } from '../../../domain/consent.ts';
import type { Answers, FlowCase } from '../../../domain/flow.ts';
import type { Meeting, MeetingOutcome } from '../../../domain/meeting.ts';
import { answered, chosen } from '../ask.ts';
import type { Now, Step } from '../flow.ts';
import { afterNeeds, needsAnswer } from './entry.ts';
import { othersNeeded, mayBeTold, sideOf, unitOf } from './sides.ts';

export function happen(subject: FlowCase, what: string, answers: Answers, now: Now): Step | RefusalCode {
  const own = sideOf(now.unit);
  switch (what) {
    case 'senderTold':
    case 'helpedOn':
      return { state: 'handledElsewhere' };
    case 'applied':
      return { state: 'investigating', answers: { applied: 'yes' } };
    case 'declined':
      return { state: 'motivating' };
    case 'motivatedAgain':
      return answered(answers, 'on') > now.today ? 'dateAhead' : { answers: { motivatedOn: answered(answers, 'on') } };
    case 'declinedForGood':
      return { state: 'declinedByIndividual' };
    case 'needsFound':
      return needsFound(subject, answers, now);
    case 'ownMeasureGranted':
      return { state: 'implementing', answers: granted(subject, [own], now) };
    case 'ownMeasureRejected':
    case 'measureRejected':
      return { askChief: 'measureRejected' };
    case 'appliedElsewhere':
      return { state: 'awaitingOther' };
    case 'planNeeded':
      return { state: 'consentGate' };
    case 'planBegun':
      return { state: 'coordinatedPlan', tell: told(subject, now) };
    case 'consentRefused':
      return { state: 'supportToApply' };
    case 'planMade':
      return { state: answered(answers, 'homeVisit') === 'yes' ? 'homeVisit' : 'implementing' };
    case 'visitDone':
      return { state: 'implementing' };
    case 'landlordPresent':
      return { answers: { landlordPresent: answered(answers, 'landlordPresent') } };
    case 'measureGranted':
      return { state: 'implementing', answers: granted(subject, chosen(answers, 'side'), now) };
    case 'measureImplemented':
      return implemented(subject, chosen(answers, 'side'));
    case 'followUpDate':
      return answered(answers, 'followUpOn') < now.today
        ? 'timePassed'
        : { answers: { followUpOn: answered(answers, 'followUpOn') } };
    case 'followedUp':
      return { state: 'activeMonitoring' };
    case 'riskReturned':
      return { state: 'riskIdentified', answers: { granted: [], implemented: [], followUpOn: '' } };
    case 'closed':
    case 'riskGone':
      return { state: 'closed' };
    case 'needsDebtAdvice':
      return { facts: { needDebtAdvice: true } };
    case 'childConcern':
      return { answers: { children: 'yes' } };
    case 'noticeCame':
      return { state: 'returnedToW001' };
    default:
      return 'notOffered';
  }
}

function needsFound(subject: FlowCase, answers: Answers, now: Now): Step | RefusalCode {
  const needsFrom = needsAnswer(answers, sideOf(now.unit));
  if (needsFrom === null) return 'needsOther';
  // A plan under way goes on with the new parties; whoever is not needed any more keeps the invitation until it is taken back.
  const planned = subject.state === 'coordinatedPlan' || subject.state === 'consentGate';
  const next = afterNeeds(needsFrom, sideOf(now.unit));
  const state = planned && needsFrom.length > 1 ? subject.state : next.state;
  return { state, answers: { ...answers, needsFrom } };
}

/** The others may be told that there is something to fetch: each only with a word of the person's that holds. */
function told(subject: FlowCase, now: Now): Step['tell'] & {} {
  return othersNeeded(subject, now.unit)
    .filter((side) => mayBeTold(subject, side, now.today))
    .map((side) => ({ kind: unitOf(side), text: 'R2' as const }));
}

/** When each was granted, so that its start can be asked after. */
function granted(subject: FlowCase, side: readonly string[], now: Now): Answers {
  const all = [...new Set([...chosen(subject.answers, 'granted'), ...side])];
  return { granted: all, grantedOn: now.today };
}

function implemented(subject: FlowCase, side: readonly string[]): Step {
  const done = [...new Set([...chosen(subject.answers, 'implemented'), ...side])];
  const left = chosen(subject.answers, 'granted').filter((each) => !done.includes(each));
  return { answers: { implemented: done }, ...(left.length === 0 ? { state: 'followUp' } : {}) };
}

export function afterMeeting(subject: FlowCase, meeting: Meeting, outcome: MeetingOutcome): Step {
  const came = outcome === 'came' || outcome === 'talked';
  if (meeting.kind === 'crossAdministrationHomeVisit') {
    if (came && subject.state === 'homeVisit') return { state: 'implementing' };
    return outcome === 'notHome' || outcome === 'declined' ? { askChief: 'visitNotHeld' } : {};
  }
  if (meeting.kind === 'jointFollowUp' && came && subject.state === 'followUp') return { state: 'activeMonitoring' };
  if (outcome !== 'missed') return {};
  return { askChief: meeting.kind === 'jointFollowUp' ? 'followUpMissed' : 'planMeetingMissed' };
}

/** Who has consented while the plan is under way is told that there is something to fetch. */
export function afterConsent(subject: FlowCase, consent: Consent, now: Now): Step {
  if (consent.recipient.to !== 'unit') return {};
  const { kind } = consent.recipient;
  if (consent.state === 'refused' && subject.state === 'consentGate') {
    const left = othersNeeded(subject, now.unit).filter((side) => unitOf(side) !== kind);
    return left.length === 0 ? { state: 'supportToApply' } : {};
  }
  const begun = subject.state === 'coordinatedPlan' || subject.state === 'homeVisit';
  const isNeeded = othersNeeded(subject, now.unit).some((side) => unitOf(side) === kind);
  return begun && isNeeded && (consent.state === 'given' || consent.state === 'ground')
    ? { tell: [{ kind, text: 'R2' }] }
    : {};
}

const questions: ReadonlySet<string> = new Set([
  'noticeToUs',
  'measureRejected',
  'planMeetingMissed',
  'visitNotHeld',
  'followUpMissed',
]);

export function decisions(question: string): readonly string[] {
  return questions.has(question) ? ['goOn', 'close'] : [];
}

export function afterChief(_subject: FlowCase, question: string, decision: string): Step {
  if (decision === 'close') return { state: question === 'noticeToUs' ? 'handledElsewhere' : 'closed' };
  switch (question) {
    case 'measureRejected':
      return { state: 'supportToApply' };
    case 'visitNotHeld':
      return { state: 'implementing' };
    default:
      return {};
  }
}
