// Facts at random: any process, any of its facts with any value it may have, in combinations that can be true.
import fc from 'fast-check';
import type { Facts, FactValue } from '../../src/domain/facts.ts';
import { everyValue, processes } from '../../src/routines/fact-kind.ts';
import type { FactDefinition, Process } from '../../src/routines/fact-kind.ts';
import { factTable } from '../../src/routines/fact-table.ts';
import { isImpossible } from '../../src/routines/impossible.ts';

export function factsOf(process: Process): fc.Arbitrary<Facts> {
  const given = factTable[process].filter((fact) => !fact.derived);
  // Many plans need many facts at once, so a fact is more often known than not.
  const values = given.map((fact) => fc.option(valueOf(fact), { freq: 3, nil: undefined }));
  return fc
    .tuple(...values)
    .map((chosen): Facts => {
      const known = given.flatMap((fact, place) => {
        const value = chosen[place];
        return value === undefined ? [] : [[fact.name, value] as const];
      });
      return { process, ...Object.fromEntries(known) };
    })
    .filter((facts) => !isImpossible(facts));
}

export const anyFacts: fc.Arbitrary<Facts> = fc.oneof(...processes.map(factsOf));

export function valueOf(fact: FactDefinition): fc.Arbitrary<FactValue> {
  if (fact.type === 'number') return fc.integer({ min: 0, max: fact.max });
  return fc.constantFrom(...everyValue(fact));
}
