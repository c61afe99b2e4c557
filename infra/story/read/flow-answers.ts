// Answers to the questions of a workflow, each put into its code. What no workflow asks or answers is a mistake of the story.
import { isLocalDate, isLocalTime } from '../../../src/domain/time.ts';
import { StoryMistake } from '../mistake.ts';
import type { StoryAnswers } from '../story-shape.ts';
import { answerNamed, questionNamed } from './flow-words.ts';
import type { Known } from './known.ts';
import { list, object, text, type Loose } from './loose.ts';

export function answersIn(value: unknown, known: Known, at: string): StoryAnswers {
  const entries = Object.entries(object(value, at)).flatMap(([name, answer]) => {
    const question = questionNamed(name);
    if (question === undefined) throw new StoryMistake(`${at}: frågan ${name} ställs inte i något arbetsflöde.`);
    if (answer === null) return [];
    return [[question, answerIn(answer, question, known, `${at}.${name}`)] as const];
  });
  return Object.fromEntries(entries);
}

function answerIn(value: unknown, question: string, known: Known, at: string): string | readonly string[] {
  if (Array.isArray(value)) return list(value, at).map((one) => oneIn(one, question, known, at));
  return oneIn(value, question, known, at);
}

function oneIn(value: unknown, question: string, { cast, flow }: Known, at: string): string {
  const given = typeof value === 'boolean' ? (value ? 'ja' : 'nej') : text(value, at);
  const code = answerNamed(flow, question, given);
  if (code !== undefined) return code;
  const person = cast.person(given);
  if (person !== undefined) return person.id;
  const dated: boolean = isLocalDate(given) || isLocalTime(given);
  if (dated) return given;
  throw new StoryMistake(`${at}: ${given} är inget svar på frågan.`);
}

/** Answers that stand among a step's own fields, gathered where the action takes answers. */
export function gathered(given: Loose, fields: readonly string[]): Loose {
  const loose = Object.entries(given).filter(([name]) => !fields.includes(name) && questionNamed(name) !== undefined);
  if (loose.length === 0) return given;
  const others = Object.entries(given).filter(([name]) => !loose.some(([one]) => one === name));
  const { answers } = given;
  const own = answers === undefined || answers === null ? {} : object(answers, 'answers');
  return { ...Object.fromEntries(others), answers: { ...own, ...Object.fromEntries(loose) } };
}
