import assert from 'node:assert/strict';
import { ORGANISER, afterwards, attendee, cancellation, mailboxOf, meeting, promise, startOutlook } from './outlook.ts';
import type { TestOutlook } from './outlook.ts';

describe('moving a meeting', () => {
  let outlook: TestOutlook;
  let id: string;
  beforeEach(async () => {
    outlook = await startOutlook();
    await outlook.deliverers.createEvent(meeting());
    id = outlook.graph.events(ORGANISER)[0]?.id ?? '';
  });
  afterEach(() => outlook.close());

  const move = (start: string, event = { mailbox: ORGANISER, id }) =>
    promise<'moveEvent'>({
      kind: 'moveEvent',
      meeting: 'm1',
      event,
      start,
      minutes: 60,
      attendees: [attendee('VUX'), attendee('EB')],
    });
  const short = (dateTime: string) => dateTime.slice(0, 16);
  const patches = () => outlook.sent.filter(({ method }) => method === 'PATCH');
  const done = { outcome: 'done', result: { is: 'nothing' } };

  it('moves the one event there is, and those invited stay invited', async () => {
    assert.deepEqual(await outlook.deliverers.moveEvent(move('2027-01-21T13:00')), done);
    const answers = await outlook.deliverers.readResponses(
      promise<'readResponses'>({ kind: 'readResponses', meeting: 'm1', event: { mailbox: ORGANISER, id } }),
    );
    assert.ok(answers.outcome === 'done' && answers.result.is === 'responses');
    assert.equal(answers.result.start, '2027-01-21T13:00');
    assert.deepEqual(
      answers.result.attendees.map(({ mailbox }) => mailbox),
      [mailboxOf('VUX'), mailboxOf('EB')],
    );
    assert.equal(outlook.graph.events(ORGANISER).length, 1);
  });

  it('sends start and end and nothing else', async () => {
    await outlook.deliverers.moveEvent(move('2027-01-21T13:00'));
    assert.deepEqual(
      patches().map(({ body }) => Object.keys(body as object)),
      [['start', 'end']],
    );
    assert.deepEqual(
      patches().flatMap(({ body }) =>
        Object.values(body as Record<string, { dateTime: string }>).map((time) => short(time.dateTime)),
      ),
      ['2027-01-21T13:00', '2027-01-21T14:00'],
    );
  });

  it('reads the event anew and writes once more when somebody changed it at the same moment', async () => {
    outlook.graph.orderFault({ match: { method: 'PATCH' }, do: '412' });
    assert.deepEqual(await outlook.deliverers.moveEvent(move('2027-01-21T13:00')), done);
    assert.deepEqual(
      outlook.sent.slice(1).map(({ method }) => method),
      ['PATCH', 'GET', 'PATCH'],
    );
  });

  it('is not sent again when an attempt that nobody heard of has moved it', async () => {
    outlook.graph.orderFault({ match: { method: 'PATCH' }, do: 'acceptThenDrop' });
    const intent = move('2027-01-21T13:00');
    assert.deepEqual(await outlook.deliverers.moveEvent(intent), { outcome: 'unknown', code: 'calendarSilent' });
    assert.deepEqual(await outlook.deliverers.moveEvent(afterwards(intent, true)), done);
    assert.equal(patches().length, 1);
  });

  it('is sent again when an attempt that nobody heard of has not', async () => {
    outlook.graph.orderFault({ match: { method: 'PATCH' }, do: 'drop' });
    const intent = move('2027-01-21T13:00');
    assert.deepEqual(await outlook.deliverers.moveEvent(intent), { outcome: 'unknown', code: 'calendarSilent' });
    assert.deepEqual(await outlook.deliverers.moveEvent(afterwards(intent, true)), done);
    assert.equal(patches().length, 2);
  });

  it('never goes to an hour that the change of the clocks leaves out or doubles', async () => {
    for (const start of ['2027-03-28T02:30', '2027-10-31T02:30']) {
      assert.deepEqual(await outlook.deliverers.moveEvent(move(start)), { outcome: 'refused', code: 'timeImpossible' });
    }
    assert.equal(patches().length, 0);
  });

  for (const [fault, expected] of [
    [{ do: 500 }, { outcome: 'unknown', code: 'calendarDown' }],
    [{ do: 403 }, { outcome: 'refused', code: 'calendarDenied' }],
    [{ do: 400 }, { outcome: 'refused', code: 'calendarRefused' }],
  ] as const) {
    it(`that meets ${JSON.stringify(fault)} is ${expected.outcome} ${expected.code}`, async () => {
      outlook.graph.orderFault({ match: { method: 'PATCH' }, ...fault });
      assert.deepEqual(await outlook.deliverers.moveEvent(move('2027-01-21T13:00')), expected);
    });
  }

  it('comes back when the service denies an event that stands', async () => {
    outlook.graph.orderFault({ match: { method: 'PATCH' }, do: 404 });
    const again = { outcome: 'again', at: null, code: 'calendarConflict' };
    assert.deepEqual(await outlook.deliverers.moveEvent(move('2027-01-21T13:00')), again);
  });

  it('is refused when the event is gone', async () => {
    await outlook.deliverers.cancelEvent(cancellation(id));
    assert.deepEqual(await outlook.deliverers.moveEvent(move('2027-01-21T13:00')), {
      outcome: 'refused',
      code: 'eventGone',
    });
  });
});
