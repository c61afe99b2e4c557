// The values that the facts of a process can have, one of which may be not to be known, and which facts must be read
// together to know what a condition says.
import type { FactName, Facts, FactValue } from '../../domain/facts.ts';
import { derivedFrom, withDerived } from '../derived-facts.ts';
import { everyValue } from '../fact-kind.ts';
import type { Process } from '../fact-kind.ts';
import { factTable } from '../fact-table.ts';
import { findImpossibility } from '../impossible.ts';
import { holds } from '../condition.ts';
import type { Clause, Condition, FactTest } from '../routine.ts';

/** Undefined is unknown. */
export type Possible = FactValue | undefined;

export interface Space {
  readonly process: Process;
  readonly values: ReadonlyMap<FactName, readonly Possible[]>;
}

/** Every value of every given fact; of numbers those on both sides of each limit in the conditions. */
export function spaceOf(process: Process, conditions: readonly Condition[]): Space {
  const limits = (fact: FactName) =>
    conditions.flat().flatMap((clause) => {
      const test = clause[fact];
      if (typeof test !== 'object') return [];
      return 'below' in test ? [test.below - 1, test.below] : 'atLeast' in test ? [test.atLeast - 1, test.atLeast] : [];
    });
  const values = factTable[process]
    .filter((fact) => !fact.derived)
    .map((fact) => {
      const known = fact.type === 'number' ? [...new Set(limits(fact.name))] : everyValue(fact);
      return [fact.name, [...known, undefined]] as const;
    });
  return { process, values: new Map(values) };
}

/** The given facts that decide whether a test of the fact holds. */
export function givenFactsOf(fact: FactName): readonly FactName[] {
  const sources = derivedFrom[fact];
  if (!sources) return [fact];
  return [...new Set([...(fact.startsWith('consent') ? [fact] : []), ...sources])];
}

export function givenFactsRead(condition: Condition): ReadonlySet<FactName> {
  return new Set(condition.flatMap((clause) => Object.keys(clause).flatMap(givenFactsOf)));
}

/** Facts that cannot be told apart because some of their values cannot be true together. */
export const bound: readonly (readonly FactName[])[] = [
  ['household', 'BoU'],
  ['kfmCause', 'notice'],
];

/** Facts as far as they are chosen; a fact chosen as unknown is there with the value undefined. */
export type Choice = ReadonlyMap<FactName, Possible>;

export function factsOf(space: Space, choice: Choice): Facts {
  const known = [...choice].filter((entry): entry is [FactName, FactValue] => entry[1] !== undefined);
  return { process: space.process, ...Object.fromEntries(known) };
}

/** False when the facts chosen so far can already not be true together. */
export function isPossible(space: Space, choice: Choice): boolean {
  const clash = findImpossibility(factsOf(space, choice));
  return clash === null || !clash.facts.every((fact) => choice.has(fact));
}

/**
 * What is left of a condition once some facts are chosen: clauses that can no longer hold are gone, and so are tests
 * that do. An empty clause holds whatever comes; no clause at all means never.
 */
export function simplify(space: Space, condition: Condition, choice: Choice): Condition {
  const facts = withDerived(factsOf(space, choice));
  const decided = (fact: FactName) => givenFactsOf(fact).every((given) => choice.has(given));
  const left: Clause[] = [];
  for (const clause of condition) {
    const open: [FactName, FactTest][] = [];
    let possible = true;
    for (const [fact, test] of Object.entries(clause)) {
      if (!decided(fact)) open.push([fact, test]);
      else if (!holds(test, facts[fact])) possible = false;
    }
    if (possible) left.push(Object.fromEntries(open));
  }
  return left;
}
