import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createGraphDeliverers } from '../../src/graph/calendar.ts';
import { createGraphClient } from '../../src/graph/client.ts';
import { cancellationWords, invitationWords } from '../../src/swedish/invitation.ts';
import { ORGANISER, afterwards, attendee, meeting, promise } from './outlook.ts';
import { startWire } from './wire.ts';
import type { Wire } from './wire.ts';

const now = Date.UTC(2027, 0, 11, 7);

describe('an answer that is not what it should be', () => {
  let wire: Wire;
  let answer: string;
  before(async () => {
    wire = await startWire((_, response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(answer),
    );
  });
  after(() => wire.close());

  const deliverers = () =>
    createGraphDeliverers({
      client: createGraphClient({
        baseUrl: wire.url,
        token: async () => 't',
        timeoutMs: 20_000,
        clientRequestId: randomUUID,
      }),
      clock: { now: () => now },
      words: { invitation: invitationWords, cancellation: cancellationWords },
    });
  const check = (minutes = 60) =>
    deliverers().checkTime(
      promise<'checkTime'>({
        kind: 'checkTime',
        meeting: 'm1',
        organiser: ORGANISER,
        attendees: [attendee('VUX'), attendee('EB')],
        minutes,
        start: '2027-01-20T10:00',
      }),
    );
  const read = () =>
    deliverers().readResponses(
      promise<'readResponses'>({ kind: 'readResponses', meeting: 'm1', event: { mailbox: ORGANISER, id: 'x' } }),
    );

  const nonsense = ['', 'null', '[]', '"x"', '{', '{"value":null}', '{"value":{}}', '<html>', '17'];

  for (const text of nonsense) {
    it(`is asked for again when nothing was to change (${JSON.stringify(text)})`, async () => {
      answer = text;
      const unreadable = { outcome: 'again', at: null, code: 'calendarUnreadable' };
      assert.deepEqual(await check(), unreadable);
      assert.deepEqual(await read(), unreadable);
    });

    it(`leaves it unknown whether an event was made (${JSON.stringify(text)})`, async () => {
      answer = text;
      const unknown = { outcome: 'unknown', code: 'calendarUnreadable' };
      assert.deepEqual(await deliverers().createEvent(meeting()), unknown);
      assert.deepEqual(await deliverers().createEvent(afterwards(meeting(), true)), unknown);
    });
  }

  it('never makes somebody free whose calendar it does not show in full', async () => {
    const free = { scheduleId: attendee('VUX').mailbox, availabilityView: '0'.repeat(12) };
    for (const schedule of [
      undefined,
      null,
      { scheduleId: attendee('EB').mailbox },
      { scheduleId: attendee('EB').mailbox, availabilityView: '' },
      { scheduleId: attendee('EB').mailbox, availabilityView: '0'.repeat(11) },
      { scheduleId: attendee('EB').mailbox, availabilityView: '0'.repeat(12), error: { responseCode: '5009' } },
      { scheduleId: attendee('EB').mailbox, availabilityView: '00000000000?' },
    ]) {
      answer = JSON.stringify({ value: [free, schedule] });
      assert.deepEqual(await check(), {
        outcome: 'done',
        result: { is: 'clashes', clashes: [{ unit: 'EB', as: 'busy' }] },
      });
    }
  });

  it('is understood whatever the case of a mailbox in it', async () => {
    const value = [attendee('VUX'), attendee('EB')].map(({ mailbox }) => ({
      scheduleId: mailbox.toUpperCase(),
      availabilityView: '0'.repeat(12),
    }));
    answer = JSON.stringify({ value });
    assert.deepEqual(await check(), { outcome: 'done', result: { is: 'clashes', clashes: [] } });
  });

  it('may leave out who was invited badly, but not all of it', async () => {
    const start = { dateTime: '2027-01-20T10:00:00.0000000', timeZone: 'W. Europe Standard Time' };
    answer = JSON.stringify({
      start,
      attendees: [
        null,
        {},
        { emailAddress: { address: 'A@B.example' }, status: { response: 'organizer' } },
        { emailAddress: { address: 'c@b.example' }, status: null },
      ],
    });
    assert.deepEqual(await read(), {
      outcome: 'done',
      result: {
        is: 'responses',
        attendees: [
          { mailbox: 'a@b.example', response: 'accepted' },
          { mailbox: 'c@b.example', response: 'none' },
        ],
        cancelled: false,
        start: '2027-01-20T10:00',
      },
    });
  });
});
