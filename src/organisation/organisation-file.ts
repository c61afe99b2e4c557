// The organisation as a file: read, held against the schema, checked as a whole, every fault named by its place.
import { readFileSync } from 'node:fs';
import type { Organisation, Role } from '../domain/organisation.ts';
import { coherenceProblems } from './coherence.ts';
import document from './organisation.schema.json' with { type: 'json' };
import { lineOf, problem, quoted, type Problem } from './problem.ts';
import { shapeProblems } from './shape.ts';

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
    value = JSON.parse(text.replace(/^\u{feff}/u, ''));
  } catch {
    throw new OrganisationError(['Organisationens fil är inte hel JSON.']);
  }
  const read = organisationFrom(value);
  if (read.organisation === null) throw new OrganisationError(read.problems.map(lineOf));
  return read.organisation;
}

/** What does not hold in an organisation to practise on, as lines naming the place; empty when it does. */
export function problemsIn(value: unknown): readonly string[] {
  return organisationFrom(value, 'practice').problems.map(lineOf);
}

export type Read =
  | { readonly organisation: Organisation; readonly problems: readonly [] }
  | { readonly organisation: null; readonly problems: readonly Problem[] };

/** Never throws. The shape is judged first: what does not have it cannot be judged as a whole. */
export function organisationFrom(value: unknown, purpose: 'production' | 'practice' = 'production'): Read {
  const shape = shapeProblems(value, document);
  const counts = ({ matters }: Problem): boolean => purpose === 'production' || matters === 'always';
  if (shape.some(counts)) return { organisation: null, problems: shape.filter(counts) };
  const given = value as Organisation;
  const { organisation, problems: unknownRoles } = withRoles(given);
  const problems = [...unknownRoles, ...coherenceProblems(organisation)].filter(counts);
  return problems.length > 0 ? { organisation: null, problems } : { organisation, problems: [] };
}

const roles: readonly string[] = ['official', 'chief', 'processLeader', 'administrator'] satisfies readonly Role[];

/** A local word for a role becomes the role, and stays as what she is called. */
function withRoles(given: Organisation): { organisation: Organisation; problems: readonly Problem[] } {
  const { localRoles = [] } = given;
  const problems: Problem[] = [];
  const people = given.people.map((person, index) => {
    if (roles.includes(person.role)) return person;
    const local = localRoles.find(({ name }) => name === person.role);
    if (local !== undefined) return { ...person, role: local.role, title: person.title ?? local.name };
    const known = [...roles, ...localRoles.map(({ name }) => name)].join(', ');
    problems.push(
      problem(`people[${String(index)}].role`, `${quoted(person.role)} finns inte`, `Ska vara en av ${known}`),
    );
    return person;
  });
  const { $schema: _, ...organisation } = { ...given, people } as Organisation & { readonly $schema?: string };
  return { organisation, problems };
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'okänt fel';
}
