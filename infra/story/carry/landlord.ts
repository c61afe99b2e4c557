// The landlord's answer, as somebody tells it who has waited for the letter's.
import type { EvictionCase } from '../../../src/domain/case.ts';
import type { LandlordAnswer } from '../../../src/domain/course.ts';
import type { Doing } from '../story-shape.ts';
import { act } from './act.ts';
import type { Result } from './result.ts';
import { caseOf, type Scene } from './scene.ts';

/** While the letter is waited on, that nobody has been heard from is said first. */
export async function landlordAnswer(scene: Scene, step: Doing, subject: EvictionCase): Promise<Result> {
  const waits = subject.stage === 'new' && (subject.state === 'informed' || subject.state === 'registered');
  const also: string[] = [];
  if (waits && subject.entry.children === 'no') {
    const said = await act(scene, step.by, subject, { do: 'notHeardFrom' });
    if (said.result !== 'done') return said;
    also.push('notHeardFrom');
  }
  const now = (await caseOf(scene, step.in ?? '')) ?? subject;
  const answer = step.fields['answer'] as LandlordAnswer;
  return { ...(await act(scene, step.by, now, { do: 'landlordAnswer', answer })), also };
}
