import assert from 'node:assert/strict';
import { casePlanOf } from '../../src/casework/case-plan.ts';
import { childRows } from '../../src/casework/child-rows.ts';
import { responsibilitiesIn } from '../../src/casework/responsibilities.ts';
import { walking, type Walk } from './walk.ts';

const codes = async (walk: Walk): Promise<readonly string[]> =>
  casePlanOf(await walk.case()).plan.duties.map(({ code }) => code);

describe('what a household needs beside the ladder', () => {
  const follows = [
    ['needEBContact', 'VUX.help-contact>EB'],
    ['needFFSorÄVO', 'VUX.broker-contact>FFS-ÄVO'],
    ['needDebtAdvice', 'VUX.broker-contact>budget-skuldrådgivning'],
    ['housingGuidelinesRelevant', 'VUX.offer-housing-advice'],
    ['householdApplied', 'EB.investigate-right-to-assistance'],
    ['childMayNeedProtection', 'BoU.investigate-child-need'],
  ] as const;
  for (const [need, code] of follows) {
    it(`${need} brings ${code} into the plan, and leaves it when it is not there after all`, () =>
      walking({ open: ['EB'] }, async (walk) => {
        await walk.meet('came');
        assert.ok(!(await codes(walk)).includes(code));
        await walk.act({ do: 'noteNeeds', needs: [need] });
        assert.ok((await codes(walk)).includes(code));
        await walk.act({ do: 'noteNeeds', needs: [] });
        assert.ok(!(await codes(walk)).includes(code));
      }));
  }

  it('brings BoU to a meeting that is booked when somebody says that it is needed there, and drops nobody afterwards', () =>
    walking({ open: ['EB'] }, async (walk) => {
      await walk.book();
      await walk.act({ do: 'noteNeeds', needs: ['needBoUAtBookedVisit'] });
      assert.deepEqual((await walk.meeting()).units, ['VUX', 'EB', 'BoU']);
      await walk.act({ do: 'noteNeeds', needs: [] });
      assert.deepEqual((await walk.meeting()).units, ['VUX', 'EB', 'BoU']);
    }));

  it('asks nothing about children where there are none', () =>
    walking({ children: 'no' }, async (walk) => {
      const result = await walk.try({ do: 'noteNeeds', needs: ['childMayNeedProtection'] });
      assert.deepEqual(result.result === 'refused' && result.why, 'notOffered');
    }));

  it('ticks rows about the child’s perspective by themselves, and no row that is not there', () =>
    walking({ open: ['EB'] }, async (walk) => {
      const rows = childRows(await walk.case());
      assert.ok(rows.length > 2);
      await walk.act({ do: 'noteChildView', rows: rows.slice(0, 2) });
      assert.deepEqual((await walk.case()).course.childView, rows.slice(0, 2));
      assert.equal((await walk.try({ do: 'noteChildView', rows: rows.slice(0, 2) })).result, 'again');
      assert.equal((await walk.try({ do: 'noteChildView', rows: ['001-S9-9'] })).result, 'refused');
    }));

  it('shows every standing duty of each unit, and what all share, on request and never among what is to be done', () =>
    walking({ open: ['EB'] }, async (walk) => {
      const found = responsibilitiesIn(await walk.case());
      assert.deepEqual([...new Set(found.map(({ unit }) => unit))].filter((unit) => unit !== 'IFO').sort(), [
        'BoU',
        'EB',
        'VUX',
      ]);
      assert.ok(found.some(({ text }) => text.includes('god man')));
      assert.ok(casePlanOf(await walk.case()).now.every(({ act }) => act !== 'standing'));
    }));
});
