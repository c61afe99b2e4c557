// Something that happened in a case of a workflow beside W001: a button, or a form where it asks something.
import { nowOf } from '../../../../src/casework/flows/now-of.ts';
import { flows } from '../../../../src/casework/flows/registry.ts';
import { ahead, runningSeries, untold } from '../../../../src/casework/series/running.ts';
import type { FlowCase, Happening } from '../../../../src/domain/flow.ts';
import { localDateTime } from '../../../../src/domain/time.ts';
import { type Doing, type StoryAnswers, wordOf } from '../../story-shape.ts';
import { act } from '../act.ts';
import { clicked, isResult, judged, opened } from '../press.ts';
import { plain, refused, refusalIn, type Result } from '../result.ts';
import { anyCaseOf, type Scene } from '../scene.ts';
import { addressOn, filledIn, formProblem } from './form.ts';

export async function happen(
  scene: Scene,
  step: Doing,
  before: FlowCase,
  what = wordOf(step.fields['what']),
  answers = (step.fields['answers'] ?? {}) as StoryAnswers,
): Promise<Result> {
  const { town } = scene;
  const { by } = step;
  const { happening, given } = offered(scene, before, what, answers);
  if (happening === undefined || isUnasked(happening, given)) {
    const code = happening?.what ?? what;
    return throughCasework(scene, step, before, code, given);
  }
  if (happening.questions.length === 0)
    return act(scene, by, before, { do: 'happen', what: happening.what, answers: {} });
  const card = await opened(town, by, before.ref);
  if (isResult(card)) return card;
  const form = await clicked(town, by, card.activity, 'openHappening', { ref: before.ref, what: happening.what });
  if (form === null) return plain('noAnswer', 'card');
  const why = refusalIn(form.text);
  if (why !== null) return refused(why, 'card', form.text);
  const { version } = (await anyCaseOf(scene, step.in ?? '')) ?? before;
  const usual = { on: localDateTime(town.now()).slice(0, 10) };
  const asks = (): readonly Happening['questions'][number][] => happening.questions;
  const shown = await filledIn(town, step, form, { asks, answers: given, usual, treserva: '' });
  const result = await judged(town, before.ref, version, shown, 'card');
  const kept = shown !== null && addressOn(shown.card) !== null;
  return result.result === 'again' && kept ? formProblem(shown) : result;
}

/** An answer that no card offers now: the product itself is to say no. */
function isUnasked({ questions }: Happening, answers: StoryAnswers): boolean {
  return Object.entries(answers).some(([id, answer]) => {
    const question = questions.find((each) => each.id === id);
    if (question === undefined) return true;
    const all = typeof answer === 'string' ? [answer] : answer;
    const closed = question.kind === 'one' || question.kind === 'many';
    return closed && all.some((each) => !question.options.includes(each));
  });
}

function throughCasework(
  scene: Scene,
  step: Doing,
  before: FlowCase,
  what: string,
  answers: StoryAnswers,
): Promise<Result> {
  return act({ ...scene, straight: true }, step.by, before, { do: 'happen', what, answers });
}

/** The one that is meant among those offered; of the calls, the day that is meant. */
function offered(
  { town }: Scene,
  before: FlowCase,
  what: string,
  answers: StoryAnswers,
): { readonly happening: Happening | undefined; readonly given: StoryAnswers } {
  const now = nowOf({ organisation: town.cast.organisation, now: town.now() }, before.unit);
  const all = flows[before.workflow]?.happenings(before, now) ?? [];
  const exact = all.find((each) => each.what === what);
  if (exact !== undefined) return { happening: exact, given: shaped(exact, answers) };
  if (!what.startsWith('call')) return { happening: undefined, given: answers };
  const { on, ...others } = answers;
  const takes = all.filter((each) => each.what.startsWith(`${what}:`));
  const day = what === 'callMoved' || on === undefined ? undefined : String(on);
  const meant = dayOfCall(before, now.now, what) ?? '';
  const happening = takes.find((each) => each.what === `${what}:${day ?? meant}`);
  const given = day === undefined ? answers : others;
  return { happening, given: happening === undefined ? given : shaped(happening, given) };
}

/** The oldest that nobody has told of; to be moved or called off: the next. */
export function dayOfCall(before: FlowCase, now: string, what: string): string | undefined {
  const series = runningSeries(before);
  if (series === undefined) return undefined;
  const past = untold(series, now)[0]?.day;
  const next = ahead(series, now)[0]?.day;
  return what === 'callHeld' || what === 'callMissed' ? (past ?? next) : (next ?? past);
}

function shaped({ questions }: Happening, answers: StoryAnswers): StoryAnswers {
  const entries = Object.entries(answers).map(([id, answer]) => {
    const many = questions.find((each) => each.id === id)?.kind === 'many';
    return [id, many && typeof answer === 'string' ? [answer] : answer] as const;
  });
  return Object.fromEntries(entries);
}
