// What a person may begin, and what is asked when she does: nothing is stored before the answers are whole.
import type { RefusalCode } from '../../domain/action.ts';
import type { Workflow } from '../../domain/case.ts';
import type { Answers, FlowName, Question } from '../../domain/flow.ts';
import { unitOf, type Person } from '../../domain/organisation.ts';
import type { Deciding } from '../deciding.ts';
import { nowOf } from './now-of.ts';
import { flowOf } from './registry.ts';

const flowNames: readonly FlowName[] = ['W000', 'W002', 'W003'];

/** W001 first; none for somebody in no unit or who administers. */
export function startableBy(deciding: Deciding, who: Person): readonly Workflow[] {
  if (who.unit === null || (who.role !== 'official' && who.role !== 'chief')) return [];
  const { kind } = unitOf(deciding.organisation, who.unit);
  return [
    ...(kind === 'VUX' ? (['W001'] as const) : []),
    ...flowNames.filter((name) => flowOf(deciding, name)?.starters.includes(kind) === true),
  ];
}

export type EntryQuestions = { readonly questions: readonly Question[] } | { readonly refused: RefusalCode };

/** All questions at entry given the answers so far, in order. */
export function entryQuestions(deciding: Deciding, who: Person, workflow: FlowName, answers: Answers): EntryQuestions {
  const flow = flowOf(deciding, workflow);
  if (flow === undefined || who.unit === null) return { refused: 'notOffered' };
  if (!startableBy(deciding, who).includes(workflow)) return { refused: 'notYourUnit' };
  return { questions: flow.questions(answers, nowOf(deciding, who.unit)) };
}
