import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { faultOrder, type FaultName } from '../../../infra/local/page-faults.ts';
import type { Left } from '../../../infra/local/outgoing.ts';
import { seatsFor } from '../../../infra/local/seats.ts';
import { openTeamsDoor, type TeamsDoor } from '../../../infra/local/teams-door.ts';

const seats = seatsFor(false);
const [anna, sara] = seats as [(typeof seats)[number], (typeof seats)[number]];

describe('the way to Teams', () => {
  let playground: Server;
  let arrived: string[];
  let left: Left[];
  let door: TeamsDoor;

  beforeEach(async () => {
    arrived = [];
    left = [];
    playground = createServer((request, response) => {
      arrived.push(`${request.method} ${request.url}`);
      request.resume();
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end('{"id":"1"}');
    });
    playground.listen(0, '127.0.0.1');
    await once(playground, 'listening');
    door = await openTeamsDoor({ port: 0, seats, now: () => 7, onLeft: (one) => left.push(one) });
    door.leadsTo(sara, `http://127.0.0.1:${(playground.address() as AddressInfo).port}`);
  });
  afterEach(async () => {
    await door.close();
    playground.closeAllConnections();
    playground.close();
    await once(playground, 'close');
  });

  const call = (method: string, path: string, body: object, seat = sara) =>
    fetch(`${door.serviceUrlOf(seat)}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const post = () =>
    call('POST', 'v3/conversations', { isGroup: true, activity: { type: 'message', text: 'Ref 7K3Q: nytt.' } });

  it('leads each person’s calls to her own window', async () => {
    const response = await call('POST', 'v3/conversations/a%3Aeb/activities', { text: 'Hej', summary: 'Hej' });
    assert.deepEqual([response.status, await response.json()], [201, { id: '1' }]);
    assert.deepEqual(arrived, ['POST /_connector/v3/conversations/a%3Aeb/activities']);
  });

  it('answers that Teams is away while a window is not open, so that the post is tried again', async () => {
    const response = await call('POST', 'v3/conversations', {}, anna);
    assert.equal(response.status, 503);
    assert.deepEqual(arrived, []);
  });

  it('knows nobody else', async () => {
    const response = await fetch(`${door.url}/somebody/v3/conversations`, { method: 'POST', body: '{}' });
    assert.equal(response.status, 404);
  });

  it('notes a post word for word', async () => {
    await post();
    assert.deepEqual(left, [
      { at: 7, where: 'kanal', to: 'Ekonomiskt bistånd, kanalen', what: 'Inlägg', lines: ['Ref 7K3Q: nytt.'] },
    ]);
  });

  it('notes of a chat its notification alone, and of its changed cards nothing', async () => {
    const card = { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: 'mycket' }] };
    const message = { summary: 'Ärende 7K3Q', attachments: [{ content: card }] };
    await call('POST', 'v3/conversations/a%3Aeb/activities', message);
    await call('PUT', 'v3/conversations/a%3Aeb/activities/1', message);
    assert.deepEqual(
      left.map(({ where, to, lines }) => [where, to, lines]),
      [['chatt', 'Sara Ekmark', ['Ärende 7K3Q']]],
    );
  });

  const order = (name: FaultName) => door.faults.order(faultOrder('teams', name));

  it('can make Teams ask us to wait, once, and nothing arrives', async () => {
    order('busy');
    const refused = await post();
    assert.deepEqual([refused.status, refused.headers.get('retry-after'), arrived], [429, '20', []]);
    assert.equal((await post()).status, 201);
    assert.equal(left.length, 1);
  });

  it('can make Teams be down', async () => {
    order('down');
    assert.equal((await post()).status, 503);
    assert.deepEqual(arrived, []);
  });

  it('can break the connection before anything arrives', async () => {
    order('cut');
    await assert.rejects(post());
    assert.deepEqual(arrived, []);
  });

  it('can lose the answer to what has arrived', async () => {
    order('lost');
    await assert.rejects(post());
    assert.equal(arrived.length, 1);
    assert.equal(left.length, 1);
  });

  it('can answer too late, and does not keep the whole from ending', async () => {
    order('late');
    const waiting = assert.rejects(post());
    while (arrived.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await door.close();
    await waiting;
  });

  it('lets a card be changed while a fault waits for the next message', async () => {
    order('down');
    assert.equal((await call('PUT', 'v3/conversations/a%3Aeb/activities/1', { text: 'Hej' })).status, 201);
    assert.equal(door.faults.waiting(7).length, 1);
  });
});
