// What is typed, and what is done in a unit's channel: binding it, and answering the posts there.
import type { Case } from '../../../src/domain/case.ts';
import type { Unit } from '../../../src/domain/organisation.ts';
import { unitOf } from '../../../src/domain/organisation.ts';
import { type Doing, wordOf } from '../story-shape.ts';
import { act } from './act.ts';
import { clicked, judged, typed, typedIn } from './press.ts';
import { plain, refused, refusalIn, type Result } from './result.ts';
import { withRefs, type Scene } from './scene.ts';

export async function say({ town, refs }: Scene, step: Doing): Promise<Result> {
  const text = withRefs(wordOf(step.fields['text']), refs);
  const unit = step.fields['channel'];
  if (typeof unit === 'string') {
    const where = town.channel(unitOf(town.cast.organisation, unit));
    return plain('done', 'text', { says: await typedIn(town, step.by, text, where) });
  }
  const shown = await typed(town, step.by, text);
  return shown === null ? plain('noAnswer', 'text') : plain('done', 'text', { says: shown.text });
}

export async function bindChannel({ town }: Scene, step: Doing): Promise<Result> {
  const { organisation } = town.cast;
  const id = (step.fields['unit'] as string | undefined) ?? step.by.unit;
  if (id === null) return refused('notFound', 'text');
  const unit = unitOf(organisation, id);
  const place: Unit = unitOf(organisation, (step.fields['channel'] as string | undefined) ?? id);
  const said = await typedIn(town, step.by, `koppla ${unit.id}`, town.channel(place));
  const why = refusalIn(said);
  if (why !== null) return refused(why, 'text', said);
  return plain(said.startsWith('Kanalen tar emot') ? 'done' : 'failed', 'text', { says: said });
}

/** Under the newest post that asks for it in the person's unit's channel; on her own card when there is none. */
export async function answerPost(scene: Scene, step: Doing, before: Case): Promise<Result> {
  const { town } = scene;
  const { unit } = step.by;
  const asked = before.tells.filter(
    ({ unit: of, state, post }) => of === unit && post !== null && (state === 'sent' || state === 'queued'),
  );
  const wanted = asked.findLast(({ text }) => step.does === 'take' || text === 'R1') ?? asked.at(-1);
  if (wanted?.post != null) {
    const data = { ref: before.ref, tell: wanted.id };
    const shown = await clicked(town, step.by, wanted.post.activity, step.does, data);
    return judged(town, before.ref, before.version, shown, 'card');
  }
  if (step.does === 'take') return act(scene, step.by, before, { do: 'take', tell: null });
  const tell = before.tells.findLast(({ unit: of }) => of === unit)?.id ?? 'none';
  return act(scene, step.by, before, { do: 'acknowledge', tell });
}
