// One small mistake at a time in the routine data: the worked examples or the check must notice.
import assert from 'node:assert/strict';
import { catalogue, processOfDocument } from '../../src/routines/catalogue.ts';
import { effort } from '../effort.ts';
import { readExamples } from './examples/read-examples.ts';
import { mutantsOf } from './mutation/mutants.ts';
import type { Mutant } from './mutation/mutants.ts';
import { failingExample, newFinding } from './mutation/notice.ts';

const documents = [...new Set(catalogue.map(({ document }) => document))];
const examples = (await Promise.all(documents.map(readExamples))).flat();

/** Mistakes that change no answer, or only in rows of the presentation that second what another row says. */
const wanted = 0.98;

describe('a mistake in the routine data', function () {
  this.timeout(900_000);
  const mutants = catalogue.flatMap(mutantsOf);

  it('is made in every row, of every kind', () => {
    const rows = catalogue.flatMap(({ sections }) =>
      sections.flatMap(({ rows: own }) => own.filter(({ codes }) => codes.length > 0)),
    );
    for (const { id } of rows)
      assert.ok(
        mutants.some(({ name }) => name.startsWith(`${id} `)),
        id,
      );
    for (const kind of [' without ', ' unit of ', ' weakened ', ' dropped']) {
      assert.ok(mutants.some(({ name }) => name.includes(kind)));
    }
  });

  it(`is noticed by the examples or the check at least ${wanted * 100} times in a hundred`, () => {
    const tried = everyNth(mutants, Math.ceil(mutants.length / effort(100, mutants.length)));
    const survivors = tried.filter(survives).map(({ name }) => name);
    const noticed = 1 - survivors.length / tried.length;
    const report = `${survivors.length} of ${tried.length} go unnoticed:\n${survivors.join('\n')}`;
    // Read by whoever looks after the examples.
    if (survivors.length > 0) console.log(report);
    assert.ok(noticed >= wanted, report);
  });
});

function survives({ routine }: Mutant): boolean {
  const process = processOfDocument(routine.document);
  const own = examples.filter(({ facts }) => facts['process'] === process);
  return failingExample(routine, own) === null && newFinding(routine) === null;
}

function everyNth<T>(all: readonly T[], step: number): readonly T[] {
  return all.filter((_, place) => place % step === 0);
}
