// The notice form: everything answered travels in the card itself, and nothing is stored before it is whole.
import { changeCard, changeView, offInput } from '../../cards/change.ts';
import type { FormAgain } from '../../cards/form.ts';
import { noticeFormCard, noticeFormView } from '../../cards/notice-form.ts';
import { noticeStartCard, noticeStartView } from '../../cards/notice-start.ts';
import type { FactsChange } from '../../casework/foresee.ts';
import type { Action } from '../../domain/action.ts';
import type { CaseRef } from '../../domain/case.ts';
import type { PersonId } from '../../domain/organisation.ts';
import { localDateTime } from '../../domain/time.ts';
import { aboutPerson } from '../../intake/about-person.ts';
import type { CardSubmit } from '../../intake/card-data.ts';
import type { FormAddress } from '../../intake/form-data.ts';
import type { ChangeAddress, ConfirmChange } from '../../intake/handling-data.ts';
import type { Answers } from '../../intake/notice-questions.ts';
import {
  formInCase,
  formOf,
  newForm,
  nextStep,
  previousStep,
  showStep,
  submitForm,
  type FormSettings,
  type FormState,
} from '../../intake/notice-form.ts';
import type { Reply } from '../turn.ts';
import { acted } from './act.ts';
import type { HandlerParts } from './parts.ts';
import { notUnderstood, refusal } from './says.ts';
import { keepForm } from './show-case.ts';

type FormSubmit = Extract<CardSubmit, { verb: 'noticeNext' | 'noticeBack' | 'noticeSubmit' }>;
type ChooseSubmit = Extract<CardSubmit, { verb: 'noticeChooseCase' }>;

/** First whether there is a case already, so that a second notice joins it. */
export async function startNotice(parts: HandlerParts, person: PersonId): Promise<Reply> {
  const form = parts.chance.id();
  const list = await parts.casework.list(person, 'mine');
  const view = noticeStartView({ form, list, treserva: parts.treserva.allowed });
  return { card: noticeStartCard(view), summary: 'Ny underrättelse' };
}

export async function chooseCase(parts: HandlerParts, person: PersonId, submit: ChooseSubmit): Promise<Reply> {
  if (!submit.existing)
    return form({ mode: 'new', form: submit.form }, showStep(1, newForm(today(parts)), settings(parts, 'new')));
  const find = submit.find;
  const ref = submit.ref ?? (find === '' ? null : await parts.casework.search(person, find));
  if (ref !== null) return addNotice(parts, person, ref, submit.form);
  const list = await parts.casework.list(person, 'mine');
  const again = {
    ref: submit.ref ?? '',
    // What looks like somebody's is not shown again.
    find: aboutPerson(find) === null ? find : '',
    problem: find === '' ? ('findMissing' as const) : ('findUnknown' as const),
  };
  const view = noticeStartView({ form: submit.form, list, treserva: parts.treserva.allowed, again });
  return { card: noticeStartCard(view), summary: 'Ny underrättelse' };
}

/** Another notice in a case that is there: what is known of the household is filled in. */
export async function addNotice(parts: HandlerParts, person: PersonId, ref: CaseRef, key?: string): Promise<Reply> {
  const view = await parts.casework.view(person, ref);
  if (view?.access !== 'full') return refusal(view === null ? 'notFound' : 'notOffered', null);
  await keepForm(parts, person, ref);
  const answers = formInCase(view.case.entry, today(parts));
  return form({ mode: 'add', form: key ?? parts.chance.id(), ref }, showStep(1, answers, settings(parts, 'add')));
}

export async function openCorrect(parts: HandlerParts, person: PersonId, ref: CaseRef): Promise<Reply> {
  const view = await parts.casework.view(person, ref);
  if (view?.access !== 'full') return refusal(view === null ? 'notFound' : 'notOffered', null);
  await keepForm(parts, person, ref);
  const address: FormAddress = { mode: 'correct', form: parts.chance.id(), ref, rev: view.case.version };
  return form(address, showStep(1, formOf(view.case.entry), settings(parts, 'correct')));
}

export async function formStep(parts: HandlerParts, person: PersonId, submit: FormSubmit): Promise<Reply> {
  const { address, step, answers } = submit;
  const set = settings(parts, address.mode);
  switch (submit.verb) {
    case 'noticeNext':
      return form(address, nextStep(step, answers, set));
    case 'noticeBack':
      return form(address, previousStep(step, answers, set));
    case 'noticeSubmit': {
      const result = submitForm(answers, set);
      if (!result.complete) return form(address, result.state);
      if (address.mode === 'new') return acted(parts, person, actionOf(address, result));
      return (await askChange(parts, person, address, answers)) ?? acted(parts, person, actionOf(address, result));
    }
  }
}

/** What a notice or a correction would change, for her to say yes to; null when there is nothing to ask. */
async function askChange(
  parts: HandlerParts,
  person: PersonId,
  address: ChangeAddress,
  answers: Answers,
  again: FormAgain = {},
  notice = '',
): Promise<Reply | null> {
  const action = changeOf(address, answers, settings(parts, address.mode));
  const foreseen = action === null ? null : await parts.casework.foresee(person, action);
  if (foreseen === null) return null;
  await keepForm(parts, person, address.ref);
  const card = changeCard(changeView(address, answers, foreseen, again, notice));
  return { card, summary: `Ärende ${address.ref}` };
}

/** Said yes to: carried out when it is still what was shown, and shown anew when the case has gone on meanwhile. */
export async function confirmChange(parts: HandlerParts, person: PersonId, submit: ConfirmChange): Promise<Reply> {
  const { rev, answers, meetings, leaving, stay } = submit;
  const set = settings(parts, submit.address.mode);
  const view = await parts.casework.view(person, submit.address.ref);
  const version = view?.access === 'full' ? view.case.version : rev;
  const address = submit.address.mode === 'correct' ? { ...submit.address, rev: version } : submit.address;
  const action = changeOf(address, answers, set);
  if (action === null) {
    const result = submitForm(answers, set);
    return result.complete ? notUnderstood : form(address, result.state);
  }
  const answered: FormAgain = Object.fromEntries(
    meetings.map(({ id, then }) => [
      offInput(id),
      { typed: then ?? '', problem: then === null ? ('answerMissing' as const) : null },
    ]),
  );
  // The same form sent twice is answered with what it has made.
  const sent = view?.access === 'full' && address.mode === 'add' && view.case.forms.includes(address.form);
  if (version !== rev && !sent) {
    const shown = await askChange(parts, person, address, answers, {}, 'Ärendet har ändrats medan du svarade.');
    if (shown !== null) return shown;
  } else if (!sent && meetings.some(({ then }) => then === null)) {
    const kept = { ...answered, stay: { typed: stay.join(','), problem: null } };
    const shown = await askChange(parts, person, address, answers, kept);
    if (shown !== null) return shown;
  }
  return acted(parts, person, {
    ...action,
    drop: leaving.filter((unit) => !stay.includes(unit)),
    callOff: meetings.filter(({ then }) => then === 'cancel').map(({ id }) => id),
  });
}

function changeOf(address: ChangeAddress, answers: Answers, set: FormSettings): FactsChange | null {
  const result = submitForm(answers, set);
  if (!result.complete) return null;
  const { entry } = result;
  return address.mode === 'add'
    ? { do: 'newNoticeInCase', ref: address.ref, form: address.form, entry }
    : { do: 'correctFact', ref: address.ref, rev: address.rev, entry };
}

type Whole = Extract<ReturnType<typeof submitForm>, { complete: true }>;

function actionOf(address: FormAddress, { entry, treserva }: Whole): Exclude<Action, { do: 'bindChannel' }> {
  switch (address.mode) {
    case 'new':
      return { do: 'registerNotice', form: address.form, entry, treserva };
    case 'add':
      return { do: 'newNoticeInCase', ref: address.ref, form: address.form, entry };
    case 'correct':
      return { do: 'correctFact', ref: address.ref, rev: address.rev, entry };
  }
}

function form(address: FormAddress, state: FormState): Reply {
  return { card: noticeFormCard(noticeFormView(address, state)), summary: 'Ny underrättelse' };
}

function today(parts: HandlerParts): string {
  return localDateTime(parts.clock.now()).slice(0, 10);
}

function settings(parts: HandlerParts, mode: FormSettings['mode']): FormSettings {
  const now = localDateTime(parts.clock.now());
  return { today: now.slice(0, 10), now: now.slice(11), treserva: parts.treserva, mode };
}
