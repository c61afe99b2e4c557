// Combinations of known facts that meet neither a branch nor a flag, found as boxes: the fewest facts that already leave
// nothing to meet, whatever the others are.
import type { FactName, Facts } from '../../domain/facts.ts';
import { conditionHolds } from '../condition.ts';
import { withDerived } from '../derived-facts.ts';
import type { Condition } from '../routine.ts';
import type { Conditioned } from './enumerate.ts';
import { factsOf, givenFactsRead, isPossible, simplify } from './space.ts';
import type { Choice, Space } from './space.ts';

export interface Box {
  readonly facts: Facts;
}

/** Every box that no condition meets, from `choice` on. Facts are taken as known throughout. */
export function uncovered(space: Space, conditions: readonly Conditioned[], choice: Choice): readonly Box[] {
  const left = conditions
    .map(({ id, when }) => ({ id, when: simplify(space, when, choice) }))
    .filter(({ when }) => when.length > 0);
  if (left.some(({ when }) => when.some((clause) => Object.keys(clause).length === 0))) return [];
  const next = nearestFact(left, choice);
  if (next === undefined) return [{ facts: factsOf(space, choice) }];
  const values = space.values.get(next) ?? [];
  const known = values
    .filter((value) => value !== undefined)
    .map((value) => new Map(choice).set(next, value))
    .filter((chosen) => isPossible(space, chosen));
  // A fact that can have no value here, as the cause behind a notice that is not KFM's, is left unknown.
  const chosen = known.length > 0 ? known : [new Map(choice).set(next, undefined)];
  return chosen.flatMap((one) => uncovered(space, left, one));
}

/** True when the condition holds for everything in the box. */
export function coversBox(condition: Condition, { facts }: Box): boolean {
  return conditionHolds(condition, withDerived(facts));
}

/** An open fact of the condition that is nearest to being decided: choosing it soonest shows what is met. */
function nearestFact(left: readonly Conditioned[], choice: Choice): FactName | undefined {
  let nearest: readonly FactName[] | undefined;
  for (const { when } of left) {
    for (const clause of when) {
      const open = [...givenFactsRead([clause])].filter((fact) => !choice.has(fact));
      if (nearest === undefined || open.length < nearest.length) nearest = open;
    }
  }
  return nearest?.[0];
}

/** `stage=contact household=barnfamilj`, without the process. */
export function boxName({ facts }: Box): string {
  return Object.entries(facts)
    .filter(([fact]) => fact !== 'process')
    .map(([fact, value]) => `${fact}=${typeof value === 'object' ? `[${value.join()}]` : String(value)}`)
    .join(' ');
}
