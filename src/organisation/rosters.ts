// Units whose officials are listed by their Teams team: the team's roster laid over the organisation.
import type { Organisation, Person, UnitId } from '../domain/organisation.ts';
import type { Roster } from './ports.ts';

/**
 * In a unit that follows its team an official is who stands in the roster; chief and deputies are named by the unit and stay.
 * Who is an official elsewhere already keeps her place there. A unit whose roster is not known keeps the file's officials.
 */
export function withRosters(organisation: Organisation, rosters: ReadonlyMap<UnitId, Roster>): Organisation {
  let { people } = organisation;
  for (const unit of organisation.units) {
    const roster = unit.membership === 'team' ? rosters.get(unit.id) : undefined;
    if (roster === undefined) continue;
    const named = new Set([unit.chief, ...unit.deputies]);
    const inTeam = new Set(roster.members.map(({ id }) => id));
    people = people.filter((person) => person.unit !== unit.id || named.has(person.id) || inTeam.has(person.id));
    const known = new Set(people.map(({ id }) => id));
    const fromTeam = roster.members
      .filter(({ id }) => !known.has(id))
      .map(({ id, name, mailbox }): Person => ({ id, name, mailbox, unit: unit.id, role: 'official' }));
    people = [...people, ...fromTeam];
  }
  return people === organisation.people ? organisation : { ...organisation, people };
}
