import assert from 'node:assert/strict';
import type { Outcome } from '../../src/domain/intent.ts';
import type { Slot } from '../../src/domain/meeting.ts';
import type { IntentOf } from '../../src/graph/deliverer.ts';
import { ORGANISER, attendee, mailboxOf, promise, startOutlook } from './outlook.ts';
import type { TestOutlook } from './outlook.ts';

function search(more: Partial<IntentOf<'findTimes'>['content']> = {}): IntentOf<'findTimes'> {
  return promise<'findTimes'>({
    kind: 'findTimes',
    meeting: 'm1',
    organiser: ORGANISER,
    attendees: [attendee('VUX'), attendee('EB')],
    minutes: 60,
    from: '2027-01-18',
    skip: 0,
    ...more,
  });
}

function slotsOf(outcome: Outcome): readonly Slot[] {
  assert.equal(outcome.outcome, 'done', JSON.stringify(outcome));
  assert.equal(outcome.result.is, 'times');
  return outcome.result.slots;
}

describe('looking for times', () => {
  let outlook: TestOutlook;
  beforeEach(async () => {
    outlook = await startOutlook();
  });
  afterEach(() => outlook.close());

  const find = async (more: Partial<IntentOf<'findTimes'>['content']> = {}) =>
    slotsOf(await outlook.deliverers.findTimes(search(more)));
  const asked = () => outlook.sent.map(({ body }) => body as { schedules: string[]; availabilityViewInterval: number });

  it('proposes times when all are free', async () => {
    await outlook.occupy(mailboxOf('VUX'), '2027-01-18T08:00', '2027-01-18T12:00');
    await outlook.occupy(mailboxOf('EB'), '2027-01-18T13:00', '2027-01-18T17:00', 'oof');
    assert.deepEqual((await find()).slice(0, 2), [
      { start: '2027-01-18T12:00', clashes: [] },
      { start: '2027-01-19T09:00', clashes: [] },
    ]);
  });

  it('passes over as many as are asked for', async () => {
    const first = await find();
    const next = await find({ skip: 5 });
    assert.equal(new Set([...first, ...next].map(({ start }) => start)).size, 10);
    assert.ok((first.at(-1)?.start ?? '') < (next[0]?.start ?? ''));
  });

  it('says who is how busy when nobody is free at all', async () => {
    await outlook.occupy(mailboxOf('EB'), '2027-01-18T00:00', '2027-03-31T00:00', 'oof');
    await outlook.occupy(mailboxOf('VUX'), '2027-01-18T00:00', '2027-03-31T00:00', 'tentative');
    assert.deepEqual((await find())[0], {
      start: '2027-01-18T09:00',
      clashes: [
        { unit: 'VUX', as: 'tentative' },
        { unit: 'EB', as: 'oof' },
      ],
    });
  });

  it('takes working elsewhere for being there', async () => {
    await outlook.occupy(mailboxOf('EB'), '2027-01-18T00:00', '2027-01-19T00:00', 'workingElsewhere');
    await outlook.occupy(mailboxOf('VUX'), '2027-01-18T00:00', '2027-01-19T00:00', 'free');
    assert.deepEqual((await find())[0], { start: '2027-01-18T09:00', clashes: [] });
  });

  it('sees a quarter of an hour that is taken', async () => {
    await outlook.occupy(mailboxOf('EB'), '2027-01-18T09:40', '2027-01-18T09:55');
    assert.deepEqual((await find({ minutes: 40 })).map(({ start }) => start).slice(0, 2), [
      '2027-01-18T09:00',
      '2027-01-18T10:30',
    ]);
    assert.deepEqual((await find({ minutes: 60 })).map(({ start }) => start).slice(0, 2), [
      '2027-01-18T10:00',
      '2027-01-18T12:00',
    ]);
  });

  for (const [what, now, from, day] of [
    ['forward', '2027-03-22T08:00', '2027-03-24', '2027-03-30'],
    ['back', '2027-10-25T08:00', '2027-10-27', '2027-11-03'],
  ] as const) {
    it(`is not an hour wrong after the clocks have gone ${what}`, async () => {
      outlook.setTime(now);
      // Free for one hour only, on one day after the change.
      await outlook.occupy(mailboxOf('EB'), `${from}T00:00`, `${day}T11:00`);
      await outlook.occupy(mailboxOf('EB'), `${day}T12:00`, '2027-12-31T00:00');
      assert.deepEqual((await find({ from }))[0], { start: `${day}T11:00`, clashes: [] });
      assert.equal(outlook.sent.length, 2, 'no period that is asked about holds the change');
    });
  }

  it('keeps the travel time around a meeting free as well', async () => {
    await outlook.occupy(mailboxOf('EB'), '2027-01-18T00:00', '2027-01-18T10:00');
    await outlook.occupy(mailboxOf('VUX'), '2027-01-18T12:30', '2027-01-18T17:00');
    assert.equal((await find())[0]?.start, '2027-01-18T10:00');
    assert.deepEqual((await find({ bufferMinutes: 25 })).slice(0, 2), [
      { start: '2027-01-18T10:30', clashes: [] },
      { start: '2027-01-19T09:00', clashes: [] },
    ]);
  });

  it('shows a mailbox that cannot be seen as busy, and goes on with the others', async () => {
    await outlook.occupy(mailboxOf('VUX'), '2027-01-18T09:00', '2027-01-18T10:00');
    const [first] = await find({ attendees: [attendee('VUX'), attendee('EB', 'nobody@sf.kommunen.example')] });
    assert.deepEqual(first, { start: '2027-01-18T10:00', clashes: [{ unit: 'EB', as: 'busy' }] });
  });

  it('is refused when not one of the mailboxes can be seen', async () => {
    const attendees = [attendee('VUX', 'x@sf.kommunen.example'), attendee('EB', 'y@sf.kommunen.example')];
    assert.deepEqual(await outlook.deliverers.findTimes(search({ attendees })), {
      outcome: 'refused',
      code: 'mailboxUnknown',
    });
  });

  it('asks for no more than twenty mailboxes at once, each of them once', async () => {
    const many = Array.from({ length: 43 }, (_, index) => attendee('EB', `person${index}@sf.kommunen.example`));
    await find({ attendees: [attendee('VUX'), attendee('VUX', mailboxOf('VUX').toUpperCase()), ...many] });
    assert.deepEqual(
      asked().map(({ schedules }) => schedules.length),
      [20, 20, 4],
    );
  });

  it('asks nobody when nobody is to be invited', async () => {
    assert.equal((await find({ attendees: [] })).length, 5);
    assert.deepEqual(outlook.sent, []);
  });

  it('reads of a calendar how busy somebody is, and nothing of what with', async () => {
    await outlook.occupy(mailboxOf('EB'), '2027-01-18T00:00', '2027-03-31T00:00', 'busy', 'KANARIE');
    assert.doesNotMatch(JSON.stringify(await find()), /KANARIE/);
  });

  for (const [fault, expected] of [
    [
      { do: 429, retryAfter: 9 },
      { outcome: 'again', code: 'calendarBusy', after: 9 },
    ],
    [{ do: 503 }, { outcome: 'again', code: 'calendarDown', after: null }],
    [{ do: 500 }, { outcome: 'again', code: 'calendarDown', after: null }],
    [{ do: 'drop' }, { outcome: 'again', code: 'calendarSilent', after: null }],
    [{ do: 401 }, { outcome: 'again', code: 'calendarSignIn', after: null }],
    [{ do: '412' }, { outcome: 'again', code: 'calendarConflict', after: null }],
    [{ do: 403 }, { outcome: 'refused', code: 'calendarDenied' }],
    [{ do: 404 }, { outcome: 'refused', code: 'mailboxUnknown' }],
    [{ do: 400 }, { outcome: 'refused', code: 'calendarRefused' }],
  ] as const) {
    it(`that meets ${JSON.stringify(fault)} is ${JSON.stringify(expected)}, and never unknown`, async () => {
      outlook.graph.orderFault(fault);
      const outcome = await outlook.deliverers.findTimes(search());
      const at = outcome.outcome === 'again' ? outcome.at : null;
      const { code } = outcome as { code: string };
      const after = at === null ? null : (at - outlook.now()) / 1000;
      assert.deepEqual(outcome.outcome === 'again' ? { outcome: 'again', code, after } : outcome, expected);
      assert.equal((await find()).length, 5);
    });
  }

  it('tries again when the answer comes after the limit', async () => {
    outlook.graph.orderFault({ do: 'delay', delayMs: 1000 });
    const outcome = await outlook.deliverersWithin(100).findTimes(search());
    assert.deepEqual(outcome, { outcome: 'again', at: null, code: 'calendarSilent' });
  });
});
