// What the rows of document 000 are asked with.
import type { Facts } from '../../../domain/facts.ts';
import type { FlowCase } from '../../../domain/flow.ts';
import { answered, chosen } from '../ask.ts';
import type { Now } from '../flow.ts';
import { mayBeTold, needed, othersNeeded, sideOf, wordOf } from './sides.ts';

const phases: Readonly<Record<string, string>> = {
  riskIdentified: 'identified',
  motivating: 'identified',
  investigating: 'investigating',
  supportToApply: 'investigating',
  awaitingOther: 'investigating',
  consentGate: 'investigating',
  coordinatedPlan: 'investigating',
  homeVisit: 'visit',
  implementing: 'execution',
  followUp: 'follow-up',
  activeMonitoring: 'follow-up',
};

export function factsOf(subject: FlowCase, now: Now): Facts {
  const own = sideOf(now.unit);
  const { answers, state } = subject;
  const phase = phases[state];
  const needs = needed(subject);
  const planned = state === 'consentGate' || state === 'coordinatedPlan';
  const applied = answered(answers, 'trigger') === 'application' || answered(answers, 'applied') === 'yes';
  const handler = answered(answers, 'knownHandler');
  const others = othersNeeded(subject, now.unit);
  return {
    process: 'eviction',
    today: now.today,
    discoveredBy: own,
    ...(phase === undefined ? {} : { phase }),
    obviousOtherFörv: state === 'helpingOn',
    ...(answered(answers, 'trigger') === 'notice' && own === 'SF' ? { noticeReceived: true } : {}),
    ...(needs.length > 0 ? { needsFrom: needs, involved: [own, ...others] } : { involved: [own] }),
    ...(applied ? { applicationMade: true, applicationAt: [own] } : {}),
    ...(planned ? { spNeeded: true } : {}),
    ...(state === 'coordinatedPlan' ? { cooperationMeeting: true } : {}),
    ...(handler !== '' && others[0] !== undefined ? { knownHandler: handler === 'yes', contactTarget: others[0] } : {}),
    ...(chosen(answers, 'landlordPresent').includes('yes') ? { needLandlordPresence: true } : {}),
    ...consented(subject, others, now),
    ...subject.facts,
  };
}

/** The rows know one consent; here it is one for each recipient, and all of them have to be there. */
function consented(
  subject: FlowCase,
  others: ReturnType<typeof othersNeeded>,
  { today }: Now,
): Pick<Facts, 'consent' | 'otherSecrecyBasis'> | Facts {
  if (others.length === 0) return {};
  const words = others.map((side) => wordOf(subject, side));
  const all = others.every((side) => mayBeTold(subject, side, today));
  if (all && words.every((word) => word?.state === 'given')) return { consent: true };
  if (all) return { otherSecrecyBasis: true };
  return words.some((word) => word?.state === 'refused' || word?.state === 'withdrawn') ? { consent: false } : {};
}
