// Holds a value against the published schema and says in Swedish where it differs: the part of JSON Schema that ours uses.
import { problem, quoted, type Problem } from './problem.ts';

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean;
}

export interface SchemaDocument extends Schema {
  readonly definitions: Readonly<Record<string, Schema>>;
}

export function shapeProblems(value: unknown, document: SchemaDocument): readonly Problem[] {
  return differences(value, document, '', '');

  function differences(of: unknown, schema: Schema, at: string, name: string): readonly Problem[] {
    if (schema.$ref !== undefined) {
      const named = schema.$ref.slice('#/definitions/'.length);
      const definition = document.definitions[named];
      if (definition === undefined) throw new Error(`the schema has no ${named}`);
      return differences(of, definition, at, named);
    }
    const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
    if (!types.some((type) => isOf(of, type))) return [wrong(of, at, typeWords(types))];
    if (typeof of === 'string') return inText(of, schema, at, name);
    if (typeof of === 'number') return inNumber(of, schema, at);
    if (Array.isArray(of)) return inList(of, schema, at);
    return typeof of === 'object' && of !== null ? inObject(of as Readonly<Record<string, unknown>>, schema, at) : [];
  }

  function inList(of: readonly unknown[], { items, minItems = 0 }: Schema, at: string): readonly Problem[] {
    const few = of.length < minItems ? [problem(at, 'listan är tom', 'Minst en behövs')] : [];
    return items === undefined
      ? few
      : [...few, ...of.flatMap((each, index) => differences(each, items, `${at}[${String(index)}]`, ''))];
  }

  function inObject(of: Readonly<Record<string, unknown>>, schema: Schema, at: string): readonly Problem[] {
    const { properties = {}, required = [] } = schema;
    const inside = (name: string): string => (at === '' ? name : `${at}.${name}`);
    return [
      ...required
        .filter((name) => !Object.hasOwn(of, name))
        .map((name) => problem(inside(name), 'saknas', 'Fältet måste finnas')),
      ...Object.entries(of).flatMap(([name, each]) => {
        const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
        if (known !== undefined) return differences(each, known, inside(name), '');
        return schema.additionalProperties === false
          ? [
              problem(
                inside(name),
                'är inget känt fält',
                `Kända fält är ${Object.keys(properties).join(', ')}`,
                'production',
              ),
            ]
          : [];
      }),
    ];
  }
}

function inText(of: string, schema: Schema, at: string, name: string): readonly Problem[] {
  if (schema.enum !== undefined && !schema.enum.includes(of))
    return [wrong(of, at, `Ska vara en av ${schema.enum.join(', ')}`)];
  if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(of))
    return [wrong(of, at, patternWords[name] ?? `Ska följa mönstret ${schema.pattern}`)];
  return [];
}

function inNumber(of: number, schema: Schema, at: string): readonly Problem[] {
  const { minimum = -Infinity, maximum = Infinity } = schema;
  return of < minimum || of > maximum
    ? [wrong(of, at, `Ska vara ett heltal från ${String(minimum)} till ${String(maximum)}`)]
    : [];
}

function wrong(of: unknown, at: string, expected: string): Problem {
  return problem(at, `${quoted(of)} går inte att använda`, expected);
}

function isOf(value: unknown, type: string): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

const words: Readonly<Record<string, string>> = {
  null: 'null',
  array: 'en lista',
  object: 'ett objekt',
  integer: 'ett heltal',
  string: 'en text',
  boolean: 'true eller false',
};

function typeWords(types: readonly string[]): string {
  return `Ska vara ${types.map((type) => words[type] ?? type).join(' eller ')}`;
}

const patternWords: Readonly<Record<string, string>> = {
  id: 'Ska vara ett id: bokstäver, siffror, punkt, streck, högst 100 tecken',
  name: 'Ska vara en text på 1–100 tecken utan mellanslag i kanterna',
  mailbox: 'Ska vara en e-postadress som namn@kommunen.se',
  time: 'Ska vara ett klockslag som 08:00',
};
