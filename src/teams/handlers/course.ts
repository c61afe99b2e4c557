// How a case goes on, told by a person: each answer is an action, and an answer that is missing asks again beside its field.
import { courseForms } from '../../cards/course-forms.ts';
import { formCard, type FormAgain } from '../../cards/form.ts';
import { responsibilitiesForm } from '../../cards/support.ts';
import { moveForm } from '../../cards/move.ts';
import { correctionView, flowOutcomeView, outcomeCard } from '../../cards/outcome.ts';
import { whoGoesForm } from '../../cards/eviction.ts';
import { isPassedOn } from '../../casework/concern.ts';
import type { CaseRef } from '../../domain/case.ts';
import type { PersonId } from '../../domain/organisation.ts';
import type { CourseSubmit } from '../../intake/course-data.ts';
import type { Reply } from '../turn.ts';
import { acted } from './act.ts';
import type { HandlerParts } from './parts.ts';
import { refusal } from './says.ts';
import { keepForm, showCase, showForm, showFormOf } from './show-case.ts';

type Submit<V extends CourseSubmit['verb']> = Extract<CourseSubmit, { verb: V }>;

/** Those that only look; all the others change the case. */
const looking: ReadonlySet<string> = new Set<CourseSubmit['verb']>(['openForm', 'openOutcome', 'openMove']);

export function changesCourse(verb: CourseSubmit['verb']): boolean {
  return !looking.has(verb);
}

export async function course(parts: HandlerParts, person: PersonId, submit: CourseSubmit): Promise<Reply> {
  switch (submit.verb) {
    case 'openForm':
      return openForm(parts, person, submit.ref, submit.form);
    case 'openOutcome':
      return showCase(parts, person, submit.ref, 'outcome');
    case 'openMove':
      return openMove(parts, person, submit);
    case 'outcome': {
      const { ref, meeting, meetingRev, outcome } = submit;
      return acted(parts, person, { do: 'outcome', ref, meeting, meetingRev, outcome }, 'outcome');
    }
    case 'undoOutcome': {
      const { ref, meeting, meetingRev } = submit;
      return acted(parts, person, { do: 'undoOutcome', ref, meeting, meetingRev }, 'outcome');
    }
    case 'move':
      return move(parts, person, submit);
    case 'moveDespite': {
      const { ref, meeting, meetingRev, start } = submit;
      return acted(parts, person, { do: 'move', ref, meeting, meetingRev, start, despiteClash: true }, 'times');
    }
    case 'holdVisit':
      return acted(parts, person, { do: 'holdVisit', ref: submit.ref, skip: submit.skip }, 'times');
    case 'heardFrom': {
      const { ref, rev, then } = submit;
      return acted(parts, person, { do: 'heardFrom', ref, rev, then });
    }
    case 'notHeardFrom':
    case 'evictionCancelled':
    case 'evictionCarriedOut':
    case 'exemptAttendance':
    case 'planDeclined':
      return acted(parts, person, { do: submit.verb, ref: submit.ref, rev: submit.rev });
    case 'answerSafety':
      return acted(parts, person, { do: 'answerSafety', ref: submit.ref, rev: submit.rev, danger: submit.danger });
    case 'chiefDecides':
      return acted(parts, person, { do: 'chiefDecides', ref: submit.ref, rev: submit.rev, decision: submit.decision });
    case 'planEvaluated': {
      const { ref, rev, goalsMet } = submit;
      return acted(parts, person, { do: 'planEvaluated', ref, rev, goalsMet });
    }
    case 'landlordAnswer':
    case 'setCheckDate':
    case 'logAttempt':
    case 'planAttempts':
    case 'decideUnannounced':
    case 'bookAttendance':
    case 'nameWhoGoes':
    case 'nameSecond':
    case 'evictionMoved':
    case 'planAgreed':
    case 'close':
      return filledIn(parts, person, submit);
  }
}

type FilledIn = Submit<
  | 'landlordAnswer'
  | 'setCheckDate'
  | 'logAttempt'
  | 'planAttempts'
  | 'decideUnannounced'
  | 'bookAttendance'
  | 'nameWhoGoes'
  | 'nameSecond'
  | 'evictionMoved'
  | 'planAgreed'
  | 'close'
>;

/** Answers given in inputs: all there, or asked for again with what is wrong said beside them. */
async function filledIn(parts: HandlerParts, person: PersonId, submit: FilledIn): Promise<Reply> {
  const { ref, rev } = submit;
  switch (submit.verb) {
    case 'landlordAnswer': {
      const { answer } = submit;
      if (answer.problem !== null) return openForm(parts, person, ref, 'landlord', { answer });
      return acted(parts, person, { do: 'landlordAnswer', ref, rev, answer: answer.value });
    }
    case 'setCheckDate': {
      const { on } = submit;
      if (on.problem !== null) return openForm(parts, person, ref, 'checkDate', { on });
      return acted(parts, person, { do: 'setCheckDate', ref, rev, on: on.value });
    }
    case 'logAttempt': {
      const { kind, on } = submit;
      if (kind.problem !== null || on.problem !== null) return openForm(parts, person, ref, 'attempts', { kind, on });
      const possible = kind.value !== 'phoneImpossible';
      const tried = kind.value === 'phoneImpossible' ? 'phone' : kind.value;
      return acted(parts, person, { do: 'logAttempt', ref, rev, kind: tried, on: on.value, possible });
    }
    case 'planAttempts': {
      const { letters, calls } = submit;
      if (letters.problem !== null || calls.problem !== null)
        return openForm(parts, person, ref, 'extraAttempts', { letters, calls });
      return acted(parts, person, { do: 'planAttempts', ref, rev, letters: letters.value, calls: calls.value });
    }
    case 'decideUnannounced':
      return decideUnannounced(parts, person, submit);
    case 'bookAttendance': {
      const { time } = submit;
      if (time.problem !== null) return openForm(parts, person, ref, 'attendance', { time });
      return acted(parts, person, { do: 'bookAttendance', ref, rev, time: time.value });
    }
    case 'nameWhoGoes':
      if (submit.person.problem !== null) return openWhoGoes(parts, person, ref, { person: submit.person });
      return acted(parts, person, { do: 'nameWhoGoes', ref, rev, person: submit.person.value });
    case 'nameSecond':
      if (submit.person.problem !== null) return openForm(parts, person, ref, 'second', { person: submit.person });
      return acted(parts, person, { do: 'nameSecond', ref, rev, person: submit.person.value }, 'times');
    case 'evictionMoved': {
      const { date, time } = submit;
      if (date.problem !== null || time.problem !== null)
        return openForm(parts, person, ref, 'evictionMoved', { date, time });
      return acted(parts, person, { do: 'evictionMoved', ref, rev, date: date.value, time: time.value });
    }
    case 'planAgreed': {
      const { ends } = submit;
      if (ends.problem !== null) return openForm(parts, person, ref, 'planPeriod', { ends });
      return acted(parts, person, { do: 'planAgreed', ref, rev, ends: ends.value });
    }
    case 'close': {
      const { ending } = submit;
      if (ending.problem !== null) return openForm(parts, person, ref, 'closing', { ending });
      if (ending.value === 'misregistered') return acted(parts, person, { do: 'misregistered', ref, rev });
      return acted(parts, person, { do: 'close', ref, rev, ending: ending.value });
    }
  }
}

/** Whether there is a stated concern is asked where there are or may be children. */
async function decideUnannounced(
  parts: HandlerParts,
  person: PersonId,
  { ref, rev, decider, reason, concern }: Submit<'decideUnannounced'>,
): Promise<Reply> {
  const view = await parts.casework.view(person, ref);
  const family = view?.access === 'full' && view.case.entry.children !== 'no';
  // A concern that has been passed on answers the question.
  const known = view?.access === 'full' && isPassedOn(view.case.course);
  const unanswered = family && !known && concern.problem !== null;
  if (decider.problem !== null || reason.problem !== null || unanswered)
    return openForm(parts, person, ref, 'gate', { decider, reason, concern });
  return acted(parts, person, {
    do: 'decideUnannounced',
    ref,
    rev,
    decider: decider.value,
    reason: reason.value,
    concern: concern.value ?? 'unknown',
  });
}

export async function openForm(
  parts: HandlerParts,
  person: PersonId,
  ref: CaseRef,
  form: Submit<'openForm'>['form'],
  again: FormAgain = {},
): Promise<Reply> {
  if (form === 'whoGoes') return openWhoGoes(parts, person, ref, again);
  if (form === 'responsibilities') return openResponsibilities(parts, person, ref);
  if (form !== 'correction') return showForm(parts, person, ref, (view) => formCard(courseForms[form](view, again)));
  return showFormOf(parts, person, ref, (view) => {
    const asked = view.access === 'full' ? correctionView(view) : flowOutcomeView(view, '', true);
    return asked === null ? null : outcomeCard(asked);
  });
}

async function openResponsibilities(parts: HandlerParts, person: PersonId, ref: CaseRef): Promise<Reply> {
  const found = (await parts.casework.responsibilities(person, ref)) ?? [];
  return showForm(parts, person, ref, (view) => formCard(responsibilitiesForm(view, found)));
}

/** Open to a unit that takes part too: it says itself who goes. */
async function openWhoGoes(parts: HandlerParts, person: PersonId, ref: CaseRef, again: FormAgain): Promise<Reply> {
  const view = await parts.casework.view(person, ref);
  if (view?.access !== 'full' && view?.access !== 'participant')
    return refusal(view === null ? 'notFound' : 'notYourUnit', null);
  await keepForm(parts, person, ref);
  return { card: formCard(whoGoesForm(view, again)), summary: `Ärende ${ref}` };
}

async function openMove(
  parts: HandlerParts,
  person: PersonId,
  { ref, meeting }: Pick<Submit<'openMove'>, 'ref' | 'meeting'>,
  again: FormAgain = {},
): Promise<Reply> {
  return showFormOf(parts, person, ref, (view) => {
    const asked = moveForm(view, meeting, again);
    return asked === null ? null : formCard(asked);
  });
}

async function move(parts: HandlerParts, person: PersonId, submit: Submit<'move'>): Promise<Reply> {
  const { ref, meeting, meetingRev, date, time } = submit;
  if (date.problem !== null || time.problem !== null) return openMove(parts, person, { ref, meeting }, { date, time });
  const start = `${date.value}T${time.value}`;
  return acted(parts, person, { do: 'move', ref, meeting, meetingRev, start }, 'times');
}
