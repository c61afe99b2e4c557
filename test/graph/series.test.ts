import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FaultOrder } from '../../infra/local/graph/faults.ts';
import type { Intent, Outcome, SeriesOccurrence } from '../../src/domain/intent.ts';
import { WEEKLY_TOLERANCE, startOf, weeklyOccurrences } from '../../src/domain/series/weekly.ts';
import type { Weekday } from '../../src/domain/series/weekly.ts';
import { addDays, instantOf, localDateTime } from '../../src/domain/time.ts';
import { isWorkday } from '../../src/domain/workday.ts';
import type { IntentOf } from '../../src/graph/deliverer.ts';
import { effort } from '../effort.ts';
import { contractIsHere, whyNotChecked } from './contract.ts';
import { ORGANISER, afterwards, attendee, mailboxOf, promise, startOutlook } from './outlook.ts';
import type { TestOutlook } from './outlook.ts';

const done: Outcome = { outcome: 'done', result: { is: 'nothing' } };

/** Thursdays over Christmas: 17 December, then the 23rd and the 30th for two red days, then 7 and 14 January. */
const christmas = planned('2026-12-14', 4, 5);

function planned(from: string, weekday: Weekday, count: number, time = '10:00'): readonly SeriesOccurrence[] {
  const rhythm = { from, weekday, time, minutes: 30, tolerance: WEEKLY_TOLERANCE };
  return weeklyOccurrences(rhythm, count).map((one) => ({ regular: one.regular, start: startOf(rhythm, one) }));
}

function series(
  occurrences = christmas,
  more: Partial<IntentOf<'createSeries'>['content']> = {},
): IntentOf<'createSeries'> {
  return promise<'createSeries'>({
    kind: 'createSeries',
    meeting: 's1',
    organiser: ORGANISER,
    attendees: [attendee('VUX'), attendee('EB')],
    occurrences,
    time: '10:00',
    minutes: 30,
    text: { circle: 'own', ref: '7K3Q', place: 'remote' },
    ...more,
  });
}

describe('a weekly series in the calendar', () => {
  let outlook: TestOutlook;
  beforeEach(async () => {
    outlook = await startOutlook();
  });
  afterEach(() => outlook.close());

  /** An empty calendar; closing the last one holds what was sent to it against the contract. */
  async function begunAnew(): Promise<void> {
    await outlook.close();
    outlook = await startOutlook();
  }

  const masters = () => outlook.graph.events(ORGANISER).filter(({ content }) => content.recurrence !== null);
  const writes = () => outlook.sent.filter(({ method }) => method !== 'GET').map(({ method }) => method);

  async function startsIn(mailbox: string): Promise<readonly string[]> {
    const url = `${outlook.graph.url}/v1.0/users/${mailbox}/calendarView`;
    const window = '?startDateTime=2026-01-01T00:00:00Z&endDateTime=2030-12-30T00:00:00Z&$top=1000';
    const answer = await fetch(url + window, { headers: { authorization: 'Bearer somebody' } });
    const { value } = (await answer.json()) as { value: { start: { dateTime: string }; isCancelled: boolean }[] };
    return value
      .filter(({ isCancelled }) => !isCancelled)
      .map(({ start }) => localDateTime(Date.parse(`${start.dateTime.slice(0, 19)}Z`)))
      .toSorted();
  }

  async function made(intent = series()): Promise<{ mailbox: string; id: string }> {
    const outcome = await outlook.deliverers.createSeries(intent);
    assert.ok(outcome.outcome === 'done' && outcome.result.is === 'series', JSON.stringify(outcome));
    assert.deepEqual(outcome.result.notMoved, []);
    return outcome.result.event;
  }

  const wanted = (occurrences: readonly SeriesOccurrence[]) => occurrences.flatMap(({ start }) => start ?? []);

  it('is one recurring event, private and neutral, with the red days moved, in every calendar', async () => {
    const event = await made();
    const [master, ...more] = masters();
    assert.deepEqual(more, []);
    assert.equal(master?.id, event.id);
    assert.equal(master.content.subject, 'Möte 7K3Q');
    assert.equal(master.content.location.displayName, 'Telefon eller Teams');
    assert.equal(master.content.sensitivity, 'private');
    assert.deepEqual(master.content.recurrence?.pattern.daysOfWeek, ['thursday']);
    assert.deepEqual(master.content.recurrence.range, {
      type: 'endDate',
      startDate: '2026-12-17',
      endDate: '2027-01-14',
      recurrenceTimeZone: 'W. Europe Standard Time',
      numberOfOccurrences: 0,
    });
    for (const mailbox of [ORGANISER, mailboxOf('VUX'), mailboxOf('EB')]) {
      assert.deepEqual(await startsIn(mailbox), [
        '2026-12-17T10:00',
        '2026-12-23T10:00',
        '2026-12-30T10:00',
        '2027-01-07T10:00',
        '2027-01-14T10:00',
      ]);
    }
  });

  it('needs one request when no day is red', async () => {
    await made(series(planned('2027-02-01', 2, 4)));
    assert.deepEqual(
      outlook.sent.map(({ method }) => method),
      ['POST'],
    );
  });

  it('keeps its hour on the wall over both changes of the clocks', async () => {
    for (const from of ['2027-03-15', '2027-10-18']) await made(series(planned(from, 3, 4)));
    const starts = await startsIn(mailboxOf('EB'));
    assert.deepEqual(new Set(starts.map((start) => start.slice(11))), new Set(['10:00']));
    assert.equal(new Set(starts.map((start) => Date.parse(`${start}Z`) - instantOf(start))).size, 2);
  });

  it('is the plan, whatever the plan, and what is sent keeps to Microsoft’s contract', async function () {
    if (!contractIsHere) console.log(`      ${whyNotChecked}`);
    const rhythms = fc.record({
      from: fc.integer({ min: 0, max: 4 * 365 }).map((after) => addDays('2026-01-02', after)),
      weekday: fc.constantFrom<Weekday>(1, 2, 3, 4, 5),
      time: fc.constantFrom('08:00', '10:00', '13:15', '16:30'),
      count: fc.integer({ min: 1, max: 30 }),
    });
    await fc.assert(
      fc.asyncProperty(rhythms, async ({ from, weekday, time, count }) => {
        await begunAnew();
        const occurrences = planned(from, weekday, count, time);
        const event = await made(series(occurrences, { time }));
        const starts = wanted(occurrences);
        assert.ok(starts.every((start) => isWorkday(start.slice(0, 10)) && start.slice(11) === time));
        assert.deepEqual(await startsIn(mailboxOf('EB')), starts);
        const answer = await outlook.deliverers.endSeries(end(event, occurrences, '2000-01-01'));
        assert.deepEqual(answer, done);
        assert.deepEqual(await startsIn(mailboxOf('EB')), []);
      }),
      { numRuns: effort(12, 200) },
    );
  });

  const mishaps = fc.oneof(
    fc.constantFrom<FaultOrder>({ do: 'drop' }, { do: 'acceptThenDrop' }, { do: '412' }, { do: 401 }),
    fc.record({ do: fc.constantFrom(409, 429, 500, 503, 504), retryAfter: fc.constantFrom(1, 30) }),
    fc.constantFrom(409, 412, 429, 500, 503).map((status): FaultOrder => ({ do: 'acceptThenStatus', status })),
  );

  async function keepTrying<I extends Intent>(first: I, attempt: (intent: I) => Promise<Outcome>): Promise<Outcome> {
    let intent = first;
    for (let tries = 0; tries < 20; tries += 1) {
      const outcome = await attempt(intent);
      if (outcome.outcome === 'done' || outcome.outcome === 'refused') return outcome;
      intent = afterwards(intent, outcome.outcome === 'unknown');
    }
    throw new Error('never came to an end');
  }

  it('is made, changed and cut exactly once whatever fails on the way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(mishaps, { maxLength: 8 }), async (orders) => {
        await begunAnew();
        const { deliverers, graph } = outlook;
        const trouble = () => {
          graph.clearFaults();
          for (const order of orders) graph.orderFault({ match: { path: '/events' }, ...order });
        };
        trouble();
        const outcome = await keepTrying(series(), deliverers.createSeries);
        assert.ok(outcome.outcome === 'done' && outcome.result.is === 'series');
        assert.deepEqual(outcome.result.notMoved, []);
        const { event } = outcome.result;
        assert.equal(masters().length, 1);
        trouble();
        assert.deepEqual(
          await keepTrying(move(event, '2027-01-07', '2027-01-08T13:00'), deliverers.moveOccurrence),
          done,
        );
        trouble();
        assert.deepEqual(await keepTrying(cancel(event, '2026-12-31'), deliverers.cancelOccurrence), done);
        graph.clearFaults();
        const stands = ['2026-12-17T10:00', '2026-12-23T10:00', '2027-01-08T13:00', '2027-01-14T10:00'];
        assert.deepEqual(await startsIn(mailboxOf('EB')), stands);
        trouble();
        const cut = end(event, [...christmas.slice(0, 2), { regular: '2026-12-31', start: null }], '2027-01-04');
        assert.deepEqual(await keepTrying(cut, deliverers.endSeries), done);
        graph.clearFaults();
        assert.deepEqual(await startsIn(mailboxOf('EB')), stands.slice(0, 2));
      }),
      { numRuns: effort(20, 300) },
    );
  });

  it('taken back after an attempt nobody heard of is reported and not made', async () => {
    const intent = series();
    const untouched = await outlook.deliverers.createSeries({ ...intent, unwanted: true });
    assert.deepEqual(untouched, done);
    outlook.graph.orderFault({ match: { method: 'POST', path: '/events$' }, do: 'acceptThenDrop' });
    assert.equal((await outlook.deliverers.createSeries(intent)).outcome, 'unknown');
    const outcome = await outlook.deliverers.createSeries({ ...afterwards(intent, true), unwanted: true });
    assert.ok(outcome.outcome === 'done' && outcome.result.is === 'series');
    assert.deepEqual(writes(), ['POST']);
  });

  it('whose occurrence the calendar will not move says which, and stands', async () => {
    outlook.graph.orderFault({ match: { method: 'PATCH' }, do: 400 });
    const outcome = await outlook.deliverers.createSeries(series());
    assert.ok(outcome.outcome === 'done' && outcome.result.is === 'series');
    assert.deepEqual(outcome.result.notMoved, ['2026-12-24']);
    assert.equal(masters().length, 1);
  });

  it('at an hour that cannot be is refused, and nothing is sent', async () => {
    const sunday = [{ regular: '2027-03-28', start: '2027-03-28T02:30' }];
    const outcome = await outlook.deliverers.createSeries(series(sunday, { time: '02:30' }));
    assert.deepEqual(outcome, { outcome: 'refused', code: 'timeImpossible' });
    assert.deepEqual(outlook.sent, []);
  });

  const move = (event: { mailbox: string; id: string }, regular: string, start: string) =>
    promise<'moveOccurrence'>({ kind: 'moveOccurrence', meeting: 's1', event, regular, start, minutes: 30 });
  const cancel = (event: { mailbox: string; id: string }, regular: string) =>
    promise<'cancelOccurrence'>({ kind: 'cancelOccurrence', meeting: 's1', event, regular });
  const end = (event: { mailbox: string; id: string }, all: readonly SeriesOccurrence[], from: string) =>
    promise<'endSeries'>({
      kind: 'endSeries',
      meeting: 's1',
      event,
      from,
      before: all.filter(({ regular, start }) => (start ?? regular).slice(0, 10) < from),
      minutes: 30,
    });

  describe('of which one occurrence', () => {
    it('is moved twice stands where it was moved last, and is found by its regular day all along', async () => {
      const event = await made();
      for (const start of ['2026-12-22T15:00', '2026-12-28T09:00']) {
        assert.deepEqual(await outlook.deliverers.moveOccurrence(move(event, '2026-12-24', start)), done);
      }
      assert.deepEqual((await startsIn(mailboxOf('VUX')))[1], '2026-12-28T09:00');
      assert.equal((await startsIn(mailboxOf('VUX'))).length, 5);
    });

    it('stands already is not written to', async () => {
      const event = await made();
      const before = writes().length;
      assert.deepEqual(await outlook.deliverers.moveOccurrence(move(event, '2026-12-24', '2026-12-23T10:00')), done);
      assert.equal(writes().length, before);
    });

    it('would pass its neighbour is refused, and so is one that is gone', async () => {
      const event = await made();
      assert.deepEqual(await outlook.deliverers.moveOccurrence(move(event, '2027-01-07', '2027-01-15T10:00')), {
        outcome: 'refused',
        code: 'calendarRefused',
      });
      await outlook.deliverers.cancelOccurrence(cancel(event, '2027-01-07'));
      for (const regular of ['2027-01-07', '2027-02-04']) {
        assert.deepEqual(await outlook.deliverers.moveOccurrence(move(event, regular, `${regular}T11:00`)), {
          outcome: 'refused',
          code: 'eventGone',
        });
      }
    });

    it('is called off tells those invited the closed text and nothing else, once', async () => {
      const event = await made();
      for (let times = 0; times < 2; times += 1) {
        assert.deepEqual(await outlook.deliverers.cancelOccurrence(cancel(event, '2026-12-24')), done);
      }
      assert.deepEqual(
        outlook.graph
          .mail(mailboxOf('EB'))
          .filter(({ kind }) => kind === 'cancellation')
          .map(({ subject, comment }) => [subject, comment]),
        [['Möte 7K3Q', 'Mötet är inställt']],
      );
      assert.equal((await startsIn(mailboxOf('EB'))).length, 4);
      assert.equal(masters().length, 1);
    });

    it('cannot be found for a moment is not taken for one that is gone', async () => {
      const event = await made();
      outlook.graph.orderFault({ match: { path: '/instances' }, do: 404 });
      assert.equal((await outlook.deliverers.cancelOccurrence(cancel(event, '2026-12-24'))).outcome, 'again');
    });
  });

  describe('that is ended', () => {
    it('keeps what has been where it was, moved occurrences as well, and nothing after', async () => {
      const event = await made();
      assert.deepEqual(await outlook.deliverers.endSeries(end(event, christmas, '2027-01-05')), done);
      for (const mailbox of [ORGANISER, mailboxOf('EB')]) {
        assert.deepEqual(await startsIn(mailbox), ['2026-12-17T10:00', '2026-12-23T10:00', '2026-12-30T10:00']);
      }
    });

    it('keeps one that was held before the end although the week had put it after', async () => {
      const event = await made();
      assert.deepEqual(await outlook.deliverers.endSeries(end(event, christmas, '2026-12-24')), done);
      assert.deepEqual(await startsIn(mailboxOf('EB')), ['2026-12-17T10:00', '2026-12-23T10:00']);
    });

    it('is called off as a whole with the closed text when nothing of it has been', async () => {
      const event = await made();
      assert.deepEqual(await outlook.deliverers.endSeries(end(event, christmas, '2026-12-16')), done);
      assert.deepEqual(await startsIn(mailboxOf('EB')), []);
      const [mail] = outlook.graph.mail(mailboxOf('EB')).filter(({ kind }) => kind === 'cancellation');
      assert.equal(mail?.comment, 'Mötet är inställt');
    });

    it('is not written to when it has ended by then, or is gone', async () => {
      const event = await made(series(planned('2027-02-01', 2, 3)));
      const before = writes().length;
      const all = planned('2027-02-01', 2, 3);
      assert.deepEqual(await outlook.deliverers.endSeries(end(event, all, '2027-03-01')), done);
      assert.equal(writes().length, before);
      await outlook.deliverers.endSeries(end(event, [], '2027-01-01'));
      assert.deepEqual(await outlook.deliverers.endSeries(end(event, all, '2027-02-05')), done);
    });
  });
});
