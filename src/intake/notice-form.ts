// The form for a notice: which step is next, what is wrong in it, and the entry when it is whole. Pure; keeps nothing.
import type {
  Concerned,
  Entry,
  EvictionGround,
  NoticeKind,
  Occurrence,
  OpenUnit,
  YesNoUnknown,
} from '../domain/notice.ts';
import type { LocalDate, LocalTime } from '../domain/time.ts';
import { readDate, readTime } from './local-date.ts';
import { askedOn, choicesOf, lastStep } from './notice-questions.ts';
import type { Answers, FormStep, NoticeField } from './notice-questions.ts';
import { readTreservaNumber } from './treserva-number.ts';
import type { TreservaRule } from './treserva-number.ts';

export interface FormSettings {
  readonly today: LocalDate;
  readonly now: LocalTime;
  readonly treserva: TreservaRule;
  /** A notice in a case that is there already, or a correction, does not ask for the case's number again. */
  readonly mode: 'new' | 'add' | 'correct';
}

export type FormProblem =
  | 'choose'
  | 'dateMissing'
  | 'dateNotReal'
  | 'dateInFuture'
  | 'timeMissing'
  | 'timeNotReal'
  | 'timeInFuture'
  | 'timeWithoutDate'
  | 'personalNumber'
  | 'treservaFormat'
  | 'treservaOff';

export type Problems = Readonly<Partial<Record<NoticeField, FormProblem>>>;

/** A step to show: its questions, what was answered so far, and what was wrong. */
export interface FormState {
  readonly step: FormStep;
  readonly fields: readonly NoticeField[];
  readonly answers: Answers;
  readonly problems: Problems;
}

export type FormResult =
  | { readonly complete: true; readonly entry: Entry; readonly treserva: string | null }
  | { readonly complete: false; readonly state: FormState };

export function newForm(today: LocalDate): Answers {
  return { receivedOn: today };
}

/** The form of a new notice in a case: what is known of the household is filled in, for her to confirm. */
export function formInCase(entry: Entry, today: LocalDate): Answers {
  const { children, open } = formOf(entry);
  return { receivedOn: today, ...(children && { children }), ...(open && { open }) };
}

/** The form filled in as it was answered, for correcting. */
export function formOf(entry: Entry): Answers {
  return {
    kind: entry.kind,
    receivedOn: entry.receivedOn,
    children: entry.children,
    open: openAnswer(entry.open),
    ...(entry.receivedAt !== null && { receivedAt: entry.receivedAt }),
    ...(entry.occurrence !== null && { occurrence: entry.occurrence }),
    ...(entry.concerns !== undefined && { concerns: entry.concerns }),
    ...(entry.lastDay != null && { lastDay: entry.lastDay }),
    ...(entry.eviction !== null && {
      evictionDate: entry.eviction.date ?? '',
      evictionTime: entry.eviction.time ?? '',
      ground: entry.eviction.ground,
    }),
  };
}

function openAnswer(open: Entry['open']): string {
  if (open === 'unknown') return 'unknown';
  return open.length === 2 ? 'both' : (open[0] ?? 'none');
}

/** A step as it is shown the first time. */
export function showStep(step: FormStep, answers: Answers, settings: FormSettings): FormState {
  return { step, fields: fieldsOn(step, answers, settings), answers, problems: {} };
}

/** From a step to the next, or the same one with what is wrong in it. */
export function nextStep(step: FormStep, answers: Answers, settings: FormSettings): FormState {
  const problems = problemsOn(step, answers, settings);
  if (Object.keys(problems).length > 0) return withProblems(step, answers, problems, settings);
  return showStep(step === 1 ? 2 : 3, answers, settings);
}

/** "Tillbaka": nothing that was answered is lost, right or wrong. */
export function previousStep(step: FormStep, answers: Answers, settings: FormSettings): FormState {
  return showStep(step === 3 ? 2 : 1, withoutPersonalNumber(answers), settings);
}

/** The entry, or the first step that has something wrong in it. */
export function submitForm(answers: Answers, settings: FormSettings): FormResult {
  for (const step of [1, 2, lastStep] as const) {
    const problems = problemsOn(step, answers, settings);
    if (Object.keys(problems).length > 0) {
      return { complete: false, state: withProblems(step, answers, problems, settings) };
    }
  }
  const asksTreserva = fieldsOn(lastStep, answers, settings).includes('treserva');
  const treserva = asksTreserva ? readTreservaNumber(answers.treserva ?? '', settings.treserva).number : null;
  return { complete: true, entry: entryOf(answers, settings), treserva };
}

function fieldsOn(step: FormStep, answers: Answers, settings: FormSettings): readonly NoticeField[] {
  return askedOn(step, answers, settings.treserva.allowed && settings.mode === 'new');
}

function withProblems(step: FormStep, answers: Answers, problems: Problems, settings: FormSettings): FormState {
  return { ...showStep(step, withoutPersonalNumber(answers), settings), problems };
}

/** What may be a personnummer is not shown again: the card it would stand in is kept by Teams. */
function withoutPersonalNumber(answers: Answers): Answers {
  const { treserva = '', ...others } = answers;
  const { problem } = readTreservaNumber(treserva, { allowed: true, pattern: /.*/ });
  return problem === 'personalNumber' ? others : answers;
}

function problemsOn(step: FormStep, answers: Answers, settings: FormSettings): Problems {
  const problems: Partial<Record<NoticeField, FormProblem>> = {};
  for (const field of fieldsOn(step, answers, settings)) {
    const problem = problemIn(field, answers, settings);
    if (problem !== null) problems[field] = problem;
  }
  return problems;
}

function problemIn(field: NoticeField, answers: Answers, settings: FormSettings): FormProblem | null {
  const answer = answers[field] ?? '';
  const choices = choicesOf(field, answers);
  if (choices !== null) return choices.includes(answer) ? null : 'choose';
  switch (field) {
    case 'receivedOn': {
      const { value, problem } = readDate(answer);
      return problem ?? (value > settings.today ? 'dateInFuture' : null);
    }
    case 'receivedAt': {
      const { value, problem } = readTime(answer);
      const today = answers.receivedOn?.trim() === settings.today;
      return problem ?? (today && value > settings.now ? 'timeInFuture' : null);
    }
    case 'evictionDate':
      return answer.trim() === '' ? null : readDate(answer).problem;
    // Only what stands in the notice: it may be any day, and none is worked out.
    case 'lastDay':
      return answer.trim() === '' ? null : readDate(answer).problem;
    case 'evictionTime': {
      if (answer.trim() === '') return null;
      return readTime(answer).problem ?? ((answers.evictionDate ?? '').trim() === '' ? 'timeWithoutDate' : null);
    }
    case 'treserva':
      return readTreservaNumber(answer, settings.treserva).problem;
    case 'kind':
    case 'children':
    case 'open':
    case 'occurrence':
    case 'ground':
    case 'concerns':
      return null;
  }
}

/** Only for answers without problems: each has been found among the choices of its question. */
function entryOf(answers: Answers, settings: FormSettings): Entry {
  const kfm = answers.kind === 'KFM';
  const asked = new Set(fieldsOn(lastStep, answers, settings));
  const lastDay = asked.has('lastDay') ? readDate(answers.lastDay ?? '').value : null;
  return {
    kind: answers.kind as NoticeKind,
    receivedOn: readDate(answers.receivedOn ?? '').value ?? settings.today,
    receivedAt: kfm ? readTime(answers.receivedAt ?? '').value : null,
    children: answers.children as YesNoUnknown,
    open: openUnits(answers.open),
    occurrence: asked.has('occurrence') ? (answers.occurrence as Occurrence) : null,
    ...(answers.kind === 'olovlig andrahandsuthyrning' && { concerns: answers.concerns as Concerned }),
    ...(lastDay !== null && { lastDay }),
    eviction: kfm
      ? {
          date: readDate(answers.evictionDate ?? '').value,
          time: readTime(answers.evictionTime ?? '').value,
          ground: answers.ground as EvictionGround,
        }
      : null,
  };
}

function openUnits(answer: string | undefined): readonly OpenUnit[] | 'unknown' {
  if (answer === 'unknown') return answer;
  if (answer === 'both') return ['EB', 'BoU'];
  return answer === 'EB' || answer === 'BoU' ? [answer] : [];
}
