import assert from 'node:assert/strict';
import { anna, attendee, caseRef, karim, openOffice, organiser, refusal, unit, wall } from './office.ts';
import type { Answered, Json, Office, Reply } from './office.ts';

describe('changing a meeting', () => {
  let office: Office;
  let path: string;
  let event: Answered;
  beforeEach(async () => {
    office = await openOffice();
    event = await office.book({ attendees: [attendee(anna), attendee(unit)] });
    path = `/users/${organiser}/events/${String(event.id)}`;
  });
  afterEach(() => office.close());

  const change = (changes: Json, headers?: Record<string, string>): Promise<Reply> =>
    office.call('PATCH', path, changes, headers);

  it('gives a new change key and follows into every copy', async () => {
    const { status, body } = await change({ subject: 'Möte P4XD', location: { displayName: 'Rum 12' } });
    assert.equal(status, 200);
    assert.notEqual(body.changeKey, event.changeKey);
    for (const mailbox of [anna, unit]) {
      const copy = await office.copy(mailbox);
      assert.deepEqual([copy.subject, copy.location.displayName], ['Möte P4XD', 'Rum 12']);
    }
  });

  it('leaves alone what it does not name', async () => {
    const { body } = await change({ showAs: 'oof' });
    const kept = ['subject', 'body', 'start', 'end', 'attendees', 'iCalUId', 'createdDateTime', 'transactionId'];
    for (const name of kept) assert.deepEqual(body[name], event[name], name);
  });

  it('of reminder and category stays with the organiser and is mailed to nobody', async () => {
    const before = office.graph.mail().length;
    await change({ reminderMinutesBeforeStart: 60, categories: ['Vräkning'] });
    assert.equal(office.graph.mail().length, before);
    assert.deepEqual((await office.copy(anna)).categories, []);
  });

  it('of the attendees mails only those who are new and those who are gone', async () => {
    const before = office.graph.mail().length;
    await change({ attendees: [attendee(anna), attendee(karim)] });
    const mailed = office.graph.mail().slice(before);
    assert.deepEqual(
      mailed.map(({ kind, to }) => [kind, to]),
      [
        ['invitation', karim],
        ['cancellation', unit],
      ],
    );
    assert.equal((await office.copy(karim)).subject, 'Möte 7K3Q');
    const gone = await office.copy(unit);
    assert.deepEqual([gone.isCancelled, gone.showAs], [true, 'free']);
  });

  it('by which somebody comes back makes the copy live again, unanswered', async () => {
    await office.respond(unit, 'accept');
    await change({ attendees: [attendee(anna)] });
    await change({ attendees: [attendee(anna), attendee(unit)] });
    const copy = await office.copy(unit);
    assert.deepEqual(
      [copy.isCancelled, copy.responseStatus.response, copy.subject],
      [false, 'notResponded', 'Möte 7K3Q'],
    );
  });

  it('with the change key last read is carried out, with an older one refused with 412', async () => {
    const key = event['@odata.etag'] as string;
    assert.equal((await change({ subject: 'första' }, { 'if-match': key })).status, 200);
    const late = await change({ subject: 'andra' }, { 'if-match': key });
    assert.deepEqual(refusal(late), [412, 'ErrorIrresolvableConflict']);
    assert.equal((await office.copy(anna)).subject, 'första');
    assert.equal((await change({ subject: 'tredje' }, { 'if-match': '*' })).status, 200);
  });

  it('with a change key an answer has overtaken is refused with 412', async () => {
    await office.respond(anna, 'accept');
    const late = await change({ subject: 'andra' }, { 'if-match': event['@odata.etag'] });
    assert.deepEqual(refusal(late), [412, 'ErrorIrresolvableConflict']);
  });

  it('to end before it starts is refused', async () => {
    assert.deepEqual(refusal(await change({ end: wall('2026-12-07T12:00') })), [400, 'ErrorPropertyValidationFailure']);
  });

  it('of nothing, or of transactionId, is refused', async () => {
    assert.deepEqual(refusal(await change({})), [400, 'ErrorPropertyValidationFailure']);
    assert.deepEqual(refusal(await change({ transactionId: 'other' })), [400, 'ErrorPropertyValidationFailure']);
  });

  it('sets an extended property beside those that are there', async () => {
    const other = caseRef.replace('CaseRef', 'Other');
    await change({ singleValueExtendedProperties: [{ id: caseRef, value: '7K3Q' }] });
    await change({ singleValueExtendedProperties: [{ id: other, value: 'x' }] });
    const { body } = await office.call(
      'GET',
      `${path}?$expand=singleValueExtendedProperties($filter=id eq '${caseRef}')`,
    );
    assert.deepEqual(body.singleValueExtendedProperties, [{ id: caseRef, value: '7K3Q' }]);
  });

  it('by an attendee changes the own copy only', async () => {
    const copy = await office.copy(anna);
    const reply = await office.call('PATCH', `/users/${anna}/events/${String(copy.id)}`, {
      categories: ['Mitt'],
      showAs: 'busy',
    });
    assert.equal(reply.status, 200);
    const { body } = await office.call('GET', path);
    assert.deepEqual([body.categories, body['@odata.etag']], [[], event['@odata.etag']]);
  });

  it('puts a property back with null where the contract allows it', async () => {
    await change({ location: { displayName: 'Rum 12' } });
    const { body } = await change({ location: null });
    assert.equal(body.location.displayName, '');
  });
});

describe('calling a meeting off', () => {
  let office: Office;
  beforeEach(async () => (office = await openOffice()));
  afterEach(() => office.close());

  it('takes it out of the organiser’s calendar and marks every copy', async () => {
    const { id } = await office.book({ attendees: [attendee(anna), attendee(unit)] });
    const reply = await office.call('POST', `/users/${organiser}/events/${String(id)}/cancel`, { Comment: 'Inställt' });
    assert.deepEqual([reply.status, reply.body], [202, undefined]);
    assert.equal(await office.copy(organiser), undefined);
    for (const mailbox of [anna, unit]) {
      const copy = await office.copy(mailbox);
      assert.deepEqual([copy.isCancelled, copy.showAs, copy.subject], [true, 'free', 'Inställt: Möte 7K3Q']);
    }
    assert.deepEqual(office.graph.mail(anna).at(-1)?.comment, 'Inställt');
  });

  it('is for the organiser', async () => {
    await office.book();
    const reply = await office.respond(anna, 'cancel');
    assert.deepEqual(refusal(reply), [400, 'ErrorInvalidRequest']);
    assert.match(reply.body.error.message, /You need to be an organizer to cancel a meeting\.$/);
  });

  it('twice finds nothing the second time', async () => {
    const { id } = await office.book();
    const path = `/users/${organiser}/events/${String(id)}/cancel`;
    assert.equal((await office.call('POST', path, {})).status, 202);
    assert.deepEqual(refusal(await office.call('POST', path, {})), [404, 'ErrorItemNotFound']);
  });

  it('frees its transactionId for nobody: the same request later is refused, not answered with what is gone', async () => {
    const first = await office.book({ transactionId: 'once' });
    await office.call('POST', `/users/${organiser}/events/${String(first.id)}/cancel`, {});
    const again = await office.call('POST', `/users/${organiser}/events`, {
      subject: 'Möte 7K3Q',
      start: wall('2026-12-07T13:00'),
      end: wall('2026-12-07T14:00'),
      transactionId: 'once',
    });
    assert.deepEqual(refusal(again), [400, 'ErrorDuplicateTransactionId']);
  });

  it('by deleting tells the attendees too, and the event is gone', async () => {
    const { id } = await office.book();
    const reply = await office.call('DELETE', `/users/${organiser}/events/${String(id)}`);
    assert.deepEqual([reply.status, reply.body], [204, undefined]);
    assert.equal((await office.copy(anna)).isCancelled, true);
    assert.deepEqual(refusal(await office.call('GET', `/users/${organiser}/events/${String(id)}`)), [
      404,
      'ErrorItemNotFound',
    ]);
  });

  it('is not what an attendee does by deleting the own copy', async () => {
    const { id } = await office.book();
    const copy = await office.copy(anna);
    assert.equal((await office.call('DELETE', `/users/${anna}/events/${String(copy.id)}`)).status, 204);
    const { body } = await office.call('GET', `/users/${organiser}/events/${String(id)}`);
    assert.deepEqual([body.isCancelled, body.attendees[0].status.response], [false, 'none']);
  });

  it('with an older change key is refused', async () => {
    const { id } = await office.book();
    const path = `/users/${organiser}/events/${String(id)}`;
    const reply = await office.call('DELETE', path, undefined, { 'if-match': 'W/"b2xk"' });
    assert.deepEqual(refusal(reply), [412, 'ErrorIrresolvableConflict']);
  });
});
