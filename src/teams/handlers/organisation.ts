// What is pressed on the cards of the organisation. The register judges who may change what; only administrators see the units.
import type { PersonId } from '../../domain/organisation.ts';
import type { OrganisationSubmit } from '../../intake/organisation-data.ts';
import type { Reply } from '../turn.ts';
import {
  endAbsence,
  handOver,
  handOverAll,
  openAbsence,
  openHandOver,
  openLeaving,
  openStaff,
  setAbsence,
} from './organisation-leave.ts';
import {
  addPerson,
  askRemovePerson,
  openAddPerson,
  openPerson,
  removePerson,
  savePerson,
} from './organisation-people.ts';
import {
  openChanges,
  openOrganisation,
  openStrangers,
  openUnit,
  openUnitForm,
  saveUnit,
} from './organisation-units.ts';
import type { HandlerParts } from './parts.ts';

export async function organisationCards(
  parts: HandlerParts,
  person: PersonId,
  submit: OrganisationSubmit,
): Promise<Reply> {
  switch (submit.verb) {
    case 'openOrganisation':
      return openOrganisation(parts, person);
    case 'openStrangers':
      return openStrangers(parts, person);
    case 'openChanges':
      return openChanges(parts, person);
    case 'openStaff':
      return openStaff(parts, person);
    case 'openUnit':
      return openUnit(parts, person, submit.unit, submit.skip);
    case 'openUnitForm':
      return openUnitForm(parts, person, submit.unit, submit.part);
    case 'saveUnit':
      return saveUnit(parts, person, submit);
    case 'openPerson':
      return openPerson(parts, person, submit.person);
    case 'openAddPerson':
      return openAddPerson(parts, person, submit.unit);
    case 'addPerson':
      return addPerson(parts, person, submit);
    case 'savePerson':
      return savePerson(parts, person, submit);
    case 'askRemovePerson':
      return askRemovePerson(parts, person, submit.person);
    case 'removePerson':
      return removePerson(parts, person, submit);
    case 'openAbsence':
      return openAbsence(parts, person, submit.person ?? person);
    case 'setAbsence':
      return setAbsence(parts, person, submit);
    case 'endAbsence':
      return endAbsence(parts, person, submit);
    case 'openHandOver':
      return openHandOver(parts, person, submit.ref);
    case 'handOver':
      return handOver(parts, person, submit);
    case 'openLeaving':
      return openLeaving(parts, person, submit.person);
    case 'handOverAll':
      return handOverAll(parts, person, submit);
  }
}
