// Questions of a workflow, put together.
import type { Answers, Question } from '../../domain/flow.ts';

export function one(id: string, ...options: readonly string[]): Question {
  return { id, kind: 'one', options, optional: false };
}

export function many(id: string, ...options: readonly string[]): Question {
  return { id, kind: 'many', options, optional: false };
}

export function day(id: string): Question {
  return { id, kind: 'date', options: [], optional: false };
}

export function clockTime(id: string): Question {
  return { id, kind: 'time', options: [], optional: false };
}

export function person(id: string): Question {
  return { id, kind: 'person', options: [], optional: false };
}

export function optional(question: Question): Question {
  return { ...question, optional: true };
}

/** The one option chosen, the date or the person; empty when it was not answered. */
export function answered(answers: Answers, id: string): string {
  const answer = answers[id];
  return typeof answer === 'string' ? answer : '';
}

/** The options chosen of a question with several. */
export function chosen(answers: Answers, id: string): readonly string[] {
  const answer = answers[id];
  if (answer === undefined) return [];
  return typeof answer === 'string' ? [answer] : answer;
}
