// No duty without a living owner: absence, handing over, leaving, and an owner who is gone.
import assert from 'node:assert/strict';
import { sampleOrganisation } from '../../infra/local/people.ts';
import { hasWorkIn } from '../../src/casework/decide/hand-over.ts';
import { accessOf, relationTo } from '../../src/casework/rights.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { entryOf } from './entries.ts';
import { openOffice, type Office } from './office.ts';
import { idOf, walkOf, type Walk } from './walk.ts';

const anna = idOf('VUX.official1');
const jonas = idOf('VUX.official2');
const karin = idOf('VUX.chief');
const sara = idOf('EB.official1');
const ali = idOf('EB.official2');

describe('work changes hands', () => {
  let organisation: Organisation;
  let office: Office;
  let walk: Walk;

  beforeEach(async () => {
    organisation = sampleOrganisation;
    office = await openOffice('2027-01-11T09:00', 90 * 24 * 3_600_000, () => organisation);
    const { ref } = await office.register(entryOf({ open: ['EB'] }));
    walk = walkOf(office, ref);
  });
  afterEach(() => office.close());

  const away = (person: string, by: string): void => {
    organisation = { ...sampleOrganisation, standIns: { [person]: by } };
  };
  const gone = (person: string): void => {
    organisation = { ...sampleOrganisation, people: sampleOrganisation.people.filter(({ id }) => id !== person) };
  };
  const invited = async (): Promise<readonly (string | null)[]> =>
    (await walk.meeting()).attendees.map(({ person }) => person);
  /** Who has been written to in person since, and about what. */
  const told = (): readonly string[] =>
    office.delivered.flatMap(({ content }) =>
      content.kind === 'direct' ? [`${content.text.text} ${content.person}`] : [],
    );

  describe('one case', () => {
    it('goes to a colleague with the phone and the booked meeting, and she gets her card', async () => {
      await walk.act({ do: 'assignPhone', person: anna });
      await walk.book();
      assert.ok((await invited()).includes(anna));
      await walk.act({ do: 'handOver', person: jonas });
      await office.until('2027-01-11T09:10');
      const after = await walk.case();
      assert.deepEqual([after.responsible, after.appointed.VUX, after.phoneBy], [jonas, jonas, jonas]);
      assert.ok((await invited()).includes(jonas) && !(await invited()).includes(anna));
      const moved = office.delivered.findLast(({ content }) => content.kind === 'updateAttendees')?.content;
      assert.ok(moved?.kind === 'updateAttendees' && moved.attendees.some(({ person }) => person === jonas));
      assert.ok(told().includes(`R1 ${jonas}`));
    });

    it('has its reminders follow to whom it went', async () => {
      await walk.book();
      await walk.act({ do: 'handOver', person: jonas });
      const { start } = await walk.meeting();
      await office.until(`${start?.slice(0, 10) ?? ''}T23:00`);
      assert.ok(told().includes(`R6 ${jonas}`));
      assert.ok(!told().includes(`R6 ${anna}`));
    });

    it('goes to nobody outside her unit, and from nobody whose it is not', async () => {
      assert.deepEqual(await walk.try({ do: 'handOver', person: sara }), {
        result: 'refused',
        why: 'personNotInUnit',
        ref: (await walk.case()).ref,
      });
      const other = await walk.try({ do: 'handOver', person: jonas }, 'VUX.official2');
      assert.equal(other.result, 'refused');
      assert.equal((await walk.case()).responsible, anna);
    });

    it('is not handed over from a card that is older than the case', async () => {
      const { ref, version } = await walk.case();
      await walk.act({ do: 'assignPhone', person: anna });
      assert.equal(
        (await office.as('VUX.official1', { do: 'handOver', ref, rev: version, person: jonas })).result,
        'stale',
      );
    });
  });

  describe('when somebody leaves', () => {
    it('everything she has in the case goes, in one step', async () => {
      await walk.act({ do: 'assignPhone', person: anna });
      await walk.book();
      const { ref } = await walk.case();
      assert.deepEqual(await office.casework.workOf(karin, anna), [ref]);
      assert.equal((await office.as('VUX.chief', { do: 'handOverAll', ref, from: anna, to: jonas })).result, 'done');
      const after = await walk.case();
      assert.ok(!hasWorkIn(after, anna));
      assert.ok(!(await invited()).includes(anna));
      assert.deepEqual(await office.casework.workOf(karin, anna), []);
      assert.equal((await office.as('VUX.chief', { do: 'handOverAll', ref, from: anna, to: jonas })).result, 'again');
    });

    it('her part in another unit’s case goes to a colleague of hers, and the case stays whose it is', async () => {
      await walk.act({ do: 'assign', unit: 'EB', person: sara });
      await walk.book();
      const { ref } = await walk.case();
      assert.deepEqual(await office.casework.workOf(idOf('EB.chief'), sara), [ref]);
      assert.equal((await office.as('EB.chief', { do: 'handOverAll', ref, from: sara, to: ali })).result, 'done');
      const after = await walk.case();
      assert.deepEqual([after.responsible, after.appointed.EB], [anna, ali]);
      assert.ok((await invited()).includes(ali) && !(await invited()).includes(sara));
    });

    it('an administrator hands over without seeing the case', async () => {
      const { ref } = await walk.case();
      assert.equal(
        (await office.as('administrator', { do: 'handOverAll', ref, from: anna, to: jonas })).result,
        'done',
      );
      assert.equal(await office.casework.view(idOf('administrator'), ref), null);
    });

    it('nobody else does, and to nobody outside the unit', async () => {
      const { ref } = await walk.case();
      await walk.act({ do: 'assign', unit: 'EB', person: sara });
      for (const [who, from, to] of [
        ['VUX.official2', anna, jonas],
        ['EB.chief', anna, jonas],
        ['BoU.chief', anna, jonas],
        ['VUX.chief', sara, ali],
        ['VUX.chief', anna, sara],
        ['processLeader', anna, jonas],
      ] as const) {
        const result = await office.as(who, { do: 'handOverAll', ref, from, to });
        assert.equal(result.result, 'refused', who);
      }
      assert.equal((await walk.case()).responsible, anna);
      for (const who of ['VUX.official2', 'EB.chief', 'processLeader'])
        assert.equal(await office.casework.workOf(idOf(who), anna), null, who);
    });
  });

  describe('while she is away', () => {
    it('her substitute has her rights and her list, and loses them when she is back', async () => {
      const before = await walk.case();
      const relation = () =>
        relationTo(
          organisation,
          organisation.people.find(({ id }) => id === jonas)!,
          before,
        );
      assert.equal(relation(), 'unit');
      away(anna, jonas);
      assert.equal(relation(), 'own');
      assert.equal((await office.casework.list(jonas, 'mine')).items.length, 1);
      await walk.act({ do: 'answerSafety', danger: false }, 'VUX.official2');
      organisation = sampleOrganisation;
      assert.equal(accessOf(relation()), 'unit');
      assert.equal((await office.casework.list(jonas, 'mine')).items.length, 0);
    });

    it('new invitations and personal reminders go to the substitute', async () => {
      away(anna, jonas);
      await walk.book();
      assert.ok((await invited()).includes(jonas) && !(await invited()).includes(anna));
      const { start } = await walk.meeting();
      await office.until(`${start?.slice(0, 10) ?? ''}T23:00`);
      assert.ok(told().includes(`R6 ${jonas}`));
      assert.ok(!told().includes(`R6 ${anna}`));
      assert.equal((await walk.case()).responsible, anna, 'it is still hers');
    });

    it('whoever stands in for a chief decides as the chief does', async () => {
      away(karin, jonas);
      const jonasNow = organisation.people.find(({ id }) => id === jonas)!;
      assert.equal(relationTo(organisation, jonasNow, await walk.case()), 'chief');
    });
  });

  describe('when its owner is in no unit any more', () => {
    beforeEach(async () => {
      await walk.book();
      gone(anna);
    });

    it('the chief has it among hers as one without an owner, and nobody else', async () => {
      const [mine] = (await office.casework.list(karin, 'mine')).items;
      assert.deepEqual([mine?.ref, mine?.ownerless], [(await walk.case()).ref, true]);
      assert.equal((await office.casework.list(jonas, 'mine')).items.length, 0);
    });

    it('what would have been said to her is said to the chief', async () => {
      const { start } = await walk.meeting();
      await office.until(`${start?.slice(0, 10) ?? ''}T23:00`);
      assert.ok(told().includes(`R6 ${karin}`));
      assert.ok(!told().includes(`R6 ${anna}`));
    });

    it('the chief names somebody, and it has an owner again', async () => {
      const { ref } = await walk.case();
      const result = await office.as('VUX.chief', { do: 'handOverAll', ref, from: anna, to: jonas });
      assert.equal(result.result, 'done');
      assert.equal((await office.casework.list(karin, 'mine')).items.length, 0);
      const [mine] = (await office.casework.list(jonas, 'mine')).items;
      assert.deepEqual([mine?.ref, mine?.ownerless], [ref, false]);
      assert.ok((await invited()).includes(jonas) && !(await invited()).includes(anna));
    });
  });
});
