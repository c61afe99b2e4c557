import assert from 'node:assert/strict';
import { anna, openOffice, organiser, refusal, unit, attendee, wall, zone } from './office.ts';
import type { Answered, Json, Office } from './office.ts';

const weekly = (startDate: string, changes: { pattern?: Json; range?: Json } = {}): Json => ({
  pattern: { type: 'weekly', interval: 1, daysOfWeek: ['monday'], firstDayOfWeek: 'monday', ...changes.pattern },
  range: { type: 'numbered', startDate, numberOfOccurrences: 4, recurrenceTimeZone: zone, ...changes.range },
});

const series = (startDate: string, changes?: { pattern?: Json; range?: Json }): Json => ({
  start: wall(`${startDate}T13:00`),
  end: wall(`${startDate}T14:00`),
  recurrence: weekly(startDate, changes),
});

describe('a series', () => {
  let office: Office;
  beforeEach(async () => (office = await openOffice()));
  afterEach(() => office.close());

  const view = async (
    mailbox: string,
    from: string,
    to: string,
    headers?: Record<string, string>,
  ): Promise<Answered[]> => {
    const window = `startDateTime=${from}T00:00:00Z&endDateTime=${to}T00:00:00Z&$top=1000`;
    return (await office.call('GET', `/users/${mailbox}/calendarView?${window}`, undefined, headers)).body.value;
  };
  const starts = (events: Answered[]) => events.map((event) => event.start.dateTime.slice(0, 16));
  const december = (mailbox: string) => view(mailbox, '2026-12-01', '2027-01-31');

  it('is one item among the events and its occurrences in the view', async () => {
    const master = await office.book(series('2026-12-07'));
    assert.equal(master.type, 'seriesMaster');
    const { body } = await office.call('GET', `/users/${organiser}/events`);
    assert.equal(body.value.length, 1);
    const occurrences = await december(organiser);
    assert.deepEqual(starts(occurrences), [
      '2026-12-07T13:00',
      '2026-12-14T13:00',
      '2026-12-21T13:00',
      '2026-12-28T13:00',
    ]);
    for (const one of occurrences) {
      assert.equal(one.type, 'occurrence');
      assert.equal(one.seriesMasterId, master.id);
      assert.equal(one.recurrence, null);
    }
    assert.equal(new Set(occurrences.map(({ id }) => id)).size, 4);
  });

  it('has the same occurrences in every mailbox, under the same meeting ids', async () => {
    await office.book(series('2026-12-07'));
    const uids = async (mailbox: string) => (await december(mailbox)).map((one) => one.iCalUId as string);
    assert.deepEqual(await uids(anna), await uids(organiser));
    assert.equal(new Set(await uids(anna)).size, 4);
  });

  it('answers its instances, for a window', async () => {
    const { id } = await office.book(series('2026-12-07'));
    const path = `/users/${organiser}/events/${String(id)}/instances`;
    const { body } = await office.call(
      'GET',
      `${path}?startDateTime=2026-12-10T00:00:00Z&endDateTime=2026-12-22T00:00:00Z`,
    );
    assert.deepEqual(starts(body.value), ['2026-12-14T13:00', '2026-12-21T13:00']);
    assert.deepEqual(refusal(await office.call('GET', path)), [400, 'ErrorInvalidParameter']);
  });

  it('that starts on a day outside its pattern begins on the first day within it', async () => {
    const master = await office.book(series('2026-12-08'));
    assert.equal(master.start.dateTime, '2026-12-14T13:00:00.0000000');
    assert.equal(master.recurrence.range.startDate, '2026-12-14');
  });

  for (const [change, clockBefore, clockAfter, from, until] of [
    ['29 March 2026', '12:00', '11:00', '2026-03-16', '2026-04-13'],
    ['25 October 2026', '11:00', '12:00', '2026-10-12', '2026-11-09'],
    ['28 March 2027', '12:00', '11:00', '2027-03-15', '2027-04-12'],
    ['31 October 2027', '11:00', '12:00', '2027-10-18', '2027-11-15'],
  ] as const) {
    it(`keeps its wall time over ${change}, and so moves in UTC`, async () => {
      office.setNow(`${from}T00:00:00Z`);
      await office.book(series(from));
      const walls = await view(organiser, from, until);
      assert.deepEqual(
        walls.map((one) => one.start.dateTime.slice(11, 16)),
        ['13:00', '13:00', '13:00', '13:00'],
      );
      const utc = await view(organiser, from, until, { prefer: '' });
      assert.deepEqual(
        utc.map((one) => one.start.dateTime.slice(11, 16)),
        [clockBefore, clockBefore, clockAfter, clockAfter],
      );
    });
  }

  it('at an hour the spring skips is an hour later that day, and at one the autumn repeats is the first of the two', async () => {
    const daily = (startDate: string) => ({
      start: wall(`${startDate}T02:30`),
      end: wall(`${startDate}T03:30`),
      recurrence: weekly(startDate, { pattern: { type: 'daily' }, range: { numberOfOccurrences: 3 } }),
    });
    await office.book(daily('2026-03-28'));
    const spring = await view(organiser, '2026-03-28', '2026-04-01', { prefer: '' });
    assert.deepEqual(starts(spring), ['2026-03-28T01:30', '2026-03-29T01:30', '2026-03-30T00:30']);
    await office.book(daily('2026-10-24'));
    const autumn = await view(organiser, '2026-10-24', '2026-10-28', { prefer: '' });
    assert.deepEqual(starts(autumn), ['2026-10-24T00:30', '2026-10-25T00:30', '2026-10-26T01:30']);
  });

  describe('of which one occurrence', () => {
    let master: Answered;
    let second: Answered;
    beforeEach(async () => {
      master = await office.book({ ...series('2026-12-07'), attendees: [attendee(anna), attendee(unit)] });
      second = (await december(organiser))[1];
    });
    const path = (event: Answered, mailbox = organiser) => `/users/${mailbox}/events/${String(event.id)}`;

    it('is moved, is an exception in every calendar while the others stay', async () => {
      const changes = { start: wall('2026-12-15T09:00'), end: wall('2026-12-15T10:00') };
      const { status, body } = await office.call('PATCH', path(second), changes);
      assert.deepEqual([status, body.type, body.start.dateTime], [200, 'exception', '2026-12-15T09:00:00.0000000']);
      assert.equal(body.originalStart, '2026-12-14T12:00:00Z');
      for (const mailbox of [organiser, anna, unit]) {
        const wanted = ['2026-12-07T13:00', '2026-12-15T09:00', '2026-12-21T13:00', '2026-12-28T13:00'];
        assert.deepEqual(starts(await december(mailbox)), wanted);
      }
      assert.equal((await office.call('GET', path(master))).body.start.dateTime, '2026-12-07T13:00:00.0000000');
    });

    it('is moved past a neighbour, is refused', async () => {
      for (const day of ['2026-12-07', '2026-12-06', '2026-12-21', '2026-12-23']) {
        const changes = { start: wall(`${day}T09:00`), end: wall(`${day}T10:00`) };
        assert.deepEqual(refusal(await office.call('PATCH', path(second), changes)), [
          400,
          'ErrorOccurrenceCrossingBoundary',
        ]);
      }
    });

    it('is called off, is gone from the organiser’s calendar, marked in the others, and named on the series', async () => {
      assert.equal((await office.call('POST', `${path(second)}/cancel`, { comment: 'Inställt' })).status, 202);
      assert.equal((await december(organiser)).length, 3);
      const theirs = await december(anna);
      assert.deepEqual(
        theirs.map((one) => one.isCancelled),
        [false, true, false, false],
      );
      const { body } = await office.call('GET', `${path(master)}?$select=cancelledOccurrences`);
      assert.deepEqual(body.cancelledOccurrences, [second.id]);
      assert.deepEqual(refusal(await office.call('GET', path(second))), [404, 'ErrorItemNotFound']);
    });

    it('is deleted by an attendee, is gone there only', async () => {
      const theirs = (await december(anna))[1];
      assert.equal((await office.call('DELETE', path(theirs, anna))).status, 204);
      assert.equal((await december(anna)).length, 3);
      assert.equal((await december(organiser)).length, 4);
    });

    it('is answered on its own, says so on that occurrence only', async () => {
      const theirs = (await december(anna))[1];
      assert.equal((await office.call('POST', `${path(theirs, anna)}/accept`, {})).status, 202);
      const answers = (await december(organiser)).map((one) => one.attendees[0].status.response);
      assert.deepEqual(answers, ['none', 'accepted', 'none', 'none']);
      const own = (await december(anna)).map((one) => one.responseStatus.response);
      assert.deepEqual(own, ['notResponded', 'accepted', 'notResponded', 'notResponded']);
    });

    it('is declined, leaves the attendee’s calendar and the rest stays', async () => {
      const theirs = (await december(anna))[1];
      await office.call('POST', `${path(theirs, anna)}/decline`, {});
      assert.equal((await december(anna)).length, 3);
      const answers = (await december(organiser)).map((one) => one.attendees[0].status.response);
      assert.deepEqual(answers, ['none', 'declined', 'none', 'none']);
    });

    it('is shown among the exceptions when they are expanded', async () => {
      await office.call('PATCH', path(second), { subject: 'Möte P4XD' });
      const { body } = await office.call('GET', `${path(master)}?$expand=exceptionOccurrences`);
      assert.deepEqual(
        body.exceptionOccurrences.map((one: Answered) => one.subject),
        ['Möte P4XD'],
      );
    });

    it('would get attendees of its own, is refused as beyond the stand-in', async () => {
      const reply = await office.call('PATCH', path(second), { attendees: [attendee(anna)] });
      assert.deepEqual(refusal(reply), [501, 'NotImplemented']);
    });

    it('has a name once the series has moved, it is another', async () => {
      const changes = {
        start: wall('2026-12-08T13:00'),
        end: wall('2026-12-08T14:00'),
        recurrence: weekly('2026-12-08', { pattern: { daysOfWeek: ['tuesday'] } }),
      };
      assert.equal((await office.call('PATCH', path(master), changes)).status, 200);
      assert.deepEqual(refusal(await office.call('GET', path(second))), [404, 'ErrorItemNotFound']);
      assert.equal((await december(anna))[1].start.dateTime, '2026-12-15T13:00:00.0000000');
    });
  });

  it('becomes a single event when its recurrence is taken away', async () => {
    const { id } = await office.book(series('2026-12-07'));
    const { body } = await office.call('PATCH', `/users/${organiser}/events/${String(id)}`, { recurrence: null });
    assert.equal(body.type, 'singleInstance');
    assert.equal((await december(anna)).length, 1);
  });

  it('called off as a whole is called off in every copy', async () => {
    const { id } = await office.book(series('2026-12-07'));
    await office.call('POST', `/users/${organiser}/events/${String(id)}/cancel`, {});
    assert.deepEqual(
      (await december(anna)).map((one) => one.isCancelled),
      [true, true, true, true],
    );
    assert.deepEqual(await december(organiser), []);
  });
});
