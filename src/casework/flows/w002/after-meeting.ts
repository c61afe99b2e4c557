// What follows from how a meeting went, and from a word on consent.
import type { Consent } from '../../../domain/consent.ts';
import type { FlowCase } from '../../../domain/flow.ts';
import type { Meeting, MeetingOutcome } from '../../../domain/meeting.ts';
import { restOfMonth } from '../../../domain/series/monthly.ts';
import { addDays } from '../../../domain/time.ts';
import type { Now, Step } from '../flow.ts';
import { onWorkday } from './happen.ts';
import { housingUnits, tellHousing } from './housing.ts';
import { monthlyPlan } from './monthly.ts';

export function afterMeeting(subject: FlowCase, meeting: Meeting, outcome: MeetingOutcome, now: Now): Step {
  const missed = outcome === 'missed' || outcome === 'notHeld';
  if (meeting.kind === 'startUpMeeting' && missed) {
    // The document does not say what then: a new time within a week, the unit's own.
    return { answers: { startUpBy: onWorkday(addDays(now.today, now.setting('startUpDays', 7))) } };
  }
  if (meeting.kind === 'informationMeeting' && outcome === 'came') return { answers: { infoMeeting: 'held' } };
  return meeting.kind === 'monthlyInPersonFollowUp' && missed ? monthlyMissed(subject, meeting, now) : {};
}

/** Booked anew within the month; where the month has no day left, or one was missed before, the chief is asked. */
function monthlyMissed(subject: FlowCase, { start }: Meeting, now: Now): Step {
  const again = monthlyPlan(subject, now).warnings.some(({ warning }) => warning === 'missedInARow');
  const left = start !== null && restOfMonth(start.slice(0, 10)).some((day) => day > now.today);
  return again || !left ? { askChief: 'monthlyMissed' } : {};
}

/** States in which BoH takes part in the case. */
const withHousing: ReadonlySet<string> = new Set([
  'planning',
  'startUp',
  'placed',
  'placedSteady',
  'untenable',
  'dischargePlanned',
]);

/** Who may be told now is told; without consent it is planned with what is known already, and the chief hears of it. */
export function afterConsent(subject: FlowCase, { recipient, state, purpose }: Consent): Step {
  const no = state === 'refused' || state === 'withdrawn';
  if (recipient.to === 'party') {
    return no && recipient.party === 'leavingHome' && purpose === 'homeToHome' ? { askChief: 'homeToHomeRefused' } : {};
  }
  if (recipient.kind !== 'BoH' || housingUnits(subject.answers).length === 0) return {};
  if (no && purpose === 'coordination') return { askChief: 'consentRefused' };
  const yes = state === 'given' || state === 'ground';
  return yes && withHousing.has(subject.state) ? { tell: tellHousing(subject.answers) } : {};
}
