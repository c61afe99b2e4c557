// One of the weekly calls.
import type { FlowCase } from '../../../../src/domain/flow.ts';
import { localDateTime } from '../../../../src/domain/time.ts';
import type { Doing } from '../../story-shape.ts';
import { refused, type Result } from '../result.ts';
import type { Scene } from '../scene.ts';
import { dayOfCall, happen } from './happen.ts';

const happenings: Readonly<Record<string, string>> = {
  held: 'callHeld',
  missed: 'callMissed',
  moved: 'callMoved',
  cancelled: 'callCancelled',
};

export async function occurrence(scene: Scene, step: Doing, before: FlowCase): Promise<Result> {
  const { event, occurrence: named, to } = step.fields;
  const what = (typeof event === 'string' ? happenings[event] : undefined) ?? '';
  const day = typeof named === 'string' ? named : dayOfCall(before, localDateTime(scene.town.now()), what);
  if (day === undefined) return refused('notOffered', 'card', 'Det finns ingen veckoavstämning.');
  if (what !== 'callMoved') return happen(scene, step, before, `${what}:${day}`, {});
  if (typeof to !== 'string') return refused('formProblem', 'card', 'Ny dag och tid behövs.');
  return happen(scene, step, before, `${what}:${day}`, { on: to.slice(0, 10), at: to.slice(11) });
}
