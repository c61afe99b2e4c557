// The forms of the workflows beside W001, filled in as the story says and sent from the person's own chat.
import type { Question } from '../../../../src/domain/flow.ts';
import { problemSentence, type ProblemCode } from '../../../../src/swedish/problems.ts';
import type { Doing, StoryAnswers } from '../../story-shape.ts';
import type { Town } from '../../town/town.ts';
import { clicked, type Shown } from '../press.ts';
import { refused, type Result } from '../result.ts';

/** What the form asks, given what has been answered. */
export type Asks = (answers: StoryAnswers) => readonly Question[];

/** Every question answered that the story answers; the others as `usual` says, or left empty. */
export async function filledIn(
  town: Town,
  { by }: Doing,
  form: Shown,
  { asks, answers, usual, treserva }: Filling,
): Promise<Shown | null> {
  const address = addressOn(form.card);
  if (address === null) return form;
  let whole: StoryAnswers = {};
  for (;;) {
    const next = asks(whole).find(({ id }) => whole[id] === undefined);
    if (next === undefined) break;
    whole = { ...whole, [next.id]: answers[next.id] ?? usual[next.id] ?? '' };
  }
  // What the story answers and nobody asks goes along, so that the product is the one to judge it.
  const asked = [...new Set([...Object.keys(whole), ...Object.keys(answers)])];
  const inputs = Object.fromEntries(asked.map((id) => [`q-${id}`, typed(whole[id] ?? answers[id] ?? '')]));
  const sends = { ...address, past: [], kept: {}, asked, ...inputs, treserva };
  return clicked(town, by, form.activity, 'flowSubmit', sends);
}

export interface Filling {
  readonly asks: Asks;
  readonly answers: StoryAnswers;
  readonly usual: StoryAnswers;
  readonly treserva: string;
}

function typed(answer: string | readonly string[]): string {
  return typeof answer === 'string' ? answer : answer.join(',');
}

/** The form stands there still: what is said beside its fields. */
export function formProblem(shown: Shown): Result {
  const about = (Object.keys(reasons) as ProblemCode[]).find((code) => shown.text.includes(problemSentence(code)));
  const says = shown.text.split('\n').slice(0, 12).join(' ');
  return refused((about === undefined ? undefined : reasons[about]) ?? 'formProblem', 'card', says);
}

/** What is said beside a field and is a refusal of the product's. */
const reasons: Readonly<Partial<Record<ProblemCode, NonNullable<Result['reason']>>>> = {
  dateAhead: 'dateAhead',
  dateBefore: 'dateBefore',
  consentTooGeneral: 'consentTooGeneral',
  consentInFuture: 'consentDate',
  consentEndsBefore: 'consentDate',
};

/** What its buttons bring that says which form it is; null when the card is no such form. */
export function addressOn(node: unknown): object | null {
  if (Array.isArray(node)) return node.reduce<object | null>((found, each) => found ?? addressOn(each), null);
  if (typeof node !== 'object' || node === null) return null;
  const part = node as Readonly<Record<string, unknown>>;
  const data = part['data'];
  if (flowVerbs.has(part['verb']) && typeof data === 'object' && data !== null) {
    const { mode, workflow, form, from, ref, rev, what } = data as Readonly<Record<string, unknown>>;
    return { mode, workflow, form, from, ref, rev, what };
  }
  return addressOn(Object.values(part));
}

const flowVerbs: ReadonlySet<unknown> = new Set(['flowNext', 'flowSubmit']);
