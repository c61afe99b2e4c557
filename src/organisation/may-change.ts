// Who may change what in the organisation: administrators everything, the others their own absence and their unit's.
import { leads, personOf, type Organisation, type PersonId } from '../domain/organisation.ts';
import type { Change } from './changes.ts';

export function mayChange(organisation: Organisation, actor: PersonId, change: Change): boolean {
  if (personOf(organisation, actor)?.role === 'administrator') return true;
  if (!('absence' in change)) return false;
  const absent = (change.value ?? organisation.absences?.find(({ id }) => id === change.absence))?.person;
  return absent !== undefined && mayActFor(organisation, actor, absent);
}

/** A person herself, who leads her unit, and an administrator. */
export function mayActFor(organisation: Organisation, actor: PersonId, person: PersonId): boolean {
  const unit = personOf(organisation, person)?.unit ?? null;
  return (
    actor === person ||
    personOf(organisation, actor)?.role === 'administrator' ||
    (unit !== null && leads(organisation, unit, actor))
  );
}
