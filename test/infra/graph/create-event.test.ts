import assert from 'node:assert/strict';
import { contract, whyNotChecked } from './contract.ts';
import { anna, attendee, karim, loosely, meeting, openOffice, organiser, refusal, room, unit, wall } from './office.ts';
import type { Office } from './office.ts';

describe('booking a meeting', () => {
  let office: Office;
  beforeEach(async () => (office = await openOffice()));
  afterEach(() => office.close());

  if (!contract) it(`the answers' shape is ${whyNotChecked}`);

  it('answers with the event as its organiser has it', async () => {
    const event = await office.book();
    assert.equal(event.isOrganizer, true);
    assert.equal(event.organizer.emailAddress.address, organiser);
    assert.deepEqual(event.responseStatus, { response: 'organizer', time: '0001-01-01T00:00:00Z' });
    assert.equal(event.start.dateTime, '2026-12-07T13:00:00.0000000');
    assert.equal(event['@odata.etag'], `W/"${String(event.changeKey)}"`);
    assert.equal(event.type, 'singleInstance');
  });

  it('leaves out transactionId when none was given', async () => {
    const { status, body } = await office.call(
      'POST',
      `/users/${organiser}/events`,
      meeting({ transactionId: undefined }),
      loosely,
    );
    assert.equal(status, 201);
    assert.equal('transactionId' in body, false);
  });

  it('lays a copy in the calendar of every invited mailbox, with the same meeting id and an id of its own', async () => {
    const event = await office.book({ attendees: [attendee(anna), attendee(unit, 'optional')] });
    for (const mailbox of [anna, unit]) {
      const copy = await office.copy(mailbox);
      assert.equal(copy.iCalUId, event.iCalUId);
      assert.notEqual(copy.id, event.id);
      assert.equal(copy.isOrganizer, false);
      assert.equal(copy.organizer.emailAddress.address, organiser);
      assert.equal(copy.showAs, 'tentative');
      assert.equal(copy.responseStatus.response, 'notResponded');
      assert.equal('transactionId' in copy, false);
    }
    assert.equal(await office.copy(karim), undefined);
  });

  it('mails each attendee one invitation, also one without a mailbox here', async () => {
    await office.book({ attendees: [attendee(anna), attendee('vard@annan.example')] });
    assert.deepEqual(
      office.graph.mail().map(({ kind, to }) => [kind, to]),
      [
        ['invitation', anna],
        ['invitation', 'vard@annan.example'],
      ],
    );
  });

  it('a free room accepts at once, a taken one declines', async () => {
    const first = await office.book({ attendees: [attendee(room, 'resource')] });
    const second = await office.book({ attendees: [attendee(room, 'resource')], subject: 'Möte P4XD' });
    const answerTo = async (id: string) =>
      (await office.call('GET', `/users/${organiser}/events/${id}`)).body.attendees[0].status.response;
    assert.equal(await answerTo(first.id), 'accepted');
    assert.equal(await answerTo(second.id), 'declined');
    assert.equal((await office.copy(room)).subject, 'Möte 7K3Q');
  });

  it('hides the attendees from each other when asked', async () => {
    await office.book({ attendees: [attendee(anna), attendee(unit)], hideAttendees: true });
    const copy = await office.copy(anna);
    assert.deepEqual(
      copy.attendees.map((one: { emailAddress: { address: string } }) => one.emailAddress.address),
      [anna],
    );
  });

  it('takes enum members in any case and answers in camelCase', async () => {
    const body = meeting({ sensitivity: 'PRIVATE', showAs: 'OOF', body: { contentType: 'HTML', content: 'x' } });
    const reply = await office.call('POST', `/users/${organiser}/events`, body, loosely);
    assert.equal(reply.status, 201);
    assert.equal(reply.body.sensitivity, 'private');
    assert.equal(reply.body.showAs, 'oof');
    assert.equal(reply.body.body.contentType, 'html');
  });

  it('a draft is told to nobody until it no longer is one', async () => {
    const event = await office.book({ isDraft: true });
    assert.equal(await office.copy(anna), undefined);
    assert.equal(office.graph.mail().length, 0);
    await office.call('PATCH', `/users/${organiser}/events/${String(event.id)}`, { isDraft: false });
    assert.equal((await office.copy(anna)).subject, 'Möte 7K3Q');
  });

  it('an all-day event stays on its date whatever zone is asked for', async () => {
    const event = await office.book({
      isAllDay: true,
      start: wall('2026-12-07T00:00'),
      end: wall('2026-12-08T00:00'),
    });
    const { body } = await office.call('GET', `/users/${organiser}/events/${String(event.id)}`, undefined, {
      prefer: '',
    });
    assert.deepEqual(body.start, { dateTime: '2026-12-07T00:00:00.0000000', timeZone: 'UTC' });
  });

  describe('a body', () => {
    it('is kept as html, without scripts, and shown as text when preferred', async () => {
      const event = await office.book({
        body: { contentType: 'html', content: '<p>Hej &amp; hopp</p><script>alert(1)</script>' },
      });
      assert.equal(event.body.content, '<html><head></head><body><p>Hej &amp; hopp</p></body></html>');
      assert.equal(event.bodyPreview, 'Hej & hopp');
      const asText = { prefer: 'outlook.body-content-type="text"' };
      const { body } = await office.call('GET', `/users/${organiser}/events/${String(event.id)}`, undefined, asText);
      assert.deepEqual(body.body, { contentType: 'text', content: 'Hej & hopp' });
    });

    it('of plain text comes back as html, its signs escaped', async () => {
      const event = await office.book({ body: { contentType: 'text', content: 'a < b' } });
      assert.equal(event.body.content, '<html><head></head><body>a &lt; b</body></html>');
    });
  });

  describe('online', () => {
    const online = { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' };

    it('gets a link, which is in the body and in the copies', async () => {
      const event = await office.book(online);
      assert.match(event.onlineMeeting.joinUrl, /^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//);
      assert.ok(event.body.content.includes(event.onlineMeeting.joinUrl));
      assert.equal((await office.copy(anna)).onlineMeeting.joinUrl, event.onlineMeeting.joinUrl);
    });

    it('loses its link when a new body leaves it out, and keeps it otherwise', async () => {
      const event = await office.book(online);
      const path = `/users/${organiser}/events/${String(event.id)}`;
      const kept = await office.call('PATCH', path, { subject: 'Möte P4XD' });
      assert.equal(kept.body.onlineMeeting.joinUrl, event.onlineMeeting.joinUrl);
      const lost = await office.call('PATCH', path, { body: { contentType: 'html', content: 'nytt' } });
      assert.equal(lost.body.isOnlineMeeting, false);
      assert.equal(lost.body.onlineMeeting, null);
    });

    it('is an ordinary event, without an error, in a mailbox without Teams', async () => {
      const without = await openOffice({
        mailboxes: [{ address: organiser, name: 'Möten', kind: 'organiser', teams: false }],
      });
      const event = await without.book(online);
      assert.deepEqual(
        [event.isOnlineMeeting, event.onlineMeetingProvider, event.onlineMeeting],
        [false, 'unknown', null],
      );
      await without.close();
    });
  });

  describe('twice under one transactionId', () => {
    const path = `/users/${organiser}/events`;

    it('is booking once when the request is the same, however its properties are ordered', async () => {
      const body = meeting();
      const first = await office.call('POST', path, body);
      const again = await office.call('POST', path, Object.fromEntries(Object.entries(body).reverse()));
      assert.equal(again.status, 201);
      assert.equal(again.body.id, first.body.id);
      assert.equal(office.graph.events(organiser).length, 1);
      assert.equal(office.graph.mail().length, 1);
    });

    it('is refused when the request is another, with the id of the event that has it', async () => {
      const body = meeting();
      const first = await office.call('POST', path, body);
      const other = await office.call('POST', path, { ...body, subject: 'Möte P4XD' });
      assert.deepEqual(refusal(other), [400, 'ErrorDuplicateTransactionId']);
      assert.equal(other.body.error['@event.existingEventId'], first.body.id);
      assert.equal(office.graph.events(organiser).length, 1);
    });

    it('is refused with 409 when that is how the stand-in is set', async () => {
      const strict = await openOffice({ duplicateTransactionStatus: 409 });
      const body = meeting();
      await strict.call('POST', path, body);
      assert.deepEqual(refusal(await strict.call('POST', path, { ...body, subject: 'x' })), [
        409,
        'ErrorDuplicateTransactionId',
      ]);
      await strict.close();
    });

    it('is two bookings in two mailboxes', async () => {
      const body = meeting({ attendees: [] });
      const first = await office.call('POST', path, body);
      const other = await office.call('POST', `/users/${unit}/events`, body);
      assert.deepEqual([first.status, other.status], [201, 201]);
      assert.notEqual(first.body.id, other.body.id);
    });
  });

  describe('ids', () => {
    it('follow the event into Deleted Items when immutable', async () => {
      const { id } = await office.book();
      await office.call('POST', `/users/${organiser}/events/${String(id)}/cancel`, {});
      const { status, body } = await office.call('GET', `/users/${organiser}/events/${String(id)}`);
      assert.deepEqual([status, body.isCancelled], [200, true]);
    });

    it('change with the move when not', async () => {
      const plain = { prefer: '' };
      const { body } = await office.call('POST', `/users/${organiser}/events`, meeting(), plain);
      const path = `/users/${organiser}/events/${String(body.id)}`;
      assert.equal((await office.call('GET', path, undefined, plain)).status, 200);
      await office.call('POST', `${path}/cancel`, {}, plain);
      assert.deepEqual(refusal(await office.call('GET', path, undefined, plain)), [404, 'ErrorItemNotFound']);
    });

    it('are answered with Preference-Applied when asked for', async () => {
      const reply = await office.call('POST', `/users/${organiser}/events`, meeting());
      assert.match(reply.headers.get('preference-applied') ?? '', /IdType="ImmutableId"/);
      const plain = await office.call('POST', `/users/${organiser}/events`, meeting(), { prefer: '' });
      assert.equal(plain.headers.get('preference-applied'), null);
      assert.equal(plain.body.start.timeZone, 'UTC');
      assert.equal(plain.body.start.dateTime, '2026-12-07T12:00:00.0000000');
    });

    it('of requests are given back', async () => {
      const reply = await office.call('GET', `/users/${organiser}/events`, undefined, { 'client-request-id': 'mine' });
      assert.equal(reply.headers.get('client-request-id'), 'mine');
      assert.match(reply.headers.get('request-id') ?? '', /^[0-9a-f-]{36}$/);
    });
  });
});
