// What the routines say about one matter, given what is known. Pure: no clock, no memory, nothing assumed.
import type { FactName, Facts, FactValue } from '../domain/facts.ts';
import type { Ask, Duty, Plan, Proposal, RoutineReference } from '../domain/plan.ts';
import { asksOf } from './asks.ts';
import type { VersionChoice } from './catalogue.ts';
import { dueOn } from './deadline.ts';
import { withDerived } from './derived-facts.ts';
import { publishedEdition } from './edition.ts';
import type { Edition } from './edition.ts';
import { processes } from './fact-kind.ts';
import type { Process } from './fact-kind.ts';
import { outcomeOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { Clause, DocumentId } from './routine.ts';
import { writtenDuty } from './rule.ts';
import type { Bits, Given } from './rule-index.ts';

/** The rules that fired and what they add up to, before it is written out as a plan. */
export interface Judgement {
  readonly edition: Edition;
  readonly given: Facts;
  /** The given facts and those that follow from them. */
  readonly facts: Facts;
  readonly bits: Bits;
  readonly outcome: Outcome;
}

/**
 * The plan for the facts, which `readFacts` has accepted. Reads the versions that hold on `choice.on` or else on the fact
 * `today`; `choice.versions` pins versions, as for a case that keeps the routine it was judged by. Throws when `process`
 * is missing or a pinned version does not exist.
 */
export function evaluate(facts: Facts, choice: VersionChoice = {}): Plan {
  return planOf(judge(facts, editionFor(facts, choice)));
}

/** The edition that `evaluate` reads for the facts. */
export function editionFor(facts: Facts, choice: VersionChoice = {}): Edition {
  const process = facts['process'];
  if (!isProcess(process)) throw new Error(`facts without a process: ${String(process)}`);
  const today = facts['today'];
  return publishedEdition(
    process,
    choice.on === undefined && typeof today === 'string' ? { ...choice, on: today } : choice,
  );
}

/** Applies the rules of an edition to the facts. */
export function judge(given: Facts, edition: Edition): Judgement {
  const facts = withDerived(given);
  const bits = edition.index.fire(facts);
  return { edition, given, facts, bits, outcome: outcomeOf(edition.index.firedRules(bits), facts) };
}

/** Writes a judgement out, with what could be proposed. What is worth asking is worked out when it is first read. */
export function planOf(judgement: Judgement): Plan {
  const { edition, given, facts, bits, outcome } = judgement;
  let asks: readonly Ask[] | undefined;
  return {
    routines: referencesOf(edition, outcome),
    codes: [...outcome.codes],
    duties: dutiesOf(judgement),
    flags: outcome.flags.map(({ flag }) => flag),
    get asks() {
      return (asks ??= asksOf(edition, given, facts, bits));
    },
    proposal: proposalOf(judgement),
  };
}

/** The duties alone, each with its source and the facts it rests on. */
export function dutiesOf({ outcome, facts }: Judgement): readonly Duty[] {
  return outcome.given.map((one) => one.duty ?? dutyOf(one, facts));
}

function dutyOf({ fired, act }: Given, facts: Facts): Duty {
  const deadline = act.deadline === null ? null : { rule: act.deadline, due: dueOn(act.deadline, facts) };
  return writtenDuty(act, deadline, because(fired.clause, facts));
}

/** The known facts that the clause reads. */
function because(clause: Clause, facts: Facts): Facts {
  const found: Record<FactName, FactValue> = {};
  for (const name of Object.keys(clause)) {
    const value = facts[name];
    if (value !== undefined) found[name] = value;
  }
  return found;
}

function referencesOf({ references }: Edition, { given, flags }: Outcome): readonly RoutineReference[] {
  const documents = new Set<DocumentId>();
  for (const { fired } of given) documents.add(fired.rule.document);
  for (const { fired } of flags) documents.add(fired.rule.document);
  return [...references.values()].filter(({ document }) => documents.has(document as DocumentId));
}

/** The union of the nearest branches of a flag that has some: what they add to the plan, flags left out. */
function proposalOf({ edition, given, outcome }: Judgement): Proposal | null {
  for (const { fired, flag } of outcome.flags) {
    if (!fired.rule.nearest) continue;
    const blocked = new Set([...outcome.codes].filter((code) => code.startsWith('BLOCK.')));
    const union = new Set(
      fired.rule.nearest.flatMap((branch) => [...judge({ ...given, ...branch }, edition).outcome.codes]),
    );
    const codes = [...union].filter(
      (code) => !code.startsWith('FLAG.') && !outcome.codes.has(code) && !blocked.has(`BLOCK.${code}`),
    );
    return codes.length === 0 ? null : { codes, approver: 'chief', because: flag.code };
  }
  return null;
}

function isProcess(value: unknown): value is Process {
  return (processes as readonly unknown[]).includes(value);
}
