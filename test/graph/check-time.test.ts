import assert from 'node:assert/strict';
import type { IntentOf } from '../../src/graph/deliverer.ts';
import { ORGANISER, attendee, mailboxOf, meeting, promise, startOutlook } from './outlook.ts';
import type { TestOutlook } from './outlook.ts';

describe('looking at one time', () => {
  let outlook: TestOutlook;
  beforeEach(async () => {
    outlook = await startOutlook();
  });
  afterEach(() => outlook.close());

  const check = (more: Partial<IntentOf<'checkTime'>['content']> = {}) =>
    outlook.deliverers.checkTime(
      promise<'checkTime'>({
        kind: 'checkTime',
        meeting: 'm1',
        organiser: ORGANISER,
        attendees: [attendee('VUX'), attendee('EB')],
        minutes: 50,
        start: '2027-01-20T10:20',
        ...more,
      }),
    );
  const clashes = (...found: object[]) => ({ outcome: 'done', result: { is: 'clashes', clashes: found } });

  it('finds nothing against a time when all are free', async () => {
    await outlook.occupy(mailboxOf('EB'), '2027-01-20T09:00', '2027-01-20T10:20');
    await outlook.occupy(mailboxOf('VUX'), '2027-01-20T11:10', '2027-01-20T12:00');
    assert.deepEqual(await check(), clashes());
  });

  it('finds who is busy for any part of it, and how', async () => {
    await outlook.occupy(mailboxOf('EB'), '2027-01-20T11:05', '2027-01-20T12:00', 'tentative');
    await outlook.occupy(mailboxOf('VUX'), '2027-01-20T09:00', '2027-01-20T10:25', 'busy');
    await outlook.occupy(mailboxOf('VUX'), '2027-01-20T10:30', '2027-01-20T10:35', 'oof');
    assert.deepEqual(await check(), clashes({ unit: 'VUX', as: 'oof' }, { unit: 'EB', as: 'tentative' }));
  });

  it('finds who is busy in the travel time before or after it, when there is any', async () => {
    await outlook.occupy(mailboxOf('EB'), '2027-01-24T08:00', '2027-01-24T09:45');
    await outlook.occupy(mailboxOf('VUX'), '2027-01-24T11:15', '2027-01-24T12:00');
    const at = { start: '2027-01-24T10:00', minutes: 60 };
    assert.deepEqual(await check({ ...at, bufferMinutes: 15 }), clashes());
    const travelling = await check({ ...at, bufferMinutes: 20 });
    assert.deepEqual(travelling, clashes({ unit: 'VUX', as: 'busy' }, { unit: 'EB', as: 'busy' }));
  });

  describe('beside a meeting that stands already', () => {
    const own = { start: '2027-01-20T10:00', minutes: 60 };
    const moved = { start: '2027-01-20T10:30', minutes: 60, own };
    beforeEach(async () => {
      await outlook.deliverers.createEvent(meeting({ start: own.start, minutes: own.minutes }));
    });

    it('the meeting is no hindrance to itself', async () => {
      const asIs = await check({ start: moved.start, minutes: 60 });
      assert.notDeepEqual(asIs, clashes(), 'it lies in the calendars');
      assert.deepEqual(await check(moved), clashes());
    });

    it('what else lies in the same hour is', async () => {
      await outlook.occupy(mailboxOf('EB'), '2027-01-20T10:30', '2027-01-20T11:00');
      assert.deepEqual(await check(moved), clashes({ unit: 'EB', as: 'busy' }));
    });

    it('another entry at exactly its time is', async () => {
      await outlook.occupy(mailboxOf('EB'), '2027-01-20T10:00', '2027-01-20T11:00', 'oof');
      assert.deepEqual(await check(moved), clashes({ unit: 'EB', as: 'oof' }));
    });

    it('what lies after it is', async () => {
      await outlook.occupy(mailboxOf('VUX'), '2027-01-20T11:15', '2027-01-20T12:00', 'tentative');
      assert.deepEqual(await check(moved), clashes({ unit: 'VUX', as: 'tentative' }));
    });
  });

  it('may be any time at all, an evening or a Sunday', async () => {
    await outlook.occupy(mailboxOf('EB'), '2027-01-24T18:00', '2027-01-24T19:00');
    assert.deepEqual(await check({ start: '2027-01-24T18:30' }), clashes({ unit: 'EB', as: 'busy' }));
  });

  it('means the hour on the wall on the days the clocks change', async () => {
    for (const day of ['2027-03-28', '2027-10-31']) {
      await outlook.occupy(mailboxOf('EB'), `${day}T10:00`, `${day}T11:00`);
      assert.deepEqual(await check({ start: `${day}T10:00`, minutes: 60 }), clashes({ unit: 'EB', as: 'busy' }));
      assert.deepEqual(await check({ start: `${day}T09:00`, minutes: 60 }), clashes());
      assert.deepEqual(await check({ start: `${day}T11:00`, minutes: 60 }), clashes());
    }
  });

  it('is refused for an hour that does not exist or exists twice, and nobody is asked', async () => {
    for (const start of ['2027-03-28T02:30', '2027-10-31T02:30']) {
      assert.deepEqual(await check({ start }), { outcome: 'refused', code: 'timeImpossible' });
    }
    assert.deepEqual(outlook.sent, []);
  });

  it('counts a mailbox that cannot be seen as busy, and is refused when none can', async () => {
    const hidden = attendee('EB', 'nobody@sf.kommunen.example');
    assert.deepEqual(await check({ attendees: [attendee('VUX'), hidden] }), clashes({ unit: 'EB', as: 'busy' }));
    assert.deepEqual(await check({ attendees: [hidden] }), { outcome: 'refused', code: 'mailboxUnknown' });
  });

  it('is tried again when the service is busy', async () => {
    outlook.graph.orderFault({ do: 429, retryAfter: 4 });
    assert.deepEqual(await check(), { outcome: 'again', code: 'calendarBusy', at: outlook.now() + 4000 });
  });
});
