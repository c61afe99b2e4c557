// What comes from Kronofogden, each as the action of the product that it is.
import type { EvictionCase } from '../../../src/domain/case.ts';
import { type Doing, type Fields, wordOf } from '../story-shape.ts';
import { act } from './act.ts';
import { inCase, register } from './notice.ts';
import { refused, type Result } from './result.ts';
import type { Scene } from './scene.ts';

/** A case of its own. */
export async function kfmReceived(scene: Scene, step: Doing): Promise<Result> {
  const fields = ofKfm(step);
  if (fields['children'] === undefined) return refused('formProblem', 'card', 'children saknas.');
  return register(scene, step, fields);
}

export async function kfm(scene: Scene, step: Doing, subject: EvictionCase): Promise<Result> {
  const fields = ofKfm(step);
  switch (wordOf(step.fields['event'])) {
    case 'received':
      return inCase(scene, step, 'addNotice', fields);
    case 'confirmed':
      return act(scene, step.by, subject, { do: 'tick', act: 'confirmToKfm' });
    case 'cancelled':
      return act(scene, step.by, subject, { do: 'evictionCancelled' });
    case 'postponed': {
      const date = fields['evictionDate'] ?? subject.entry.eviction?.date;
      const time = fields['evictionTime'] ?? subject.entry.eviction?.time;
      if (date == null || time == null) return refused('formProblem', 'card', 'Ny dag och tid behövs.');
      return act(scene, step.by, subject, { do: 'evictionMoved', date: wordOf(date), time: wordOf(time) });
    }
    default:
      return act(scene, step.by, subject, { do: 'evictionCarriedOut' });
  }
}

function ofKfm({ fields }: Doing): Fields {
  const { event: _event, ...others } = fields;
  return { ...others, kind: 'KFM' };
}
