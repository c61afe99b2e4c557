// Which rows some worked example touches.
import assert from 'node:assert/strict';
import { catalogue } from '../../src/routines/catalogue.ts';
import { judge, editionFor } from '../../src/routines/evaluate.ts';
import { readExamples } from './examples/read-examples.ts';

const documents = [...new Set(catalogue.map(({ document }) => document))];
const examples = (await Promise.all(documents.map(readExamples))).flat();

function touchedRows(): ReadonlySet<string> {
  const touched = new Set<string>();
  for (const { facts, date } of examples) {
    const { outcome } = judge(facts, editionFor({ ...facts, today: date }));
    for (const { fired } of [...outcome.given, ...outcome.flags]) touched.add(fired.rule.id);
  }
  return touched;
}

/** Rows of the presentation that second nothing, which the check knows of: no facts can bring them into a plan. */
const secondNothing = new Set(['004-02', '004-03', '004-05']);

describe('the worked examples', () => {
  const touched = touchedRows();
  const rows = catalogue
    .flatMap(({ sections }) => sections.flatMap((section) => section.rows))
    .filter(({ codes }) => codes.length > 0);

  it('touch every row that says must, should or must not, and every flag', () => {
    const untouched = rows.filter(
      ({ id, strength }) => !touched.has(id) && ['must', 'should', 'must-not'].includes(strength),
    );
    assert.deepEqual(
      untouched.map(({ id }) => id).filter((id) => !secondNothing.has(id)),
      [],
    );
    assert.deepEqual(
      catalogue.flatMap(({ flags }) => flags.map(({ id }) => id)).filter((id) => !touched.has(id)),
      [],
    );
  });

  it('leave so few other rows that they can be named', () => {
    const others = rows.filter(({ id, strength }) => !touched.has(id) && (strength === 'may' || strength === 'info'));
    assert.deepEqual(
      others.map(({ id }) => id),
      [],
    );
  });
});
