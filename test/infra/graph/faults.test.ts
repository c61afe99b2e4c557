import assert from 'node:assert/strict';
import { anna, meeting, openOffice, organiser, refusal } from './office.ts';
import type { Json, Office } from './office.ts';

const events = `/users/${organiser}/events`;
const booking = { method: 'POST', path: '/events$' };

describe('a fault on demand', () => {
  let office: Office;
  beforeEach(async () => (office = await openOffice()));
  afterEach(() => office.close());

  const order = async (body: unknown) => {
    const response = await fetch(`${office.graph.url}/_faults`, { method: 'POST', body: JSON.stringify(body) });
    return { status: response.status, body: await response.json() };
  };
  const waiting = async () => (await (await fetch(`${office.graph.url}/_faults`)).json()) as Json[];
  const book = () => office.call('POST', events, meeting());
  const booked = () => office.graph.events(organiser).length;

  for (const [status, code] of [
    [401, 'InvalidAuthenticationToken'],
    [403, 'ErrorAccessDenied'],
    [404, 'ErrorItemNotFound'],
    [409, 'ConcurrentItemSave'],
    [410, 'SyncStateNotFound'],
    [412, 'ErrorIrresolvableConflict'],
    [429, 'TooManyRequests'],
    [500, 'ErrorInternalServerError'],
    [503, 'ServiceUnavailable'],
    [504, 'GatewayTimeout'],
  ] as const) {
    it(`answers ${String(status)} once and books nothing`, async () => {
      assert.equal((await order({ match: booking, do: status })).status, 201);
      assert.deepEqual(refusal(await book()), [status, code]);
      assert.equal(booked(), 0);
      assert.equal((await book()).status, 201);
    });
  }

  it('says how long to wait', async () => {
    await order({ match: booking, do: 'status', status: 429, retryAfter: 5 });
    assert.equal((await book()).headers.get('retry-after'), '5');
  });

  it('goes on for as long as it should from its first hit', async () => {
    await order({ match: booking, do: 429, forMs: 5000 });
    office.setNow('2026-11-23T09:00:00Z');
    assert.equal((await book()).headers.get('retry-after'), '5');
    office.setNow('2026-11-23T09:00:03Z');
    assert.equal((await book()).headers.get('retry-after'), '2');
    office.setNow('2026-11-23T09:00:05Z');
    assert.equal((await book()).status, 201);
  });

  it('hits as many calls as it should', async () => {
    await order({ match: booking, do: 503, times: 2 });
    assert.deepEqual([(await book()).status, (await book()).status, (await book()).status], [503, 503, 201]);
  });

  it('hits only the calls it is for', async () => {
    await order({ match: { method: 'patch', path: '/EVENTS/' }, do: '412' });
    const { body } = await book();
    assert.equal((await office.call('GET', `${events}/${String(body.id)}`)).status, 200);
    const changed = await office.call('PATCH', `${events}/${String(body.id)}`, { subject: 'x' });
    assert.deepEqual(refusal(changed), [412, 'ErrorIrresolvableConflict']);
  });

  it('carries the booking out and loses the answer', async () => {
    await order({ match: booking, do: 'acceptThenDrop' });
    await assert.rejects(book(), /fetch failed/);
    assert.equal(booked(), 1);
    assert.equal((await office.copy(anna)).subject, 'Möte 7K3Q');
  });

  it('carries the booking out and answers otherwise', async () => {
    await order({ match: booking, do: 'acceptThenStatus', status: 503 });
    assert.deepEqual(refusal(await book()), [503, 'ServiceUnavailable']);
    assert.equal(booked(), 1);
  });

  it('closes the line before anything is done', async () => {
    await order({ match: booking, do: 'drop' });
    await assert.rejects(book(), /fetch failed/);
    assert.equal(booked(), 0);
  });

  it('answers late, after others that came later', async () => {
    await order({ match: booking, do: 'delay', delayMs: 50 });
    const done: string[] = [];
    await Promise.all([
      book().then(() => done.push('late')),
      office.call('GET', `/users/${anna}/events`).then(() => done.push('soon')),
    ]);
    assert.deepEqual(done, ['soon', 'late']);
  });

  it('that keeps four calls to one mailbox waiting has the fifth turned away', async () => {
    await order({ match: booking, do: 'delay', delayMs: 200, times: 4 });
    const slow = [book(), book(), book(), book()];
    while (office.graph.requests().length < 4) await new Promise((resolve) => setTimeout(resolve, 5));
    const fifth = await book();
    assert.deepEqual(refusal(fifth), [429, 'ApplicationThrottled']);
    assert.equal(fifth.headers.get('retry-after'), '1');
    assert.equal((await office.call('GET', `/users/${anna}/events`)).status, 200);
    assert.deepEqual(
      (await Promise.all(slow)).map(({ status }) => status),
      [201, 201, 201, 201],
    );
  });

  it('can be seen and taken back, one or all', async () => {
    const first = await order({ match: booking, do: 503 });
    await order({ do: 500 });
    assert.deepEqual(
      (await waiting()).map((one) => one['do']),
      ['status', 'status'],
    );
    await fetch(`${office.graph.url}/_faults/${String((first.body as Json)['id'])}`, { method: 'DELETE' });
    assert.deepEqual(
      (await waiting()).map((one) => one['status']),
      [500],
    );
    await fetch(`${office.graph.url}/_faults`, { method: 'DELETE' });
    assert.deepEqual(await waiting(), []);
    assert.equal((await book()).status, 201);
  });

  it('is refused when there is no such fault, or its path cannot be matched', async () => {
    assert.equal((await order({ do: 'explode' })).status, 400);
    assert.equal((await order({ do: 503, match: { path: '(' } })).status, 400);
    assert.equal((await order('x')).status, 400);
    assert.deepEqual(await waiting(), []);
  });

  it('cannot be ordered by a page of another origin', async () => {
    const response = await fetch(`${office.graph.url}/_faults`, {
      method: 'POST',
      headers: { origin: 'https://somewhere.example' },
      body: JSON.stringify({ do: 503 }),
    });
    assert.equal(response.status, 403);
    assert.deepEqual(await waiting(), []);
  });
});
