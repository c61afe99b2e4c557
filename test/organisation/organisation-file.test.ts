import assert from 'node:assert/strict';
import { sampleOrganisation } from '../infra/local/people.ts';
import { OrganisationError, problemsIn, readOrganisation } from '../src/organisation-file.ts';

type Loose = Record<string, unknown>;

/** The sample organisation with one change, as it would stand in a file. */
function changed(
  change: (copy: { units: Loose[]; people: Loose[]; administrations: Loose[] } & Loose) => void,
): readonly string[] {
  const copy = JSON.parse(JSON.stringify(sampleOrganisation)) as Parameters<typeof change>[0];
  change(copy);
  return problemsIn(copy);
}

describe('organisation-file', () => {
  it('the sample organisation holds together', () => {
    assert.deepEqual(problemsIn(sampleOrganisation), []);
  });

  it('names the place of each fault', () => {
    assert.deepEqual(
      changed((copy) => (copy.units[1]!['kind'] = 'XYZ')),
      ['units[1]: kind ska vara en av VUX, EB, BoU, FFS, ÄVO, SAV, BoH.'],
    );
    assert.deepEqual(
      changed((copy) => (copy.units[1]!['chief'] = 'nobody')),
      ['units[1]: chief är ingen i people.'],
    );
    assert.deepEqual(changed((copy) => (copy.units[0]!['settings'] = {})).length, 6);
    assert.deepEqual(
      changed((copy) => (copy.people[2]!['unit'] = 'nowhere')),
      ['people[2]: unit finns inte.'],
    );
    assert.deepEqual(
      changed((copy) => delete copy['tenantId']),
      ['organisationen: tenantId saknas.'],
    );
    assert.deepEqual(
      changed((copy) => copy.people.push({ ...copy.people[0] })),
      ['people: samma id står två gånger.'],
    );
  });

  it('what is no organisation at all is told, not thrown', () => {
    for (const value of [null, 7, 'x', [], {}]) assert.ok(problemsIn(value).length > 0);
  });

  it('a file that is not there is one clear line', () => {
    assert.throws(() => readOrganisation('/nowhere/organisation.json'), OrganisationError);
  });
});
