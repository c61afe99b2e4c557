// The routine data held against the reference tables, row by row, where the reference folder lies beside the project.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { catalogue, rowOf } from '../../src/routines/catalogue.ts';
import type { Clause, Condition, FactTest } from '../../src/routines/routine.ts';
import { readReference } from './reference/read-reference.ts';

const reference = readReference();

describe('routine data against the reference tables', () => {
  if (!reference) {
    it('is not compared: the reference folder does not lie beside the project', () => {
      assert.ok(catalogue.length > 0);
    });
    return;
  }

  for (const routine of catalogue) {
    const rows = reference.rows.filter(({ document }) => document === routine.document);
    const flags = reference.flags.filter(({ document }) => document === routine.document);

    describe(routine.document, () => {
      it('has every row and flag, in order, and no other', () => {
        assert.deepEqual(
          routine.sections.flatMap((section) => section.rows.map(({ id }) => id)),
          rows.map(({ id }) => id),
        );
        assert.deepEqual(routine.flags.map(({ id }) => id).sort(), flags.map(({ id }) => id).sort());
      });

      it('has every row under its heading, with its place, condition, codes, strength and type', () => {
        for (const section of routine.sections) {
          for (const row of section.rows) {
            const expected = rows.find(({ id }) => id === row.id);
            assert.ok(expected, row.id);
            assert.deepEqual(
              {
                heading: section.heading,
                when: canonical(row.when),
                codes: row.codes,
                strength: row.strength,
                type: row.type,
                paragraph: row.paragraph,
                line: row.line,
              },
              {
                heading: expected.heading,
                when: canonical(expected.when),
                codes: expected.codes,
                strength: expected.strength,
                type: expected.type,
                paragraph: Number(/¶(\d+)/.exec(expected.place)?.[1]),
                line: /· r(.+)$/.exec(expected.place)?.[1],
              },
              row.id,
            );
          }
        }
      });

      it('has every flag with its condition and code', () => {
        for (const flag of routine.flags) {
          const expected = flags.find(({ id }) => id === flag.id);
          assert.ok(expected, flag.id);
          assert.equal(flag.code, expected.code);
          assert.deepEqual(canonical(flag.when), canonical(expected.when), flag.id);
          for (const row of flag.rows ?? []) assert.ok(rowOf(row), `${flag.id} names ${row}`);
        }
      });

      it('has headings and lines that the document has', () => {
        const lines = documentLines(routine.document);
        const known = new Set(lines.map((line) => line.trim()));
        for (const section of routine.sections) {
          for (const heading of section.heading.slice(routine.document === '004' ? 1 : 0)) {
            assert.ok(known.has(heading), `${routine.document}: ${heading}`);
          }
          for (const row of section.rows) {
            for (const line of row.line.split('–')) assert.notEqual(lines[Number(line) - 1]?.trim(), '', row.id);
          }
        }
      });

      it('says everything in words of its own', () => {
        for (const row of routine.sections.flatMap((section) => section.rows)) {
          const expected = rows.find(({ id }) => id === row.id);
          assert.notEqual(plainWords(row.text), plainWords(expected?.text ?? ''), row.id);
        }
      });
    });
  }
});

function documentLines(document: string): readonly string[] {
  const folder = new URL('../../../shared/domain/documents/', import.meta.url);
  const file = readdirSync(folder).find((name) => name.startsWith(document));
  assert.ok(file, document);
  return readFileSync(new URL(file, folder), 'utf8').split('\n');
}

/** Clauses and tests sorted, so that only what they say is compared. */
function canonical(condition: Condition): readonly string[] {
  return condition.map((clause: Clause) =>
    JSON.stringify(
      Object.entries(clause)
        .map(([fact, test]) => [fact, sorted(test)] as const)
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    ),
  );
}

function sorted(test: FactTest): unknown {
  if (typeof test !== 'object') return test;
  return Object.fromEntries(
    Object.entries(test).map(([sign, value]) => [sign, Array.isArray(value) ? [...value].map(String).sort() : value]),
  );
}

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L} ]/gu, '')
    .trim();
}
