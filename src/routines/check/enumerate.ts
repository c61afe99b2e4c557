// Every combination of the facts that a set of conditions reads, without trying each against all the others: facts that
// no condition reads together fall into groups, and what holds in one group says nothing about another. A group too large
// to try is split on the fact that most conditions read, value by value, which lets it fall apart. Nothing is sampled.
import type { FactName } from '../../domain/facts.ts';
import { conditionHolds } from '../condition.ts';
import { withDerived } from '../derived-facts.ts';
import type { Condition } from '../routine.ts';
import { bound, factsOf, givenFactsRead, isPossible, simplify } from './space.ts';
import type { Choice, Possible, Space } from './space.ts';

export interface Conditioned {
  readonly id: string;
  readonly when: Condition;
}

/** Facts that some condition reads together, and how many combinations of them were tried. */
export interface Group {
  readonly facts: readonly FactName[];
  readonly size: number;
}

export interface Enumeration {
  /** Facts that were split on, in the order they were. */
  readonly splits: readonly FactName[];
  /** Groups of different facts, each with the largest number of combinations tried at once. */
  readonly groups: readonly Group[];
  readonly tried: number;
  /** Conditions that were seen to read inside one group only, each time groups were formed. */
  readonly insideOneGroup: number;
  /** Conditions that can hold. */
  readonly firing: ReadonlySet<string>;
  /** Pairs `one other` of conditions that can hold together, among the pairs asked about. */
  readonly together: ReadonlySet<string>;
}

/** The most combinations of one group that are tried one by one. */
const mostAtOnce = 2_000;

/** `pairs` answers which pairs matter; asking about all would cost more than it tells. */
export function enumerate(
  space: Space,
  conditions: readonly Conditioned[],
  choice: Choice,
  pairs: (one: string, other: string) => boolean,
): Enumeration {
  const work = new Work(space, pairs);
  const { firing, together } = work.explore(conditions, choice);
  return {
    splits: [...work.splits],
    groups: [...work.groups].map(([facts, size]) => ({ facts: facts === '' ? [] : facts.split(' '), size })),
    tried: work.tried,
    insideOneGroup: work.insideOneGroup,
    firing,
    together,
  };
}

interface Found {
  readonly firing: Set<string>;
  readonly together: Set<string>;
}

class Work {
  readonly splits = new Set<FactName>();
  readonly groups = new Map<string, number>();
  tried = 0;
  insideOneGroup = 0;
  readonly #space: Space;
  readonly #pairs: (one: string, other: string) => boolean;

  constructor(space: Space, pairs: (one: string, other: string) => boolean) {
    this.#space = space;
    this.#pairs = pairs;
  }

  explore(conditions: readonly Conditioned[], choice: Choice): Found {
    const left = conditions
      .map(({ id, when }) => ({ id, when: simplify(this.#space, when, choice) }))
      .filter(({ when }) => when.length > 0);
    const always = left.filter(({ when }) => when.some((clause) => Object.keys(clause).length === 0));
    const open = left.filter((condition) => !always.includes(condition));
    const groups = this.#groupsOf(open, choice);
    const found: Found = { firing: new Set(), together: new Set() };
    this.#addBeside(found, { firing: new Set(always.map(({ id }) => id)), together: new Set() });
    this.#addPairs(
      found,
      always.map(({ id }) => id),
      always.map(({ id }) => id),
    );
    for (const group of groups) this.#addBeside(found, this.#exploreGroup(group, choice));
    return found;
  }

  /** Adds what holds in one group to what holds in the others: any of the one can hold with any of the other. */
  #addBeside(found: Found, beside: Found): void {
    this.#addPairs(found, [...found.firing], [...beside.firing]);
    for (const id of beside.firing) found.firing.add(id);
    for (const pair of beside.together) found.together.add(pair);
  }

  #addPairs(found: Found, some: readonly string[], others: readonly string[]): void {
    for (const one of some) {
      for (const other of others) if (one !== other && this.#pairs(one, other)) found.together.add(pairOf(one, other));
    }
  }

  #groupsOf(open: readonly Conditioned[], choice: Choice): readonly GroupOfConditions[] {
    const groups: { facts: Set<FactName>; conditions: Conditioned[] }[] = [];
    const join = (facts: readonly FactName[], conditions: readonly Conditioned[]) => {
      const joined = { facts: new Set(facts), conditions: [...conditions] };
      for (const group of [...groups]) {
        if (![...group.facts].some((fact) => joined.facts.has(fact))) continue;
        for (const fact of group.facts) joined.facts.add(fact);
        joined.conditions = [...group.conditions, ...joined.conditions];
        groups.splice(groups.indexOf(group), 1);
      }
      groups.push(joined);
    };
    for (const condition of open) {
      join(
        [...givenFactsRead(condition.when)].filter((fact) => !choice.has(fact)),
        [condition],
      );
    }
    for (const facts of bound) {
      const together = groups.filter((group) => facts.some((fact) => group.facts.has(fact)));
      if (together.length > 0 && facts.every((fact) => !choice.has(fact))) join(facts, []);
    }
    this.#proveApart(open, groups, choice);
    return groups;
  }

  /** Every condition reads inside one group. Throws otherwise: then the groups would prove nothing. */
  #proveApart(open: readonly Conditioned[], groups: readonly GroupOfConditions[], choice: Choice): void {
    for (const { id, when } of open) {
      const read = [...givenFactsRead(when)].filter((fact) => !choice.has(fact));
      const inside = groups.filter((group) => read.every((fact) => group.facts.has(fact)));
      if (inside.length !== 1) throw new Error(`${id} reads across groups: ${read.join(' ')}`);
      this.insideOneGroup += 1;
    }
  }

  #exploreGroup({ facts, conditions }: GroupOfConditions, choice: Choice): Found {
    const names = [...facts];
    const size = names.reduce((product, fact) => product * this.#valuesOf(fact).length, 1);
    if (size <= mostAtOnce) return this.#tryAll(names, size, conditions, choice);
    const split = this.#mostRead(names, conditions);
    this.splits.add(split);
    const found: Found = { firing: new Set(), together: new Set() };
    for (const value of this.#valuesOf(split)) {
      const next = new Map(choice).set(split, value);
      if (!isPossible(this.#space, next)) continue;
      const part = this.explore(conditions, next);
      for (const id of part.firing) found.firing.add(id);
      for (const pair of part.together) found.together.add(pair);
    }
    return found;
  }

  #tryAll(names: readonly FactName[], size: number, conditions: readonly Conditioned[], choice: Choice): Found {
    const key = [...names].sort().join(' ');
    this.groups.set(key, Math.max(this.groups.get(key) ?? 0, size));
    const found: Found = { firing: new Set(), together: new Set() };
    const attempt = (at: number, chosen: Map<FactName, Possible>): void => {
      const name = names[at];
      if (name === undefined) {
        this.tried += 1;
        if (!isPossible(this.#space, chosen)) return;
        const facts = withDerived(factsOf(this.#space, chosen));
        const firing = conditions.filter(({ when }) => conditionHolds(when, facts)).map(({ id }) => id);
        for (const id of firing) found.firing.add(id);
        this.#addPairs(found, firing, firing);
        return;
      }
      for (const value of this.#valuesOf(name)) attempt(at + 1, new Map(chosen).set(name, value));
    };
    attempt(0, new Map(choice));
    return found;
  }

  #mostRead(names: readonly FactName[], conditions: readonly Conditioned[]): FactName {
    const read = (fact: FactName) => conditions.filter(({ when }) => givenFactsRead(when).has(fact)).length;
    return names.reduce((one, other) => (read(other) > read(one) ? other : one));
  }

  #valuesOf(fact: FactName): readonly Possible[] {
    return this.#space.values.get(fact) ?? [undefined];
  }
}

interface GroupOfConditions {
  readonly facts: ReadonlySet<FactName>;
  readonly conditions: readonly Conditioned[];
}

/** The name of a pair, whichever way round. */
export function pairOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}
