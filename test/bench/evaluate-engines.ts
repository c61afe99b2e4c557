// Each engine as a function from facts to the ids of the rows that fire, sorted by nothing.
import { ZenEngine } from '@gorules/zen-engine';
import { evaluate as evaluateFeel } from 'feelin';
import { Engine } from 'json-rules-engine';
import { createMachine, initialTransition, transition } from 'xstate';
import type { Facts } from '../../src/domain/facts.ts';
import { clauseHolds } from '../../src/routines/condition.ts';
import { editionOf } from '../../src/routines/edition.ts';
import { dutiesOf, judge } from '../../src/routines/evaluate.ts';
import type { Clause, FactTest, Row } from '../../src/routines/routine.ts';
import { ladderRoutine } from './evaluate-inputs.ts';

export interface Contender {
  readonly name: string;
  readonly rowsFor: (facts: Facts) => readonly string[] | Promise<readonly string[]>;
}

/** Ours, with every duty's source and the facts it rests on written out. */
export function ours(): Contender {
  const edition = editionOf('eviction', [ladderRoutine]);
  return {
    name: 'ours, with trace and sources',
    rowsFor: (facts) => {
      const judgement = judge(facts, edition);
      const duties = dutiesOf(judgement);
      const rows = duties.map(({ row }) => row);
      for (const { fired } of judgement.outcome.flags) rows.push(fired.rule.id);
      return rows;
    },
  };
}

export function jsonRulesEngine(rows: readonly Row[]): Contender {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const row of rows) {
    engine.addRule({
      conditions: { any: row.when.map((clause) => ({ all: Object.entries(clause).map(conditionOf) })) },
      event: { type: row.id },
    });
  }
  return {
    name: 'json-rules-engine',
    rowsFor: async (facts) => (await engine.run({ ...facts })).events.map(({ type }) => type),
  };
}

function conditionOf([fact, test]: [string, FactTest]): { fact: string; operator: string; value: unknown } {
  if (typeof test !== 'object') return { fact, operator: 'equal', value: test };
  if ('in' in test) return { fact, operator: 'in', value: test.in };
  if ('not' in test) return { fact, operator: 'notIn', value: test.not };
  throw new Error('the ladder has no other tests');
}

export function zenEngine(rows: readonly Row[]): Contender {
  const facts = [...new Set(rows.flatMap(({ when }) => when.flatMap((clause) => Object.keys(clause))))];
  const rules = rows.flatMap(({ id, when }) =>
    when.map((clause, place) => ({
      _id: `${id}/${place}`,
      row: JSON.stringify(id),
      ...Object.fromEntries(facts.map((fact) => [fact, zenCell(clause[fact])])),
    })),
  );
  const table = {
    hitPolicy: 'collect',
    inputs: facts.map((fact) => ({ id: fact, name: fact, field: fact, type: 'expression' })),
    outputs: [{ id: 'row', name: 'row', field: 'row', type: 'expression' }],
    rules,
  };
  const node = (id: string, type: string, content = {}) => ({ id, type, name: id, content, position: { x: 0, y: 0 } });
  const decision = new ZenEngine().createDecision(
    Buffer.from(
      JSON.stringify({
        contentType: 'application/vnd.gorules.decision',
        nodes: [node('in', 'inputNode'), node('table', 'decisionTableNode', table), node('out', 'outputNode')],
        edges: [
          { id: 'a', sourceId: 'in', targetId: 'table', type: 'edge' },
          { id: 'b', sourceId: 'table', targetId: 'out', type: 'edge' },
        ],
      }),
    ),
  );
  return {
    name: '@gorules/zen-engine',
    rowsFor: async (given) => {
      const { result } = (await decision.evaluate(given)) as { result: readonly { row: string }[] };
      return result.map(({ row }) => row);
    },
  };
}

function zenCell(test: FactTest | undefined): string {
  if (test === undefined) return '';
  if (typeof test !== 'object') return JSON.stringify(test);
  if ('in' in test) return test.in.map((value) => JSON.stringify(value)).join(',');
  if ('not' in test) return test.not.map((value) => `$ != ${JSON.stringify(value)}`).join(' and ');
  throw new Error('the ladder has no other tests');
}

export function feelin(rows: readonly Row[]): Contender {
  const expressions = rows.map(({ id, when }) => [id, when.map(feelClause).join(' or ')] as const);
  return {
    name: 'feelin',
    rowsFor: (facts) =>
      expressions.filter(([, expression]) => evaluateFeel(expression, facts).value === true).map(([id]) => id),
  };
}

function feelClause(clause: Clause): string {
  return `(${Object.entries(clause).map(feelTest).join(' and ')})`;
}

function feelTest([fact, test]: [string, FactTest]): string {
  if (typeof test !== 'object') return `${fact} = ${JSON.stringify(test)}`;
  if ('in' in test) return `(${test.in.map((value) => `${fact} = ${JSON.stringify(value)}`).join(' or ')})`;
  if ('not' in test) return `(${test.not.map((value) => `${fact} != ${JSON.stringify(value)}`).join(' and ')})`;
  throw new Error('the ladder has no other tests');
}

/** Every row a guard of one event; a guard that holds notes its row and lets the next be asked. */
export function xstate(rows: readonly Row[]): Contender {
  let fired: string[] = [];
  const machine = createMachine({
    on: {
      ASK: rows.map(({ id, when }) => ({
        guard: ({ event }: { event: { type: string; facts?: Facts } }) => {
          const { facts } = event;
          if (facts && when.some((clause) => clauseHolds(clause, facts))) fired.push(id);
          return false;
        },
      })),
    },
  });
  const [start] = initialTransition(machine);
  return {
    name: 'xstate',
    rowsFor: (facts) => {
      fired = [];
      transition(machine, start, { type: 'ASK', facts });
      return fired;
    },
  };
}
