import assert from 'node:assert/strict';
import { ORGANISER, attendee, cancellation, mailboxOf, meeting, promise, startOutlook } from './outlook.ts';
import type { TestOutlook } from './outlook.ts';

describe('reading who has answered', () => {
  let outlook: TestOutlook;
  let id: string;
  beforeEach(async () => {
    outlook = await startOutlook();
    await outlook.deliverers.createEvent(meeting({ attendees: [attendee('VUX'), attendee('EB'), attendee('BoU')] }));
    id = outlook.graph.events(ORGANISER)[0]?.id ?? '';
  });
  afterEach(() => outlook.close());

  const read = (event = { mailbox: ORGANISER, id }) =>
    outlook.deliverers.readResponses(promise<'readResponses'>({ kind: 'readResponses', meeting: 'm1', event }));

  async function responses() {
    const outcome = await read();
    assert.equal(outcome.outcome, 'done', JSON.stringify(outcome));
    assert.equal(outcome.result.is, 'responses');
    return outcome.result;
  }

  it('says of each mailbox what it has answered', async () => {
    await outlook.respond(mailboxOf('VUX'), 'accept');
    await outlook.respond(mailboxOf('EB'), 'tentativelyAccept');
    await outlook.respond(mailboxOf('BoU'), 'decline');
    assert.deepEqual(await responses(), {
      is: 'responses',
      attendees: [
        { mailbox: mailboxOf('VUX'), response: 'accepted' },
        { mailbox: mailboxOf('EB'), response: 'tentative' },
        { mailbox: mailboxOf('BoU'), response: 'declined' },
      ],
      cancelled: false,
      start: '2027-01-20T10:00',
    });
  });

  it('knows of no answer before one is given, nor of one that is not sent', async () => {
    await outlook.respond(mailboxOf('EB'), 'decline', false);
    assert.deepEqual(
      (await responses()).attendees.map(({ response }) => response),
      ['none', 'none', 'none'],
    );
  });

  it('sees that the meeting was called off in Outlook', async () => {
    await outlook.deliverers.cancelEvent(cancellation(id));
    assert.equal((await responses()).cancelled, true);
  });

  it('sees that it was moved in Outlook, by the clock on the wall', async () => {
    const time = (dateTime: string) => ({ dateTime, timeZone: 'UTC' });
    const moved = await fetch(`${outlook.graph.url}/v1.0/users/${ORGANISER}/events/${id}`, {
      method: 'PATCH',
      headers: { authorization: 'Bearer somebody', 'content-type': 'application/json' },
      body: JSON.stringify({ start: time('2027-03-30T07:00:00'), end: time('2027-03-30T08:00:00') }),
    });
    assert.ok(moved.ok);
    assert.equal((await responses()).start, '2027-03-30T09:00');
  });

  it('asks for nothing beyond what it needs', async () => {
    await read();
    const asked = new URL(outlook.sent.at(-1)?.url ?? '');
    assert.deepEqual([...asked.searchParams], [['$select', 'attendees,isCancelled,start']]);
  });

  it('is refused when the event is gone', async () => {
    assert.deepEqual(await read({ mailbox: ORGANISER, id: 'AAkNone' }), { outcome: 'refused', code: 'eventGone' });
  });

  it('is not told that the event is gone when the service denies it once', async () => {
    outlook.graph.orderFault({ do: 404 });
    assert.equal((await responses()).cancelled, false);
  });

  for (const [fault, code] of [
    [{ do: 'drop' }, 'calendarSilent'],
    [{ do: 503 }, 'calendarDown'],
    [{ do: '412' }, 'calendarConflict'],
  ] as const) {
    it(`is tried again after ${JSON.stringify(fault)}`, async () => {
      outlook.graph.orderFault(fault);
      assert.deepEqual(await read(), { outcome: 'again', at: null, code });
    });
  }
});
