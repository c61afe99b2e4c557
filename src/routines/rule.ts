// A row or flag made ready to be applied: its condition as clauses, its codes taken apart, its place as a source.
import type { FactName, Facts } from '../domain/facts.ts';
import type { Duty, DutyStrength, PlanDeadline, PlanFlag, Source } from '../domain/plan.ts';
import { isAlways } from './condition.ts';
import { fillPlaceholder, hasPlaceholder, readCode } from './code.ts';
import type { Clause, Condition, DeadlineRule, DocumentId, FlagRow, Routine, Row, Section } from './routine.ts';

/** One code of a row, with everything about its duty that no fact changes. */
export interface Act {
  readonly code: string;
  /** The code without its strength. */
  readonly act: string;
  readonly blocks: boolean;
  readonly deadline: DeadlineRule | null;
  readonly duty: Omit<Duty, 'deadline' | 'because'>;
  /** True when the code names a unit that a fact decides. */
  readonly placeholder: boolean;
}

export interface Rule {
  readonly id: string;
  readonly document: DocumentId;
  readonly when: Condition;
  /** True when the rule emits a code only where a governing rule emits it too. */
  readonly secondary: boolean;
  /** Taken apart when first read: most rules of a process never fire in one matter. */
  readonly acts: readonly Act[];
  readonly flag: PlanFlag | null;
  /** Present on flags that have nearest branches to propose. */
  readonly nearest: readonly Facts[] | null;
}

/** Rules of the routines in the documents' order, presentations last. Rows without a code give no rule. */
export function rulesOf(routines: readonly Routine[], scope: (document: DocumentId) => Condition): readonly Rule[] {
  const ordered = routines.toSorted((one, other) => rank(one) - rank(other));
  const sources = sourcesIn(ordered);
  return ordered.flatMap((routine) => [
    ...routine.sections.flatMap((section) =>
      section.rows
        .filter((row) => row.codes.length > 0)
        .map((row) => ruleOfRow(routine, section, row, scope(routine.document))),
    ),
    ...routine.flags.map((flag) => ruleOfFlag(routine, flag, sources)),
  ]);
}

/** Where a row stands in its document. */
export function sourceOf(document: DocumentId, section: Section, row: Row): Source {
  const sentence = /\d+/.exec(row.sentence ?? '')?.[0];
  return {
    document,
    heading: section.heading,
    paragraph: row.paragraph,
    sentence: sentence === undefined ? null : Number(sentence),
  };
}

function rank(routine: Routine): number {
  return routine.rank === 'governing' ? 0 : 1;
}

/** Where each row stands, by its id. */
function sourcesIn(routines: readonly Routine[]): () => ReadonlyMap<string, Source> {
  let sources: ReadonlyMap<string, Source> | undefined;
  return () =>
    (sources ??= new Map(
      routines.flatMap(({ document, sections }) =>
        sections.flatMap((section) => section.rows.map((row) => [row.id, sourceOf(document, section, row)])),
      ),
    ));
}

function ruleOfRow(routine: Routine, section: Section, row: Row, scope: Condition): Rule {
  const flagCode = row.codes.find((code) => code.startsWith('FLAG.'));
  const source = () => sourceOf(routine.document, section, row);
  let acts: readonly Act[] | undefined;
  return {
    id: row.id,
    document: routine.document,
    when: both(scope, row.when),
    secondary: row.type === 'secondary',
    get acts() {
      return (acts ??= actsOf(row, flagCode, source()));
    },
    flag: flagCode === undefined ? null : { code: flagCode, sources: [source()], text: row.text },
    nearest: null,
  };
}

function ruleOfFlag(routine: Routine, flag: FlagRow, sources: () => ReadonlyMap<string, Source>): Rule {
  const spoken = (flag.rows ?? []).map((id) => sources().get(id)).filter((source) => source !== undefined);
  return {
    id: flag.id,
    document: routine.document,
    when: flag.when,
    secondary: false,
    acts: [],
    flag: { code: flag.code, sources: spoken, text: flag.text },
    nearest: flag.nearest ?? null,
  };
}

function actsOf(row: Row, flagCode: string | undefined, source: Source): readonly Act[] {
  return row.codes.filter((code) => code !== flagCode).map((code) => actOf(row, code, source));
}

function actOf(row: Row, code: string, source: Source): Act {
  const { act, unit, strength, recipient, timed } = readCode(code);
  const onlyTimedCodes = row.codes.some((other) => other.includes('@'));
  return {
    code,
    act,
    blocks: strength === 'must-not',
    deadline: onlyTimedCodes && !timed ? null : (row.deadline?.rule ?? null),
    duty: {
      row: row.id,
      code,
      unit,
      with: (row.with ?? []).filter((other) => other !== unit),
      to: recipients(recipient, row),
      // The prefix says how binding a duty is; a FLAG. code never becomes one.
      strength: strength as DutyStrength,
      text: row.text,
      source,
    },
    placeholder: hasPlaceholder(code),
  };
}

/** The unit that the code names, or else the row's recipients in words. */
function recipients(recipient: string | null, row: Row): readonly string[] {
  const written = row.to ?? [];
  if (recipient === null || (written.length > 0 && !written.includes(recipient))) return written;
  return [recipient];
}

/** The condition that holds when both do. Throws when they test one fact differently, which no routine should need. */
function both(one: Condition, other: Condition): Condition {
  if (isAlways(one)) return other;
  return one.flatMap((left) =>
    other.map((right) => {
      const shared = Object.keys(right).find((fact) => fact in left);
      if (shared !== undefined) throw new Error(`the scope of the document already tests ${shared}`);
      return { ...left, ...right };
    }),
  );
}

/** The duty of an act that no fact but those of the clause can change, or null where one can. */
export function settledDuty(act: Act, clause: Clause): Duty | null {
  const plain = Object.values(clause).every((test) => typeof test !== 'object');
  if (!plain || act.deadline !== null || act.placeholder) return null;
  return writtenDuty(act, null, clause as Facts);
}

/** The duty with its parts in the order people read them. */
export function writtenDuty({ duty }: Act, deadline: PlanDeadline | null, because: Facts): Duty {
  const { row, code, unit, with: others, to, strength, text, source } = duty;
  return { row, code, unit, with: others, to, strength, deadline, text, source, because };
}

/** The act for a placeholder's unit as the facts name it. */
export function filledAct(act: Act, facts: Readonly<Record<FactName, unknown>>): Act {
  if (!act.placeholder) return act;
  const code = fillPlaceholder(act.code, facts);
  const { act: name, unit } = readCode(code);
  return { ...act, code, act: name, duty: { ...act.duty, code, unit } };
}
