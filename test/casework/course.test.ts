import assert from 'node:assert/strict';
import { casePlanOf } from '../../src/casework/case-plan.ts';
import { upcomingFor } from '../../src/casework/next-step.ts';
import { openQuestionsOf } from '../../src/casework/open-questions.ts';
import { addMinutes } from '../../src/domain/time.ts';
import type { Entry } from '../../src/domain/notice.ts';
import { idOf, walking, type Step, type Walk } from './walk.ts';

const adult: Partial<Entry> = { children: 'no', open: ['EB'] };
const kfm: Partial<Entry> = {
  kind: 'KFM',
  receivedAt: '08:40',
  eviction: { date: '2027-03-11', time: '10:00', ground: 'hyresskuld' },
};

/** Posts and one-to-one messages that have left, as `unit text` or `@person text`. */
function said(walk: Walk, text: string): readonly string[] {
  return walk.office.delivered.flatMap(({ content }) => {
    if (!('text' in content) || !('text' in content.text) || content.text.text !== text) return [];
    if (content.kind !== 'direct' && !('unit' in content)) return [];
    return [content.kind === 'direct' ? `@${content.person} ${text}` : `${content.unit} ${text}`];
  });
}

async function refusal(walk: Walk, step: Step, who?: string): Promise<string> {
  const result = await walk.try(step, who);
  return result.result === 'refused' ? result.why : result.result;
}

describe('casework/course', () => {
  it('an hour after a meeting nobody has told of, it is said in the own channel and to her who answers', () =>
    walking({ open: ['EB'] }, async (walk) => {
      await walk.book();
      await walk.office.until('2027-01-20T11:59');
      assert.deepEqual(said(walk, 'R6'), []);
      await walk.office.until('2027-01-20T12:00');
      assert.deepEqual(said(walk, 'R6').toSorted(), [`@${idOf('VUX.official1')} R6`, 'vux R6']);
    }));

  it('a meeting late in the day is asked about the next working morning', () =>
    walking({ open: ['EB'] }, async (walk) => {
      await walk.book();
      const { id } = await walk.meeting();
      await walk.act({ do: 'move', meeting: id, start: '2027-01-22T15:30' });
      await walk.office.until('2027-01-25T08:59');
      assert.deepEqual(said(walk, 'R6'), []);
      await walk.office.until('2027-01-25T09:00');
      assert.equal(said(walk, 'R6').length, 2);
    }));

  it('a meeting that was told of is not asked about', () =>
    walking({ open: ['EB'] }, async (walk) => {
      await walk.meet('came');
      await walk.office.until('2027-02-20T11:00');
      assert.deepEqual(said(walk, 'R6'), []);
    }));

  it('how it went cannot be told before it has begun, and only what the meeting can come to', () =>
    walking({}, async (walk) => {
      await walk.book();
      const { id } = await walk.meeting();
      assert.equal(await refusal(walk, { do: 'outcome', meeting: id, outcome: 'missed' }), 'meetingNotOver');
      assert.equal(await refusal(walk, { do: 'outcome', meeting: id, outcome: 'notHome' }), 'notOffered');
    }));

  it('no other meeting is looked for before it is told how the last one went', () =>
    walking({}, async (walk) => {
      await walk.book();
      await walk.office.until('2027-01-21T09:00');
      assert.equal(await refusal(walk, { do: 'seekTimes', skip: 0 }), 'outcomeFirst');
    }));

  it('an outcome is taken back while nothing has left because of it, and the ladder stands where it stood', () =>
    walking({}, async (walk) => {
      await walk.tick('sendLetter');
      await walk.book();
      await walk.office.until('2027-01-21T09:00');
      const before = await walk.case();
      const { id } = await walk.meeting();
      await walk.act({ do: 'outcome', meeting: id, outcome: 'missed' });
      await walk.act({ do: 'undoOutcome', meeting: id });
      const after = await walk.case();
      assert.deepEqual(
        [after.stage, after.state, after.ticks, after.course],
        [before.stage, before.state, before.ticks, before.course],
      );
    }));

  it('once an invitation has left because of it, it is corrected where all see it and the meeting is called off', () =>
    walking({}, async (walk) => {
      await walk.meet('missed');
      const office = await walk.meeting();
      await walk.book();
      const visit = await walk.meeting();
      assert.equal(await refusal(walk, { do: 'undoOutcome', meeting: office.id }), 'undoTooLate');
      await walk.act({ do: 'outcome', meeting: office.id, outcome: 'came' });
      await walk.office.until(addMinutes(walk.office.now(), 2));
      const after = await walk.case();
      assert.equal(after.state, 'met');
      assert.equal(after.meetings.find(({ id }) => id === visit.id)?.state, 'cancelled');
      const history = await walk.office.store.cases.history(after.ref);
      assert.ok(history.some(({ event }) => event.event === 'outcomeCorrected'));
    }));

  it('a letter before a home visit waits for the question on protected data; danger stops it and asks the chief', () =>
    walking({ children: 'no', open: ['EB'], kind: 'störning' }, async (walk) => {
      await walk.tick('sendLetter');
      await walk.act({ do: 'notHeardFrom' });
      await walk.act({ do: 'landlordAnswer', answer: 'serious' });
      await walk.meet('missed');
      await walk.act({ do: 'landlordAnswer', answer: 'continues' });
      assert.equal(await refusal(walk, { do: 'tick', act: 'homeVisitLetter' }), 'safetyFirst');
      assert.equal(await refusal(walk, { do: 'seekTimes', skip: 0 }), 'safetyFirst');
      await walk.act({ do: 'answerSafety', danger: true });
      assert.equal(await refusal(walk, { do: 'tick', act: 'homeVisitLetter' }), 'chiefFirst');
      assert.equal(await refusal(walk, { do: 'seekTimes', skip: 0 }), 'chiefFirst');
      await walk.office.until(addMinutes(walk.office.now(), 1));
      assert.deepEqual(said(walk, 'R10').slice(-1), [`@${idOf('VUX.chief')} R10`]);
      assert.equal(await refusal(walk, { do: 'chiefDecides', decision: 'goOn' }), 'chiefOnly');
      await walk.act({ do: 'chiefDecides', decision: 'goOn' }, 'VUX.chief');
      await walk.tick('homeVisitLetter');
    }));

  it('nobody is booked for an unannounced visit before every kind of attempt is logged and a person has decided', () =>
    walking({ open: ['BoU'] }, async (walk) => {
      await walk.tick('sendLetter');
      await walk.meet('missed');
      await walk.meet('notHome');
      const decide: Step = {
        do: 'decideUnannounced',
        decider: idOf('VUX.chief'),
        reason: 'noContact',
        concern: 'no',
      };
      await walk.act({ do: 'answerSafety', danger: false });
      assert.equal(await refusal(walk, { do: 'seekTimes', skip: 0 }), 'notOffered');
      assert.equal(await refusal(walk, decide), 'attemptsMissing');
      await walk.act({ do: 'logAttempt', kind: 'phone', on: '2027-01-20', possible: false });
      assert.equal(await refusal(walk, { do: 'seekTimes', skip: 0 }), 'attemptsMissing');
      await walk.act(decide);
      await walk.book();
      const visit = await walk.meeting();
      assert.deepEqual([visit.kind, visit.units], ['unannouncedHomeVisit', ['VUX']]);
    }));

  it('a landlord who does not answer is asked again on the unit’s own date; twice is for the chief', () =>
    walking(adult, async (walk) => {
      await walk.tick('sendLetter');
      await walk.act({ do: 'notHeardFrom' });
      await walk.act({ do: 'landlordAnswer', answer: 'noAnswer' });
      assert.equal((await walk.case()).checkOn, '2027-01-25');
      await walk.office.until('2027-01-25T09:00');
      assert.deepEqual(said(walk, 'R7'), ['vux R7']);
      await walk.act({ do: 'landlordAnswer', answer: 'noAnswer' });
      await walk.office.until('2027-01-25T09:10');
      assert.deepEqual(said(walk, 'R10'), [`@${idOf('VUX.chief')} R10`]);
      assert.equal(upcomingFor(await walk.case(), walk.office.now()).step.next, 'decision');
    }));

  it('the landlord is not asked before the letter is sent, and families’ landlords not at all', async () => {
    await walking(adult, async (walk) => assert.equal(await refusal(walk, { do: 'notHeardFrom' }), 'letterFirst'));
    await walking({}, async (walk) => assert.equal(await refusal(walk, { do: 'notHeardFrom' }), 'notOffered'));
  });

  it('the unit’s own date is never put after the eviction', () =>
    walking(
      { ...kfm, children: 'no', eviction: { date: '2027-01-20', time: '10:00', ground: 'hyresskuld' } },
      async (walk) => {
        assert.equal((await walk.case()).checkOn, '2027-01-19');
        assert.equal(await refusal(walk, { do: 'setCheckDate', on: '2027-01-21' }), 'afterEviction');
      },
    ));

  it('each unit is asked who goes until it has said so; the day before its chief hears of it', () =>
    walking(kfm, async (walk) => {
      await walk.act({ do: 'bookAttendance', time: '10:00' });
      await walk.office.until('2027-03-07T12:00');
      assert.deepEqual((await walk.meeting()).units, ['VUX', 'BoU']);
      assert.deepEqual(said(walk, 'R9'), []);
      await walk.office.until('2027-03-08T09:00');
      assert.deepEqual(said(walk, 'R9').toSorted(), ['bou R9', 'vux R9']);
      await walk.act({ do: 'nameWhoGoes', person: idOf('VUX.official2') });
      assert.equal(
        await refusal(walk, { do: 'nameWhoGoes', person: idOf('VUX.official1') }, 'BoU.official1'),
        'notYourUnit',
      );
      await walk.office.until('2027-03-10T09:00');
      assert.deepEqual(said(walk, 'R9').slice(2).toSorted(), [`@${idOf('BoU.chief')} R9`, 'bou R9']);
      assert.deepEqual(said(walk, 'R5'), ['vux R5']);
      await walk.act({ do: 'nameWhoGoes', person: idOf('BoU.official2') }, 'BoU.official2');
      assert.equal((await walk.meeting()).attendees.find(({ unit }) => unit === 'BoU')?.person, idOf('BoU.official2'));
    }));

  it('a postponed eviction moves the one booking, asks anew who goes, and tells those who knew the old time', () =>
    walking(kfm, async (walk) => {
      await walk.act({ do: 'bookAttendance', time: '10:00' });
      await walk.office.until('2027-03-10T10:00');
      await walk.act({ do: 'nameWhoGoes', person: idOf('VUX.official2') });
      await walk.act({ do: 'evictionMoved', date: '2027-04-15', time: '09:00' });
      await walk.office.until('2027-03-10T10:05');
      assert.equal((await walk.meeting()).start, '2027-04-15T09:00');
      assert.deepEqual(said(walk, 'A3').toSorted(), ['bou A3', 'vux A3']);
      assert.deepEqual((await walk.case()).course.whoGoes, {});
      const left = walk.office.delivered.map(({ content }) => content.kind);
      assert.equal(left.filter((kind) => kind === 'createEvent').length, 1);
      assert.equal(left.filter((kind) => kind === 'moveEvent').length, 1);
    }));

  it('a move that the calendar refuses leaves the meeting where it was, and says so', () =>
    walking({}, async (walk) => {
      await walk.book();
      const { id } = await walk.meeting();
      walk.office.answers.set('moveEvent', () => ({ outcome: 'refused', code: 'calendarRefused' }));
      await walk.act({ do: 'move', meeting: id, start: '2027-01-22T13:00' });
      await walk.office.until('2027-01-12T09:00');
      const after = await walk.meeting();
      assert.deepEqual(
        [after.state, after.start, after.moving, after.failure],
        ['booked', '2027-01-20T10:00', null, 'calendarRefused'],
      );
    }));

  it('the end of the plan period is said seven days before and on the day, never later', () =>
    walking({}, async (walk) => {
      await walk.meet('came');
      await walk.act({ do: 'planAgreed', ends: '2027-06-27' });
      await walk.office.until('2027-06-18T09:00');
      assert.deepEqual(said(walk, 'R8'), ['vux R8']);
      await walk.office.until('2027-06-24T09:00');
      assert.deepEqual(said(walk, 'R8'), ['vux R8', 'vux R8']);
      assert.ok(casePlanOf(await walk.case()).now.some(({ act }) => act === 'evaluatePlan'));
    }));

  it('an official who declines: her unit is asked for another, and the invitation moves when somebody takes it', () =>
    walking(
      { open: ['EB'] },
      async (walk) => {
        await walk.office.until('2027-01-11T09:01');
        await walk.act({ do: 'take', tell: null }, 'EB.official1');
        walk.office.answers.set('readResponses', () => ({
          outcome: 'done',
          result: {
            is: 'responses',
            attendees: [{ mailbox: 'sara.ekmark@kommunen.example', response: 'declined' }],
            cancelled: false,
            start: '2027-01-20T10:00',
          },
        }));
        await walk.book();
        await walk.office.until('2027-01-12T12:00');
        const asked = (await walk.case()).tells.filter(({ kind, text }) => kind === 'EB' && text === 'R2');
        assert.deepEqual(
          asked.map(({ state }) => state),
          ['sent'],
        );
        await walk.act({ do: 'take', tell: asked[0]?.id ?? '' }, 'EB.official2');
        await walk.office.until('2027-01-12T12:05');
        const { attendees } = await walk.meeting();
        assert.equal(attendees.find(({ unit }) => unit === 'EB')?.person, idOf('EB.official2'));
        assert.equal(walk.office.delivered.filter(({ content }) => content.kind === 'updateAttendees').length, 1);
      },
      24 * 60 * 60 * 1000,
    ));

  it('a case registered by mistake calls its bookings off and tells the units neutrally', () =>
    walking({ open: ['EB'] }, async (walk) => {
      await walk.book();
      await walk.act({ do: 'misregistered' });
      await walk.office.until('2027-03-01T09:00');
      assert.equal((await walk.meeting()).state, 'cancelled');
      assert.deepEqual(said(walk, 'A2'), ['eb A2']);
      assert.deepEqual(said(walk, 'R5'), []);
      assert.equal(await refusal(walk, { do: 'seekTimes', skip: 0 }), 'caseEnded');
    }));

  it('two times called off in a row are asked about, and only a missed one moves the ladder', () =>
    walking({}, async (walk) => {
      await walk.tick('sendLetter');
      await walk.meet('rebooked');
      assert.deepEqual(openQuestionsOf(await walk.case()), []);
      await walk.meet('ill');
      assert.deepEqual(openQuestionsOf(await walk.case()), ['rebookedTwice']);
      assert.equal((await walk.case()).state, 'summoned');
      await walk.act({ do: 'outcome', meeting: (await walk.meeting()).id, outcome: 'missed' });
      assert.equal((await walk.case()).state, 'announcedVisitPlanned');
    }));

  it('a debt that comes again asks which extra attempts are made, and an eviction whether to call at once', () =>
    walking({ ...kfm, children: 'no', occurrence: 'repeated' }, async (walk) => {
      assert.deepEqual(openQuestionsOf(await walk.case()), ['safety', 'whichAttempts', 'callAtOnce']);
      await walk.act({ do: 'planAttempts', letters: 1, calls: 2 });
      await walk.act({ do: 'answerSafety', danger: false });
      await walk.tick('sendLetter');
      await walk.act({ do: 'heardFrom', then: 'offerTime' });
      assert.deepEqual(openQuestionsOf(await walk.case()), []);
    }));

  it('a case never ends by time', () =>
    walking(adult, async (walk) => {
      await walk.tick('sendLetter');
      await walk.office.until('2028-06-01T09:00');
      assert.equal((await walk.case()).state, 'informed');
    }));
});
