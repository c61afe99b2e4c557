import assert from 'node:assert/strict';
import { ORGANISER, afterwards, cancellation, mailboxOf, meeting, promise, startOutlook } from './outlook.ts';
import type { TestOutlook } from './outlook.ts';

describe('a time that is held', () => {
  let outlook: TestOutlook;
  let id: string;
  beforeEach(async () => {
    outlook = await startOutlook();
    const outcome = await outlook.deliverers.createEvent(meeting({ hold: true }));
    assert.ok(outcome.outcome === 'done' && outcome.result.is === 'event');
    id = outcome.result.event.id;
  });
  afterEach(() => outlook.close());

  const done = { outcome: 'done', result: { is: 'nothing' } };
  const confirmation = () =>
    promise<'confirmEvent'>({ kind: 'confirmEvent', meeting: 'm1', event: { mailbox: ORGANISER, id } });
  const shownAs = () => outlook.graph.events(ORGANISER).map(({ content }) => content.showAs);
  const patches = () => outlook.sent.filter(({ method }) => method === 'PATCH').map(({ body }) => body);

  it('shows as tentative until it is confirmed, and as busy from then on', async () => {
    assert.deepEqual(shownAs(), ['tentative']);
    assert.deepEqual(await outlook.deliverers.confirmEvent(confirmation()), done);
    assert.deepEqual(shownAs(), ['busy']);
    assert.deepEqual(patches(), [{ showAs: 'busy' }]);
  });

  it('is let go by calling it off', async () => {
    assert.deepEqual(await outlook.deliverers.cancelEvent(cancellation(id)), done);
    assert.equal(outlook.graph.mail(mailboxOf('EB')).at(-1)?.comment, 'Mötet är inställt');
    assert.deepEqual(await outlook.deliverers.confirmEvent(confirmation()), { outcome: 'refused', code: 'eventGone' });
  });

  it('is confirmed once when nobody heard the first time', async () => {
    outlook.graph.orderFault({ match: { method: 'PATCH' }, do: 'acceptThenDrop' });
    const intent = confirmation();
    assert.deepEqual(await outlook.deliverers.confirmEvent(intent), { outcome: 'unknown', code: 'calendarSilent' });
    assert.deepEqual(await outlook.deliverers.confirmEvent(afterwards(intent, true)), done);
    assert.equal(patches().length, 1);
  });

  it('is confirmed the second time when the first came to nothing', async () => {
    outlook.graph.orderFault({ match: { method: 'PATCH' }, do: 503 });
    const intent = confirmation();
    assert.deepEqual(await outlook.deliverers.confirmEvent(intent), { outcome: 'unknown', code: 'calendarDown' });
    assert.deepEqual(await outlook.deliverers.confirmEvent(afterwards(intent, true)), done);
    assert.deepEqual(shownAs(), ['busy']);
  });

  it('is not taken for gone when the service denies it once', async () => {
    outlook.graph.orderFault({ match: { method: 'PATCH' }, do: 404 });
    const outcome = await outlook.deliverers.confirmEvent(confirmation());
    assert.deepEqual(outcome, { outcome: 'again', at: null, code: 'calendarConflict' });
  });
});
