// What the rules that fired add up to: blocks remove the act they name, secondary rows only second what is there.
import type { Facts } from '../domain/facts.ts';
import type { PlanFlag } from '../domain/plan.ts';
import { filledAct } from './rule.ts';
import type { Act } from './rule.ts';
import type { Fired } from './rule-index.ts';

export interface Given {
  readonly fired: Fired;
  readonly act: Act;
}

export interface Outcome {
  readonly given: readonly Given[];
  readonly flags: readonly { readonly fired: Fired; readonly flag: PlanFlag }[];
  /** Every code once, in the order it first came, the flags' last. */
  readonly codes: ReadonlySet<string>;
}

/** `facts` with the derived ones; `fired` with presentations last. */
export function outcomeOf(fired: readonly Fired[], facts: Facts): Outcome {
  const blocked = blockedActs(fired, facts);
  const given: Given[] = [];
  const flags: { fired: Fired; flag: PlanFlag }[] = [];
  const codes = new Set<string>();
  for (const one of fired) {
    for (const template of one.rule.acts) {
      const act = filledAct(template, facts);
      if (!act.blocks && blocked?.has(act.act)) continue;
      if (one.rule.secondary && !codes.has(act.code)) continue;
      codes.add(act.code);
      given.push({ fired: one, act });
    }
    if (one.rule.flag) flags.push({ fired: one, flag: one.rule.flag });
  }
  for (const { flag } of flags) codes.add(flag.code);
  return { given, flags, codes };
}

/** The acts that a fired BLOCK forbids; null where none did. */
export function blockedActs(fired: readonly Fired[], facts: Facts): ReadonlySet<string> | null {
  let blocked: Set<string> | null = null;
  for (const { rule } of fired) {
    for (const act of rule.acts) if (act.blocks) (blocked ??= new Set()).add(filledAct(act, facts).act);
  }
  return blocked;
}
