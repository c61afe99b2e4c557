// The people of the units, for an administrator: added, changed, moved, taken away.
import { button } from '../../cards/button.ts';
import { organisationFormCard, type Again } from '../../cards/organisation-form.ts';
import { newPersonView, personView } from '../../cards/organisation-forms.ts';
import { personOf, type Person, type PersonId } from '../../domain/organisation.ts';
import { newPersonAnswer, personAnswer } from '../../intake/organisation-answers.ts';
import type { Reply } from '../turn.ts';
import { administratorOnly, changing, type Submit } from './organisation-changing.ts';
import { openOrganisation, openUnit } from './organisation-units.ts';
import type { HandlerParts } from './parts.ts';
import { message } from './says.ts';

export function openPerson(
  parts: HandlerParts,
  by: PersonId,
  id: PersonId,
  again: Again | null = null,
): Reply | Promise<Reply> {
  const refused = administratorOnly(parts, by);
  if (refused !== null) return refused;
  const organisation = parts.register.current();
  const person = personOf(organisation, id);
  if (person === undefined) return openOrganisation(parts, by);
  const view = personView(person, { organisation, orgRev: parts.register.revision(), again });
  return { card: organisationFormCard(view), summary: view.title };
}

export function openAddPerson(
  parts: HandlerParts,
  by: PersonId,
  unitId: string,
  again: Again | null = null,
): Reply | Promise<Reply> {
  const refused = administratorOnly(parts, by);
  if (refused !== null) return refused;
  const organisation = parts.register.current();
  const unit = organisation.units.find(({ id }) => id === unitId);
  if (unit === undefined) return openOrganisation(parts, by);
  const view = newPersonView(unit, { organisation, orgRev: parts.register.revision(), again });
  return { card: organisationFormCard(view), summary: view.title };
}

export async function addPerson(parts: HandlerParts, by: PersonId, submit: Submit<'addPerson'>): Promise<Reply> {
  const refused = administratorOnly(parts, by);
  if (refused !== null) return refused;
  const { unit, orgRev, typed } = submit;
  const answer = newPersonAnswer(typed);
  const again = (what: Again): Reply | Promise<Reply> => openAddPerson(parts, by, unit, what);
  if (answer.problems !== null) return again({ typed, problems: answer.problems });
  const { id, name, mailbox, title } = answer.value;
  const there = personOf(parts.register.current(), id);
  if (there !== undefined)
    return again({
      typed,
      problems: {},
      refused: [`${there.name} har redan det objekt-id:t. Flytta henne i stället.`],
    });
  const value: Person = { id, name, mailbox, unit, role: 'official', ...(title === null ? {} : { title }) };
  return changing(
    parts,
    by,
    { changes: [{ person: id, value }], orgRev, typed },
    () => openUnit(parts, by, unit),
    again,
  );
}

export async function savePerson(parts: HandlerParts, by: PersonId, submit: Submit<'savePerson'>): Promise<Reply> {
  const refused = administratorOnly(parts, by);
  if (refused !== null) return refused;
  const { person: id, orgRev, typed } = submit;
  const before = personOf(parts.register.current(), id);
  if (before === undefined) return openOrganisation(parts, by);
  const answer = personAnswer(typed);
  const again = (what: Again): Reply | Promise<Reply> => openPerson(parts, by, id, what);
  if (answer.problems !== null) return again({ typed, problems: answer.problems });
  const { title: _, ...rest } = before;
  const { name, mailbox, title } = answer.value;
  const unit = before.unit === null ? null : (typed['ofUnit'] ?? before.unit);
  const value: Person = { ...rest, name, mailbox, unit, ...(title === null ? {} : { title }) };
  const done = (): Reply | Promise<Reply> => (unit === null ? openPerson(parts, by, id) : openUnit(parts, by, unit));
  return changing(parts, by, { changes: [{ person: id, value }], orgRev, typed }, done, again);
}

/** Nobody is taken away while she has work: it is handed over first. */
export async function askRemovePerson(parts: HandlerParts, by: PersonId, id: PersonId): Promise<Reply> {
  const refused = administratorOnly(parts, by);
  if (refused !== null) return refused;
  const person = personOf(parts.register.current(), id);
  if (person === undefined) return openOrganisation(parts, by);
  const work = (await parts.casework.workOf(by, id)) ?? [];
  const orgRev = parts.register.revision();
  return message(
    `Ta bort ${person.name}?`,
    [
      'Hon kan sedan inte göra eller se något i Kvarbo.',
      ...(work.length > 0
        ? [`${String(work.length)} ärenden har henne kvar. Lämna över dem först, annars får enhetens chef utse någon.`]
        : []),
    ],
    [
      button('removePerson', 'Ta bort', { person: id, orgRev }, 'destructive'),
      ...(work.length > 0 ? [button('openLeaving', 'Lämna över först', { person: id })] : []),
      button('openPerson', 'Behåll', { person: id }),
    ],
  );
}

export async function removePerson(parts: HandlerParts, by: PersonId, submit: Submit<'removePerson'>): Promise<Reply> {
  const refused = administratorOnly(parts, by);
  if (refused !== null) return refused;
  const { person: id, orgRev, typed } = submit;
  const unit = personOf(parts.register.current(), id)?.unit ?? null;
  const done = (): Reply | Promise<Reply> => (unit === null ? openOrganisation(parts, by) : openUnit(parts, by, unit));
  return changing(parts, by, { changes: [{ person: id, value: null }], orgRev, typed }, done, (again) =>
    openPerson(parts, by, id, again),
  );
}
