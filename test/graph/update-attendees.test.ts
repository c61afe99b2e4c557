import assert from 'node:assert/strict';
import type { Attendee } from '../../src/domain/meeting.ts';
import { ORGANISER, afterwards, attendee, cancellation, mailboxOf, meeting, promise, startOutlook } from './outlook.ts';
import type { TestOutlook } from './outlook.ts';

describe('changing who is invited', () => {
  let outlook: TestOutlook;
  let id: string;
  beforeEach(async () => {
    outlook = await startOutlook();
    await outlook.deliverers.createEvent(meeting());
    id = outlook.graph.events(ORGANISER)[0]?.id ?? '';
  });
  afterEach(() => outlook.close());

  const change = (attendees: readonly Attendee[], event = { mailbox: ORGANISER, id }) =>
    promise<'updateAttendees'>({ kind: 'updateAttendees', meeting: 'm1', event, attendees });
  const update = (intent: ReturnType<typeof change>) => outlook.deliverers.updateAttendees(intent);
  const invited = () => outlook.graph.events(ORGANISER)[0]?.attendees.map(({ emailAddress }) => emailAddress.address);
  const moved = [attendee('VUX'), attendee('BoU')];
  const patches = () => outlook.sent.filter(({ method }) => method === 'PATCH');
  const done = { outcome: 'done', result: { is: 'nothing' } };

  it('invites the new, takes back from the old, and leaves the others alone', async () => {
    assert.deepEqual(await update(change(moved)), done);
    assert.deepEqual(invited(), [mailboxOf('VUX'), mailboxOf('BoU')]);
    const kinds = (unit: 'VUX' | 'EB' | 'BoU') => outlook.graph.mail(mailboxOf(unit)).map(({ kind }) => kind);
    assert.deepEqual(
      [kinds('VUX'), kinds('EB'), kinds('BoU')],
      [['invitation'], ['invitation', 'cancellation'], ['invitation']],
    );
  });

  it('sends the attendees and nothing else', async () => {
    await update(change(moved));
    assert.deepEqual(
      patches().map(({ body }) => Object.keys(body as object)),
      [['attendees']],
    );
  });

  it('keeps the answers already given', async () => {
    await outlook.respond(mailboxOf('VUX'), 'accept');
    await update(change(moved));
    const [vux] = outlook.graph.events(ORGANISER)[0]?.attendees ?? [];
    assert.equal(vux?.status.response, 'accepted');
  });

  it('reads the event anew and writes once more when somebody changed it at the same moment', async () => {
    outlook.graph.orderFault({ match: { method: 'PATCH' }, do: '412' });
    assert.deepEqual(await update(change(moved)), done);
    assert.deepEqual(
      outlook.sent.slice(1).map(({ method }) => method),
      ['PATCH', 'GET', 'PATCH'],
    );
    assert.deepEqual(invited(), [mailboxOf('VUX'), mailboxOf('BoU')]);
  });

  it('leaves it to a later attempt when that happens twice', async () => {
    outlook.graph.orderFault({ match: { method: 'PATCH' }, do: '412', times: 2 });
    assert.deepEqual(await update(change(moved)), { outcome: 'again', at: null, code: 'calendarConflict' });
    assert.equal(patches().length, 2);
  });

  it('is not sent again when an attempt that nobody heard of has done it', async () => {
    outlook.graph.orderFault({ match: { method: 'PATCH' }, do: 'acceptThenDrop' });
    const intent = change(moved);
    assert.deepEqual(await update(intent), { outcome: 'unknown', code: 'calendarSilent' });
    assert.deepEqual(await update(afterwards(intent, true)), done);
    assert.equal(patches().length, 1);
  });

  it('is sent again when an attempt that nobody heard of has not', async () => {
    outlook.graph.orderFault({ match: { method: 'PATCH' }, do: 'drop' });
    const intent = change(moved);
    assert.deepEqual(await update(intent), { outcome: 'unknown', code: 'calendarSilent' });
    assert.deepEqual(await update(afterwards(intent, true)), done);
    assert.deepEqual(invited(), [mailboxOf('VUX'), mailboxOf('BoU')]);
  });

  for (const [fault, expected] of [
    [
      { do: 429, retryAfter: 2 },
      { outcome: 'again', at: 2000, code: 'calendarBusy' },
    ],
    [{ do: 500 }, { outcome: 'unknown', code: 'calendarDown' }],
    [{ do: 403 }, { outcome: 'refused', code: 'calendarDenied' }],
    [{ do: 400 }, { outcome: 'refused', code: 'calendarRefused' }],
  ] as const) {
    it(`that meets ${JSON.stringify(fault)} is ${expected.outcome} ${expected.code}`, async () => {
      outlook.graph.orderFault({ match: { method: 'PATCH' }, ...fault });
      const outcome = await update(change(moved));
      const at = outcome.outcome === 'again' && outcome.at !== null ? { at: outcome.at - outlook.now() } : {};
      assert.deepEqual({ ...outcome, ...at }, expected);
    });
  }

  it('comes back when the service denies an event that stands', async () => {
    outlook.graph.orderFault({ match: { method: 'PATCH' }, do: 404 });
    assert.deepEqual(await update(change(moved)), { outcome: 'again', at: null, code: 'calendarConflict' });
  });

  it('is refused when the event is gone', async () => {
    await outlook.deliverers.cancelEvent(cancellation(id));
    assert.deepEqual(await update(change(moved)), { outcome: 'refused', code: 'eventGone' });
    assert.deepEqual(await update(change(moved, { mailbox: ORGANISER, id: 'AAkNone' })), {
      outcome: 'refused',
      code: 'eventGone',
    });
  });

  it('is refused when the organiser’s mailbox is gone', async () => {
    const event = { mailbox: 'nobody@sf.kommunen.example', id };
    assert.deepEqual(await update(change(moved, event)), { outcome: 'refused', code: 'mailboxUnknown' });
  });
});
