import assert from 'node:assert/strict';
import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { startServer, type Readiness } from '../../src/teams/server.ts';
import { anna, startBot, type Bot } from './bot.ts';

describe('the HTTP door', () => {
  let bot: Bot;
  let asked: number;
  let hold: Promise<void> | undefined;
  beforeEach(async () => {
    asked = 0;
    hold = undefined;
    bot = await startBot({
      handlers: {
        text: async (_, text) => {
          asked += 1;
          await hold;
          return { text };
        },
      },
    });
    await bot.connector.install(anna);
  });
  afterEach(() => bot.close());

  it('says that it is alive', async () => {
    const response = await fetch(`${bot.server.url}/healthz`);
    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), { alive: true });
  });

  it('says whether work gets done, by status and in figures', async () => {
    const good: Readiness = {
      database: true,
      worker: true,
      oldestUndelivered: '2027-01-11T08:00:00.000Z',
      unboundChannels: 2,
    };
    let state = good;
    const { app } = bot;
    const server = await startServer({
      host: '127.0.0.1',
      port: 0,
      auth: { type: 'none' },
      app,
      readiness: async () => state,
    });
    try {
      const ready = async (): Promise<[number, unknown]> => {
        const response = await fetch(`${server.url}/readyz`);
        return [response.status, await response.json()];
      };
      assert.deepEqual(await ready(), [200, good]);
      for (const over of [{ database: false }, { worker: false }]) {
        state = { ...good, ...over };
        assert.deepEqual(await ready(), [503, state]);
      }
    } finally {
      await server.close();
    }
  });

  it('answers a question about readiness that fails with a status alone', async () => {
    const readiness = async (): Promise<Readiness> => {
      throw new Error('hemligt');
    };
    const server = await startServer({ host: '127.0.0.1', port: 0, auth: { type: 'none' }, app: bot.app, readiness });
    try {
      const response = await fetch(`${server.url}/readyz`);
      assert.deepEqual([response.status, await response.text()], [503, '']);
    } finally {
      await server.close();
    }
  });

  it('has nothing else, and says nothing about what it is', async () => {
    for (const [method, path] of [
      ['GET', '/'],
      ['GET', '/api/messages'],
      ['PUT', '/api/messages'],
      ['POST', '/readyz'],
      ['GET', '/%00'],
    ]) {
      const response = await fetch(`${bot.server.url}${String(path)}`, { method: String(method) });
      assert.ok([400, 404, 405].includes(response.status), `${String(method)} ${String(path)} ${response.status}`);
      assert.equal(await response.text(), '');
      assert.doesNotMatch(String(response.headers.get('server')), /restify/i);
    }
  });

  it('reads no more than its limit, packed or not, told of beforehand or not', async () => {
    const { connector } = bot;
    const large = JSON.stringify({ text: 'x'.repeat(300_000) });
    assert.equal(await status(bot, large, { 'Content-Length': String(Buffer.byteLength(large)) }), 413);
    assert.equal(await status(bot, large, { 'Transfer-Encoding': 'chunked' }), 413);
    assert.equal(await status(bot, gzipSync(large), { 'Content-Encoding': 'gzip' }), 415);
    assert.equal((await connector.sendText(anna, 'hej')).status, 200, 'and goes on');
    assert.equal(asked, 1);
  });

  it('survives a sender who goes away half-way', async () => {
    await new Promise<void>((resolve) => {
      const call = request(`${bot.server.url}/api/messages`, { method: 'POST', headers: { 'Content-Length': '1000' } });
      call.on('error', () => {
        resolve();
      });
      call.write('{"type":', () => {
        call.destroy();
      });
    });
    assert.equal((await bot.connector.sendText(anna, 'hej')).status, 200);
  });

  it('says that its port is taken', async () => {
    const { app, server } = bot;
    const readiness = async (): Promise<Readiness> => assert.fail('nobody asks');
    const again = { host: '127.0.0.1', port: server.port, auth: { type: 'none' }, app, readiness } as const;
    await assert.rejects(startServer(again), { name: 'KvarboError', code: 'teamsPortTaken' });
    const elsewhere = { type: 'SingleTenant', appId: 'a', tenantId: 't', password: 'p' } as const;
    await assert.rejects(startServer({ ...again, port: 0, host: '203.0.113.1', auth: elsewhere }), {
      code: 'teamsAddressUnusable',
    });
  });

  it('lets what has begun be answered before it closes, and takes nothing more', async () => {
    const { connector, server } = bot;
    let release: () => void = () => undefined;
    hold = new Promise((resolve) => (release = resolve));
    const begun = connector.sendText(anna, 'sista');
    while (asked === 0) await new Promise((resolve) => setImmediate(resolve));
    const closed = server.close();
    await assert.rejects(fetch(`${server.url}/healthz`));
    release();
    assert.equal((await begun).status, 200);
    await closed;
    assert.deepEqual(
      connector.standing().map(({ text }) => text),
      ['sista'],
    );
  });
});

/** The status of a POST whose body goes out as it is. */
function status(bot: Bot, body: string | Buffer, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const call = request(
      `${bot.server.url}/api/messages`,
      { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers } },
      (response) => {
        resolve(response.statusCode);
        response.resume();
      },
    );
    call.on('error', (error: NodeJS.ErrnoException) => {
      // The server may close while the rest is still being sent; what it answered has come by then.
      if (error.code !== 'EPIPE' && error.code !== 'ECONNRESET') reject(error);
    });
    call.end(body);
  });
}
