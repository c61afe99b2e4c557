import assert from 'node:assert/strict';
import { casePlanOf } from '../../src/casework/case-plan.ts';
import { walking, type Walk } from './walk.ts';

const codes = async (walk: Walk): Promise<readonly string[]> =>
  casePlanOf(await walk.case()).plan.duties.map(({ code }) => code);
const toldBou = async (walk: Walk): Promise<readonly string[]> =>
  (await walk.case()).tells.filter(({ kind }) => kind === 'BoU').map(({ text }) => text);

describe('a concern for a child', () => {
  it('that came up with the landlord asks for a report or a handover, and the handover tells BoU', () =>
    walking({ open: ['EB'] }, async (walk) => {
      assert.ok(!(await codes(walk)).some((code) => code.includes('orosanmälan')));
      await walk.act({ do: 'raiseConcern', from: 'landlord' });
      const asked = await codes(walk);
      for (const code of ['urge-orosanmälan', 'internal-information-handover'])
        assert.ok(
          asked.some((each) => each.includes(code)),
          code,
        );
      assert.ok(casePlanOf(await walk.case()).now.some(({ act }) => act === 'passOnConcern'));
      assert.deepEqual(await toldBou(walk), []);
      await walk.act({ do: 'passOnConcern', how: 'urged' });
      assert.ok(!(await codes(walk)).includes('MAY.BoU.joint-preliminary-meeting'), 'urging is no report yet');
      await walk.act({ do: 'passOnConcern', how: 'handover' });
      assert.deepEqual(await toldBou(walk), ['R1']);
      assert.ok((await codes(walk)).includes('MAY.BoU.joint-preliminary-meeting'));
    }));

  it('that came up elsewhere has to be passed on as well, as a step of the product’s own', () =>
    walking({ open: [] }, async (walk) => {
      await walk.act({ do: 'raiseConcern', from: 'elsewhere' });
      const line = casePlanOf(await walk.case()).now.find(({ act }) => act === 'passOnConcern');
      assert.deepEqual(line?.duties, []);
      assert.equal((await walk.try({ do: 'passOnConcern', how: 'urged' })).result, 'refused');
      await walk.act({ do: 'passOnConcern', how: 'report' });
      assert.deepEqual(await toldBou(walk), []);
      assert.ok(!casePlanOf(await walk.case()).now.some(({ act }) => act === 'passOnConcern'));
    }));

  it('noted by mistake is taken back while nothing has come of it', () =>
    walking({ open: [] }, async (walk) => {
      await walk.act({ do: 'raiseConcern', from: 'landlord' });
      await walk.act({ do: 'raiseConcern', from: null });
      assert.equal((await walk.case()).course.concern, undefined);
      await walk.act({ do: 'raiseConcern', from: 'landlord' });
      await walk.act({ do: 'passOnConcern', how: 'handover' });
      assert.equal((await walk.try({ do: 'raiseConcern', from: null })).result, 'refused');
    }));

  it('is not asked about where there are no children', () =>
    walking({ children: 'no' }, async (walk) => {
      assert.equal((await walk.try({ do: 'raiseConcern', from: 'landlord' })).result, 'refused');
    }));

  it('stays when an outcome is taken back and when another notice begins the ladder anew', () =>
    walking({ open: ['EB'] }, async (walk) => {
      await walk.meet('came');
      await walk.act({ do: 'raiseConcern', from: 'landlord' });
      await walk.act({ do: 'passOnConcern', how: 'handover' });
      const { entry } = await walk.case();
      await walk.act({ do: 'newNoticeInCase', form: 'second', entry: { ...entry, occurrence: 'repeated' } });
      const { course, ticks } = await walk.case();
      assert.equal(course.concern?.passedOn, 'handover');
      assert.ok(ticks['passOnConcern']);
    }));

  it('lets the units meet the family together, where they want to, beside the ladder', () =>
    walking({ open: ['EB'] }, async (walk) => {
      const start = '2027-01-20T10:00';
      assert.equal((await walk.try({ do: 'bookAssessment', start })).result, 'refused');
      await walk.act({ do: 'raiseConcern', from: 'landlord' });
      await walk.act({ do: 'passOnConcern', how: 'handover' });
      await walk.act({ do: 'bookAssessment', start });
      await walk.office.until('2027-01-11T09:10');
      const meeting = await walk.meeting();
      assert.deepEqual(
        [meeting.kind, meeting.state, meeting.units],
        ['jointPreliminaryAssessment', 'booked', ['VUX', 'BoU']],
      );
      assert.equal((await walk.case()).state, 'registered');
      await walk.tell('missed');
      const after = await walk.case();
      assert.deepEqual([after.state, after.stage, after.course.attempts], ['registered', 'new', []]);
    }));

  it('that has been passed on lets BoU come along at the gate, and the question there is answered', () =>
    walking({ open: ['EB'] }, async (walk) => {
      await walk.tick('sendLetter');
      await walk.tick('phone');
      await walk.meet('missed');
      await walk.meet('notHome');
      const blocked = 'BLOCK.BoU.unannounced-home-visit';
      assert.ok((await codes(walk)).includes(blocked));
      await walk.act({ do: 'raiseConcern', from: 'landlord' });
      assert.ok((await codes(walk)).includes(blocked), 'a concern alone is not enough');
      await walk.act({ do: 'passOnConcern', how: 'handover' });
      assert.ok(!(await codes(walk)).includes(blocked));
      await walk.act({ do: 'answerSafety', danger: false });
      const decider = (await walk.case()).responsible;
      await walk.act({ do: 'decideUnannounced', decider, reason: 'concernReported', concern: 'no' });
      assert.ok(!(await codes(walk)).includes(blocked), 'what has been passed on is not taken back by an answer');
    }));
});
