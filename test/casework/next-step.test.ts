import assert from 'node:assert/strict';
import { casePlanOf } from '../../src/casework/case-plan.ts';
import { upcomingFor } from '../../src/casework/next-step.ts';
import { hasEnded } from '../../src/domain/stage.ts';
import { walking } from './walk.ts';

describe('the next step where the routine has no path', () => {
  it('is the work that is left, and then to take a position, until somebody has', () =>
    walking({ kind: 'olovlig andrahandsuthyrning', open: ['BoU'], occurrence: null }, async (walk) => {
      for (const { act, control } of casePlanOf(await walk.case()).now) {
        const { step } = upcomingFor(await walk.case(), walk.office.now());
        assert.equal(step.next, 'act');
        if (control === 'tick') await walk.tick(act);
      }
      const { step } = upcomingFor(await walk.case(), walk.office.now());
      assert.deepEqual(step, { next: 'act', act: 'takePosition', unit: 'VUX', to: null });
      await walk.act({ do: 'close', ending: 'standTaken' });
      await walk.tick('takePosition');
      const ended = await walk.case();
      assert.ok(hasEnded(ended));
      assert.deepEqual(upcomingFor(ended, walk.office.now()).step, { next: 'none' });
    }));
});
