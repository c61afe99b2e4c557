// Why a row fired, and why a code is not there: what stood against the rows that come nearest.
import type { FactName, Facts, FactValue } from '../domain/facts.ts';
import type { Source } from '../domain/plan.ts';
import type { VersionChoice } from './catalogue.ts';
import { fillPlaceholder, readCode } from './code.ts';
import { holds } from './condition.ts';
import { editionFor, judge } from './evaluate.ts';
import { blockedActs } from './outcome.ts';
import type { Clause, FactTest } from './routine.ts';
import type { Rule } from './rule.ts';

/** One test of a condition and how the facts met it. */
export interface TestResult {
  readonly fact: FactName;
  readonly test: FactTest;
  /** Null while the fact is unknown. */
  readonly given: FactValue | null;
  readonly met: boolean;
}

export interface Reason {
  readonly row: string;
  readonly codes: readonly string[];
  readonly sources: readonly Source[];
  /** The tests of the clause that held, unknown facts included. */
  readonly tests: readonly TestResult[];
}

/** Every row and flag of the plan, with each test that let it fire, in the order of the documents. */
export function explain(facts: Facts, choice: VersionChoice = {}): readonly Reason[] {
  const judgement = judge(facts, editionFor(facts, choice));
  const { given, flags } = judgement.outcome;
  const fired = new Map([...given, ...flags].map(({ fired: one }) => [one.rule, one.clause]));
  return [...fired].map(([rule, clause]) => ({
    row: rule.id,
    codes: [
      ...given.filter((one) => one.fired.rule === rule).map(({ act }) => act.code),
      ...(rule.flag ? [rule.flag.code] : []),
    ],
    sources: sourcesOf(rule),
    tests: testClause(clause, judgement.facts),
  }));
}

export interface NearRow {
  readonly row: string;
  readonly code: string;
  readonly sources: readonly Source[];
  /** What stood against it; empty when only a block or the want of a governing row did. */
  readonly against: readonly TestResult[];
}

export interface WhyNot {
  readonly code: string;
  /** True when the plan holds the code after all. */
  readonly present: boolean;
  /** False when no row of the process has the code in any strength. */
  readonly known: boolean;
  /** The rows with the fewest tests against them. */
  readonly nearest: readonly NearRow[];
  /** Rows that forbid the act, where some row would else have given it. */
  readonly blockedBy: readonly { readonly row: string; readonly sources: readonly Source[] }[];
  /** True when the code stands only in rows that never bring a code by themselves. */
  readonly onlySecondary: boolean;
}

/** Why the plan for the facts does not hold the code. The strength in front of the code may be left out. */
export function whyNot(code: string, facts: Facts, choice: VersionChoice = {}): WhyNot {
  const { edition, facts: known, bits, outcome } = judge(facts, editionFor(facts, choice));
  const wanted = (one: string) =>
    [fillPlaceholder(one, known), one].some((name) => name === code || (isBare(code) && readCode(name).act === code));
  const having = edition.index.rules.flatMap((rule) =>
    codesOf(rule)
      .filter((one) => wanted(one) && !(isBare(code) && one.startsWith('BLOCK.')))
      .map((one) => ({ rule, code: fillPlaceholder(one, known) })),
  );
  const onlySecondary = having.length > 0 && having.every(({ rule }) => rule.secondary);
  const rows = having
    .filter(({ rule }) => onlySecondary || !rule.secondary)
    .map((one) => nearRow(one.rule, one.code, known));
  const fewest = Math.min(...rows.map(({ against }) => against.length));
  const nearest = rows.filter(({ against }) => against.length === fewest);
  const blocked = blockedActs(edition.index.firedRules(bits), known);
  const isBlocked = nearest.some((near) => !near.code.startsWith('BLOCK.') && blocked?.has(readCode(near.code).act));
  return {
    code,
    present: [...outcome.codes].some(
      (one) => one === code || (isBare(code) && readCode(one).act === code && !one.startsWith('BLOCK.')),
    ),
    known: rows.length > 0,
    nearest,
    blockedBy: isBlocked
      ? outcome.given
          .filter(({ act }) => act.blocks && nearest.some((near) => readCode(near.code).act === act.act))
          .map(({ fired: { rule } }) => ({ row: rule.id, sources: sourcesOf(rule) }))
      : [],
    onlySecondary,
  };
}

function nearRow(rule: Rule, code: string, facts: Facts): NearRow {
  const failures = rule.when.map((clause) => testClause(clause, facts).filter(({ met }) => !met));
  const against = failures.reduce((one, other) => (other.length < one.length ? other : one));
  return { row: rule.id, code, sources: sourcesOf(rule), against };
}

function testClause(clause: Clause, facts: Facts): readonly TestResult[] {
  return Object.entries(clause).map(([fact, test]) => {
    const given = facts[fact];
    return { fact, test, given: given ?? null, met: holds(test, given) };
  });
}

function codesOf(rule: Rule): readonly string[] {
  return [...rule.acts.map(({ code }) => code), ...(rule.flag ? [rule.flag.code] : [])];
}

function sourcesOf(rule: Rule): readonly Source[] {
  return rule.flag ? rule.flag.sources : rule.acts.slice(0, 1).map(({ duty }) => duty.source);
}

function isBare(code: string): boolean {
  return readCode(code).act === code;
}
