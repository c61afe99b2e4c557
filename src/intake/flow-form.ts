// A form of a workflow beside W001: which questions come next, what is wrong in them, and the answers when all are there. Pure.
import type { Answer, Answers, Question } from '../domain/flow.ts';
import type { FlowFormPlace, Typed } from './flow-data.ts';
import { readDate, readTime } from './local-date.ts';
import type { DateProblem, TimeProblem } from './local-date.ts';

/** The questions of the form given what is answered, all of them and in order. */
export type Asks = (answers: Answers) => readonly Question[];

export type FlowProblem = 'choose' | 'chooseSome' | 'personMissing' | DateProblem | TimeProblem;

/** One card of the form. */
export interface FlowFormState {
  readonly past: FlowFormPlace['past'];
  readonly questions: readonly Question[];
  readonly typed: Typed;
  readonly problems: Readonly<Record<string, FlowProblem>>;
  /** Whether, as far as can be told, nothing is asked after this card. */
  readonly last: boolean;
}

export type FlowFormResult =
  | { readonly complete: false; readonly state: FlowFormState }
  /** `past` has every card gone by, this one too. */
  | { readonly complete: true; readonly answers: Answers; readonly past: FlowFormPlace['past'] };

type Place = Pick<FlowFormPlace, 'past' | 'asked' | 'typed'>;

/** As many as a telephone shows without much scrolling. */
const perCard = 3;

export function firstFlowCard(asks: Asks, typed: Typed): FlowFormResult {
  return after(asks, [], typed);
}

/** From a card to the next, or the same one with what is wrong in it. */
export function nextFlowCard(asks: Asks, place: Place): FlowFormResult {
  const before = answersOf(asks, place.past, place.typed);
  const { questions, problems } = judged(asks, before, place.asked, place.typed);
  if (Object.keys(problems).length > 0)
    return { complete: false, state: state(asks, before, place.past, questions, place.typed, problems) };
  return after(asks, place.asked.length === 0 ? place.past : [...place.past, place.asked], place.typed);
}

/** "Tillbaka": nothing that was answered is lost, right or wrong. */
export function previousFlowCard(asks: Asks, place: Place): FlowFormResult {
  const past = place.past.slice(0, -1);
  const asked = place.past.at(-1) ?? [];
  const before = answersOf(asks, past, place.typed);
  const questions = asks(before).filter(({ id }) => asked.includes(id));
  if (questions.length === 0) return firstFlowCard(asks, place.typed);
  return { complete: false, state: state(asks, before, past, questions, place.typed, {}) };
}

function after(asks: Asks, past: FlowFormPlace['past'], typed: Typed): FlowFormResult {
  const answers = answersOf(asks, past, typed);
  const seen = new Set(past.flat());
  const all = asks(answers);
  const next = all.filter(({ id }) => !seen.has(id)).slice(0, perCard);
  if (next.length > 0) return { complete: false, state: state(asks, answers, past, next, typed, {}) };
  const wanted = new Set(all.map(({ id }) => id));
  return {
    complete: true,
    answers: Object.fromEntries(Object.entries(answers).filter(([id]) => wanted.has(id))),
    past,
  };
}

function state(
  asks: Asks,
  before: Answers,
  past: FlowFormPlace['past'],
  questions: readonly Question[],
  typed: Typed,
  problems: FlowFormState['problems'],
): FlowFormState {
  const seen = new Set([...past.flat(), ...questions.map(({ id }) => id)]);
  return { past, questions, typed, problems, last: asks(before).every(({ id }) => seen.has(id)) };
}

/** The answers of the cards gone by: good ones, to what is asked still. */
function answersOf(asks: Asks, past: FlowFormPlace['past'], typed: Typed): Answers {
  let answers: Answers = {};
  for (const asked of past) answers = judged(asks, answers, asked, typed).answers;
  return answers;
}

/** One card, question by question: an answer can make the next question fall away. */
function judged(
  asks: Asks,
  before: Answers,
  asked: readonly string[],
  typed: Typed,
): {
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly problems: Readonly<Record<string, FlowProblem>>;
} {
  const questions: Question[] = [];
  const problems: Record<string, FlowProblem> = {};
  let answers = before;
  for (const id of asked) {
    const question = asks(answers).find((each) => each.id === id);
    if (question === undefined) continue;
    questions.push(question);
    const { answer, problem } = read(question, typed[id] ?? '');
    if (answer !== null) answers = { ...answers, [id]: answer };
    if (problem !== null) problems[id] = problem;
  }
  return { questions, answers, problems };
}

interface Read {
  readonly answer: Answer | null;
  readonly problem: FlowProblem | null;
}

function read(question: Question, typed: string): Read {
  if (typed.trim() === '' && question.optional) return { answer: null, problem: null };
  switch (question.kind) {
    case 'one':
      return question.options.includes(typed) ? good(typed) : bad('choose');
    case 'many': {
      const chosen = typed.split(',').filter((each) => each !== '');
      const known = chosen.every((each) => question.options.includes(each));
      return chosen.length > 0 && known ? good([...new Set(chosen)]) : bad('chooseSome');
    }
    case 'date': {
      const { value, problem } = readDate(typed);
      return problem === null ? good(value) : bad(problem);
    }
    case 'time': {
      const { value, problem } = readTime(typed);
      return problem === null ? good(value) : bad(problem);
    }
    case 'person':
      return /^[\w:.-]{1,100}$/.test(typed) ? good(typed) : bad('personMissing');
  }
}

function good(answer: Answer): Read {
  return { answer, problem: null };
}

function bad(problem: FlowProblem): Read {
  return { answer: null, problem };
}
