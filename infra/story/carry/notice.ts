// The notice form, filled in as the story says and sent.
import { localDateTime } from '../../../src/domain/time.ts';
import { formInCase, formOf } from '../../../src/intake/notice-form.ts';
import { type Doing, type Fields, wordOf } from '../story-shape.ts';
import { clicked, isResult, judged, opened, typed, type Shown } from './press.ts';
import { plain, refused, refusalIn, type Result } from './result.ts';
import { caseOf, type Scene } from './scene.ts';

type Answers = Readonly<Record<string, string>>;

export async function register(scene: Scene, step: Doing, fields: Fields = step.fields): Promise<Result> {
  const { town } = scene;
  const start = await typed(town, step.by, 'ny underrättelse');
  if (start === null) return plain('noAnswer', 'card');
  const early = refusalIn(start.text);
  if (early !== null) return refused(early, 'card');
  const chosen = await clicked(town, step.by, start.activity, 'noticeChooseCase', choosing(start));
  const shown = chosen === null ? null : await sent(scene, step, chosen, answersIn(scene, fields, {}));
  if (shown === null) return plain('noAnswer', 'card');
  const why = refusalIn(shown.text);
  if (why !== null) return refused(why, 'card');
  const ref = /^[2-9A-HJ-NP-Z]{4}\b/m.exec(shown.text)?.[0];
  const made = ref === undefined ? undefined : await town.store.cases.load(ref);
  if (made === undefined) return refused('formProblem', 'card', shown.text.split('\n').slice(0, 12).join(' '));
  if (step.as !== null) scene.refs.set(step.as, made.ref);
  return plain('done', 'card');
}

/** Another notice in a case, or what was answered changed. */
export async function inCase(
  scene: Scene,
  step: Doing,
  verb: 'addNotice' | 'openCorrect',
  fields: Fields = step.fields,
): Promise<Result> {
  const { town } = scene;
  const before = await caseOf(scene, step.in ?? '');
  if (before === undefined) return refused('notFound', 'card');
  const card = await opened(town, step.by, before.ref);
  if (isResult(card)) return card;
  const form = await clicked(town, step.by, card.activity, verb, { ref: before.ref });
  if (form === null) return plain('noAnswer', 'card');
  const why = refusalIn(form.text);
  if (why !== null) return refused(why, 'card');
  const today = localDateTime(town.now()).slice(0, 10);
  const known = verb === 'openCorrect' ? formOf(before.entry) : formInCase(before.entry, today);
  const { version } = (await town.store.cases.load(before.ref)) ?? before;
  const asked = await sent(scene, step, form, answersIn(scene, fields, known));
  const shown = asked === null ? null : await confirmed(scene, step, asked);
  const result = await judged(town, before.ref, version, shown, 'card');
  const kept = shown !== null && addressOn(shown.card) !== null;
  return result.result === 'again' && kept
    ? refused('formProblem', 'card', shown.text.split('\n').slice(0, 12).join(' '))
    : result;
}

/** What would change is shown first: units stay and meetings are kept where the story does not say otherwise. */
async function confirmed({ town }: Scene, { by, fields }: Doing, shown: Shown): Promise<Shown | null> {
  const data = dataOn(shown.card, 'confirmChange');
  if (data === null) return shown;
  const [leaving, asks] = [textsIn(data['leaving']), textsIn(data['asks'])];
  const drop = textsIn(fields['drop']);
  const then = fields['unasked'] === 'cancel' ? 'cancel' : 'keep';
  const stay = leaving.filter((unit) => !drop.includes(unit)).join(',');
  const off = Object.fromEntries(asks.map((id) => [`off-${id}`, then]));
  return clicked(town, by, shown.activity, 'confirmChange', { ...data, stay, ...off });
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** The last step's button: it brings the form's address and everything answered. */
async function sent({ town }: Scene, step: Doing, form: Shown, answers: Answers): Promise<Shown | null> {
  const address = addressOn(form.card);
  if (address === null) return form;
  return clicked(town, step.by, form.activity, 'noticeSubmit', { ...address, step: 3, kept: answers, ...answers });
}

function choosing({ card }: Shown): object {
  const data = dataOn(card, 'noticeChooseCase');
  return { form: data?.['form'], existing: false };
}

function addressOn(card: unknown): object | null {
  const data = dataOn(card, 'noticeNext') ?? dataOn(card, 'noticeSubmit');
  if (data === null) return null;
  const { mode, form, ref, rev } = data;
  return { mode, form, ref, rev };
}

/** What the first button of that verb brings. */
function dataOn(node: unknown, verb: string): Readonly<Record<string, unknown>> | null {
  if (Array.isArray(node)) {
    for (const one of node) {
      const found = dataOn(one, verb);
      if (found !== null) return found;
    }
    return null;
  }
  if (typeof node !== 'object' || node === null) return null;
  const part = node as Readonly<Record<string, unknown>>;
  if (part['verb'] === verb && typeof part['data'] === 'object') return part['data'] as Record<string, unknown>;
  return dataOn(Object.values(part), verb);
}

/** As the form names and writes them. What a form asks and the story leaves out has the answer that the list of actions says. */
function answersIn({ town }: Scene, fields: Fields, known: Answers): Answers {
  const now = localDateTime(town.now());
  const kind = fields['kind'] ?? known['kind'];
  const kfm = kind === 'KFM';
  const standard: Answers = {
    receivedOn: now.slice(0, 10),
    open: 'none',
    occurrence: 'first',
    ...(kind === 'olovlig andrahandsuthyrning' ? { concerns: 'tenant' } : {}),
    ...(kfm ? { receivedAt: now.slice(11), ground: 'unknown', evictionDate: '', evictionTime: '' } : {}),
  };
  const { open, ...others } = fields;
  const given = Object.fromEntries(Object.entries(others).map(([name, value]) => [name, wordOf(value)]));
  return { ...standard, ...known, ...given, ...(open === undefined ? {} : { open: openAnswer(open) }) };
}

function openAnswer(open: NonNullable<Fields[string]>): string {
  if (!Array.isArray(open)) return wordOf(open);
  const units = open as readonly string[];
  return units.length > 1 ? 'both' : (units[0] ?? 'none');
}
