// Who may do what with a dialogue meeting: who leads a unit that takes part, and whoever has something to do after it.
import type { Dialogue } from '../../domain/dialogue.ts';
import { leads, type Organisation, type Person, type Unit, type UnitKind } from '../../domain/organisation.ts';

/** leads: everything · hasWork: sees it, and ticks her own · none: it does not exist. */
export type DialogueRight = 'leads' | 'hasWork' | 'none';

export function whoMay(organisation: Organisation, person: Person, dialogue: Dialogue): DialogueRight {
  if (person.role === 'administrator' || person.role === 'processLeader') return 'none';
  const startsHere = dialogue.startedBy === person.id && startingUnit(organisation, person) !== null;
  if (startsHere || dialogue.units.some((unit) => leads(organisation, unit, person.id))) return 'leads';
  return dialogue.actions.some((action) => action.person === person.id) ? 'hasWork' : 'none';
}

const kinds: ReadonlySet<UnitKind> = new Set<UnitKind>(['VUX', 'EB', 'BoU']);

/** The unit she may begin one from: she leads it, and it works by routine 001. Null for everybody else. */
export function startingUnit(organisation: Organisation, person: Person): Unit | null {
  return organisation.units.find(({ id, kind }) => kinds.has(kind) && leads(organisation, id, person.id)) ?? null;
}

/** The units that can meet hers: those of routine 001 in one förvaltning. */
export function mayMeet(organisation: Organisation, own: Unit): readonly Unit[] {
  return organisation.units.filter(
    ({ kind, administration }) => kinds.has(kind) && administration === own.administration,
  );
}
