// Which rules fire, fast. Every clause of every rule is one bit; a value of a fact is the set of clauses that allow it.
// The clauses that hold are what is left when the sets of all facts are laid over each other.
import type { FactName, Facts, FactValue } from '../domain/facts.ts';
import type { Duty } from '../domain/plan.ts';
import { holds } from './condition.ts';
import type { Clause, FactTest } from './routine.ts';
import { settledDuty } from './rule.ts';
import type { Act, Rule } from './rule.ts';

export type Bits = Uint32Array;

/** A rule that fired and the clause it fired by. */
export interface Fired {
  readonly rule: Rule;
  readonly clause: Clause;
  readonly acts: readonly Given[];
}

/** An act of a rule that fired. */
export interface Given {
  readonly fired: Fired;
  readonly act: Act;
  /** The duty, where no fact outside the clause can change it. */
  readonly duty: Duty | null;
}

interface Reader {
  readonly fact: FactName;
  /** The tests on the fact, each with the place of its clause. */
  readonly tests: readonly PlacedTest[];
  readonly unknown: Bits;
  readonly known: Map<FactValue | string, Bits>;
}

interface PlacedTest {
  readonly at: number;
  readonly test: FactTest;
}

interface RuleClause {
  readonly rule: Rule;
  readonly clause: Clause;
}

/** Numbers may be any, so only so many are remembered. */
const rememberedValues = 200;

export class RuleIndex {
  readonly rules: readonly Rule[];
  readonly size: number;
  readonly #clauses: readonly RuleClause[];
  /** What comes of a clause, written down when it first holds. */
  readonly #fired: (Fired | undefined)[];
  readonly #readers: readonly Reader[];
  readonly #place: ReadonlyMap<FactName, number>;

  constructor(rules: readonly Rule[]) {
    this.rules = rules;
    this.#clauses = rules.flatMap((rule) => rule.when.map((clause) => ({ rule, clause })));
    this.#fired = this.#clauses.map(() => undefined);
    this.size = Math.ceil(this.#clauses.length / 32);
    this.#readers = [...testsByFact(this.#clauses)].map(([fact, tests]) => {
      return { fact, tests, unknown: bitsOf(tests, undefined, this.size), known: new Map() };
    });
    this.#place = new Map(this.#readers.map(({ fact }, place) => [fact, place]));
  }

  /** The facts that some clause reads. */
  get facts(): readonly FactName[] {
    return this.#readers.map(({ fact }) => fact);
  }

  /** The rule of each clause, in the order of the bits. */
  get clauseRules(): readonly Rule[] {
    return this.#clauses.map(({ rule }) => rule);
  }

  /** The clauses that hold. `facts` with the derived ones. */
  fire(facts: Facts): Bits {
    const left = new Uint32Array(this.size).fill(0xffffffff);
    for (const reader of this.#readers) narrow(left, this.#allowed(reader, facts[reader.fact]));
    return left;
  }

  /** For each fact in the order of `facts`: the clauses that hold as far as all the other facts go. */
  fireWithout(facts: Facts): ReadonlyMap<FactName, Bits> {
    const sets = this.#readers.map((reader) => this.#allowed(reader, facts[reader.fact]));
    const all = () => new Uint32Array(this.size).fill(0xffffffff);
    const after: Bits[] = [];
    const fromEnd = all();
    for (let place = sets.length - 1; place >= 0; place -= 1) {
      after[place] = fromEnd.slice();
      narrow(fromEnd, sets[place] ?? fromEnd);
    }
    const before = all();
    const without = new Map<FactName, Bits>();
    this.#readers.forEach(({ fact }, place) => {
      const others = after[place] ?? all();
      narrow(others, before);
      without.set(fact, others);
      narrow(before, sets[place] ?? before);
    });
    return without;
  }

  /** The clauses of `others` that also allow the value. */
  allow(others: Bits, fact: FactName, value: FactValue | undefined): Bits {
    const reader = this.#readers[this.#place.get(fact) ?? -1];
    const left = others.slice();
    if (reader) narrow(left, this.#allowed(reader, value));
    return left;
  }

  /** The rules behind the bits in order, each once, by its first clause that holds. */
  firedRules(bits: Bits): readonly Fired[] {
    const fired: Fired[] = [];
    let last: Rule | undefined;
    for (let word = 0; word < bits.length; word += 1) {
      for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1) {
        const at = word * 32 + 31 - Math.clz32(rest & -rest);
        const found = this.#fired[at] ?? this.#firedAt(at);
        if (found === null) return fired;
        if (found.rule !== last) fired.push(found);
        last = found.rule;
      }
    }
    return fired;
  }

  /** Null past the last clause. */
  #firedAt(at: number): Fired | null {
    const clause = this.#clauses[at];
    return clause === undefined ? null : (this.#fired[at] = firedBy(clause));
  }

  #allowed(reader: Reader, value: FactValue | undefined): Bits {
    if (value === undefined) return reader.unknown;
    const key = typeof value === 'object' ? value.join() : value;
    const known = reader.known.get(key);
    if (known) return known;
    const bits = bitsOf(reader.tests, value, this.size);
    if (reader.known.size < rememberedValues) reader.known.set(key, bits);
    return bits;
  }
}

function testsByFact(clauses: readonly RuleClause[]): ReadonlyMap<FactName, readonly PlacedTest[]> {
  const tests = new Map<FactName, PlacedTest[]>();
  clauses.forEach(({ clause }, at) => {
    for (const [fact, test] of Object.entries(clause)) {
      const found = tests.get(fact);
      if (found) found.push({ at, test });
      else tests.set(fact, [{ at, test }]);
    }
  });
  return tests;
}

function firedBy({ rule, clause }: RuleClause): Fired {
  const acts: Given[] = [];
  const fired: Fired = { rule, clause, acts };
  for (const act of rule.acts) acts.push({ fired, act, duty: settledDuty(act, clause) });
  return fired;
}

export function sameBits(one: Bits, other: Bits): boolean {
  for (let word = 0; word < one.length; word += 1) if (one[word] !== other[word]) return false;
  return true;
}

function narrow(left: Bits, allowing: Bits): void {
  for (let word = 0; word < left.length; word += 1) left[word] = (left[word] ?? 0) & (allowing[word] ?? 0);
}

/** The clauses that allow the value: all but those whose test on the fact it fails. */
function bitsOf(tests: readonly PlacedTest[], value: FactValue | undefined, size: number): Bits {
  const bits = new Uint32Array(size).fill(0xffffffff);
  for (const { at, test } of tests) {
    if (!holds(test, value)) bits[at >> 5] = (bits[at >> 5] ?? 0) & ~(1 << (at & 31));
  }
  return bits;
}
