// "Påminn mig senare", for the line the story names or the first that may be put off.
import type { ActId } from '../../../src/domain/case-plan.ts';
import type { EvictionCase } from '../../../src/domain/case.ts';
import type { SnoozeReason } from '../../../src/domain/course.ts';
import { localDate } from '../../../src/domain/time.ts';
import { nextWorkday } from '../../../src/domain/workday.ts';
import { actOf } from '../../../src/casework/act-of-code.ts';
import { casePlanOf } from '../../../src/casework/case-plan.ts';
import { maySnooze } from '../../../src/casework/snoozes.ts';
import type { Doing } from '../story-shape.ts';
import { act } from './act.ts';
import { refused, type Result } from './result.ts';
import type { Scene } from './scene.ts';

export async function snooze(scene: Scene, step: Doing, subject: EvictionCase): Promise<Result> {
  const { act: named, code, until, reason } = step.fields;
  const first = casePlanOf(subject).now.find(maySnooze)?.act;
  const wanted = typeof named === 'string' ? (named as ActId) : typeof code === 'string' ? actOf(code) : first;
  if (wanted === undefined) return refused('notOffered', 'card');
  return act(scene, step.by, subject, {
    do: 'snooze',
    act: wanted,
    until: typeof until === 'string' ? until.slice(0, 10) : nextWorkday(localDate(scene.town.now())),
    reason: (reason ?? 'awaitsHousehold') as SnoozeReason,
  });
}
