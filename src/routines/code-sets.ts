// The set of codes that firing clauses add up to, as bits: for comparing many outcomes without writing any of them out.
// It answers the same as `outcome.ts`, which a property test holds it to.
import type { Facts } from '../domain/facts.ts';
import { filledAct } from './rule.ts';
import type { Act, Rule } from './rule.ts';
import type { Bits, RuleIndex } from './rule-index.ts';

interface Numbered {
  readonly code: number;
  readonly act: number;
  readonly blocks: boolean;
}

/** What one rule emits; `open` acts are numbered once the facts have named their unit. */
interface Emission {
  readonly secondary: boolean;
  readonly acts: readonly Numbered[];
  readonly open: readonly Act[];
}

export class CodeSets {
  readonly #numbers = new Map<string, number>();
  readonly #emissions: readonly Emission[];

  constructor(index: RuleIndex) {
    const ofRule = new Map(index.rules.map((rule) => [rule, this.#emissionOf(rule)]));
    this.#emissions = index.clauseRules.map((rule) => ofRule.get(rule) ?? this.#emissionOf(rule));
  }

  /** Equal for two sets of clauses exactly when they give the same codes. `facts` with the derived ones. */
  keyOf(bits: Bits, facts: Facts): string {
    const emissions: Emission[] = [];
    let blocked: Set<number> | null = null;
    for (let word = 0; word < bits.length; word += 1) {
      for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1) {
        const emission = this.#emissions[word * 32 + 31 - Math.clz32(rest & -rest)];
        if (emission === undefined) continue;
        emissions.push(emission);
        for (const { act, blocks } of emission.acts) if (blocks) (blocked ??= new Set()).add(act);
      }
    }
    const codes: number[] = [];
    const has = (code: number) => (((codes[code >> 5] ?? 0) >> (code & 31)) & 1) === 1;
    for (const { acts, open, secondary } of emissions) {
      const filled = open.length === 0 ? acts : [...acts, ...open.map((act) => this.#number(filledAct(act, facts)))];
      for (const { code, act, blocks } of filled) {
        if ((!blocks && blocked?.has(act)) || (secondary && !has(code))) continue;
        codes[code >> 5] = (codes[code >> 5] ?? 0) | (1 << (code & 31));
      }
    }
    return codes.join();
  }

  #emissionOf(rule: Rule): Emission {
    const acts = rule.acts.filter(({ placeholder }) => !placeholder).map((act) => this.#number(act));
    const flag = rule.flag === null ? [] : [{ code: this.#numberOf(rule.flag.code), act: -1, blocks: false }];
    return { secondary: rule.secondary, acts: [...acts, ...flag], open: rule.acts.filter((act) => act.placeholder) };
  }

  #number({ code, act, blocks }: Act): Numbered {
    return { code: this.#numberOf(code), act: this.#numberOf(act), blocks };
  }

  #numberOf(name: string): number {
    const known = this.#numbers.get(name) ?? this.#numbers.size;
    this.#numbers.set(name, known);
    return known;
  }
}
