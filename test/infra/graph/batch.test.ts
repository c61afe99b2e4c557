import assert from 'node:assert/strict';
import { anna, karim, meeting, openOffice, organiser, refusal, unit } from './office.ts';
import type { Answered, Json, Office } from './office.ts';

const json = { 'Content-Type': 'application/json' };
const create = (id: string, changes: Json = {}, more: Json = {}): Json => ({
  id,
  method: 'POST',
  url: `/users/${organiser}/events`,
  headers: json,
  body: meeting(changes),
  ...more,
});
const read = (id: string, mailbox = organiser): Json => ({ id, method: 'GET', url: `/users/${mailbox}/events` });

describe('a batch', () => {
  let office: Office;
  beforeEach(async () => (office = await openOffice()));
  afterEach(() => office.close());

  const send = (requests: unknown) => office.call('POST', '/$batch', { requests });
  const answersTo = async (requests: Json[]): Promise<Map<string, Answered>> => {
    const { status, body } = await send(requests);
    assert.equal(status, 200, JSON.stringify(body));
    return new Map(body.responses.map((one: Answered) => [one.id, one]));
  };

  it('answers each request under its own id', async () => {
    const answers = await answersTo([
      create('a', { subject: 'Möte 7K3Q' }),
      read('b', anna),
      { id: 'c', method: 'GET', url: '/me/events/none' },
    ]);
    assert.deepEqual(
      ['a', 'b', 'c'].map((id) => answers.get(id).status),
      [201, 200, 404],
    );
    assert.equal(answers.get('a').body.subject, 'Möte 7K3Q');
    assert.equal(answers.get('a').headers['Content-Type'], 'application/json');
  });

  it('waits for what a request depends on, and fails it when that has failed', async () => {
    const answers = await answersTo([
      create('last', {}, { dependsOn: ['bad'] }),
      create('good', {}, { dependsOn: ['first'] }),
      create('bad', { title: 'x' }),
      create('first'),
    ]);
    assert.equal(answers.get('first').status, 201);
    assert.equal(answers.get('good').status, 201);
    assert.equal(answers.get('bad').status, 400);
    assert.equal(answers.get('last').status, 424);
    assert.equal(office.graph.events(organiser).length, 2);
  });

  it('gives one mailbox four requests at a time and turns the others away, each with Retry-After', async () => {
    const answers = await answersTo([...['1', '2', '3', '4', '5', '6'].map((id) => create(id)), read('7', anna)]);
    const statuses = [...answers.values()].map((one) => one.status).sort();
    assert.deepEqual(statuses, [200, 201, 201, 201, 201, 429, 429]);
    const [turnedAway] = [...answers.values()].filter((one) => one.status === 429);
    assert.deepEqual([turnedAway.headers['retry-after'], turnedAway.body.error.code], ['1', 'ApplicationThrottled']);
    assert.equal(office.graph.events(organiser).length, 4);
  });

  it('chained by dependsOn takes more than four to one mailbox', async () => {
    const requests = ['1', '2', '3', '4', '5', '6'].map((id, i) =>
      create(id, {}, i === 0 ? {} : { dependsOn: [String(i)] }),
    );
    const answers = await answersTo(requests);
    assert.ok([...answers.values()].every((one) => one.status === 201));
  });

  it('meets faults one by one', async () => {
    office.graph.orderFault({ match: { method: 'GET', path: `${karim}/` }, do: 429, retryAfter: 7 });
    const answers = await answersTo([read('1', karim), read('2', unit)]);
    assert.deepEqual(
      [answers.get('1').status, answers.get('1').headers['retry-after'], answers.get('2').status],
      [429, '7', 200],
    );
  });

  for (const [what, requests] of [
    ['without requests', []],
    ['of 21 requests', Array.from({ length: 21 }, (_, i) => read(String(i)))],
    ['with one id twice', [read('a'), read('A')]],
    ['with an absolute address', [{ id: '1', method: 'GET', url: 'https://graph.microsoft.com/v1.0/me/events' }]],
    ['with a version in an address', [{ id: '1', method: 'GET', url: '/v1.0/me/events' }]],
    ['with a body of no type', [{ id: '1', method: 'POST', url: '/me/events', body: {} }]],
    ['that depends on nothing known', [{ ...read('1'), dependsOn: ['2'] }]],
    [
      'that goes in a circle',
      [
        { ...read('1'), dependsOn: ['2'] },
        { ...read('2'), dependsOn: ['1'] },
      ],
    ],
    ['within a batch', [{ id: '1', method: 'POST', url: '/$batch', headers: json, body: { requests: [] } }]],
    ['of something else', 'requests'],
    ['with a request without method', [{ id: '1', url: '/me/events' }]],
  ] as [string, unknown][]) {
    it(`${what} is refused as a whole`, async () => {
      assert.deepEqual(refusal(await send(requests)), [400, 'BadRequest']);
      assert.equal(office.graph.events(organiser).length, 0);
    });
  }

  it('makes no subscriptions', async () => {
    const body = {
      changeType: 'created',
      notificationUrl: 'http://127.0.0.1:9/',
      lifecycleNotificationUrl: 'http://127.0.0.1:9/',
      resource: 'me/events',
      expirationDateTime: '2026-11-25T00:00:00Z',
    };
    const answers = await answersTo([{ id: '1', method: 'POST', url: '/subscriptions', headers: json, body }]);
    assert.equal(answers.get('1').status, 501);
    assert.deepEqual(office.graph.state().subscriptions, {});
  });
});
