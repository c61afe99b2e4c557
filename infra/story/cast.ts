// Everybody and everything a story can name: `VUX.official1`, `EB`, a mailbox.
import type { Organisation, Person, Unit } from '../../src/domain/organisation.ts';

export interface Cast {
  readonly organisation: Organisation;
  /** By `UNIT.role` (`VUX.official1`, `EB.chief`, `EB.deputy1`), `administrator`, `processLeader`, id or mailbox. */
  person(key: string): Person | undefined;
  /** By code (the first of its kind), id or name. */
  unit(key: string): Unit | undefined;
  /** The short name of a person. */
  nameOf(person: string): string;
  /** The short name of a unit: its code, or its id where another unit of the kind comes first. */
  unitName(unit: string): string;
  readonly people: readonly { readonly key: string; readonly person: Person }[];
  readonly mailboxes: readonly Mailbox[];
  mailbox(address: string): Mailbox | undefined;
}

export interface Mailbox {
  /** Unit, person or `moten.<administration>`. */
  readonly name: string;
  /** Lower case. */
  readonly address: string;
  readonly owner: string;
  readonly kind: 'organiser' | 'unit' | 'person';
  /** Id of the unit it is of, or whose person it is of. */
  readonly unit: string | null;
}

export function castOf(organisation: Organisation): Cast {
  const { units, people } = organisation;
  const unitName = (id: string): string => {
    const unit = units.find((each) => each.id === id);
    return unit !== undefined && units.find((each) => each.kind === unit.kind) === unit ? unit.kind : id;
  };
  const keys = people.map((person) => ({ key: keyOf(organisation, person, unitName), person }));
  const mailboxes: readonly Mailbox[] = [
    ...organisation.administrations.map((each) => mailboxOf('organiser', `moten.${each.id}`, each.organiserMailbox)),
    ...units.map((each) => mailboxOf('unit', unitName(each.id), each.mailbox, each.name, each.id)),
    ...keys.map(({ key, person }) => mailboxOf('person', key, person.mailbox, person.name, person.unit)),
  ];
  return {
    organisation,
    person: (key) => keys.find((each) => [each.key, each.person.id, each.person.mailbox].includes(key))?.person,
    unit: (key) => units.find((each) => [unitName(each.id), each.id, each.name].includes(key)),
    nameOf: (id) => keys.find(({ person }) => person.id === id)?.key ?? id,
    unitName,
    people: keys,
    mailboxes,
    mailbox: (address) => mailboxes.find((each) => each.address === address.toLowerCase()),
  };
}

function mailboxOf(
  kind: Mailbox['kind'],
  name: string,
  address: string,
  owner = name,
  unit: string | null = null,
): Mailbox {
  return { kind, name, address: address.toLowerCase(), owner, unit };
}

/** Chief and deputies by what they are to the unit, officials counted in the order they stand, others by their role. */
function keyOf({ units, people }: Organisation, person: Person, unitName: (id: string) => string): string {
  const unit: Unit | undefined = units.find((each) => each.id === person.unit);
  if (unit === undefined) return person.role;
  const name = unitName(unit.id);
  if (unit.chief === person.id) return `${name}.chief`;
  const deputy = unit.deputies.indexOf(person.id);
  if (deputy >= 0) return `${name}.deputy${String(deputy + 1)}`;
  const officials = people.filter(
    ({ id, unit: of }) => of === unit.id && id !== unit.chief && !unit.deputies.includes(id),
  );
  return `${name}.official${String(officials.indexOf(person) + 1)}`;
}
