// Work ticked off by the routine's own code, and what can be undone.
import { actOf, bareCode } from '../../../src/casework/act-of-code.ts';
import { casePlanOf } from '../../../src/casework/case-plan.ts';
import type { Case, EvictionCase } from '../../../src/domain/case.ts';
import type { ActId } from '../../../src/domain/case-plan.ts';
import type { Doing } from '../story-shape.ts';
import { act, type BareAction } from './act.ts';
import { meetingOf } from './meetings.ts';
import { refused, type Result } from './result.ts';
import type { Scene, Undoable } from './scene.ts';

export async function tick(scene: Scene, step: Doing, subject: EvictionCase): Promise<Result> {
  const ticked = actIn(step, subject);
  if (ticked === null) return refused('notOffered', 'card', 'Ange code eller act.');
  return remembered(scene, step, { what: 'tick', act: ticked }, subject, { do: 'tick', act: ticked });
}

/** The line of the plan that the code stands on; a code without a line is the act it would be. */
function actIn({ fields }: Doing, subject: EvictionCase): ActId | null {
  const { act: named, code } = fields;
  if (typeof named === 'string') return named as ActId;
  if (typeof code !== 'string') return null;
  const wanted = bareCode(code);
  const { now, consider } = casePlanOf(subject);
  const line = [...now, ...consider].find(({ codes }) => codes.some((each) => bareCode(each) === wanted));
  return line?.act ?? actOf(wanted);
}

export async function remembered(
  scene: Scene,
  step: Doing,
  what: Undoable,
  subject: Case,
  action: BareAction,
): Promise<Result> {
  const result = await act(scene, step.by, subject, action);
  if (result.result === 'done') scene.undoable.set(`${step.by.id} ${subject.ref}`, what);
  return result;
}

export async function undo(scene: Scene, step: Doing, subject: EvictionCase): Promise<Result> {
  const last = scene.undoable.get(`${step.by.id} ${subject.ref}`);
  const named = actIn(step, subject);
  const wanted = step.fields['what'] ?? (step.fields['meeting'] === undefined ? undefined : 'outcome');
  if (named === null && (wanted === 'outcome' || (wanted !== 'tick' && last?.what === 'outcome'))) {
    const meeting = meetingOf(scene, step, subject);
    if (meeting === undefined) return refused('notOffered', 'card');
    return act(scene, step.by, subject, { do: 'undoOutcome', meeting: meeting.id, meetingRev: meeting.revision });
  }
  const undone = named ?? (last?.what === 'tick' ? (last.act as ActId) : null);
  return undone === null ? refused('notOffered', 'card') : act(scene, step.by, subject, { do: 'undo', act: undone });
}
