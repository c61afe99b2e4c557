import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createGraphClient, pathOf } from '../../src/graph/client.ts';
import type { GraphClientOptions, GraphRequest } from '../../src/graph/client.ts';
import { Authorise, ForeignOrigin } from '../../src/graph/middleware/authorise.ts';
import { startWire } from './wire.ts';
import type { Wire } from './wire.ts';

const read: GraphRequest = { method: 'GET', path: '/users/a@b.example/events', effect: 'read' };
const write: GraphRequest = {
  method: 'POST',
  path: '/users/a@b.example/events',
  body: { subject: 'Möte' },
  effect: 'write',
};

describe('the client for Graph', () => {
  const open: Wire[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((wire) => wire.close()));
  });

  async function wire(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Wire> {
    const started = await startWire(answer);
    open.push(started);
    return started;
  }

  const clientOf = (baseUrl: string, more: Partial<GraphClientOptions> = {}) =>
    createGraphClient({
      baseUrl,
      token: async () => 'secret',
      timeoutMs: 20_000,
      clientRequestId: randomUUID,
      ...more,
    });

  const json = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

  it('sends its token over plain http to this machine, asks for Stockholm time and for ids that last', async () => {
    const { url, requests } = await wire((_, response) => json(response, 200, { value: [] }));
    assert.deepEqual(await clientOf(url).send(read), { answer: 'ok', body: { value: [] } });
    const [request] = requests;
    assert.equal(request?.url, '/v1.0/users/a@b.example/events');
    assert.equal(request.headers.authorization, 'Bearer secret');
    assert.equal(request.headers.prefer, 'outlook.timezone="W. Europe Standard Time", IdType="ImmutableId"');
  });

  it('gives every request an id of its own', async () => {
    const { url, requests } = await wire((_, response) => json(response, 200, {}));
    const client = clientOf(url);
    await client.send(read);
    await client.send(write);
    const ids = requests.map(({ headers }) => headers['client-request-id']);
    assert.equal(new Set(ids).size, 2);
    assert.ok(ids.every((id) => typeof id === 'string' && id.length === 36));
  });

  it('refuses to be set up for plain http over a network', () => {
    for (const baseUrl of [
      'http://graph.microsoft.com',
      'http://10.0.0.1',
      'ftp://127.0.0.1',
      'http://127.0.0.1.example',
    ]) {
      assert.throws(() => clientOf(baseUrl), /https/);
    }
    clientOf('https://graph.microsoft.com');
    clientOf('http://localhost:4000');
  });

  for (const status of [301, 302, 307, 308]) {
    it(`does not follow a ${status}, so the token goes nowhere else`, async () => {
      const elsewhere = await wire((_, response) => json(response, 200, {}));
      const { url, requests } = await wire((_, response) =>
        response.writeHead(status, { location: `${elsewhere.url}/v1.0/users/a@b.example/events` }).end(),
      );
      const answer = await clientOf(url).send(write);
      assert.equal(answer.answer === 'error' && answer.status, status);
      assert.equal(requests.length, 1);
      assert.deepEqual(elsewhere.requests, []);
    });
  }

  it('sends nothing and says so loudly when a request is addressed to another service', async () => {
    const elsewhere = await wire((_, response) => json(response, 200, {}));
    const { url, requests } = await wire((_, response) => json(response, 200, {}));
    const stray = { ...read, path: `${elsewhere.url.replace('http:', 'https:')}/v1.0/me` };
    await assert.rejects(clientOf(url).send(stray), /not sent to/);
    assert.deepEqual([...requests, ...elsewhere.requests], []);
  });

  it('asks for no token before it knows where the request goes', async () => {
    const authorise = new Authorise('https://graph.microsoft.com', () => assert.fail('asked for a token'));
    authorise.setNext({ execute: () => assert.fail('sent') });
    for (const request of [
      'https://graph.microsoft.com.evil.example/v1.0/me',
      'https://graph.microsoft.com:8443/v1.0/me',
      'http://graph.microsoft.com/v1.0/me',
      'https://graph.microsoft.com@evil.example/v1.0/me',
    ]) {
      await assert.rejects(authorise.execute({ request }), ForeignOrigin);
    }
  });

  for (const status of [429, 500, 503, 504]) {
    it(`sends a write once, whatever comes back (${status}): the outbox alone retries`, async () => {
      const { url, requests } = await wire((_, response) =>
        json(response, status, { error: { code: 'X' } }, { 'retry-after': '0' }),
      );
      const answer = await clientOf(url).send(write);
      assert.deepEqual(answer, { answer: 'error', status, code: 'X', retryAfter: '0', existingEvent: null });
      assert.equal(requests.length, 1);
    });
  }

  it('keeps the code of an error and nothing that the service said about it', async () => {
    const canary = 'KANARIE';
    const { url } = await wire((_, response) =>
      json(response, 400, {
        error: {
          code: 'ErrorPropertyValidationFailure',
          message: canary,
          innerError: { message: canary },
          details: [canary],
        },
      }),
    );
    const answer = await clientOf(url).send(write);
    assert.equal(answer.answer === 'error' && answer.code, 'ErrorPropertyValidationFailure');
    assert.doesNotMatch(JSON.stringify(answer), /KANARIE/);
  });

  it('takes a page that is not JSON for an error without a code', async () => {
    const { url } = await wire((_, response) =>
      response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad</h1>'),
    );
    const answer = await clientOf(url).send(read);
    assert.deepEqual(answer, { answer: 'error', status: 502, code: null, retryAfter: null, existingEvent: null });
  });

  it('takes an answer without a body for one', async () => {
    const { url } = await wire((_, response) => response.writeHead(202).end());
    assert.deepEqual(await clientOf(url).send(write), { answer: 'ok', body: undefined });
  });

  it('has no answer when the connection is dropped', async () => {
    const { url } = await wire((request) => request.socket.destroy());
    assert.deepEqual(await clientOf(url).send(write), { answer: 'none' });
  });

  it('has no answer when nobody listens', async () => {
    const gone = await startWire((_, response) => response.end());
    await gone.close();
    assert.deepEqual(await clientOf(gone.url).send(write), { answer: 'none' });
  });

  it('waits no longer than its limit for an answer', async () => {
    const { url } = await wire(() => undefined);
    assert.deepEqual(await clientOf(url, { timeoutMs: 30 }).send(write), { answer: 'none' });
  });

  it('waits no longer than its limit for the rest of an answer', async () => {
    const { url } = await wire((_, response) =>
      response.writeHead(201, { 'content-type': 'application/json' }).write('{"id":'),
    );
    assert.deepEqual(await clientOf(url, { timeoutMs: 60 }).send(write), { answer: 'none' });
  });

  it('sends nothing without a token, and keeps nothing of why there is none', async () => {
    const { url, requests } = await wire((_, response) => json(response, 200, {}));
    const token = async () => {
      throw new Error('KANARIE');
    };
    assert.deepEqual(await clientOf(url, { token }).send(write), { answer: 'noToken' });
    assert.deepEqual(requests, []);
  });

  it('waits no longer than its limit for a token', async () => {
    const { url, requests } = await wire((_, response) => json(response, 200, {}));
    const token = () => new Promise<string>(() => undefined);
    assert.deepEqual(await clientOf(url, { token, timeoutMs: 30 }).send(write), { answer: 'noToken' });
    assert.deepEqual(requests, []);
  });

  it('sends a refused request once more with a renewed token', async () => {
    const { url, requests } = await wire((request, response) =>
      request.headers.authorization === 'Bearer new' ? json(response, 201, { id: 'x' }) : json(response, 401, {}),
    );
    const tokens = ['old', 'new'];
    const answer = await clientOf(url, { token: async () => tokens.shift() ?? 'new' }).send(write);
    assert.deepEqual(answer, { answer: 'ok', body: { id: 'x' } });
    assert.equal(requests.length, 2);
  });

  it('does not send a refused request again with the same token', async () => {
    const { url, requests } = await wire((_, response) =>
      json(response, 401, { error: { code: 'InvalidAuthenticationToken' } }),
    );
    const answer = await clientOf(url).send(write);
    assert.equal(answer.answer === 'error' && answer.status, 401);
    assert.equal(requests.length, 1);
  });

  it('writes what is put into a path or a query so that it stays there', async () => {
    const { url, requests } = await wire((_, response) => json(response, 200, {}));
    const path = pathOf`/users/${'å b@c.example'}/events/${'a/../b?c#d&e=='}`;
    await clientOf(url).send({
      method: 'GET',
      path,
      query: { $filter: "a eq 'x & y = #z'", $select: 'id' },
      effect: 'read',
    });
    const asked = new URL(requests[0]?.url ?? '', url);
    assert.deepEqual(asked.pathname.split('/').map(decodeURIComponent), [
      '',
      'v1.0',
      'users',
      'å b@c.example',
      'events',
      'a/../b?c#d&e==',
    ]);
    assert.deepEqual(
      [...asked.searchParams],
      [
        ['$filter', "a eq 'x & y = #z'"],
        ['$select', 'id'],
      ],
    );
  });
});
