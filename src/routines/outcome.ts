// What the rules that fired add up to: blocks remove the act they name, secondary rows only second what is there.
import type { Facts } from '../domain/facts.ts';
import type { PlanFlag } from '../domain/plan.ts';
import { filledAct } from './rule.ts';
import type { Fired, Given } from './rule-index.ts';

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
    for (const template of one.acts) {
      const act = filledAct(template.act, facts);
      if (blocked !== null && !act.blocks && blocked.has(act.act)) continue;
      if (one.rule.secondary && !codes.has(act.code)) continue;
      codes.add(act.code);
      given.push(act === template.act ? template : { fired: one, act, duty: null });
    }
    if (one.rule.flag) flags.push({ fired: one, flag: one.rule.flag });
  }
  for (const { flag } of flags) codes.add(flag.code);
  return { given, flags, codes };
}

/** The acts that a fired BLOCK forbids; null where none did. */
export function blockedActs(fired: readonly Fired[], facts: Facts): ReadonlySet<string> | null {
  let blocked: Set<string> | null = null;
  for (const { acts } of fired) {
    for (const { act } of acts) if (act.blocks) (blocked ??= new Set()).add(filledAct(act, facts).act);
  }
  return blocked;
}
