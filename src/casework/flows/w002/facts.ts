// What the rows of document 002 are asked with.
import type { Facts } from '../../../domain/facts.ts';
import type { FlowCase } from '../../../domain/flow.ts';
import { answered } from '../ask.ts';
import type { Now } from '../flow.ts';
import { partyConsents } from './housing.ts';

const phases: Readonly<Record<string, string>> = {
  assignmentDraft: 'before-placement',
  formSent: 'before-placement',
  matched: 'before-placement',
  // In acute homelessness the same planning is done after the placement.
  planning: 'before-placement',
  startUp: 'moving-in',
  placed: 'during',
  placedSteady: 'during',
  untenable: 'untenable',
  dischargePlanned: 'untenable',
  dischargedAcutely: 'untenable',
};

export function factsOf(subject: FlowCase, now: Now): Facts {
  const { answers, state } = subject;
  const phase = phases[state];
  const inScope = answered(answers, 'inScope');
  return {
    process: 'placement',
    today: now.today,
    ...(inScope === 'yes' ? { repeatedDischarge: true, riskAgain: true } : {}),
    // Both conditions were asked as one; that it is not met is all that is known.
    ...(state === 'outOfScope' ? { riskAgain: false } : {}),
    ...(phase === undefined ? {} : { phase }),
    acuteHomelessness: answered(answers, 'situation') === 'acute',
    ...(answered(answers, 'infoMeeting') === 'no' ? { jointInfoMeetingPossible: false } : {}),
    previousHome: answered(answers, 'situation') === 'changing',
    ...homeToHome(subject, now),
    // Never asked and never kept: the row that reads it says itself when it applies, and stands on the list for the next meeting.
    ...(phase === 'during' ? { incidentSinceLast: false } : {}),
    ...subject.facts,
  };
}

/** What was answered at entry is no consent; only the register is. */
function homeToHome(subject: FlowCase, { today }: Now): Facts {
  const word = partyConsents(subject, 'leavingHome', 'homeToHome', today);
  if (word !== null) return { consentInfoTransfer: word };
  return answered(subject.answers, 'homeToHome') === 'refused' ? { consentInfoTransfer: false } : {};
}
