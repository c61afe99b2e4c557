// W003: samlad avhopparverksamhet (document 003), as a checklist with dates for the responsible official alone.
import type { FlowCase } from '../../../domain/flow.ts';
import type { Flow, MeetingOffer, Now } from '../flow.ts';
import { dates } from './dates.ts';
import { begin, questions } from './entry.ts';
import { factsOf, sideOf } from './facts.ts';
import { afterChief, afterConsent, decisions, happen } from './happen.ts';
import { happenings } from './happenings.ts';

const open = { ended: false };
const end = { ended: true };

export const w003: Flow = {
  name: 'W003',
  document: '003',
  starters: ['SAV', 'VUX'],
  channels: false,
  states: {
    ageUnclear: open,
    received: open,
    investigating: open,
    awaitingThreatAssessment: open,
    assessed: open,
    rejecting: open,
    rejected: open,
    transferPending: open,
    savRunning: open,
    soRunning: open,
    ending: open,
    lvmParallel: open,
    closedTransferred: end,
    closedRejected: end,
    closedWithdrawn: end,
    closedDecided: end,
    closedMeasureEnded: end,
    closedSavRunning: end,
    closedSoRunning: end,
    outOfScope: end,
  },
  questions,
  begin,
  factsOf,
  happenings,
  happen,
  meetings,
  // How a handover meeting went changes nothing by itself: what counts is that the other side has received the case.
  afterMeeting: () => ({}),
  afterConsent,
  decisions,
  afterChief,
  // Nothing may show that this case has anything to do with another.
  begins: () => [],
  dates,
};

/** To be preferred where the person consents; between two named officials. */
function meetings(subject: FlowCase, now: Now): readonly MeetingOffer[] {
  const moves = subject.state === 'transferPending' || subject.state === 'ending' || subject.state === 'lvmParallel';
  if (!moves) return [];
  const other = sideOf(now) === 'SAV' ? 'VUX' : 'SAV';
  return [{ kind: 'handoverMeeting', units: [other], minutes: 60, earliest: null, latest: null, without: 'wait' }];
}
