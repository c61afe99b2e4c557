// Facts that follow from others. Given ones are never among them; `read-facts.ts` refuses them as input.
import type { FactName, Facts, FactValue } from '../domain/facts.ts';

/** Which given facts each derived or overridden fact is computed from. */
export const derivedFrom: Readonly<Record<FactName, readonly FactName[]>> = {
  track: ['notice', 'kfmCause'],
  needsOther: ['needsFrom', 'discoveredBy'],
  needsCount: ['needsFrom'],
  avhoppare: ['belongsToGroup', 'wantsToLeave', 'needsSupport', 'consentSecrecy', 'consentScope'],
  consentPolice: ['consentScope'],
  consentSAVSTO: ['consentScope'],
  consentShare: ['consentScope'],
  consentEB: ['consentScope'],
  consentSecrecy: ['consentScope'],
};

/** Consents that a general consent does not give: it counts as no to each of them. */
const consents = ['consentPolice', 'consentSAVSTO', 'consentShare', 'consentEB', 'consentSecrecy'] as const;

const criteria = ['belongsToGroup', 'wantsToLeave', 'needsSupport', 'consentSecrecy'] as const;

/** The facts that conditions are read against: the given ones and what follows from them. */
export function withDerived(given: Facts): Facts {
  const facts: Record<FactName, FactValue> = { ...given };
  const track = given['notice'] === 'KFM' ? given['kfmCause'] : given['notice'];
  if (track === 'hyresskuld' || track === 'störning') facts['track'] = track;
  const needed = given['needsFrom'];
  if (Array.isArray(needed)) {
    facts['needsCount'] = needed.length;
    const discoverer = given['discoveredBy'];
    if (discoverer !== undefined) facts['needsOther'] = needed.filter((other) => other !== discoverer).length;
  }
  if (given['process'] === 'SAV') addSavFacts(facts);
  return facts;
}

function addSavFacts(facts: Record<FactName, FactValue>): void {
  if (facts['consentScope'] === 'general') {
    for (const consent of consents) facts[consent] = false;
  }
  if (criteria.some((name) => facts[name] === false)) facts['avhoppare'] = false;
  else if (criteria.every((name) => facts[name] === true)) facts['avhoppare'] = true;
}
