// Tests and values of facts in Swedish, for explanations and tables.
import type { FactName, FactValue } from '../domain/facts.ts';
import type { FactTest } from './routine.ts';

export function valueInWords(value: FactValue | null): string {
  if (value === null) return 'inte besvarat';
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  if (typeof value === 'object') return value.length === 0 ? 'ingen' : value.join(' och ');
  return String(value);
}

/** `household är barnfamilj`, `consent är inte ja`. */
export function testInWords(fact: FactName, test: FactTest): string {
  if (typeof test !== 'object') return `${fact} är ${valueInWords(test)}`;
  if ('in' in test) return `${fact} är ${test.in.map(valueInWords).join(' eller ')}`;
  if ('not' in test) return `${fact} är inte ${test.not.map(valueInWords).join(' eller ')}`;
  if ('has' in test) return `${fact} innehåller ${test.has}`;
  if ('below' in test) return `${fact} är under ${test.below}`;
  return `${fact} är minst ${test.atLeast}`;
}
