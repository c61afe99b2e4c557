// What the schema cannot say: that the parts of an organisation point at each other and fit together.
import type { Organisation, Person, Unit } from '../domain/organisation.ts';
import { problem, quoted, type Problem } from './problem.ts';

/** For a value of the right shape. Roles are the product's own, local words already read. */
export function coherenceProblems(organisation: Organisation): readonly Problem[] {
  const { administrations, units, people } = organisation;
  return [
    ...twice(administrations, 'administrations', ({ id }) => id, 'id'),
    ...twice(units, 'units', ({ id }) => id, 'id'),
    ...twice(people, 'people', ({ id }) => id, 'id', 'En människa står i en enhet, en gång'),
    ...twice(people, 'people', ({ mailbox }) => mailbox.toLowerCase(), 'mailbox'),
    ...twice(units, 'units', ({ mailbox }) => mailbox.toLowerCase(), 'mailbox'),
    ...twice(administrations, 'administrations', ({ organiserMailbox: box }) => box.toLowerCase(), 'organiserMailbox'),
    ...twice(
      units.filter((unit) => unit.channel !== undefined),
      'units',
      ({ channel = '' }) => channel,
      'channel',
    ),
    ...twice(
      units,
      'units',
      ({ administration, kind }) => `${kind} i ${administration}`,
      'kind',
      'En förvaltning har en enhet av varje slag',
      'production',
    ),
    ...units.flatMap((unit, index) => unitProblems(organisation, unit, `units[${String(index)}]`)),
    ...people.flatMap((person, index) => personProblems(organisation, person, `people[${String(index)}]`)),
    ...(units.some(({ kind }) => kind === 'VUX')
      ? []
      : [problem('units', 'ingen vuxenenhet finns', 'Minst en enhet ska ha kind VUX')]),
    ...(people.some(({ role }) => role === 'administrator')
      ? []
      : [problem('people', 'ingen administratör finns', 'Minst en ska ha role administrator', 'production')]),
  ];
}

function unitProblems({ administrations, people }: Organisation, unit: Unit, at: string): readonly Problem[] {
  const found: Problem[] = [];
  if (!administrations.some(({ id }) => id === unit.administration))
    found.push(problem(`${at}.administration`, `${quoted(unit.administration)} finns inte`, inList('administrations')));
  const leaders = [
    { id: unit.chief, of: `${at}.chief` },
    ...unit.deputies.map((id, index) => ({ id, of: `${at}.deputies[${String(index)}]` })),
  ];
  for (const { id, of } of leaders) {
    const person = people.find((each) => each.id === id);
    if (person === undefined) found.push(problem(of, `${quoted(id)} finns inte`, inList('people')));
    else if (person.unit !== unit.id)
      found.push(
        problem(of, `${quoted(id)} hör inte till enheten`, `Hennes unit ska vara ${quoted(unit.id)}`, 'production'),
      );
  }
  if (unit.deputies.includes(unit.chief))
    found.push(problem(`${at}.deputies`, 'enhetens chef står som sin egen ersättare', 'Ta bort henne ur listan'));
  if (new Set(unit.deputies).size < unit.deputies.length)
    found.push(problem(`${at}.deputies`, 'samma id står två gånger', 'Ta bort det ena'));
  const { officeHours: hours } = unit;
  if (hours !== undefined && hours.from >= hours.to)
    found.push(problem(`${at}.officeHours`, `${hours.from}–${hours.to} går baklänges`, 'from ska vara före to'));
  return found;
}

const entraId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function personProblems({ units }: Organisation, person: Person, at: string): readonly Problem[] {
  const found: Problem[] = [];
  const own = units.find(({ id }) => id === person.unit);
  if (!entraId.test(person.id))
    found.push(
      problem(`${at}.id`, `${quoted(person.id)} är inget objekt-id`, 'Ska vara hennes id i Entra', 'production'),
    );
  if (person.unit !== null && own === undefined)
    found.push(problem(`${at}.unit`, `${quoted(person.unit)} finns inte`, inList('units')));
  if (person.unit === null && (person.role === 'chief' || person.role === 'official'))
    found.push(problem(`${at}.unit`, `${roleWords[person.role]} utan enhet`, 'Ange hennes unit'));
  if (person.role === 'chief' && own !== undefined && own.chief !== person.id && !own.deputies.includes(person.id))
    found.push(
      problem(
        `${at}.role`,
        `är chief men leder inte ${own.id}`,
        'Ange henne som chief eller deputies där',
        'production',
      ),
    );
  return found;
}

const roleWords = { chief: 'en chef', official: 'en handläggare' } as const;

function inList(name: string): string {
  return `Ska vara ett id i ${name}`;
}

/** Every one that has the same as an earlier one. */
function twice<T>(
  all: readonly T[],
  list: string,
  of: (each: T) => string,
  field: string,
  expected = 'Var och en har sin egen',
  matters: Problem['matters'] = 'always',
): readonly Problem[] {
  const seen = new Set<string>();
  return all.flatMap((each, index) => {
    const value = of(each);
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [problem(`${list}[${String(index)}].${field}`, `${quoted(value)} står två gånger`, expected, matters)];
  });
}
