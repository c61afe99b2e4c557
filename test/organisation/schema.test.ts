// The published schema, as a common checker reads it, says the same as the product.
import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { sampleOrganisation } from '../../infra/local/people.ts';
import document from '../../src/organisation/organisation.schema.json' with { type: 'json' };
import { shapeProblems, type SchemaDocument } from '../../src/organisation/shape.ts';
import { effort } from '../effort.ts';

const schema = document as SchemaDocument;
const valid = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(document);

/** Every place in a value, as the way there. */
function ways(value: unknown, way: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [way];
  return [way, ...Object.entries(value).flatMap(([name, each]) => ways(each, [...way, name]))];
}

function replaced(value: unknown, [first, ...rest]: readonly string[], by: unknown): unknown {
  if (first === undefined) return by;
  if (Array.isArray(value)) return value.map((each, i) => (String(i) === first ? replaced(each, rest, by) : each));
  const record = value as Readonly<Record<string, unknown>>;
  const { [first]: old, ...others } = record;
  return by === undefined && rest.length === 0 ? others : { ...record, [first]: replaced(old, rest, by) };
}

const small = {
  ...sampleOrganisation,
  localRoles: [{ name: 'enhetschef', role: 'chief' }],
  units: sampleOrganisation.units.slice(0, 2).map((unit) => ({
    ...unit,
    officeHours: { from: '08:00', to: '16:30' },
    membership: 'team',
    channel: '19:abc@thread.tacv2',
  })),
  people: sampleOrganisation.people.slice(0, 3),
};

const strange = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    true,
    0,
    -1,
    7.5,
    61,
    481,
    '',
    ' ',
    'ok',
    'a@b.se',
    '08:00',
    '24:00',
    '19:x',
    [],
    {},
    ['x'],
  ),
  fc.string(),
  fc.integer(),
);

describe('the organisation’s published schema', () => {
  it('accepts what the product accepts, and refuses what it refuses', () => {
    assert.equal(valid(small), true);
    assert.deepEqual(shapeProblems(small, schema), []);
    const places = ways(small);
    let refused = 0;
    fc.assert(
      fc.property(fc.constantFrom(...places), strange, (way, by) => {
        const value: unknown = JSON.parse(JSON.stringify(replaced(small, way, by) ?? null));
        const problems = shapeProblems(value, schema);
        if (problems.length > 0) refused += 1;
        assert.equal(problems.length === 0, valid(value), JSON.stringify({ way, by, problems, errors: valid.errors }));
      }),
      { numRuns: effort(500, 20_000) },
    );
    assert.ok(refused > 50);
  });

  it('names the place that is wrong', () => {
    for (const way of ways(small).filter((each) => each.length > 0)) {
      const at = shapeProblems(replaced(small, way, Symbol.iterator.description), schema).map((each) => each.at);
      const place = way
        .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`))
        .join('')
        .slice(1);
      const texts =
        typeof way.reduce<unknown>((value, part) => (value as Record<string, unknown>)[part], small) === 'string';
      if (!texts) assert.deepEqual(at, [place]);
    }
  });
});
