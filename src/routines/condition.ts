// When a condition holds. An unknown fact satisfies no test but "is not".
import type { FactName, Facts, FactValue } from '../domain/facts.ts';
import type { Clause, Condition, FactTest } from './routine.ts';

/** `value` is undefined while the fact is unknown. */
export function holds(test: FactTest, value: FactValue | undefined): boolean {
  if (typeof test !== 'object') return value === test;
  if ('not' in test) return value === undefined || !test.not.includes(value as string);
  if (value === undefined) return false;
  if ('in' in test) return test.in.includes(value as string);
  if ('has' in test) return Array.isArray(value) && value.includes(test.has);
  if (typeof value !== 'number') return false;
  return 'below' in test ? value < test.below : value >= test.atLeast;
}

/** `facts` with the derived ones among them. */
export function clauseHolds(clause: Clause, facts: Facts): boolean {
  return Object.entries(clause).every(([fact, test]) => holds(test, facts[fact]));
}

export function conditionHolds(condition: Condition, facts: Facts): boolean {
  return condition.some((clause) => clauseHolds(clause, facts));
}

/** True for the condition of a row that always applies. */
export function isAlways(condition: Condition): boolean {
  return condition.some((clause) => Object.keys(clause).length === 0);
}

/** Every fact the condition reads, once each. */
export function factsRead(condition: Condition): readonly FactName[] {
  return [...new Set(condition.flatMap((clause) => Object.keys(clause)))];
}
