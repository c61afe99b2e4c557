// What is done in a case of a workflow beside W001, where it is more than one press of the action's own name.
import type { FlowCase } from '../../../../src/domain/flow.ts';
import type { StoryAction } from '../../actions.ts';
import { type Doing, wordOf } from '../../story-shape.ts';
import { act, type BareAction } from '../act.ts';
import { refused, type Result } from '../result.ts';
import type { Scene } from '../scene.ts';
import { happen } from './happen.ts';
import { book, seekTimes } from './meetings.ts';
import { occurrence } from './occurrence.ts';

type InFlow = (scene: Scene, step: Doing, subject: FlowCase) => Promise<Result>;

/** A plain word of W001 means what it means here. */
export const inFlow: Readonly<Partial<Record<StoryAction, InFlow>>> = {
  happen: (scene, step, subject) => happen(scene, step, subject),
  occurrence,
  seekTimes,
  book,
  tick: (scene, step, subject) => ofTask(scene, step, subject, 'tickTask'),
  undo: (scene, step, subject) => ofTask(scene, step, subject, 'untickTask'),
  chiefDecides: (scene, step, subject) =>
    act(scene, step.by, subject, { do: 'flowChiefDecides', decision: wordOf(step.fields['decision']) }),
  concern: (scene, step, subject) =>
    subject.workflow === 'W000'
      ? happen(scene, step, subject, 'childConcern', {})
      : Promise.resolve(refused('notInProduct', 'card')),
};

async function ofTask(scene: Scene, { by, fields }: Doing, subject: FlowCase, does: string): Promise<Result> {
  const code = fields['code'];
  if (typeof code !== 'string') return refused('notOffered', 'card', 'Ange code.');
  return act(scene, by, subject, { do: does, code } as BareAction);
}
