// What can only be seen in rows together: which can never fire, which contradict or repeat each other, and what is left
// where none fires.
import { isAlways } from '../condition.ts';
import { processOfDocument, scopeOf } from '../catalogue.ts';
import type { Condition, DocumentId, Routine } from '../routine.ts';
import { rulesOf } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { enumerate, pairOf } from './enumerate.ts';
import type { Enumeration } from './enumerate.ts';
import type { Finding } from './finding.ts';
import { shapeOf } from './shape.ts';
import { bound, givenFactsRead, spaceOf } from './space.ts';
import type { Choice, Possible, Space } from './space.ts';
import { boxName, uncovered } from './uncovered.ts';
import type { Box } from './uncovered.ts';

export interface StageReport {
  readonly document: DocumentId;
  /** Null where the document has no stages; undefined for the stage not being known. */
  readonly stage: Possible | null;
  readonly conditions: number;
  /** How many combinations of all facts that the conditions read the groups stand for together. */
  readonly combinations: number;
  readonly enumeration: Enumeration;
}

export interface TogetherReport {
  readonly stages: readonly StageReport[];
  readonly findings: readonly Finding[];
  /** Combinations without a branch or flag, before known silences are taken away. */
  readonly boxes: readonly Box[];
}

export function checkRowsTogether(routine: Routine): TogetherReport {
  const { document } = routine;
  const shape = shapeOf(document);
  const rules = rulesOf([routine], scopeOf);
  const space = spaceOf(
    processOfDocument(document),
    rules.map(({ when }) => when),
  );
  const act = actPairs(rules);
  const stages = stageChoices(space, shape.stage).map(([stage, choice]): StageReport => ({
    document,
    stage,
    conditions: rules.length,
    combinations: combinationsOf(space, rules, choice),
    enumeration: enumerate(space, rules, choice, (one, other) => act.has(pairOf(one, other))),
  }));
  const boxes = boxesOf(routine, space);
  return {
    stages,
    boxes,
    findings: [
      ...unreachable(document, rules, stages),
      ...pairFindings(document, act, stages),
      ...endings(routine, stages),
      ...boxes.map((box): Finding => ({
        kind: 'no-branch',
        document,
        key: boxName(box),
        text: `${document}: inget avsnitt och ingen flagga för ${boxName(box)}.`,
      })),
    ],
  };
}

function stageChoices(space: Space, stage: string | null): readonly (readonly [Possible | null, Choice])[] {
  if (stage === null) return [[null, new Map()]];
  return (space.values.get(stage) ?? []).map((value) => [value, new Map([[stage, value]])] as const);
}

function combinationsOf(space: Space, rules: readonly Rule[], choice: Choice): number {
  const read = new Set(rules.flatMap(({ when }) => [...givenFactsRead(when)]));
  for (const facts of bound) if (facts.some((fact) => read.has(fact))) for (const fact of facts) read.add(fact);
  return [...read]
    .filter((fact) => !choice.has(fact))
    .reduce((product, fact) => product * (space.values.get(fact)?.length ?? 1), 1);
}

interface ActPair {
  readonly acts: readonly string[];
  readonly contradicts: boolean;
}

/** Pairs of rules that speak of one act: one forbids what the other asks for, or both ask for it. */
function actPairs(rules: readonly Rule[]): ReadonlyMap<string, ActPair> {
  const pairs = new Map<string, ActPair>();
  const governing = rules.filter(({ secondary }) => !secondary);
  for (const one of governing) {
    for (const other of governing) {
      if (one.id >= other.id) continue;
      const shared = one.acts.filter((act) => other.acts.some((also) => also.act === act.act));
      if (shared.length === 0) continue;
      const blocks = (rule: Rule) => rule.acts.some((act) => act.blocks);
      const contradicts = blocks(one) !== blocks(other);
      pairs.set(pairOf(one.id, other.id), { acts: shared.map(({ act }) => act), contradicts });
    }
  }
  return pairs;
}

function unreachable(document: DocumentId, rules: readonly Rule[], stages: readonly StageReport[]): readonly Finding[] {
  const fires = (id: string) => stages.some(({ enumeration }) => enumeration.firing.has(id));
  return rules
    .filter(({ id }) => !fires(id))
    .map(({ id }) => ({ kind: 'unreachable', document, key: id, text: `${id}: inga fakta kan få raden att gälla.` }));
}

function pairFindings(
  document: DocumentId,
  pairs: ReadonlyMap<string, ActPair>,
  stages: readonly StageReport[],
): readonly Finding[] {
  const together = new Set(stages.flatMap(({ enumeration }) => [...enumeration.together]));
  return [...pairs]
    .filter(([pair]) => together.has(pair))
    .map(([pair, { acts, contradicts }]) => ({
      kind: contradicts ? 'contradiction' : 'overlap',
      document,
      key: pair,
      text: contradicts
        ? `${pair}: den ena raden kräver och den andra förbjuder ${acts.join(', ')} för samma fakta.`
        : `${pair}: båda raderna ger ${acts.join(', ')} för samma fakta.`,
    }));
}

/** Branches whose last rung no other follows. */
function endings(routine: Routine, stages: readonly StageReport[]): readonly Finding[] {
  const { ladder, final, isBranch } = shapeOf(routine.document);
  const rungs = new Map(stages.map(({ stage, enumeration }) => [stage, enumeration.firing]));
  const ends = routine.sections
    .filter(({ heading, rows }) => isBranch(heading) && rows.some(({ when }) => readsRung(when, ladder)))
    .map(({ rows }) => ladder.findLast((stage) => rows.some(({ id }) => rungs.get(stage)?.has(id))))
    .filter((stage): stage is string => stage !== undefined && !final.includes(stage));
  return [...new Set(ends)].map((stage) => ({
    kind: 'ends',
    document: routine.document,
    key: `${routine.document} ${stage}`,
    text: `${routine.document}: ${ends.filter((end) => end === stage).length} avsnitt slutar vid ${stage} utan fortsättning.`,
  }));
}

function readsRung(when: Condition, ladder: readonly string[]): boolean {
  return when.some((clause) => Object.values(clause).some((test) => typeof test === 'string' && ladder.includes(test)));
}

/** What no branch and no flag meets, taking every fact as known. */
function boxesOf(routine: Routine, space: Space): readonly Box[] {
  const { stage, isBranch } = shapeOf(routine.document);
  const answering = routine.sections
    .filter(({ heading }) => isBranch(heading))
    .flatMap(({ rows }) => rows.filter(({ type, when }) => type !== 'gate' && type !== 'principle' && !isAlways(when)));
  if (answering.length === 0) return [];
  const rules = rulesOf([{ ...routine, sections: [] }], scopeOf);
  const inScope = answering.map(({ id, when }) => ({ id, when: within(scopeOf(routine.document), when) }));
  return stageChoices(space, stage)
    .filter(([value]) => value !== undefined)
    .flatMap(([, choice]) => uncovered(space, [...inScope, ...rules], choice));
}

function within(scope: Condition, when: Condition): Condition {
  return scope.flatMap((outer) => when.map((inner) => ({ ...outer, ...inner })));
}
