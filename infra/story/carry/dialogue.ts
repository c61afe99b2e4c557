// A dialogue meeting, pressed through on its own card.
import { isDialogueRef, type Dialogue } from '../../../src/domain/dialogue.ts';
import { addDays, localDate } from '../../../src/domain/time.ts';
import type { Doing } from '../story-shape.ts';
import { clicked, typed, type Shown } from './press.ts';
import { plain, refused, refusalIn, type Result } from './result.ts';
import { waitFor, type Scene } from './scene.ts';

export async function dialogue(scene: Scene, step: Doing): Promise<Result> {
  const { town } = scene;
  const opened = await typed(town, step.by, 'dialogmöten');
  if (opened === null) return plain('noAnswer', 'card');
  if (step.fields['event'] === 'start') return start(scene, step, opened);
  const before = await named(scene, step);
  if (before === undefined) return refused('notFound', 'card');
  const press = async (verb: string, data: object = {}): Promise<Result> => {
    const shown = await clicked(town, step.by, opened.activity, verb, {
      dialogue: before.ref,
      rev: (await town.store.dialogues.load(before.ref))?.version,
      ...data,
    });
    return judged(scene, before, shown);
  };
  const { text, person, on } = step.fields;
  const item = {
    item: text ?? 'Skriv en lathund',
    person: person ?? step.by.id,
    on: on ?? addDays(localDate(town.now()), 1),
  };
  const { event } = step.fields;
  switch (typeof event === 'string' ? event : '') {
    case 'book':
      return book(scene, before, press);
    case 'cancel':
      return press('cancelDialogue');
    case 'answer':
      return press('answerDialogue', { answer1: text ?? 'Ja, oftast.' });
    case 'send':
      return press('sendDialogue');
    case 'tick':
      return press('tickDialogue', { id: before.actions.find(({ doneBy }) => doneBy === null)?.id ?? 'none' });
    default:
      return press('addDialogueItem', { kind: step.fields['event'], ...item });
  }
}

/** Kept beside the cases' names, where none can be taken for another. */
function placeOf({ fields }: Doing): string {
  return `dialogue: ${typeof fields['name'] === 'string' ? fields['name'] : ''}`;
}

async function named({ town, refs }: Scene, step: Doing): Promise<Dialogue | undefined> {
  const ref = refs.get(placeOf(step)) ?? '';
  return isDialogueRef(ref) ? town.store.dialogues.load(ref) : undefined;
}

async function start({ town, refs }: Scene, step: Doing, opened: Shown): Promise<Result> {
  const known = new Set((await town.store.dialogues.open()).map(({ ref }) => ref));
  const { units = 'VUX,EB,BoU', joint = true } = step.fields;
  const ids = (typeof units === 'string' ? units : '')
    .split(',')
    .flatMap((name) => town.cast.unit(name.trim())?.id ?? []);
  const form = `story-${String(step.n)}`;
  const shown = await clicked(town, step.by, opened.activity, 'startDialogue', {
    form,
    units: ids.join(','),
    how: joint === true ? 'joint' : 'separate',
  });
  if (shown === null) return plain('noAnswer', 'card');
  const why = refusalIn(shown.text);
  if (why !== null) return refused(why, 'card');
  const made = (await town.store.dialogues.open()).find(({ ref }) => !known.has(ref));
  if (made === undefined) return plain('again', 'card');
  refs.set(placeOf(step), made.ref);
  return plain('done', 'card');
}

/** The first time that is found. */
async function book(
  scene: Scene,
  { ref }: Dialogue,
  press: (verb: string, data?: object) => Promise<Result>,
): Promise<Result> {
  const now = async (): Promise<Dialogue['booking'] | undefined> =>
    (await scene.town.store.dialogues.load(ref))?.booking;
  const sought = await press('seekDialogueTimes', { skip: 0 });
  if (sought.result !== 'done') return sought;
  await waitFor(scene, async () => (await now())?.state !== 'seeking');
  const slot = (await now())?.slots[0]?.start;
  if (slot === undefined) return refused('calendar', 'card');
  const booked = await press('bookDialogue', { slot });
  if (booked.result !== 'done') return booked;
  await waitFor(scene, async () => (await now())?.state !== 'sending');
  return (await now())?.state === 'booked' ? booked : refused('calendar', 'card');
}

async function judged({ town }: Scene, before: Dialogue, shown: Shown | null): Promise<Result> {
  if (shown === null) return plain('noAnswer', 'card');
  const why = refusalIn(shown.text);
  if (why !== null) return refused(why, 'card');
  if (shown.text.includes('Kortet du tryckte på var gammalt')) return plain('stale', 'card');
  const after = await town.store.dialogues.load(before.ref);
  if (after !== undefined && after.version > before.version) return plain('done', 'card');
  return refused('formProblem', 'card', shown.text.split('\n').slice(0, 12).join(' '));
}
