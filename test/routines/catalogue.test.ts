import assert from 'node:assert/strict';
import { catalogue, routinesFor, rowOf, versionName } from '../../src/routines/catalogue.ts';
import { routine001 } from '../../src/routines/data/001/routine.ts';
import type { Routine } from '../../src/routines/routine.ts';

const later: Routine = {
  ...routine001,
  version: { ...routine001.version, revisedOn: '2027-02-01', validFrom: '2027-03-01' },
};
const published = [...catalogue, later];

function validFrom001(choice: Parameters<typeof routinesFor>[1]): string | undefined {
  return routinesFor('eviction', choice, published).find(({ document }) => document === '001')?.version.validFrom;
}

describe('the version that is read', () => {
  it('is the one that holds on the day', () => {
    assert.equal(validFrom001({ on: '2027-02-28' }), '2022-02-15');
    assert.equal(validFrom001({ on: '2027-03-01' }), '2027-03-01');
  });

  it('is the first one for a day before any held, and the newest where no day is said', () => {
    assert.equal(validFrom001({ on: '2019-01-01' }), '2022-02-15');
    assert.equal(validFrom001({}), '2027-03-01');
  });

  it('is the pinned one for a case that keeps its routine', () => {
    assert.equal(validFrom001({ on: '2027-06-01', versions: { '001': versionName(routine001) } }), '2022-02-15');
  });

  it('is one of each document of the process', () => {
    assert.deepEqual(
      routinesFor('eviction', {}, published).map(({ document }) => document),
      ['000', '001', '004'],
    );
  });
});

describe('a row by its id', () => {
  it('is found, or is not there', () => {
    assert.equal(rowOf('001-JR-2b')?.strength, 'must-not');
    assert.equal(rowOf('001-XX-1'), undefined);
  });
});
