// Which unknown facts would change the plan, the most telling first.
import type { Facts, FactValue } from '../domain/facts.ts';
import type { Ask } from '../domain/plan.ts';
import { placeholderFacts } from './code.ts';
import { derivedFrom, withDerived } from './derived-facts.ts';
import type { Edition } from './edition.ts';
import { everyValue } from './fact-kind.ts';
import type { FactDefinition } from './fact-kind.ts';
import { factTable } from './fact-table.ts';
import { isImpossible } from './impossible.ts';
import type { FactTest } from './routine.ts';
import { sameBits } from './rule-index.ts';
import type { Bits } from './rule-index.ts';

/** Facts whose value stands in the codes themselves. */
const namesUnit = new Set(Object.values(placeholderFacts));

/** Facts whose answer may change other facts, or be changed by them. */
const entangled = new Set([...Object.keys(derivedFrom), ...Object.values(derivedFrom).flat()]);

/**
 * A fact is asked for when some value of it, the others as given, changes the codes. Sorted by how many results it can
 * bring that differ from the present one and from each other, then by the order people are asked in. `facts` with the
 * derived ones, `bits` the clauses that hold without the answer.
 */
export function asksOf(edition: Edition, given: Facts, facts: Facts, bits: Bits): readonly Ask[] {
  const { index, codeSets, process } = edition;
  const without = index.fireWithout(facts);
  const present = codeSets.keyOf(bits, facts);
  const found: { readonly fact: FactDefinition; readonly results: number }[] = [];
  for (const fact of factTable[process]) {
    if (fact.derived || given[fact.name] !== undefined) continue;
    const others = entangled.has(fact.name) || namesUnit.has(fact.name) ? undefined : without.get(fact.name);
    if (!others && !entangled.has(fact.name) && !namesUnit.has(fact.name)) continue;
    const results = new Set<string>();
    for (const value of valuesToTry(edition, fact)) {
      const answered = { ...given, [fact.name]: value };
      if (isImpossible(answered)) continue;
      const then = others ? facts : withDerived(answered);
      const after = others ? index.allow(others, fact.name, value) : index.fire(then);
      if (sameBits(after, bits) && !namesUnit.has(fact.name)) continue;
      const key = codeSets.keyOf(after, then);
      if (key !== present) results.add(key);
    }
    if (results.size > 0) found.push({ fact, results: results.size });
  }
  return found
    .sort((one, other) => other.results - one.results)
    .map(({ fact }) => ({ fact: fact.name, question: fact.question ?? '', why: fact.why ?? '' }));
}

/** Every value of the fact; of a number those on both sides of each limit that some condition sets. */
export function valuesToTry(edition: Edition, fact: FactDefinition): readonly FactValue[] {
  if (fact.type !== 'number') return everyValue(fact);
  const limits = edition.index.rules.flatMap((rule) => rule.when.flatMap((clause) => limitOf(clause[fact.name])));
  return [...new Set(limits.flatMap((limit) => [limit - 1, limit]))].sort((one, other) => one - other);
}

function limitOf(test: FactTest | undefined): readonly number[] {
  if (typeof test === 'number') return [test, test + 1];
  if (typeof test !== 'object') return [];
  if ('below' in test) return [test.below];
  return 'atLeast' in test ? [test.atLeast] : [];
}
