import assert from 'node:assert/strict';
import { ORGANISER, afterwards, cancellation, mailboxOf, meeting, startOutlook } from './outlook.ts';
import type { TestOutlook } from './outlook.ts';

describe('calling a meeting off', () => {
  let outlook: TestOutlook;
  let id: string;
  beforeEach(async () => {
    outlook = await startOutlook();
    await outlook.deliverers.createEvent(meeting());
    id = outlook.graph.events(ORGANISER)[0]?.id ?? '';
  });
  afterEach(() => outlook.close());

  const cancel = (intent = cancellation(id)) => outlook.deliverers.cancelEvent(intent);
  const cancellations = () => outlook.graph.mail(mailboxOf('EB')).filter(({ kind }) => kind === 'cancellation');
  const sentCancels = () => outlook.sent.filter(({ url }) => url.endsWith('/cancel'));
  const done = { outcome: 'done', result: { is: 'nothing' } };

  it('tells everybody invited, in the closed words', async () => {
    assert.deepEqual(await cancel(), done);
    assert.deepEqual(
      cancellations().map(({ comment }) => comment),
      ['Mötet är inställt'],
    );
    assert.deepEqual(
      sentCancels().map(({ body }) => body),
      [{ comment: 'Mötet är inställt' }],
    );
    assert.equal(outlook.graph.events(ORGANISER)[0]?.isCancelled, true);
  });

  it('is done when it has been done before', async () => {
    await cancel();
    assert.deepEqual(await cancel(), done);
    assert.equal(cancellations().length, 1);
  });

  it('is done when the event is gone altogether', async () => {
    assert.deepEqual(await cancel(cancellation('AAkNone')), done);
  });

  it('comes back when the service denies an event that stands', async () => {
    outlook.graph.orderFault({ match: { method: 'POST' }, do: 404 });
    assert.deepEqual(await cancel(), { outcome: 'again', at: null, code: 'calendarConflict' });
    assert.deepEqual(await cancel(), done);
    assert.equal(outlook.graph.events(ORGANISER)[0]?.isCancelled, true);
  });

  it('is refused when it is the mailbox that is gone', async () => {
    const nowhere = cancellation(id, 'nobody@sf.kommunen.example');
    assert.deepEqual(await cancel(nowhere), { outcome: 'refused', code: 'mailboxUnknown' });
    assert.deepEqual(await cancel(afterwards(nowhere, true)), { outcome: 'refused', code: 'mailboxUnknown' });
  });

  it('looks first when an attempt may have done it, and sends nothing when it has', async () => {
    outlook.graph.orderFault({ match: { path: '/cancel$' }, do: 'acceptThenDrop' });
    const intent = cancellation(id);
    assert.deepEqual(await cancel(intent), { outcome: 'unknown', code: 'calendarSilent' });
    assert.deepEqual(await cancel(afterwards(intent, true)), done);
    assert.equal(sentCancels().length, 1);
    assert.equal(cancellations().length, 1);
  });

  for (const fault of [{ do: 'drop' }, { do: 500 }, { do: 503 }] as const) {
    it(`looks first after ${JSON.stringify(fault)}, and sends it again when it has not been done`, async () => {
      outlook.graph.orderFault({ match: { path: '/cancel$' }, ...fault });
      const intent = cancellation(id);
      assert.equal((await cancel(intent)).outcome, 'unknown');
      assert.deepEqual(cancellations(), []);
      assert.deepEqual(await cancel(afterwards(intent, true)), done);
      assert.equal(cancellations().length, 1);
    });
  }

  it('is sent even when looking fails: twice does no harm', async () => {
    outlook.graph.orderFault({ match: { method: 'GET' }, do: 500 });
    assert.deepEqual(await cancel(afterwards(cancellation(id), true)), done);
    assert.equal(cancellations().length, 1);
  });

  it('looks and sends once more when somebody changed the event at the same moment', async () => {
    outlook.graph.orderFault({ match: { path: '/cancel$' }, do: '412' });
    assert.deepEqual(await cancel(), done);
    assert.equal(sentCancels().length, 2);
    assert.equal(cancellations().length, 1);
  });

  it('leaves it to a later attempt when that happens twice', async () => {
    outlook.graph.orderFault({ match: { path: '/cancel$' }, do: '412', times: 2 });
    assert.deepEqual(await cancel(), { outcome: 'again', at: null, code: 'calendarConflict' });
  });

  it('comes back when the service says when', async () => {
    outlook.graph.orderFault({ do: 429, retryAfter: 2 });
    assert.deepEqual(await cancel(), { outcome: 'again', at: outlook.now() + 2000, code: 'calendarBusy' });
  });

  it('is refused where it may not write', async () => {
    outlook.graph.orderFault({ do: 403 });
    assert.deepEqual(await cancel(), { outcome: 'refused', code: 'calendarDenied' });
  });
});
