// W003: samlad avhopparverksamhet (document 003), as a checklist with dates for the responsible official alone.
import type { FlowCase, FlowMeeting } from '../../../domain/flow.ts';
import type { Flow, Now } from '../flow.ts';
import { handover } from './consents.ts';
import { dates } from './dates.ts';
import { begin, questions } from './entry.ts';
import { factsOf, sideOf } from './facts.ts';
import { afterChief, happen } from './happen.ts';
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
  afterChief,
  dates,
};

/** To be preferred where the person consents; between two named officials. */
function meetings(subject: FlowCase, now: Now): readonly FlowMeeting[] {
  const stage = subject.state === 'transferPending' || subject.state === 'ending' || subject.state === 'lvmParallel';
  if (!stage) return [];
  const other = sideOf(now) === 'SAV' ? 'VUX' : 'SAV';
  const consented = handover(subject.consents, sideOf(now), now.today);
  return [{ kind: 'handoverMeeting', units: [other], minutes: 60, latest: null, missing: consented ? [] : [other] }];
}
