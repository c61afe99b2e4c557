// The forms of the workflows beside W001: everything answered travels in the card itself, and nothing is stored before it is whole.
import { flowFormCard, flowFormView, type FlowFormCard, type FlowFormKey } from '../../cards/flow-form.ts';
import type { RefusalCode } from '../../domain/action.ts';
import type { CaseRef } from '../../domain/case.ts';
import type { FlowView } from '../../domain/case-view.ts';
import type { Answers, FlowName, Question } from '../../domain/flow.ts';
import type { Person, PersonId } from '../../domain/organisation.ts';
import { localDate } from '../../domain/time.ts';
import type { FlowSubmit, Typed } from '../../intake/flow-data.ts';
import {
  firstFlowCard,
  nextFlowCard,
  previousFlowCard,
  type Asks,
  type FlowFormResult,
  type FlowFormState,
} from '../../intake/flow-form.ts';
import { readTreservaNumber } from '../../intake/treserva-number.ts';
import type { ProblemCode } from '../../swedish/problems.ts';
import type { Reply } from '../turn.ts';
import { answered } from './act.ts';
import type { HandlerParts } from './parts.ts';
import { refusal } from './says.ts';
import { keepForm, showCase } from './show-case.ts';

type Submit<V extends FlowSubmit['verb']> = Extract<FlowSubmit, { verb: V }>;

/** A form as it is filled in: what it asks, and with what. */
interface Filling {
  readonly key: FlowFormKey;
  readonly workflow: FlowName;
  readonly asks: Asks;
  readonly people: readonly Person[];
  /** Questions whose answer is most often the day itself. */
  readonly today: string;
}

export async function startFlow(
  parts: HandlerParts,
  person: PersonId,
  workflow: FlowName,
  from: CaseRef | null,
): Promise<Reply> {
  const filling = startFilling(parts, person, { mode: 'start', workflow, form: parts.chance.id(), from });
  if ('refused' in filling) return refusal(filling.refused, from);
  if (from !== null) await keepForm(parts, person, from);
  const first = firstFlowCard(filling.asks, {});
  if (!first.complete) return card(filling, first.state);
  return finish(parts, person, filling, first, { submit: true, treserva: '', typed: {} });
}

export async function openHappening(
  parts: HandlerParts,
  person: PersonId,
  { ref, what }: Submit<'openHappening'>,
): Promise<Reply> {
  const view = await parts.casework.view(person, ref);
  if (view?.access !== 'flow') return refusal(view === null ? 'notFound' : 'notOffered', null);
  const filling = happenFilling(parts, view, { mode: 'happen', ref, rev: view.case.version, what });
  const first = filling === null ? null : firstFlowCard(filling.asks, {});
  if (filling === null || first === null || first.complete) return showCase(parts, person, ref, 'plan');
  await keepForm(parts, person, ref);
  return card(filling, first.state);
}

export async function flowStep(
  parts: HandlerParts,
  person: PersonId,
  submit: Submit<'flowNext' | 'flowBack' | 'flowSubmit'>,
): Promise<Reply> {
  const filling = await fillingOf(parts, person, submit.address);
  if (filling === null)
    return submit.address.mode === 'happen'
      ? showCase(parts, person, submit.address.ref, 'plan')
      : refusal('notFound', null);
  if ('refused' in filling) return refusal(filling.refused, null);
  const step = submit.verb === 'flowBack' ? previousFlowCard(filling.asks, submit) : nextFlowCard(filling.asks, submit);
  const number = withoutPersonalNumber(submit.treserva);
  if (!step.complete) return card(filling, step.state, { number });
  return finish(parts, person, filling, step, {
    submit: submit.verb === 'flowSubmit',
    treserva: submit.treserva,
    typed: submit.typed,
  });
}

async function fillingOf(
  parts: HandlerParts,
  person: PersonId,
  key: FlowFormKey,
): Promise<Filling | { readonly refused: RefusalCode } | null> {
  if (key.mode === 'start') return startFilling(parts, person, key);
  const view = await parts.casework.view(person, key.ref);
  return view?.access === 'flow' ? happenFilling(parts, view, key) : null;
}

function startFilling(
  parts: HandlerParts,
  person: PersonId,
  key: Extract<FlowFormKey, { mode: 'start' }>,
): Filling | { readonly refused: RefusalCode } {
  const { workflow } = key;
  const asked = parts.casework.flowStart(person, workflow, {});
  if ('refused' in asked) return asked;
  const asks = (answers: Answers): readonly Question[] => {
    const now = parts.casework.flowStart(person, workflow, answers);
    return 'refused' in now ? [] : now.questions;
  };
  const unit = parts.casework.person(person)?.unit ?? null;
  const people = parts.organisation().people.filter((each) => each.unit === unit && each.role !== 'administrator');
  return { key, workflow, asks, people, today: localDate(parts.clock.now()) };
}

/** Null when the happening is not offered any more. */
function happenFilling(
  _parts: HandlerParts,
  view: FlowView,
  key: Extract<FlowFormKey, { mode: 'happen' }>,
): Filling | null {
  const happening = view.happenings.find(({ what }) => what === key.what);
  if (happening === undefined) return null;
  const { workflow, unit } = view.case;
  const people = view.staff.filter((each) => each.unit === unit);
  return { key, workflow, asks: () => happening.questions, people, today: view.today };
}

type Whole = Extract<FlowFormResult, { complete: true }>;

/** All is answered: the number in Treserva is asked for where numbers are kept; then it is done. */
async function finish(
  parts: HandlerParts,
  person: PersonId,
  filling: Filling,
  { answers, past }: Whole,
  { submit, treserva, typed }: { readonly submit: boolean; readonly treserva: string; readonly typed: Typed },
): Promise<Reply> {
  const { key } = filling;
  const state: FlowFormState = { past, questions: [], typed, problems: {}, last: true };
  if (key.mode === 'happen') {
    const { ref, rev, what } = key;
    const result = await parts.casework.act(person, { do: 'happen', ref, rev, what, answers });
    if (result.result === 'refused') return again(filling, state, result.why) ?? refusal(result.why, ref);
    return answered(parts, person, result, 'plan');
  }
  const { allowed } = parts.treserva;
  const number = withoutPersonalNumber(treserva);
  if (allowed && !submit) return card(filling, state, { treserva: { problem: null }, number });
  const read = allowed ? readTreservaNumber(treserva, parts.treserva) : { number: null, problem: null };
  if (read.problem !== null) return card(filling, state, { treserva: { problem: read.problem }, number });
  const { workflow, form, from } = key;
  const action = { do: 'startFlow', workflow, form, answers, treserva: read.number, from } as const;
  const result = await parts.casework.act(person, action);
  if (result.result === 'refused') return again(filling, state, result.why) ?? refusal(result.why, result.ref);
  return answered(parts, person, result, 'plan');
}

/** What may be a personnummer is not shown again: the card it would stand in is kept by Teams. */
function withoutPersonalNumber(typed: string): string {
  const { problem } = readTreservaNumber(typed, { allowed: true, pattern: /.*/ });
  return problem === 'personalNumber' ? '' : typed;
}

/** Refusals that are about a day in the form: said beside it, with all that was filled in. */
const aboutDays: Readonly<Partial<Record<RefusalCode, ProblemCode>>> = {
  dateAhead: 'dateAhead',
  dateBefore: 'dateBefore',
  consentDate: 'dateAhead',
};

function again({ asks, key, ...filling }: Filling, { past, typed }: FlowFormState, why: RefusalCode): Reply {
  const problem = aboutDays[why];
  if (problem === undefined) return null;
  // The last card that asks for a day.
  const index = past.findLastIndex((asked) =>
    asks(all(typed)).some(({ id, kind }) => kind === 'date' && asked.includes(id)),
  );
  if (index < 0) return null;
  const back = previousFlowCard(asks, { past: past.slice(0, index + 1), asked: [], typed });
  if (back.complete) return null;
  const days = back.state.questions.filter(({ kind, id }) => kind === 'date' && (typed[id] ?? '') !== '');
  const problems = Object.fromEntries(days.map(({ id }) => [id, problem]));
  return card({ asks, key, ...filling }, back.state, { problems });
}

function all(typed: Readonly<Record<string, string>>): Answers {
  return typed;
}

function card(
  filling: Filling,
  state: FlowFormState,
  more: Partial<Pick<FlowFormCard, 'treserva' | 'number' | 'problems'>> = {},
): Reply {
  const { key, workflow, people, today } = filling;
  const typed = { ...usual(state, today), ...state.typed };
  const { past, questions: asked, problems, last } = state;
  const shown = { past, questions: asked, typed, problems, last, treserva: null, number: '', ...more };
  const questions = filling.asks(all(state.typed));
  const before = questions.filter(({ id }) => state.past.some((asked) => asked.includes(id)));
  const view = flowFormView(key, shown, { workflow, answered: before, people });
  return { card: flowFormCard(view), summary: view.spoken };
}

/** A day that something came or happened is most often today; what is planned ahead is not guessed. */
const mostOftenToday: ReadonlySet<string> = new Set(['on', 'receivedOn']);

function usual({ questions, typed }: FlowFormState, today: string): Readonly<Record<string, string>> {
  const days = questions.filter(({ id, kind }) => kind === 'date' && mostOftenToday.has(id) && typed[id] === undefined);
  return Object.fromEntries(days.map(({ id }) => [id, today]));
}
