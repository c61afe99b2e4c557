// The answers of the organisation's forms: values, or what is wrong beside each field.
import type { OfficeHours, UnitSettings } from '../domain/organisation.ts';
import { isLocalDate, isLocalTime, type LocalDate } from '../domain/time.ts';
import type { Typed } from './organisation-data.ts';

/** Codes that have a Swedish sentence. */
export type OrganisationProblem =
  | 'travel'
  | 'personMissing'
  | 'nameMissing'
  | 'mailMissing'
  | 'mailShape'
  | 'entraId'
  | 'timeNotReal'
  | 'hoursBackwards'
  | 'wholeNumber'
  | 'minutes'
  | 'hour'
  | 'answerMissing'
  | 'dateMissing'
  | 'dateNotReal'
  | 'datesBackwards';

export type FieldProblems = Readonly<Record<string, OrganisationProblem>>;

export type Answer<T> =
  { readonly value: T; readonly problems: null } | { readonly value: null; readonly problems: FieldProblems };

function answer<T>(problems: Record<string, OrganisationProblem | null>, value: () => T): Answer<T> {
  const wrong = Object.entries(problems).filter((each): each is [string, OrganisationProblem] => each[1] !== null);
  return wrong.length > 0 ? { value: null, problems: Object.fromEntries(wrong) } : { value: value(), problems: null };
}

export function mailboxAnswer({ mailbox = '' }: Typed): Answer<string> {
  return answer({ mailbox: mailProblem(mailbox) }, () => mailbox);
}

export function officeHoursAnswer({ from = '', to = '' }: Typed): Answer<OfficeHours> {
  const real = { from: isLocalTime(from), to: isLocalTime(to) };
  return answer(
    {
      from: real.from ? null : 'timeNotReal',
      to: !real.to ? 'timeNotReal' : real.from && from >= to ? 'hoursBackwards' : null,
    },
    () => ({ from, to }),
  );
}

export function settingsAnswer(typed: Typed): Answer<UnitSettings> {
  const number = (name: string): number => Number(typed[name]);
  const within = (name: string, least: number, most: number, wrong: OrganisationProblem): OrganisationProblem | null =>
    /^\d{1,3}$/.test(typed[name] ?? '') && number(name) >= least && number(name) <= most ? null : wrong;
  const travel = typed['homeVisitTravelMinutes'] ?? '0';
  return answer(
    {
      letterWorkdays: within('letterWorkdays', 0, 60, 'wholeNumber'),
      officeVisitMinutes: within('officeVisitMinutes', 15, 480, 'minutes'),
      homeVisitMinutes: within('homeVisitMinutes', 15, 480, 'minutes'),
      letterReminderWorkdays: within('letterReminderWorkdays', 0, 60, 'wholeNumber'),
      checkWorkdays: within('checkWorkdays', 0, 60, 'wholeNumber'),
      kfmChiefHour: within('kfmChiefHour', 0, 23, 'hour'),
      homeVisitTravelMinutes: travel === '0' ? null : within('homeVisitTravelMinutes', 0, 240, 'travel'),
      unannouncedVisits: ['yes', 'no'].includes(typed['unannouncedVisits'] ?? '') ? null : 'answerMissing',
    },
    () => ({
      letterWorkdays: number('letterWorkdays'),
      officeVisitMinutes: number('officeVisitMinutes'),
      homeVisitMinutes: number('homeVisitMinutes'),
      letterReminderWorkdays: number('letterReminderWorkdays'),
      checkWorkdays: number('checkWorkdays'),
      kfmChiefHour: number('kfmChiefHour'),
      unannouncedVisits: typed['unannouncedVisits'] === 'yes',
      homeVisitTravelMinutes: Number(travel),
      twoAtHomeVisits: typed['twoAtHomeVisits'] === 'yes',
    }),
  );
}

export interface PersonAnswer {
  readonly name: string;
  readonly mailbox: string;
  readonly title: string | null;
}

export function personAnswer({ name = '', mailbox = '', title = '' }: Typed): Answer<PersonAnswer> {
  return answer({ name: name === '' ? 'nameMissing' : null, mailbox: mailProblem(mailbox) }, () => ({
    name,
    mailbox,
    title: title === '' ? null : title,
  }));
}

export function newPersonAnswer(typed: Typed): Answer<PersonAnswer & { readonly id: string }> {
  const id = (typed['newId'] ?? '').toLowerCase();
  const person = personAnswer(typed);
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
  if (person.problems === null && isId) return { value: { ...person.value, id }, problems: null };
  return { value: null, problems: { ...(isId ? {} : { newId: 'entraId' as const }), ...person.problems } };
}

export interface AbsenceAnswer {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly substitute: string;
}

export function absenceAnswer({ first = '', last = '', substitute = '' }: Typed): Answer<AbsenceAnswer> {
  const day = (typed: string): OrganisationProblem | null =>
    typed === '' ? 'dateMissing' : isLocalDate(typed) ? null : 'dateNotReal';
  return answer(
    {
      first: day(first),
      last: day(last) ?? (isLocalDate(first) && last < first ? 'datesBackwards' : null),
      substitute: substitute === '' ? 'personMissing' : null,
    },
    () => ({ from: first, to: last, substitute }),
  );
}

function mailProblem(mailbox: string): OrganisationProblem | null {
  if (mailbox === '') return 'mailMissing';
  return /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/u.test(mailbox) ? null : 'mailShape';
}
