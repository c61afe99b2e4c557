import assert from 'node:assert/strict';
import { anna, attendee, karim, openOffice, organiser, refusal, unit, wall } from './office.ts';
import type { Answered, Office } from './office.ts';

const slot = { start: wall('2026-12-08T09:00'), end: wall('2026-12-08T10:00') };

describe('answering an invitation', () => {
  let office: Office;
  beforeEach(async () => (office = await openOffice()));
  afterEach(() => office.close());

  const asOrganiserSees = async (id: string, address = anna) => {
    const { body } = await office.call('GET', `/users/${organiser}/events/${id}`);
    return body.attendees.find((one: Answered) => one.emailAddress.address === address);
  };

  for (const [action, response, showAs] of [
    ['accept', 'accepted', 'busy'],
    ['tentativelyAccept', 'tentativelyAccepted', 'tentative'],
  ] as const) {
    it(`with ${action} shows in the own copy and in the organiser's event`, async () => {
      const { id } = await office.book({ attendees: [attendee(anna), attendee(unit)] });
      assert.equal((await office.respond(anna, action, { comment: 'Tack' })).status, 202);
      const copy = await office.copy(anna);
      assert.equal(copy.responseStatus.response, response);
      assert.equal(copy.showAs, showAs);
      assert.deepEqual((await asOrganiserSees(id)).status, { response, time: '2026-11-23T08:00:00.000Z' });
      assert.equal((await asOrganiserSees(id, unit)).status.response, 'none');
    });
  }

  it('with decline takes the meeting out of the own calendar and tells the organiser', async () => {
    const { id } = await office.book();
    assert.equal((await office.respond(anna, 'decline')).status, 202);
    assert.equal(await office.copy(anna), undefined);
    assert.equal((await asOrganiserSees(id)).status.response, 'declined');
  });

  it("without sending leaves the organiser's event as it was", async () => {
    const event = await office.book();
    await office.respond(anna, 'accept', { sendResponse: false });
    assert.equal((await office.copy(anna)).responseStatus.response, 'accepted');
    assert.equal((await asOrganiserSees(event.id)).status.response, 'none');
    const { body } = await office.call('GET', `/users/${organiser}/events/${String(event.id)}`);
    assert.equal(body['@odata.etag'], event['@odata.etag']);
  });

  it('takes the parameters with a capital letter too', async () => {
    await office.book();
    assert.equal((await office.respond(anna, 'accept', { Comment: 'Tack', SendResponse: true })).status, 202);
  });

  for (const action of ['tentativelyAccept', 'decline']) {
    it(`with ${action} may propose another time, which the organiser sees`, async () => {
      const { id } = await office.book();
      assert.equal((await office.respond(anna, action, { proposedNewTime: slot })).status, 202);
      assert.deepEqual((await asOrganiserSees(id)).proposedNewTime, {
        start: { dateTime: '2026-12-08T09:00:00.0000000', timeZone: 'W. Europe Standard Time' },
        end: { dateTime: '2026-12-08T10:00:00.0000000', timeZone: 'W. Europe Standard Time' },
      });
    });
  }

  it('may not propose a time the organiser has not asked for, nor one that is not sent', async () => {
    await office.book({ allowNewTimeProposals: false });
    const notAllowed = await office.respond(anna, 'decline', { proposedNewTime: slot });
    assert.deepEqual(refusal(notAllowed), [400, 'ErrorInvalidRequest']);
    await office.book({ attendees: [attendee(unit)] });
    const notSent = await office.respond(unit, 'decline', { proposedNewTime: slot, sendResponse: false });
    assert.deepEqual(refusal(notSent), [400, 'ErrorInvalidRequest']);
    assert.equal((await office.copy(unit)).responseStatus.response, 'notResponded');
  });

  it('may not propose a time with accept', async () => {
    await office.book();
    assert.deepEqual(refusal(await office.respond(anna, 'accept', { proposedNewTime: slot })), [
      400,
      'RequestBodyRead',
    ]);
  });

  it('is not for the organiser', async () => {
    const { id } = await office.book();
    const reply = await office.call('POST', `/users/${organiser}/events/${String(id)}/accept`, {});
    assert.deepEqual(refusal(reply), [400, 'ErrorInvalidRequest']);
  });

  it('is too late once the meeting has been called off', async () => {
    const { id } = await office.book();
    await office.call('POST', `/users/${organiser}/events/${String(id)}/cancel`, {});
    assert.deepEqual(refusal(await office.respond(anna, 'accept')), [400, 'ErrorCalendarIsCancelledForAccept']);
  });

  it('for somebody else by writing into attendees does nothing', async () => {
    const { id } = await office.book();
    const path = `/users/${organiser}/events/${String(id)}`;
    const attendees = [{ ...attendee(anna), status: { response: 'accepted', time: '2026-11-23T08:00:00Z' } }];
    await office.call('PATCH', path, { attendees });
    assert.equal((await asOrganiserSees(id)).status.response, 'none');
    assert.equal((await office.copy(anna)).responseStatus.response, 'notResponded');
  });

  it("is put back when the organiser moves the meeting, and a decliner's copy returns", async () => {
    const { id } = await office.book({ attendees: [attendee(anna), attendee(unit)] });
    await office.respond(anna, 'accept');
    await office.respond(unit, 'decline');
    const changes = { start: wall('2026-12-08T13:00'), end: wall('2026-12-08T14:00') };
    await office.call('PATCH', `/users/${organiser}/events/${String(id)}`, changes);
    for (const address of [anna, unit]) {
      assert.equal((await asOrganiserSees(id, address)).status.response, 'notResponded');
      const copy = await office.copy(address);
      assert.equal(copy.responseStatus.response, 'notResponded');
      assert.equal(copy.start.dateTime, '2026-12-08T13:00:00.0000000');
    }
  });

  it('is kept when the organiser changes words only', async () => {
    const { id } = await office.book();
    await office.respond(anna, 'accept');
    await office.call('PATCH', `/users/${organiser}/events/${String(id)}`, { subject: 'Möte P4XD' });
    const copy = await office.copy(anna);
    assert.deepEqual([copy.subject, copy.responseStatus.response], ['Möte P4XD', 'accepted']);
    assert.equal((await asOrganiserSees(id)).status.response, 'accepted');
  });

  it('by forwarding brings the new recipient in and tells the organiser', async () => {
    const { id } = await office.book();
    const body = { ToRecipients: [{ emailAddress: { address: karim, name: 'Karim Lind' } }], Comment: 'Du också' };
    assert.equal((await office.respond(anna, 'forward', body)).status, 202);
    assert.equal((await asOrganiserSees(id, karim)).status.response, 'none');
    assert.equal((await office.copy(karim)).organizer.emailAddress.address, organiser);
    assert.equal(office.graph.mail(organiser).at(-1)?.kind, 'forwarded');
  });

  it('by forwarding to nobody is refused', async () => {
    await office.book();
    const reply = await office.respond(anna, 'forward', { toRecipients: [] });
    assert.deepEqual(refusal(reply), [400, 'ErrorPropertyValidationFailure']);
  });
});
