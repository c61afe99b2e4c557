// A concern for a child: noted, and passed on where the story says how.
import type { ChildConcern } from '../../../src/domain/course.ts';
import type { EvictionCase } from '../../../src/domain/case.ts';
import type { Doing } from '../story-shape.ts';
import { act } from './act.ts';
import { plain, type Result } from './result.ts';
import { caseOf, type Scene } from './scene.ts';

/** One that has been noted already is only passed on. */
export async function concern(scene: Scene, step: Doing, subject: EvictionCase): Promise<Result> {
  const from = (step.fields['from'] ?? 'landlord') as ChildConcern['from'];
  const how = step.fields['passOn'] as ChildConcern['passedOn'] | undefined;
  const noted = subject.course.concern;
  const waits = noted !== undefined && noted.passedOn !== 'report' && noted.passedOn !== 'handover';
  const raised: Result =
    waits && how !== undefined
      ? plain('again', 'card')
      : await act(scene, step.by, subject, { do: 'raiseConcern', from });
  if (raised.result === 'refused' || how == null) return raised;
  const now = (await caseOf(scene, step.in ?? '')) ?? subject;
  const passed = await act(scene, step.by, now, { do: 'passOnConcern', how });
  return { ...passed, also: raised.result === 'done' ? ['raiseConcern'] : [] };
}
