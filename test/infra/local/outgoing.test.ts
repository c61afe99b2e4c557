import assert from 'node:assert/strict';
import { calendarLeft, createLeftList, textsOf } from '../../../infra/local/outgoing.ts';

const request = (method: string, url: string, body?: unknown) => ({
  method,
  url,
  headers: {},
  body,
  inBatch: false,
  at: 1,
});
const done = { status: 201, headers: {}, body: {} };
const events = '/v1.0/users/moten.sf%40kommunen.example/events';

describe('the list of what has left the bot', () => {
  it('reads every text of a card, wherever it stands, and its buttons', () => {
    const card = {
      type: 'AdaptiveCard',
      body: [
        { type: 'TextBlock', text: 'Ref 7K3Q' },
        { type: 'ColumnSet', columns: [{ type: 'Column', items: [{ type: 'TextBlock', text: 'inuti' }] }] },
        { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'löpande' }] },
        { type: 'ActionSet', actions: [{ type: 'Action.Execute', title: 'Fel enhet' }] },
      ],
      actions: [{ type: 'Action.Execute', title: 'Mottaget' }],
    };
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }];
    assert.deepEqual(textsOf({ text: 'före', attachments }), [
      'före',
      'Ref 7K3Q',
      'inuti',
      'löpande',
      '[ Fel enhet ]',
      '[ Mottaget ]',
    ]);
  });

  it('finds no text in what is no message', () => {
    for (const odd of [undefined, null, 3, [], {}, { attachments: 'none' }]) assert.deepEqual(textsOf(odd), []);
  });

  it('shows an invitation as those invited get it', () => {
    const body = {
      subject: 'Möte 7K3Q',
      start: { dateTime: '2027-01-20T10:00:00' },
      location: { displayName: 'Socialkontoret' },
      attendees: [{ emailAddress: { address: 'anna@kommunen.example' } }],
    };
    assert.deepEqual(calendarLeft(request('POST', events, body), done), {
      at: 1,
      where: 'kalender',
      to: 'anna@kommunen.example',
      what: 'Inbjudan',
      lines: ['Möte 7K3Q', '2027-01-20 10:00', 'Socialkontoret'],
    });
  });

  it('shows a cancellation with its words', () => {
    const left = calendarLeft(request('POST', `${events}/AAk/cancel`, { comment: 'Mötet är inställt' }), done);
    assert.deepEqual([left?.what, left?.lines], ['Inställt', ['Mötet är inställt']]);
  });

  it('leaves out what only asks, what was refused, and what a calendar’s owner does', () => {
    for (const [what, answer] of [
      [request('GET', events), done],
      [request('POST', '/v1.0/users/a@b.example/calendar/getSchedule', {}), done],
      [request('POST', `${events}/AAk/accept`, {}), done],
      [request('POST', events, { subject: 'Möte 7K3Q' }), { ...done, status: 503 }],
    ] as const) {
      assert.equal(calendarLeft(what, answer), null, what.url);
    }
  });

  it('keeps the latest, newest first', () => {
    const list = createLeftList();
    for (let at = 0; at < 100; at += 1) list.add({ at, where: 'chatt', to: 'Anna', what: 'Meddelande', lines: [] });
    const latest = list.latest();
    assert.equal(latest[0]?.at, 99);
    assert.equal(latest.length, 40);
  });
});
