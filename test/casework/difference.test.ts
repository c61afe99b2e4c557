import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unjudged } from '../../src/casework/case-plan.ts';
import { differenceOf, isNoDifference } from '../../src/casework/difference.ts';
import { effort } from '../effort.ts';
import { anyEntry, entryOf } from './entries.ts';
import { walking } from './walk.ts';

describe('casework/difference', () => {
  it('a second debt brings BoU in: told, appointing, at the meeting', () => {
    const found = differenceOf(unjudged(entryOf()), unjudged(entryOf({ occurrence: 'repeated' })));
    assert.deepEqual([found.addedUnits, found.droppedUnits, found.addedTells], [['BoU'], [], ['BoU']]);
    assert.ok(found.addedActs.includes('tellBoU'));
    assert.equal(found.branch, null);
  });

  it('a case opened elsewhere changes the branch, and shows what goes as well as what comes', () => {
    const found = differenceOf(unjudged(entryOf()), unjudged(entryOf({ kind: 'störning', open: ['BoU'] })));
    assert.deepEqual(found.branch, { before: '1C', after: '1B' });
    assert.deepEqual([found.addedUnits, found.droppedUnits], [['BoU'], ['EB']]);
  });

  it('is nothing between equals, and what one way adds the other way drops', () => {
    fc.assert(
      fc.property(anyEntry, anyEntry, (a, b) => {
        assert.ok(isNoDifference(differenceOf(unjudged(a), unjudged(a))));
        const [there, back] = [differenceOf(unjudged(a), unjudged(b)), differenceOf(unjudged(b), unjudged(a))];
        assert.deepEqual(
          [there.addedActs, there.addedUnits, there.addedTells],
          [back.droppedActs, back.droppedUnits, back.droppedTells],
        );
      }),
      { numRuns: effort(200, 3000) },
    );
  });

  it('a unit that comes in is invited to the meeting that stands; one that goes out stays until she says otherwise', () =>
    walking({ open: ['EB'] }, async (walk) => {
      await walk.book();
      const repeated = entryOf({ open: ['EB'], occurrence: 'repeated' });
      await walk.act({ do: 'newNoticeInCase', form: 'second', entry: repeated });
      await walk.office.until('2027-01-11T09:10');
      assert.deepEqual((await walk.meeting()).units, ['VUX', 'EB', 'BoU']);
      await walk.act({ do: 'correctFact', entry: { ...repeated, occurrence: 'first' } });
      assert.deepEqual((await walk.meeting()).units, ['VUX', 'EB', 'BoU']);
      await walk.act({ do: 'correctFact', entry: repeated });
      await walk.act({ do: 'correctFact', entry: { ...repeated, occurrence: 'first' }, drop: ['BoU'] });
      await walk.office.until('2027-01-11T09:20');
      assert.deepEqual((await walk.meeting()).units, ['VUX', 'EB']);
      const invited = walk.office.delivered.flatMap(({ content }) =>
        content.kind === 'updateAttendees' ? [content.attendees.map(({ unit }) => unit).join('+')] : [],
      );
      assert.deepEqual(invited, ['VUX+EB+BoU', 'VUX+EB']);
    }));
});
