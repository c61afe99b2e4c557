// What has been changed beside the file, laid over it. A change stands until the file says something new at the same place.
import type { Absence, Organisation, Person, PersonId, Unit, UnitId } from '../domain/organisation.ts';
import type { Instant } from '../domain/time.ts';
import { coherenceProblems } from './coherence.ts';
import type { Problem } from './problem.ts';

/** The parts of a unit that are changed one by one. */
export const unitParts = ['chief', 'deputies', 'mailbox', 'officeHours', 'membership', 'settings'] as const;
export type UnitPart = (typeof unitParts)[number];

/** One place and what it is to hold. A person or an absence is taken away by null. */
export type Change =
  | { [P in UnitPart]: { readonly unit: UnitId; readonly part: P; readonly value: NonNullable<Unit[P]> } }[UnitPart]
  | { readonly person: PersonId; readonly value: Person | null }
  | { readonly absence: string; readonly value: Absence | null };

/** A change as it is remembered. `fileWas` is what the file said at the place then, as JSON text. */
export interface MadeChange {
  readonly revision: number;
  readonly at: Instant;
  readonly by: PersonId;
  readonly change: Change;
  readonly fileWas: string;
}

export interface Laid {
  readonly organisation: Organisation;
  /** Changes that no longer stand: the file says something new there, or they do not fit it any more. */
  readonly setAside: readonly { readonly made: MadeChange; readonly why: 'fileChanged' | 'doesNotFit' }[];
}

/** The file with every standing change; those made later over those made earlier. */
export function laidOver(file: Organisation, made: readonly MadeChange[]): Laid {
  const setAside: { made: MadeChange; why: 'fileChanged' | 'doesNotFit' }[] = [];
  let organisation = file;
  for (const group of together(made)) {
    const standing = group.filter((each) => {
      const stands = each.fileWas === saidAt(file, each.change);
      if (!stands) setAside.push({ made: each, why: 'fileChanged' });
      return stands;
    });
    const changes = standing.map(({ change }) => change);
    if (problemsAfter(organisation, changes).length === 0)
      organisation = withLeaders(changes.reduce(withChange, organisation));
    else setAside.push(...standing.map((each) => ({ made: each, why: 'doesNotFit' as const })));
  }
  return { organisation, setAside };
}

/** Changes of one press are made together or not at all; they have one moment and one actor. */
function together(made: readonly MadeChange[]): readonly (readonly MadeChange[])[] {
  const groups: MadeChange[][] = [];
  for (const each of made) {
    const last = groups.at(-1)?.[0];
    if (last !== undefined && last.at === each.at && last.by === each.by) groups.at(-1)?.push(each);
    else groups.push([each]);
  }
  return groups;
}

/** What would no longer hold after the changes; empty when they can be made. */
export function problemsAfter(organisation: Organisation, changes: readonly Change[]): readonly Problem[] {
  const before = coherenceProblems(withLeaders(organisation)).map(kindOf);
  return coherenceProblems(withLeaders(changes.reduce(withChange, organisation))).filter((each) => {
    const known = before.indexOf(kindOf(each));
    if (known >= 0) before.splice(known, 1);
    return known < 0;
  });
}

/** The places move when somebody is taken away. */
function kindOf({ wrong, expected }: Problem): string {
  return `${wrong} ${expected}`;
}

export function placeOf(change: Change): string {
  if ('unit' in change) return `unit:${change.unit}:${change.part}`;
  return 'person' in change ? `person:${change.person}` : `absence:${change.absence}`;
}

/** What the organisation says at the place of a change, as JSON text. */
export function saidAt(organisation: Organisation, change: Change): string {
  if ('unit' in change) {
    const unit = organisation.units.find(({ id }) => id === change.unit);
    return JSON.stringify(unit?.[change.part] ?? null);
  }
  return JSON.stringify(
    'person' in change
      ? (organisation.people.find(({ id }) => id === change.person) ?? null)
      : (organisation.absences?.find(({ id }) => id === change.absence) ?? null),
  );
}

function withChange(organisation: Organisation, change: Change): Organisation {
  if ('unit' in change) {
    return {
      ...organisation,
      units: organisation.units.map((unit) =>
        unit.id === change.unit ? { ...unit, [change.part]: change.value } : unit,
      ),
    };
  }
  if ('person' in change)
    return { ...organisation, people: replaced(organisation.people, change.person, change.value) };
  const { absences = [] } = organisation;
  return { ...organisation, absences: replaced(absences, change.absence, change.value) };
}

function replaced<T extends { readonly id: string }>(all: readonly T[], id: string, by: T | null): readonly T[] {
  if (by === null) return all.filter((each) => each.id !== id);
  return all.some((each) => each.id === id) ? all.map((each) => (each.id === id ? by : each)) : [...all, by];
}

/** Who leads a unit is a chief, and who leads none is not: the units say it, the people follow. */
function withLeaders(organisation: Organisation): Organisation {
  const people = organisation.people.map((person): Person => {
    const own = organisation.units.find(({ id }) => id === person.unit);
    if (own?.chief === person.id) return person.role === 'official' ? { ...person, role: 'chief' } : person;
    const leads = own?.deputies.includes(person.id) ?? false;
    return person.role === 'chief' && !leads ? { ...person, role: 'official' } : person;
  });
  return { ...organisation, people };
}
