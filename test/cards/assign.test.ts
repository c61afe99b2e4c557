import assert from 'node:assert/strict';
import { assignView } from '../../src/cards/assign.ts';
import { entries, fullView } from './samples.ts';

describe('naming somebody', () => {
  it('offers the unit’s own people, and everybody for the phone', () => {
    const names = (unit: 'VUX' | 'EB' | 'phone'): readonly string[] =>
      assignView(fullView(entries.familyEbDebt), unit).people.map(({ title }) => title);
    assert.deepEqual(names('VUX'), ['Anna Ek', 'Bo Lind', 'Cecilia Stark']);
    assert.deepEqual(names('EB'), ['Eva Berg']);
    assert.equal(names('phone').length, 5);
  });
});
