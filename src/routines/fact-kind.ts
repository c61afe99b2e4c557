// What one fact is: its type, the values it may have, and how a person is asked for it.
import type { FactName, FactValue } from '../domain/facts.ts';

/** eviction = documents 000, 001 and 004; placement = 002; SAV = 003. */
export type Process = 'eviction' | 'placement' | 'SAV';

export const processes: readonly Process[] = ['eviction', 'placement', 'SAV'];

/** `choice` is one of `values`, `list` any number of them; `count` a number from 0 to `max`. */
export type FactShape =
  | { readonly type: 'yes-no' }
  | { readonly type: 'choice'; readonly values: readonly string[] }
  | { readonly type: 'list'; readonly values: readonly string[] }
  | { readonly type: 'number'; readonly max: number };

export type FactDefinition = FactShape & {
  readonly name: FactName;
  /** Swedish question. Derived facts have none: they are computed, never given. */
  readonly question?: string;
  /** Swedish: what the answer decides. */
  readonly why?: string;
  readonly derived?: true;
};

/** A yes-or-no fact. */
export function yesNo(name: FactName, question: string, why: string): FactDefinition {
  return { type: 'yes-no', name, question, why };
}

export function choice(name: FactName, values: readonly string[], question: string, why: string): FactDefinition {
  return { type: 'choice', name, values, question, why };
}

export function list(name: FactName, values: readonly string[], question: string, why: string): FactDefinition {
  return { type: 'list', name, values, question, why };
}

/** Every value that a yes-no, choice or list fact can have. Throws for numbers, which have no end. */
export function everyValue(fact: FactDefinition): readonly FactValue[] {
  switch (fact.type) {
    case 'yes-no':
      return [true, false];
    case 'choice':
      return fact.values;
    case 'list':
      return subsets(fact.values);
    case 'number':
      throw new Error(`${fact.name} is a number and has no list of values`);
  }
}

function subsets(values: readonly string[]): readonly (readonly string[])[] {
  return values.reduce<readonly (readonly string[])[]>(
    (found, value) => [...found, ...found.map((subset) => [...subset, value])],
    [[]],
  );
}
