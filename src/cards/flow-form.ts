// A form of a workflow beside W001, one card at a time. The last question of a card is answered by tapping the answer, where it can be.
import template from '../../cards/flow-form.json' with { type: 'json' };
import type { CaseRef } from '../domain/case.ts';
import type { FlowName, Question } from '../domain/flow.ts';
import type { Person } from '../domain/organisation.ts';
import { longDate } from '../swedish/dates.ts';
import {
  happeningLines,
  happeningTitle,
  optionWords,
  questionHint,
  questionLabel,
  wordsOf,
} from '../swedish/flows/flow-words.ts';
import { problemSentence } from '../swedish/problems.ts';
import type { ProblemCode } from '../swedish/problems.ts';
import { button, primary } from './button.ts';
import type { Button } from './button.ts';
import { cardOf } from './card.ts';
import type { CardOf } from './card.ts';

/** Which form it is; goes along with every button, so that nothing has to be stored. */
export type FlowFormKey =
  | { readonly mode: 'start'; readonly workflow: FlowName; readonly form: string; readonly from: CaseRef | null }
  | { readonly mode: 'happen'; readonly ref: CaseRef; readonly rev: number; readonly what: string };

/** A card as intake says it is. */
export interface FlowFormCard {
  readonly past: readonly (readonly string[])[];
  readonly questions: readonly Question[];
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, ProblemCode>>;
  /** Nothing is asked after it. */
  readonly last: boolean;
  /** Given on the last card of a new case where numbers in Treserva are kept. */
  readonly treserva: { readonly problem: ProblemCode | null } | null;
  /** That number as it was typed; it travels along when she goes back. */
  readonly number: string;
}

export interface FlowFormSetting {
  readonly workflow: FlowName;
  /** Questions answered on the cards before, to be said again in short. */
  readonly answered: readonly Question[];
  /** Whom a question for a person may be answered with. */
  readonly people: readonly Person[];
}

export interface FlowFormView {
  readonly title: string;
  readonly lines: readonly { readonly text: string }[];
  readonly soFar: string;
  readonly problemCount: string;
  readonly fields: readonly {
    readonly id: string;
    readonly input: 'choice' | 'date' | 'time' | 'text';
    readonly label: string;
    readonly hint: string;
    readonly many: boolean;
    readonly style: 'expanded' | 'compact';
    readonly value: string;
    readonly choices: readonly { readonly title: string; readonly value: string }[];
    readonly problem: string;
  }[];
  readonly question: string;
  readonly questionHint: string;
  readonly questionProblem: string;
  readonly answers: readonly {
    readonly title: string;
    readonly mark: string;
    readonly spoken: string;
    readonly sends: object;
  }[];
  readonly buttons: readonly Button[];
  readonly spoken: string;
}

export const flowFormCard: CardOf<FlowFormView> = cardOf(template);

export function flowFormView(key: FlowFormKey, card: FlowFormCard, setting: FlowFormSetting): FlowFormView {
  const { past, typed, questions } = card;
  const sends = {
    ...withoutNull(key),
    past,
    asked: questions.map(({ id }) => id),
    kept: typed,
    ...(card.number !== '' && { number: card.number }),
  };
  const tapped = tappedIn(questions);
  const problems = Object.keys(card.problems).length + (card.treserva?.problem == null ? 0 : 1);
  return {
    title: titleOf(key, setting.workflow),
    lines: linesOf(key, card, setting.workflow).map((text) => ({ text })),
    soFar: soFarOf(card, setting),
    problemCount: problems === 0 ? '' : problems === 1 ? 'En sak behöver rättas.' : `${problems} saker behöver rättas.`,
    fields: [
      ...questions.filter((each) => each !== tapped).map((each) => fieldOf(each, card, setting)),
      ...treservaField(card),
    ],
    question: tapped === undefined ? '' : `${questionLabel(setting.workflow, tapped.id)} Tryck på svaret.`,
    questionHint: tapped === undefined ? '' : questionHint(setting.workflow, tapped.id),
    questionProblem: tapped === undefined ? '' : problemOf(card.problems[tapped.id]),
    answers: tapped === undefined ? [] : answersOf(tapped, card, setting.workflow, sends),
    buttons: buttonsOf(key, card, sends, tapped !== undefined),
    spoken: key.mode === 'start' ? 'Nytt ärende' : `Ärende ${key.ref}`,
  };
}

function withoutNull(key: FlowFormKey): object {
  if (key.mode === 'happen' || key.from !== null) return key;
  const { from: _, ...rest } = key;
  return rest;
}

/** More answers than these are easier to find in a list. */
const mostTapped = 7;

function tappedIn(questions: readonly Question[]): Question | undefined {
  const last = questions.at(-1);
  return last?.kind === 'one' && !last.optional && last.options.length <= mostTapped ? last : undefined;
}

function titleOf(key: FlowFormKey, workflow: FlowName): string {
  return key.mode === 'start' ? wordsOf(workflow).name : `${key.ref} ${happeningTitle(workflow, key.what)}`;
}

function linesOf(key: FlowFormKey, card: FlowFormCard, workflow: FlowName): readonly string[] {
  if (key.mode === 'happen') return happeningLines(workflow, key.what);
  if (card.questions.length === 0) return ['Stämmer det här?'];
  return card.past.length > 0 ? [] : [wordsOf(workflow).about];
}

function problemOf(code: ProblemCode | undefined): string {
  return code === undefined ? '' : problemSentence(code);
}

/** `Fråga? Svar` for each answer of the cards before. */
function soFarOf({ typed }: FlowFormCard, { answered, workflow, people }: FlowFormSetting): string {
  return answered
    .filter(({ id }) => (typed[id] ?? '') !== '')
    .map(
      (question) =>
        `${questionLabel(workflow, question.id)} ${answerInWords(question, typed[question.id] ?? '', workflow, people)}.`,
    )
    .join('\n\n');
}

function answerInWords(question: Question, typed: string, workflow: FlowName, people: readonly Person[]): string {
  switch (question.kind) {
    case 'one':
      return optionWords(workflow, question.id, typed);
    case 'many':
      return typed
        .split(',')
        .map((each) => optionWords(workflow, question.id, each))
        .join(', ');
    case 'date':
      return longDate(typed);
    case 'time':
      return typed;
    case 'person':
      return people.find(({ id }) => id === typed)?.name ?? 'en kollega';
  }
}

type FieldView = FlowFormView['fields'][number];

function fieldOf(question: Question, card: FlowFormCard, { workflow, people }: FlowFormSetting): FieldView {
  const { id, kind, options, optional } = question;
  const choices =
    kind === 'person'
      ? people.map((person) => ({ title: person.name, value: person.id }))
      : options.map((option) => ({ title: optionWords(workflow, id, option), value: option }));
  return {
    id: `q-${id}`,
    input: kind === 'date' || kind === 'time' ? kind : 'choice',
    label: `${questionLabel(workflow, id)}${optional ? ' (valfritt)' : ''}`,
    hint: questionHint(workflow, id),
    many: kind === 'many',
    style: kind === 'person' || (kind === 'one' && options.length > mostTapped) ? 'compact' : 'expanded',
    value: card.typed[id] ?? '',
    choices,
    problem: problemOf(card.problems[id]),
  };
}

function treservaField({ treserva, number }: FlowFormCard): readonly FieldView[] {
  if (treserva === null) return [];
  return [
    {
      id: 'treserva',
      input: 'text',
      label: 'Ärendenummer i Treserva (valfritt)',
      hint: '',
      many: false,
      style: 'expanded',
      value: number,
      choices: [],
      problem: problemOf(treserva.problem ?? undefined),
    },
  ];
}

function answersOf(
  question: Question,
  { typed }: FlowFormCard,
  workflow: FlowName,
  sends: object,
): FlowFormView['answers'] {
  return question.options.map((option) => {
    const title = optionWords(workflow, question.id, option);
    const chosen = typed[question.id] === option;
    return {
      title,
      mark: chosen ? 'ditt svar' : '›',
      spoken: chosen ? `${title} ditt svar` : title,
      sends: { ...sends, [`q-${question.id}`]: option },
    };
  });
}

function buttonsOf(key: FlowFormKey, card: FlowFormCard, sends: object, tapped: boolean): readonly Button[] {
  const away =
    key.mode === 'happen'
      ? button('openPlan', 'Avbryt', { ref: key.ref })
      : key.from === null
        ? button('myCases', 'Avbryt', { filter: 'mine' })
        : button('openPlan', 'Avbryt', { ref: key.from });
  return [
    ...onward(key, card, sends, tapped),
    ...(card.past.length === 0 ? [] : [button('flowBack', 'Tillbaka', sends)]),
    away,
  ];
}

function onward(key: FlowFormKey, card: FlowFormCard, sends: object, tapped: boolean): readonly Button[] {
  if (card.questions.length === 0) return [primary('flowSubmit', 'Visa vad som gäller', sends)];
  if (tapped) return [];
  return [primary('flowNext', key.mode === 'happen' && card.last ? 'Spara' : 'Vidare', sends)];
}
