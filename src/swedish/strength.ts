// How binding a duty is, in the routines' own four words.
import type { DutyStrength } from '../domain/plan.ts';

const words: Readonly<Record<DutyStrength, string>> = {
  must: 'ska',
  should: 'bör',
  may: 'kan',
  'must-not': 'får inte',
};

export function strengthWord(strength: DutyStrength): string {
  return words[strength];
}
