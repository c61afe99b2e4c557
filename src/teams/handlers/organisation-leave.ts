// Being away, handing over a case, and leaving: by the person herself, who leads her unit, or an administrator.
import { absenceView, colleaguesOf, handOverView, leavingView } from '../../cards/organisation-absence.ts';
import { organisationFormCard, type Again, type OrganisationFormView } from '../../cards/organisation-form.ts';
import { organisationListCard } from '../../cards/organisation-list.ts';
import { staffView } from '../../cards/organisation-units.ts';
import { button, type Button } from '../../cards/button.ts';
import type { CaseRef } from '../../domain/case.ts';
import { leads, personOf, type Person, type PersonId } from '../../domain/organisation.ts';
import { localDate } from '../../domain/time.ts';
import { absenceAnswer } from '../../intake/organisation-answers.ts';
import { dayFrom } from '../../swedish/dates.ts';
import type { Message, Reply } from '../turn.ts';
import { answered } from './act.ts';
import { isAdministrator } from './admission.ts';
import { changing, type Submit } from './organisation-changing.ts';
import type { HandlerParts } from './parts.ts';
import { message, refusal, ways } from './says.ts';
import { keepForm } from './show-case.ts';

export function openAbsence(parts: HandlerParts, by: PersonId, id: PersonId, again: Again | null = null): Reply {
  const organisation = parts.register.current();
  const person = personOf(organisation, id);
  if (person?.unit == null) return message('Du står inte i någon enhet', ['Då finns ingen som kan ersätta dig.'], ways);
  if (!mayActFor(parts, by, person)) return refusal('chiefOnly', null);
  const orgRev = parts.register.revision();
  const today = localDate(parts.clock.now());
  return formOf(absenceView(person, { organisation, orgRev, again, today, own: by === id }));
}

export function openStaff(parts: HandlerParts, by: PersonId): Reply {
  const organisation = parts.register.current();
  const unit = organisation.units.find(({ id }) => id === personOf(organisation, by)?.unit);
  if (unit === undefined || !leads(organisation, unit.id, by)) return refusal('chiefOnly', null);
  const view = staffView(organisation, unit, localDate(parts.clock.now()));
  return { card: organisationListCard(view), summary: view.title };
}

export async function setAbsence(parts: HandlerParts, by: PersonId, submit: Submit<'setAbsence'>): Promise<Reply> {
  const { person: id, orgRev, typed } = submit;
  const organisation = parts.register.current();
  const person = personOf(organisation, id);
  if (person?.unit == null) return refusal('personNotInUnit', null);
  if (!mayActFor(parts, by, person)) return refusal('chiefOnly', null);
  const answer = absenceAnswer(typed);
  const again = (what: Again): Reply => openAbsence(parts, by, id, what);
  if (answer.problems !== null) return again({ typed, problems: answer.problems });
  const { from, to, substitute } = answer.value;
  const other = personOf(organisation, substitute);
  if (other?.unit !== person.unit || substitute === id)
    return again({ typed, problems: { substitute: 'personMissing' } });
  const absence = parts.chance.id();
  const value = { id: absence, person: id, from, to, substitute };
  const today = localDate(parts.clock.now());
  return changing(
    parts,
    by,
    { changes: [{ absence, value }], orgRev, typed },
    () =>
      message(
        'Sparat',
        [
          `${other.name} ersätter ${by === id ? 'dig' : person.name} från ${dayFrom(from, today)} till ${dayFrom(to, today)}.`,
          'Säg det till henne, och det hon behöver veta.',
        ],
        [button('openAbsence', 'Visa', { person: id }), ...ways.slice(1, 2)],
      ),
    again,
  );
}

export async function endAbsence(parts: HandlerParts, by: PersonId, submit: Submit<'endAbsence'>): Promise<Reply> {
  const { absence, orgRev } = submit;
  const person = parts.register.current().absences?.find(({ id }) => id === absence)?.person ?? by;
  const show = (again: Again | null): Reply => openAbsence(parts, by, person, again);
  return changing(parts, by, { changes: [{ absence, value: null }], orgRev, typed: {} }, () => show(null), show);
}

export async function openHandOver(
  parts: HandlerParts,
  by: PersonId,
  ref: CaseRef,
  again: Again | null = null,
): Promise<Reply> {
  const view = await parts.casework.view(by, ref);
  const person = parts.casework.person(by);
  if (view === null || person === null) return refusal('notFound', null);
  if (view.access !== 'full' && view.access !== 'flow' && view.access !== 'participant')
    return refusal('notYourUnit', null);
  const version = 'case' in view ? view.case.version : view.version;
  await keepForm(parts, by, ref);
  return formOf(handOverView({ ref, version }, colleaguesOf(parts.register.current(), person), again));
}

export async function handOver(parts: HandlerParts, by: PersonId, submit: Submit<'handOver'>): Promise<Reply> {
  const { ref, rev, person } = submit;
  if (person === null) return openHandOver(parts, by, ref, { typed: {}, problems: { person: 'personMissing' } });
  const result = await parts.casework.act(by, { do: 'handOver', ref, rev, person });
  return answered(parts, by, result, 'plan');
}

export async function openLeaving(
  parts: HandlerParts,
  by: PersonId,
  id: PersonId,
  again: Again | null = null,
): Promise<Reply> {
  const organisation = parts.register.current();
  const person = personOf(organisation, id);
  const work = await parts.casework.workOf(by, id);
  if (person === undefined || work === null) return refusal('chiefOnly', null);
  // An administrator hands over without seeing which they are.
  const refs = isAdministrator(parts.casework.person(by)) ? null : work;
  return formOf(leavingView(person, { organisation, refs, count: work.length, again }));
}

/** Case by case; what one death leaves undone is done when it is pressed again. */
export async function handOverAll(parts: HandlerParts, by: PersonId, submit: Submit<'handOverAll'>): Promise<Reply> {
  const { person: from, to, each } = submit;
  const work = await parts.casework.workOf(by, from);
  if (work === null) return refusal('chiefOnly', null);
  const typed = { ...(to === null ? {} : { to }), ...typedOf(each) };
  if (to === null && work.some((ref) => each[ref] === undefined))
    return openLeaving(parts, by, from, { typed, problems: { to: 'personMissing' } });
  let done = 0;
  for (const ref of work) {
    const result = await parts.casework.act(by, { do: 'handOverAll', ref, from, to: each[ref] ?? to ?? '' });
    if (result.result === 'done' || result.result === 'again') done += 1;
  }
  const left = (await parts.casework.workOf(by, from)) ?? [];
  if (left.length > 0)
    return openLeaving(parts, by, from, {
      typed,
      problems: {},
      refused: [`${String(done)} lämnades över. ${String(left.length)} gick inte: välj någon i samma enhet.`],
    });
  const name = parts.casework.person(from)?.name ?? 'Personen';
  const next: readonly Button[] = isAdministrator(parts.casework.person(by))
    ? [button('askRemovePerson', 'Ta bort ur organisationen', { person: from })]
    : [button('myCases', 'Enhetens ärenden', { filter: 'unit' })];
  return message('Allt är överlämnat', [`${name} har inga ärenden kvar. De som tog över har fått sina kort.`], next);
}

function typedOf(each: Readonly<Record<CaseRef, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(each).map(([ref, person]) => [`to-${ref}`, person]));
}

function mayActFor(parts: HandlerParts, by: PersonId, person: Person): boolean {
  const leader = person.unit !== null && leads(parts.register.current(), person.unit, by);
  return by === person.id || leader || isAdministrator(parts.casework.person(by));
}

function formOf(view: OrganisationFormView): Message {
  return { card: organisationFormCard(view), summary: view.title };
}
