// How fast the routine is judged, beside four engines that could have done it, in one run on one machine. Every engine
// answers the whole entry space right before it is timed.
import type { Facts } from '../../src/domain/facts.ts';
import { conditionHolds } from '../../src/routines/condition.ts';
import { evaluate } from '../../src/routines/evaluate.ts';
import { feelin, jsonRulesEngine, ours, xstate, zenEngine } from './evaluate-engines.ts';
import type { Contender } from './evaluate-engines.ts';
import { entrySpace, ladderRows } from './evaluate-inputs.ts';
import { benchLoad, median } from './load.ts';

const rounds = 11;
const millisecondsARound = 200;

/** Throws when a contender disagrees with the plain reading of the rows anywhere in the entry space. */
async function crossCheck({ name, rowsFor }: Contender): Promise<void> {
  for (const facts of entrySpace) {
    const expected = ladderRows.filter(({ when }) => conditionHolds(when, facts)).map(({ id }) => id);
    const found = [...new Set(await rowsFor(facts))];
    const missing = expected.filter((id) => !found.includes(id));
    if (missing.length > 0 || found.some((id) => !expected.includes(id))) {
      throw new Error(`${name} gives ${found.join(' ')} instead of ${expected.join(' ')} for ${JSON.stringify(facts)}`);
    }
  }
}

/** Evaluations a second, the entry space over and over. */
async function speedOf({ rowsFor }: Contender): Promise<number> {
  const start = performance.now();
  let done = 0;
  let between = 1;
  for (;;) {
    for (const facts of entrySpace) {
      const rows = rowsFor(facts);
      if (rows instanceof Promise) await rows;
      done += 1;
      if (done % between !== 0) continue;
      const spent = performance.now() - start;
      if (spent > millisecondsARound) return (done * 1000) / spent;
      // Looking at the clock is dear beside a quick evaluation.
      between = spent < done ? 16 : 1;
    }
  }
}

function withoutDerived(facts: Facts): Facts {
  const { track: _derived, ...given } = facts;
  return given;
}

export async function benchEvaluate(): Promise<string> {
  const contenders: readonly Contender[] = [
    ours(),
    xstate(ladderRows),
    zenEngine(ladderRows),
    jsonRulesEngine(ladderRows),
    feelin(ladderRows),
  ];
  for (const contender of contenders) await crossCheck(contender);
  const whole: Contender = {
    name: 'ours, whole plan of three documents',
    rowsFor: (facts) => evaluate(withoutDerived(facts)).codes,
  };
  const asking: Contender = {
    name: 'ours, whole plan with what is worth asking',
    rowsFor: (facts) => evaluate(withoutDerived(facts)).asks.map(({ fact }) => fact),
  };
  const speeds = new Map<string, number[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of [...contenders, whole, asking]) {
      speeds.set(contender.name, [...(speeds.get(contender.name) ?? []), await speedOf(contender)]);
    }
  }
  const oursByRound = speeds.get(contenders[0]?.name ?? '') ?? [];
  return [
    `${ladderRows.length} rows, ${entrySpace.length} inputs, all contenders right on every input; ratios round by round, median of ${rounds}`,
    `${'engine'.padEnd(52)}${'evaluations/s'.padStart(14)}${'ours is'.padStart(12)}`,
    ...[...speeds].map(([name, byRound]) => {
      const ratio = median(byRound.map((speed, round) => (oursByRound[round] ?? NaN) / speed));
      return `${name.padEnd(52)}${Math.round(median(byRound)).toLocaleString('en').padStart(14)}${`${ratio.toFixed(1)}x`.padStart(12)}`;
    }),
    '',
    await benchLoad(),
  ].join('\n');
}

if (import.meta.main) console.log(await benchEvaluate());
