// The notice form, one step at a time. The last question of a step is answered by tapping the answer itself.
import template from '../../cards/notice-form.json' with { type: 'json' };
import type { CaseRef } from '../domain/case.ts';
import { problemSentence } from '../swedish/problems.ts';
import type { ProblemCode } from '../swedish/problems.ts';
import { button, primary } from './button.ts';
import type { Button } from './button.ts';
import { cardOf } from './card.ts';
import type { CardOf } from './card.ts';
import { choicesFor, isTapped, labelOf, inputOf, soFarInWords } from './notice-words.ts';
import type { NoticeAnswers, NoticeFieldName } from './notice-words.ts';

/** A step as intake says it is: what is asked, what was answered, and what is wrong. */
export interface NoticeStep {
  readonly step: 1 | 2 | 3;
  readonly fields: readonly NoticeFieldName[];
  readonly answers: NoticeAnswers;
  readonly problems: Readonly<Partial<Record<NoticeFieldName, ProblemCode>>>;
}

/** Which form it is; goes along with every button, so that nothing has to be stored. */
export type NoticeFormKey =
  | { readonly mode: 'new'; readonly form: string }
  | { readonly mode: 'add'; readonly form: string; readonly ref: CaseRef }
  | { readonly mode: 'correct'; readonly form: string; readonly ref: CaseRef; readonly rev: number };

export interface NoticeFormView {
  readonly title: string;
  readonly progress: string;
  readonly soFar: string;
  readonly problemCount: string;
  readonly fields: readonly {
    readonly id: string;
    readonly input: 'choice' | 'date' | 'time' | 'text';
    readonly label: string;
    readonly value: string;
    readonly choices: readonly { readonly title: string; readonly value: string }[];
    readonly problem: string;
  }[];
  readonly question: string;
  readonly questionProblem: string;
  readonly answers: readonly {
    readonly title: string;
    readonly mark: string;
    readonly spoken: string;
    readonly sends: object;
  }[];
  readonly buttons: readonly Button[];
}

export const noticeFormCard: CardOf<NoticeFormView> = cardOf(template);

export function noticeFormView(key: NoticeFormKey, state: NoticeStep): NoticeFormView {
  const sends = { ...key, step: state.step, kept: state.answers };
  const tapped = state.fields.find((field) => isTapped(field, state.step));
  const problems = Object.keys(state.problems).length;
  return {
    title: titleOf(key),
    progress: `Steg ${state.step} av 3`,
    soFar: soFarInWords(state.answers, state.step),
    problemCount: problems === 0 ? '' : problems === 1 ? 'En sak behöver rättas.' : `${problems} saker behöver rättas.`,
    fields: state.fields.filter((field) => field !== tapped).map((field) => fieldView(field, state)),
    question: tapped === undefined ? '' : `${labelOf(tapped, state.answers)} Tryck på svaret.`,
    questionProblem: tapped === undefined ? '' : problemOf(tapped, state),
    answers: tapped === undefined ? [] : answersOf(tapped, state, sends),
    buttons: buttonsOf(key, state.step, sends),
  };
}

function titleOf(key: NoticeFormKey): string {
  switch (key.mode) {
    case 'new':
      return 'Ny underrättelse';
    case 'add':
      return `Ny underrättelse i ${key.ref}`;
    case 'correct':
      return `Ändra uppgifter i ${key.ref}`;
  }
}

function fieldView(field: NoticeFieldName, state: NoticeStep): NoticeFormView['fields'][number] {
  return {
    id: field,
    input: inputOf(field),
    label: labelOf(field, state.answers),
    value: state.answers[field] ?? '',
    choices: choicesFor(field, state.answers),
    problem: problemOf(field, state),
  };
}

function problemOf(field: NoticeFieldName, state: NoticeStep): string {
  const problem = state.problems[field];
  return problem === undefined ? '' : problemSentence(problem);
}

function answersOf(field: NoticeFieldName, state: NoticeStep, sends: object): NoticeFormView['answers'] {
  return choicesFor(field, state.answers).map(({ title, value }) => {
    const chosen = state.answers[field] === value;
    return {
      title,
      mark: chosen ? 'ditt svar' : '›',
      spoken: chosen ? `${title} ditt svar` : title,
      sends: { ...sends, [field]: value },
    };
  });
}

function buttonsOf(key: NoticeFormKey, step: 1 | 2 | 3, sends: object): readonly Button[] {
  const away =
    key.mode === 'new'
      ? button('myCases', 'Avbryt', { filter: 'mine' })
      : button('openPlan', 'Avbryt', { ref: key.ref });
  const back = step === 1 ? [] : [button('noticeBack', 'Tillbaka', sends)];
  const done =
    step === 3
      ? [primary('noticeSubmit', key.mode === 'correct' ? 'Spara ändringen' : 'Visa vad som gäller', sends)]
      : [];
  return [...done, ...back, away];
}
