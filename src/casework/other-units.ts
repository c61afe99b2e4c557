// The units there are beside one, as she may choose among them.
import type { ParticipantView } from '../domain/case-view.ts';
import { administrationOf, type Organisation, type Unit } from '../domain/organisation.ts';

export function unitsBeside(organisation: Organisation, unit: Unit): ParticipantView['others'] {
  return organisation.units
    .filter(({ id }) => id !== unit.id)
    .map(({ id, name, administration }) => ({
      id,
      name,
      administration: administrationOf(organisation, administration).name,
    }));
}
