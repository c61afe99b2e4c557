// Every fact that a routine may read, by process.
import type { FactName } from '../domain/facts.ts';
import type { FactDefinition, Process } from './fact-kind.ts';
import { processes } from './fact-kind.ts';
import { evictionFacts } from './facts/eviction-facts.ts';
import { placementFacts } from './facts/placement-facts.ts';
import { savFacts } from './facts/sav-facts.ts';

/** The facts of each process in the order they are asked; derived facts last. */
export const factTable: Readonly<Record<Process, readonly FactDefinition[]>> = {
  eviction: evictionFacts,
  placement: placementFacts,
  SAV: savFacts,
};

/** Dates that deadlines count from. Given as ISO dates, read by no condition. */
export const dateFacts = ['receivedOn', 'decidedOn', 'lasContactOn', 'today'] as const;
export type DateFact = (typeof dateFacts)[number];

const byName: Readonly<Record<Process, ReadonlyMap<FactName, FactDefinition>>> = {
  eviction: indexed(evictionFacts),
  placement: indexed(placementFacts),
  SAV: indexed(savFacts),
};

export function findFact(process: Process, name: FactName): FactDefinition | undefined {
  return byName[process].get(name);
}

/** The processes that know the fact. */
export function processesOf(name: FactName): readonly Process[] {
  return processes.filter((process) => byName[process].has(name));
}

export function isDateFact(name: FactName): name is DateFact {
  return (dateFacts as readonly string[]).includes(name);
}

function indexed(facts: readonly FactDefinition[]): ReadonlyMap<FactName, FactDefinition> {
  return new Map(facts.map((fact) => [fact.name, fact]));
}
