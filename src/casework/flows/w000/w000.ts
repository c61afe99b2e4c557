// W000: between förvaltningarna (document 000), from whichever of them sees the risk.
import type { FlowCase } from '../../../domain/flow.ts';
import { answered } from '../ask.ts';
import type { Flow, MeetingOffer, Now } from '../flow.ts';
import { dates } from './dates.ts';
import { begin, questions } from './entry.ts';
import { factsOf } from './facts.ts';
import { afterChief, afterConsent, afterMeeting, decisions, happen } from './happen.ts';
import { happenings } from './happenings.ts';
import { othersNeeded, sideOf, unitOf } from './sides.ts';

const open = { ended: false };
const end = { ended: true };

export const w000: Flow = {
  name: 'W000',
  document: '000',
  starters: ['VUX', 'FFS', 'ÄVO'],
  channels: true,
  states: {
    misdirectedNotice: open,
    helpingOn: open,
    riskIdentified: open,
    motivating: open,
    investigating: open,
    supportToApply: open,
    awaitingOther: open,
    consentGate: open,
    coordinatedPlan: open,
    homeVisit: open,
    implementing: open,
    followUp: open,
    activeMonitoring: open,
    handledElsewhere: end,
    declinedByIndividual: end,
    returnedToW001: end,
    closed: end,
  },
  questions,
  begin,
  factsOf,
  happenings,
  happen,
  meetings,
  afterMeeting,
  afterConsent,
  decisions,
  afterChief,
  // A landlord's notice about the same household is handled by the vuxenenhet in a case of its own.
  begins: (subject, now) => (sideOf(now.unit) === 'SF' && !subject.ended ? ['W001'] : []),
  dates,
};

/** The parties meet although one has not been consented to: that one is simply not invited. */
function meetings(subject: FlowCase, now: Now): readonly MeetingOffer[] {
  const units = othersNeeded(subject, now.unit).map(unitOf);
  if (units.length === 0) return [];
  const offer = { units, minutes: 60, earliest: null, latest: null, without: 'others' } as const;
  switch (subject.state) {
    case 'coordinatedPlan':
      return [{ ...offer, kind: 'coordinatedPlanMeeting' }];
    case 'homeVisit':
      return [{ ...offer, kind: 'crossAdministrationHomeVisit', minutes: 90 }];
    case 'followUp':
    case 'implementing': {
      const on = answered(subject.answers, 'followUpOn');
      return [{ ...offer, kind: 'jointFollowUp', latest: on === '' ? null : on }];
    }
    default:
      return [];
  }
}
