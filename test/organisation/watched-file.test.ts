import assert from 'node:assert/strict';
import { sampleOrganisation } from '../../infra/local/people.ts';
import { OrganisationError } from '../../src/organisation/organisation-file.ts';
import { watchedFile } from '../../src/organisation/watched-file.ts';
import type { Organisation } from '../../src/domain/organisation.ts';

describe('the organisation’s file while the product runs', () => {
  let there: () => Organisation;
  beforeEach(() => {
    there = () => sampleOrganisation;
  });
  const watched = () => watchedFile('organisation.json', () => there());

  it('is the same object until something else stands in it', () => {
    const file = watched();
    there = () => ({ ...sampleOrganisation });
    assert.equal(file.reload(), 'same');
    assert.equal(file.organisation(), sampleOrganisation);
    there = () => ({ ...sampleOrganisation, treservaNumbers: false });
    assert.equal(file.reload(), 'changed');
    assert.equal(file.organisation().treservaNumbers, false);
  });

  it('keeps the old organisation while it does not hold, and tells why until it does', () => {
    const file = watched();
    there = () => {
      throw new OrganisationError(['units[0].chief: saknas. Fältet måste finnas.']);
    };
    assert.equal(file.reload(), 'refused');
    assert.equal(file.organisation(), sampleOrganisation);
    assert.deepEqual(file.problems(), ['units[0].chief: saknas. Fältet måste finnas.']);
    there = () => sampleOrganisation;
    assert.equal(file.reload(), 'same');
    assert.deepEqual(file.problems(), []);
  });

  it('stops the start when it does not hold from the beginning', () => {
    there = () => {
      throw new OrganisationError(['fel']);
    };
    assert.throws(watched, OrganisationError);
  });
});
