// "Fel enhet": pressed in the channel, answered in her chat, and answered there by the one who sent it.
import type { Case } from '../../../src/domain/case.ts';
import type { Doing } from '../story-shape.ts';
import { act } from './act.ts';
import { clicked, judged } from './press.ts';
import { refused, type Result } from './result.ts';
import { anyCaseOf, type Scene } from './scene.ts';

export async function askRightUnit({ town }: Scene, { by }: Doing, before: Case): Promise<Result> {
  const tell = before.tells.findLast(({ unit, state, post }) => unit === by.unit && state === 'sent' && post !== null);
  if (tell?.post == null) return refused('notOffered', 'card');
  const data = { ref: before.ref, tell: tell.id };
  return judged(
    town,
    before.ref,
    before.version,
    await clicked(town, by, tell.post.activity, 'askRightUnit', data),
    'card',
  );
}

export async function nameRightUnit(scene: Scene, step: Doing, before: Case): Promise<Result> {
  const asked = await askRightUnit(scene, step, before);
  if (asked.result === 'refused') return asked;
  const now = (await anyCaseOf(scene, step.in ?? '')) ?? before;
  const tell = now.tells.findLast(({ unit, state }) => unit === step.by.unit && state === 'sent');
  if (tell === undefined) return refused('notOffered', 'card');
  const unit = typeof step.fields['unit'] === 'string' ? step.fields['unit'] : 'unknown';
  return { ...(await act(scene, step.by, now, { do: 'nameRightUnit', tell: tell.id, unit })), also: ['askRightUnit'] };
}

export async function answerWrongUnit(scene: Scene, step: Doing, before: Case): Promise<Result> {
  const tell = before.tells.find(({ wrong }) => wrong !== undefined && !wrong.settled);
  if (tell === undefined) return refused('notOffered', 'card');
  const then = step.fields['then'] as 'tellMeant' | 'tellAgain' | 'leave';
  return act(scene, step.by, before, { do: 'answerWrongUnit', tell: tell.id, then });
}
