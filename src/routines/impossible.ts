// Facts that cannot be true together. The list is closed: anything else left out is unknown, not wrong.
import type { FactName, Facts } from '../domain/facts.ts';

export interface Impossibility {
  /** The facts that clash, the one to correct first. */
  readonly facts: readonly [FactName, FactName];
  /** Swedish. */
  readonly text: string;
}

/** Null when the facts can be true together. */
export function findImpossibility(facts: Facts): Impossibility | null {
  if (facts['household'] === 'utan-barn' && facts['BoU'] === 'open') {
    return { facts: ['BoU', 'household'], text: 'ett hushåll utan barn har inget ärende hos barn och unga' };
  }
  if (facts['kfmCause'] !== undefined && facts['notice'] !== 'KFM') {
    return { facts: ['kfmCause', 'notice'], text: 'orsaken anges bara när notice är "KFM"' };
  }
  return null;
}

export function isImpossible(facts: Facts): boolean {
  return findImpossibility(facts) !== null;
}
