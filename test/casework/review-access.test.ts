import assert from 'node:assert/strict';
import { sampleOrganisation, samplePerson } from '../../infra/local/people.ts';
import { reviewAccess, type ReviewParts } from '../../src/casework/review-access.ts';
import type { Case } from '../../src/domain/case.ts';
import { instantOf } from '../../src/domain/time.ts';
import { entryOf } from './entries.ts';
import { openOffice, type Office } from './office.ts';

const id = (key: string): string => samplePerson(key).id;

describe("a chief's review of access", () => {
  let office: Office;
  let ref: string;
  let parts: ReviewParts;
  beforeEach(async () => {
    office = await openOffice();
    ({ ref } = await office.register(entryOf({ open: ['EB'] })));
    parts = {
      organisation: () => sampleOrganisation,
      access: office.store.access,
      cases: office.store.cases,
      clock: { now: () => instantOf(office.now()) },
    };
    const opened = { what: 'opened', as: 'full' } as const;
    await note('VUX.official1', '2026-12-01T09:00', opened);
    await note('VUX.official2', '2027-01-11T08:00', opened);
  });
  afterEach(() => office.close());

  const note = (who: string, at: string, access: { readonly what: 'opened'; readonly as: 'full' }) =>
    office.store.access.note([{ ref, at: instantOf(at), by: id(who), access }]);
  const review = (who: string, given: ReviewParts = parts) => reviewAccess(given, id(who), 30);

  it('shows what was done in the cases of her unit within the days, with names', async () => {
    const reviewed = await review('VUX.chief');
    assert.deepEqual(
      reviewed?.entries.map(({ by }) => by),
      [id('VUX.official2')],
    );
    assert.equal(reviewed.names[id('VUX.official2')], samplePerson('VUX.official2').name);
  });

  it('is for those who lead a unit and nobody else, and shows them their own unit alone', async () => {
    for (const who of ['VUX.official1', 'EB.official1', 'administrator', 'processLeader'])
      assert.equal(await review(who), null, who);
    assert.deepEqual((await review('EB.chief'))?.entries, []);
    assert.equal(await reviewAccess(parts, 'nobody', 30), null);
  });

  it('is itself written down, once a case', async () => {
    await review('VUX.chief');
    await review('VUX.chief');
    const reviewed = (await office.store.access.of(ref)).filter(({ access }) => access.what === 'reviewed');
    assert.deepEqual(
      reviewed.map(({ by }) => by),
      [id('VUX.chief')],
    );
  });

  it('says nothing of a case that only its responsible official may know of', async () => {
    const protectedCases: ReviewParts['cases'] = {
      load: async () => ({ ...(await office.load(ref)), workflow: 'W003' }) as unknown as Case,
    };
    const reviewed = await review('VUX.chief', { ...parts, cases: protectedCases });
    assert.deepEqual([reviewed?.entries, reviewed?.overrides], [[], []]);
    assert.equal(
      (await office.store.access.of(ref)).some(({ access }) => access.what === 'reviewed'),
      false,
    );
  });
});
