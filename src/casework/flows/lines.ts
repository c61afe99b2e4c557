// The lines of a case's plan: what the rows of its document ask for in the state it is in, by the versions it keeps.
import type { FlowLine } from '../../domain/case-view.ts';
import type { FlowCase } from '../../domain/flow.ts';
import { unitOf, type UnitKind } from '../../domain/organisation.ts';
import type { Duty, DutyStrength, Plan, PlanFlag } from '../../domain/plan.ts';
import { localDate } from '../../domain/time.ts';
import { evaluate } from '../../routines/evaluate.ts';
import { mostLinesNow } from '../act-lines.ts';
import { rowType } from '../row-type.ts';
import type { Flow } from './flow.ts';
import { nowOf, type AtWork } from './now-of.ts';

export interface FlowPlan {
  readonly lines: readonly FlowLine[];
  readonly consider: readonly FlowLine[];
  readonly silent: readonly PlanFlag[];
}

/** What the rows say; of the document of the workflow alone, for others of its process may speak too. */
export function planOfFlow(deciding: AtWork, flow: Flow, subject: FlowCase): Plan {
  const facts = flow.factsOf(subject, nowOf(deciding, subject.unit));
  const versions = Object.fromEntries(subject.routines.map(({ document, version }) => [document, version]));
  return evaluate(facts, subject.routines.length === 0 ? { on: localDate(deciding.now) } : { versions });
}

export function linesOf(deciding: AtWork, flow: Flow, subject: FlowCase): FlowPlan {
  const own = codesOf[unitOf(deciding.organisation, subject.unit).kind];
  const plan = planOfFlow(deciding, flow, subject);
  const duties = plan.duties.filter(({ source }) => source.document === flow.document);
  const all = saidOnce(gathered(duties).map((same) => lineOf(same, own, subject)));
  const work = [...all.filter(isWork)].sort(byUrgency);
  const later = all.filter((line) => !isWork(line));
  return {
    lines: work.slice(0, mostLinesNow),
    consider: [...work.slice(mostLinesNow), ...later],
    silent: plan.flags.filter(({ sources }) => sources.some(({ document }) => document === flow.document)),
  };
}

/** A sentence of a document with two codes is one thing to do; ticked under the first of them. */
function saidOnce(lines: readonly FlowLine[]): readonly FlowLine[] {
  return lines.filter(
    (line, index) =>
      lines.findIndex(
        ({ text, unit, strength }) => text === line.text && unit === line.unit && strength === line.strength,
      ) === index,
  );
}

/** The lines that are a unit's own, without the facts they rest on: those are not the unit's to see. */
export function linesForUnit(deciding: AtWork, flow: Flow, subject: FlowCase, kind: UnitKind): readonly FlowLine[] {
  const { lines, consider } = linesOf(deciding, flow, subject);
  return [...lines, ...consider]
    .filter((line) => isOwn(line.unit, codesOf[kind]) && isWork(line))
    .map((line) => ({
      ...line,
      duties: line.duties.map((duty) => ({ ...duty, because: {} })),
      tick: null,
      control: 'none' as const,
    }));
}

/** What the documents call the units, and those whom a duty of "everybody" binds. */
const codesOf: Readonly<Record<UnitKind, readonly string[]>> = {
  VUX: ['VUX', 'SF', 'SSK', 'STO'],
  EB: ['EB'],
  BoU: ['BoU'],
  FFS: ['FFS'],
  ÄVO: ['ÄVO'],
  SAV: ['SAV'],
  BoH: ['BoH'],
};
const everybody: readonly string[] = ['FÖRV', 'ALL', 'HANDL'];

function isOwn(unit: string, own: readonly string[]): boolean {
  return own.includes(unit) || everybody.includes(unit);
}

function gathered(duties: readonly Duty[]): readonly (readonly [Duty, ...Duty[]])[] {
  const byCode = new Map<string, [Duty, ...Duty[]]>();
  for (const duty of duties) {
    const same = byCode.get(duty.code);
    if (same === undefined) byCode.set(duty.code, [duty]);
    else same.push(duty);
  }
  return [...byCode.values()];
}

const rank: Readonly<Record<DutyStrength, number>> = { 'must-not': 0, must: 1, should: 2, may: 3 };

function lineOf(same: readonly [Duty, ...Duty[]], own: readonly string[], subject: FlowCase): FlowLine {
  const [first] = same;
  const strength = [...same].sort((a, b) => rank[a.strength] - rank[b.strength])[0]?.strength ?? first.strength;
  const line: FlowLine = {
    code: first.code,
    unit: first.unit,
    strength,
    deadline: same.find(({ deadline }) => deadline !== null)?.deadline ?? null,
    text: first.text,
    duties: same,
    tick: subject.ticks[first.code] ?? null,
    control: 'none',
  };
  return isWork(line) && isOwn(line.unit, own) ? { ...line, control: 'tick' } : line;
}

/**
 * Must or should of a row that asks for something here; principles, possibilities and what must not be done are kept in mind. So is
 * what always holds (a row that rests on no fact): it is a unit's standing responsibility and no task to tick.
 */
function isWork({ strength, duties }: FlowLine): boolean {
  if (strength !== 'must' && strength !== 'should') return false;
  return duties.some(
    ({ row, because }) =>
      (rowType(row) === 'rule' || rowType(row) === 'prerequisite') && Object.keys(because).length > 0,
  );
}

/** Unticked before ticked, what one can tick oneself before what others do, with a day before without, must before should. */
function byUrgency(a: FlowLine, b: FlowLine): number {
  return (
    Number(a.tick !== null) - Number(b.tick !== null) ||
    Number(a.control === 'none') - Number(b.control === 'none') ||
    (a.deadline?.due ?? '9999').localeCompare(b.deadline?.due ?? '9999') ||
    rank[a.strength] - rank[b.strength]
  );
}
