import assert from 'node:assert/strict';
import { startGraph, type RunningGraph } from '../../../infra/local/graph/server.ts';
import { createCalendarMail } from '../../../infra/local/calendar-mail.ts';

const organiser = 'moten.sf@kommunen.example';
const anna = 'anna.viksten@kommunen.example';
const unit = 'enhet.eb@kommunen.example';

describe('what the calendars have sent', () => {
  let graph: RunningGraph;
  let now: number;

  beforeEach(async () => {
    now = Date.parse('2027-01-11T08:00:00Z');
    const mailboxes = [organiser, anna, unit].map((address) => ({ address, name: address, kind: 'person' as const }));
    graph = await startGraph({ mailboxes, now: () => now });
  });
  afterEach(() => graph.close());

  async function call(path: string, body: object, method = 'POST'): Promise<{ id: string }> {
    const response = await fetch(`${graph.url}/v1.0/users/${organiser}/events${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    assert.ok(response.ok);
    const text = await response.text();
    return text === '' ? { id: '' } : JSON.parse(text);
  }

  const meeting = {
    subject: 'Möte 7K3Q',
    body: { contentType: 'text', content: 'Underlag finns i ärendet.' },
    start: { dateTime: '2027-01-20T10:00:00', timeZone: 'W. Europe Standard Time' },
    end: { dateTime: '2027-01-20T11:00:00', timeZone: 'W. Europe Standard Time' },
    location: { displayName: 'Socialkontoret' },
    attendees: [anna, unit].map((address) => ({ type: 'required', emailAddress: { address, name: address } })),
  };

  it('is an invitation with every word those invited get, once for them all', async () => {
    await call('', meeting);
    assert.deepEqual(createCalendarMail(graph)(), [
      {
        at: now,
        where: 'kalender',
        to: `${anna}, ${unit}`,
        what: 'Inbjudan',
        lines: ['Möte 7K3Q', '2027-01-20 10:00', 'Socialkontoret', 'Underlag finns i ärendet.'],
      },
    ]);
  });

  it('is there also when the answer to the bot was lost', async () => {
    graph.orderFault({ do: 'acceptThenDrop' });
    await assert.rejects(call('', meeting));
    assert.equal(createCalendarMail(graph)().length, 1);
  });

  it('keeps saying what was sent after the meeting has moved', async () => {
    const mail = createCalendarMail(graph);
    const { id } = await call('', meeting);
    mail();
    now += 1;
    await call(`/${id}`, { start: { ...meeting.start, dateTime: '2027-01-20T09:00:00' } }, 'PATCH');
    assert.deepEqual(
      mail().map(({ what, lines }) => [what, lines[1]]),
      [
        ['Inbjudan', '2027-01-20 10:00'],
        ['Ändrad inbjudan', '2027-01-20 09:00'],
      ],
    );
  });

  it('is a cancellation with its words', async () => {
    const { id } = await call('', meeting);
    now += 1;
    await call(`/${id}/cancel`, { comment: 'Mötet är inställt' });
    const last = createCalendarMail(graph)().at(-1);
    assert.deepEqual([last?.what, last?.lines.at(-1)], ['Inställt', 'Mötet är inställt']);
  });

  it('is nothing for an engagement of one’s own', async () => {
    await call('', { ...meeting, attendees: [] });
    assert.deepEqual(createCalendarMail(graph)(), []);
  });
});
