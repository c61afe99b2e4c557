// A placement from the form to its end, a year on: two förvaltningar, both changes of the clocks, Easter, midsummer and Christmas.
import assert from 'node:assert/strict';
import { samplePerson } from '../../../../infra/local/people.ts';
import { flows } from '../../../../src/casework/flows/registry.ts';
import { runningSeries, untold, dayStart } from '../../../../src/casework/series/running.ts';
import type { Meeting } from '../../../../src/domain/meeting.ts';
import { addDays, addMinutes, instantOf } from '../../../../src/domain/time.ts';
import { isWorkday } from '../../../../src/domain/workday.ts';
import { onDesk, type Desk } from '../desk.ts';
import { afterIt, calendarsOf, type Calendars } from '../../series/calendars.ts';

const entry = { inScope: 'yes', situation: 'planned', moveInOn: '2027-02-01', provider: 'notMatched' };
const boh = { to: 'unit', kind: 'BoH', administration: 'sf-sydvast' } as const;

const happen = (desk: Desk, what: string, answers = {}) => desk.act({ do: 'happen', what, answers });

async function consented(desk: Desk, validUntil: string | null = null): Promise<void> {
  const on = desk.office.now().slice(0, 10);
  const covers = ['housing', 'needs'] as const;
  const given = { answer: 'given', covers, except: [], form: 'paper', on, validUntil } as const;
  await desk.act({ do: 'noteConsent', recipient: boh, purpose: 'coordination', ...given });
}

/** Books the meeting and tells, when it is over, that all who were to come came. */
async function met(desk: Desk, kind: Meeting['kind'], outcome: 'came' | 'held'): Promise<void> {
  await desk.book(kind as 'planningMeeting');
  const made = (await desk.case()).meetings.findLast((each) => each.kind === kind && each.together === null);
  assert.equal(made?.state, 'booked');
  await desk.office.until(afterIt(made.start ?? ''));
  await desk.act({ do: 'outcome', meeting: made.id, outcome });
}

async function placed(desk: Desk): Promise<void> {
  await happen(desk, 'formSent', { form: 'yes' });
  await happen(desk, 'matched', { provider: 'yes' });
  await happen(desk, 'planningBegun');
  await desk.pass();
  assert.deepEqual(desk.left('tellUnit'), [], 'another förvaltning is told nothing before it may be');
  assert.equal((await desk.try({ do: 'seekTimes', kind: 'planningMeeting', skip: 0 })).result, 'refused');
  await consented(desk);
  await desk.pass();
  assert.deepEqual(
    desk.left('tellUnit').map(({ unit, text }) => [unit, text.text]),
    [['boh', 'R2']],
  );
  await met(desk, 'planningMeeting', 'held');
  await happen(desk, 'planMade', { planOn: desk.office.now().slice(0, 10), planAt: 'implementationPlan' });
  await desk.office.until('2027-02-01T12:00');
  await happen(desk, 'movedIn', { moveInOn: '2027-02-01' });
  await met(desk, 'startUpMeeting', 'came');
}

/** Fridays at ten: Långfredagen, midsommarafton, julafton and nyårsafton are among them. */
const weeklyFrom = '2027-02-19';

async function startedUp(desk: Desk): Promise<void> {
  await placed(desk);
  const first = { weeklyFrom, weeklyAt: '10:00', monthlyOn: '2027-02-24', monthlyAt: '13:00' };
  await happen(desk, 'startUpHeld', first);
  await desk.pass();
}

/** One day at a time: what is over is told of, the month is booked, and the questions of the routine are answered. */
async function lived(
  desk: Desk,
  until: string,
  each: (desk: Desk) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  while (desk.office.now() < until) {
    const subject = await desk.case();
    const now = desk.office.now();
    const series = runningSeries(subject);
    for (const call of series === undefined ? [] : untold(series, now)) await happen(desk, `callHeld:${call.day}`);
    const over = (await desk.case()).meetings.find(
      ({ state, outcome, start, together }) =>
        state === 'booked' && outcome === null && together === null && (start ?? '9') < now,
    );
    if (over !== undefined) {
      await desk.act({ do: 'outcome', meeting: over.id, outcome: 'came' });
      await happen(desk, 'stillCovered', { covered: 'yes' });
    }
    const month = (await desk.case()).meetings.some(
      ({ kind, state, outcome }) => kind === 'monthlyInPersonFollowUp' && state === 'booked' && outcome === null,
    );
    if (!month && isWorkday(now.slice(0, 10))) await desk.book('monthlyInPersonFollowUp' as 'sipMeeting');
    await each(desk);
    await desk.office.until(`${addDays(now.slice(0, 10), 1)}T16:00`);
  }
}

async function withCalendars(follow: (desk: Desk, calendars: Calendars) => Promise<void>): Promise<void> {
  await onDesk(
    async (desk) => {
      const calendars = await calendarsOf(desk.office);
      try {
        await follow(desk, calendars);
      } finally {
        await calendars.close();
      }
    },
    { flows, workflow: 'W002', answers: entry },
  );
}

describe('a placement over a year', function () {
  this.timeout(120_000);

  it('has its follow-ups in both förvaltningars’ calendars, each week and each month, until both agree that it is over', async () => {
    await withCalendars(async (desk, calendars) => {
      await startedUp(desk);
      await calendars.agreeWith(await desk.case());
      await lived(desk, '2028-02-01T09:00');
      const subject = await desk.case();
      await calendars.agreeWith(subject);
      const series = runningSeries(subject);
      assert.ok(series);
      const held = series.days.filter(({ state }) => state === 'held');
      assert.ok(held.length >= 49, `${held.length} calls`);
      for (const [index, day] of held.entries()) {
        assert.ok(isWorkday(day.day), day.day);
        const gap =
          index === 0 ? 7 : (instantOf(dayStart(day)) - instantOf(dayStart(held[index - 1] ?? day))) / 86_400_000;
        assert.ok(gap > 4.9 && gap < 9.1, `${day.day}: ${gap}`);
      }
      assert.deepEqual(new Set(held.map(({ time }) => time)), new Set(['10:00']), 'the wall clock stays');
      const months = subject.meetings
        .filter(
          ({ kind, outcome, together }) =>
            kind === 'monthlyInPersonFollowUp' && outcome === 'came' && together === null,
        )
        .map(({ start }) => start?.slice(0, 7));
      assert.deepEqual([...new Set(months)].length, 12, 'one in each calendar month');
      assert.deepEqual(new Set(series.parts.map(({ circle }) => circle)), new Set([null, 'sf-sydvast']));
      assert.ok(series.parts.length >= 4, 'planned on before it ran out');
      await happen(desk, 'noLongerCovered', { bothAgree: 'yes' });
      await desk.pass();
      const closed = await desk.case();
      assert.deepEqual([closed.state, closed.ended], ['stableClosed', true]);
      await calendars.agreeWith(closed);
      for (const who of ['moten.sf@kommunen.example', samplePerson('VUX.official1').mailbox])
        assert.deepEqual(
          (await calendars.startsIn(who)).filter((start) => start > desk.office.now()),
          [],
        );
      const before = desk.office.delivered.length;
      await desk.office.until(addMinutes(desk.office.now(), 60 * 24 * 60));
      assert.equal(
        desk.office.delivered.slice(before).filter(({ content }) => content.kind === 'remindUnit').length,
        0,
      );
    });
  });

  it('says F3 to both, in channels of their own, the working day after a call nobody told of', async () => {
    await withCalendars(async (desk) => {
      await startedUp(desk);
      await desk.office.until('2027-02-22T08:00');
      const said = () =>
        desk
          .left('remindUnit')
          .filter(({ text }) => text.text === 'F3')
          .map(({ unit }) => unit);
      assert.deepEqual(said(), []);
      await desk.office.until('2027-02-22T09:00');
      assert.deepEqual(said().toSorted(), ['boh', 'vux']);
      await desk.office.until('2027-02-24T09:00');
      assert.equal(said().length, 2, 'once');
    });
  });

  it('moves and calls off single calls in both calendars, also while the series has not left yet', async () => {
    await withCalendars(async (desk, calendars) => {
      await placed(desk);
      await happen(desk, 'startUpHeld', { weeklyFrom, weeklyAt: '10:00', monthlyOn: '2027-02-24', monthlyAt: '13:00' });
      await happen(desk, 'callMoved:2027-02-19', { on: '2027-02-18', at: '14:30' });
      await desk.pass(5);
      await calendars.agreeWith(await desk.case());
      await happen(desk, 'callCancelled:2027-03-05');
      await happen(desk, 'callMoved:2027-02-26', { on: '2027-02-25', at: '10:00' });
      await desk.pass(5);
      await calendars.agreeWith(await desk.case());
      const starts = await calendars.startsIn('moten.sf-sydvast@kommunen.example');
      assert.ok(starts.includes('2027-02-18T14:30') && starts.includes('2027-02-25T10:00'));
      assert.ok(!starts.some((start) => start.startsWith('2027-03-05')));
    });
  });

  it('takes what is to come from BoH’s calendar when the consent is withdrawn, and gives it back with a new one', async () => {
    await withCalendars(async (desk, calendars) => {
      await startedUp(desk);
      await lived(desk, '2027-03-17T17:00');
      const own = await calendars.startsIn('moten.sf@kommunen.example');
      await desk.withdraw('BoH');
      await desk.pass(5);
      const without = await desk.case();
      assert.equal(without.chiefQuestion, 'consentRefused');
      const now = desk.office.now();
      const theirs = async () => calendars.startsIn('moten.sf-sydvast@kommunen.example');
      assert.deepEqual(
        (await theirs()).filter((start) => start > now),
        [],
      );
      assert.ok((await theirs()).length > 3, 'what has been stays');
      const weekly = (await calendars.startsIn('moten.sf@kommunen.example')).filter((start) =>
        start.endsWith('T10:00'),
      );
      assert.ok(weekly.length > 20 && own.length > 20, 'the own unit keeps its time');
      await calendars.agreeWith(without);
      await desk.act({ do: 'flowChiefDecides', decision: 'goOn' }, 'VUX.chief');
      await consented(desk, '2027-05-31');
      await desk.pass(5);
      const again = (await theirs()).filter((start) => start > now);
      assert.ok(again.length > 8 && again.every((start) => start < '2027-06-01'), 'as far as the consent reaches');
      await calendars.agreeWith(await desk.case());
    });
  });

  it('puts the official whom BoH has named into what is left of the series', async () => {
    await withCalendars(async (desk, calendars) => {
      await startedUp(desk);
      const { mailbox } = samplePerson('BoH.official2');
      await desk.act({ do: 'take', tell: null } as never, 'BoH.official2');
      await desk.pass(5);
      assert.ok((await calendars.startsIn(mailbox)).length > 20);
    });
  });

  it('ends the series and the meetings at once when the placement ends early, and goes on in a linked case', async () => {
    await withCalendars(async (desk, calendars) => {
      await startedUp(desk);
      await lived(desk, '2027-03-17T17:00');
      await happen(desk, 'untenable');
      await happen(desk, 'dischargedAcutely', { dischargedOn: '2027-03-17' });
      await desk.pass(5);
      await calendars.agreeWith(await desk.case());
      assert.deepEqual(
        (await calendars.startsIn('moten.sf@kommunen.example')).filter((start) => start > desk.office.now()),
        [],
      );
      const next = await desk.office.as('VUX.official1', {
        do: 'startFlow',
        workflow: 'W002',
        form: 'next',
        answers: { inScope: 'yes', situation: 'acute', moveInOn: '2027-03-17', provider: 'yes' },
        treserva: null,
        from: desk.ref,
      });
      assert.equal(next.result, 'done');
      await desk.pass(5);
      await happen(desk, 'newCycleBegun');
      assert.deepEqual([(await desk.case()).state, (await desk.case()).linked], ['newCycle', [next.ref]]);
    });
  });
});
