// The organisation as a file: read, checked as a whole, every fault named by its place.
import { readFileSync } from 'node:fs';
import type { Organisation, Role, UnitKind } from './domain/organisation.ts';

const kinds: readonly UnitKind[] = ['VUX', 'EB', 'BoU', 'FFS', 'ÄVO', 'SAV', 'BoH'];
const roles: readonly Role[] = ['official', 'chief', 'processLeader', 'administrator'];
const settingNames = [
  'letterWorkdays',
  'officeVisitMinutes',
  'homeVisitMinutes',
  'letterReminderWorkdays',
  'checkWorkdays',
  'kfmChiefHour',
] as const;

/** Swedish lines, each naming the place in the file. */
export class OrganisationError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'OrganisationError';
    this.problems = problems;
  }
}

/** @throws OrganisationError when the file cannot be read or does not hold together */
export function readOrganisation(file: string): Organisation {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new OrganisationError([`Organisationens fil går inte att läsa (${errorCode(error)}).`]);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new OrganisationError(['Organisationens fil är inte hel JSON.']);
  }
  const problems = problemsIn(value);
  if (problems.length > 0) throw new OrganisationError(problems);
  return value as Organisation;
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'okänt fel';
}

type Loose = Readonly<Record<string, unknown>>;

function record(value: unknown): Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {};
}

function list(value: unknown): readonly Loose[] {
  return Array.isArray(value) ? value.map(record) : [];
}

/** What does not hold in an organisation, as lines naming the place; empty when it does. */
export function problemsIn(value: unknown): readonly string[] {
  const root = record(value);
  const problems: string[] = [];
  const text = (of: Loose, name: string, at: string): string => {
    const found = of[name];
    if (typeof found === 'string' && found.trim() !== '') return found;
    problems.push(`${at}: ${name} saknas.`);
    return '';
  };
  text(root, 'tenantId', 'organisationen');
  if (typeof root['treservaNumbers'] !== 'boolean')
    problems.push('organisationen: treservaNumbers ska vara true eller false.');
  const administrations = list(root['administrations']);
  const units = list(root['units']);
  const people = list(root['people']);
  if (administrations.length === 0) problems.push('organisationen: minst en förvaltning (administrations) behövs.');
  if (!units.some((unit) => unit['kind'] === 'VUX'))
    problems.push('organisationen: minst en vuxenenhet (kind VUX) behövs.');
  administrations.forEach((each, index) => {
    for (const name of ['id', 'name', 'committee', 'organiserMailbox'])
      text(each, name, `administrations[${String(index)}]`);
  });
  const peopleIds = new Set(people.map((each) => each['id']));
  const administrationIds = new Set(administrations.map((each) => each['id']));
  const unitIds = new Set(units.map((each) => each['id']));
  units.forEach((each, index) => {
    const at = `units[${String(index)}]`;
    for (const name of ['id', 'name', 'mailbox']) text(each, name, at);
    if (!kinds.includes(each['kind'] as UnitKind)) problems.push(`${at}: kind ska vara en av ${kinds.join(', ')}.`);
    if (!administrationIds.has(each['administration'])) problems.push(`${at}: administration finns inte.`);
    if (!peopleIds.has(each['chief'])) problems.push(`${at}: chief är ingen i people.`);
    if (!Array.isArray(each['deputies']) || each['deputies'].some((id) => !peopleIds.has(id)))
      problems.push(`${at}: deputies ska vara en lista av id i people.`);
    const settings = record(each['settings']);
    for (const name of settingNames) {
      const number = settings[name];
      if (typeof number !== 'number' || !Number.isInteger(number) || number < 0)
        problems.push(`${at}.settings: ${name} ska vara ett heltal.`);
    }
  });
  people.forEach((each, index) => {
    const at = `people[${String(index)}]`;
    for (const name of ['id', 'name', 'mailbox']) text(each, name, at);
    if (!roles.includes(each['role'] as Role)) problems.push(`${at}: role ska vara en av ${roles.join(', ')}.`);
    if (each['unit'] !== null && !unitIds.has(each['unit'])) problems.push(`${at}: unit finns inte.`);
  });
  for (const [name, ids] of [
    ['administrations', administrations],
    ['units', units],
    ['people', people],
  ] as const) {
    if (new Set(ids.map((each) => each['id'])).size < ids.length) problems.push(`${name}: samma id står två gånger.`);
  }
  return problems;
}
