import assert from 'node:assert/strict';
import { request } from 'node:http';
import { bodyLimits, isDeeper } from '../../src/teams/request-body.ts';
import { startServer, type Server } from '../../src/teams/server.ts';
import { anna, bo, startBot, type Bot } from './bot.ts';

const readiness = async () => ({ database: true, worker: true, oldestUndelivered: null, unboundChannels: 0 });

describe('how much may be asked', () => {
  let bot: Bot | undefined;
  let asked: string[];
  const begin = async (limits: { person: number; conversation: number; overall: number }): Promise<Bot> => {
    asked = [];
    bot = await startBot({
      limits,
      handlers: {
        text: async (_, text) => (asked.push(text), { text }),
        card: async () => (asked.push('card'), { text: 'Klart.' }),
      },
    });
    return bot;
  };
  afterEach(async () => {
    await bot?.close();
    bot = undefined;
  });

  it('by one person: what is over is not done, a press is told so each time and a message once', async () => {
    const { connector, rejected } = await begin({ person: 3, conversation: 100, overall: 100 });
    await connector.install(anna); // two activities
    assert.equal((await connector.sendText(anna, 'ett')).status, 200);
    const told = connector.calls.length;
    assert.equal((await connector.sendText(anna, 'två')).status, 200);
    assert.equal(connector.standing().at(-1)?.text, 'Vänta lite');
    for (let more = 0; more < 3; more += 1) assert.equal((await connector.sendText(anna, 'mer')).status, 429);
    const pressed = await connector.clickCard(anna, 'm:1', 'tick');
    assert.deepEqual([pressed.status, pressed.body?.['value']], [200, 'Vänta lite']);
    assert.deepEqual(asked, ['ett']);
    assert.equal(connector.calls.length, told + 1);
    assert.deepEqual(rejected, [429, 429, 429]);
    await connector.sendText(bo, 'hej');
    assert.deepEqual(asked, ['ett', 'hej'], 'and nobody else is kept out');
  });

  it('in one conversation, by however many', async () => {
    const { connector } = await begin({ person: 100, conversation: 4, overall: 100 });
    await connector.addToTeam(anna, 'EB', ['Allmänt']);
    const where = { team: 'EB', channel: 'Allmänt', thread: '1' };
    for (const human of [anna, bo, anna, bo, anna]) await connector.sendText(human, 'hej', where);
    assert.equal(asked.length, 4);
  });

  it('in all: what is over is turned away without a word', async () => {
    const { connector } = await begin({ person: 100, conversation: 100, overall: 2 });
    await connector.sendText(anna, 'ett');
    await connector.sendText(bo, 'två');
    const calls = connector.calls.length;
    assert.deepEqual(await connector.sendText(bo, 'tre'), { status: 429, body: null });
    assert.deepEqual(await connector.clickCard(anna, 'm:1', 'tick'), { status: 429, body: null });
    assert.equal(connector.calls.length, calls);
  });

  it('does not count what is not signed for this organisation: a stranger uses up nobody’s share', async () => {
    const { connector } = await begin({ person: 1, conversation: 1, overall: 1 });
    for (let more = 0; more < 5; more += 1) {
      const { status } = await connector.sendActivity(anna, { channelData: { tenant: { id: 'annan' } } });
      assert.equal(status, 403);
    }
    assert.equal((await connector.sendText(anna, 'hej')).status, 200);
  });
});

describe('what the door takes in', () => {
  let bot: Bot;
  let server: Server;
  beforeEach(async () => {
    bot = await startBot();
    server = await startServer({
      ...{ host: '127.0.0.1', port: 0, auth: { type: 'none' }, app: bot.app, readiness },
      limits: { ...bodyLimits, withinMs: 50 },
      metrics: async () => 'kvarbo_turns_total 1\n',
    });
  });
  afterEach(async () => {
    await server.close();
    await bot.close();
  });
  const post = (body: string, type = 'application/json'): Promise<Response> =>
    fetch(`${server.url}/api/messages`, { method: 'POST', body, headers: { 'Content-Type': type } });

  it('is JSON, no deeper than an activity is, and says so by status alone', async () => {
    for (const [status, body, type] of [
      [400, '['.repeat(41) + ']'.repeat(41), undefined],
      [400, '{"a":'.repeat(40_000), undefined],
      [400, 'x', undefined],
      [415, '{}', 'text/plain'],
      [415, '{}', 'application/jsonp'],
      [400, '{}', 'application/json; charset=utf-8'],
    ] as const) {
      const response = await post(body, type);
      assert.deepEqual([response.status, await response.text()], [status, ''], `${body.slice(0, 20)} ${String(type)}`);
    }
  });

  it('is measured before it is built, and what is quoted counts for nothing', () => {
    assert.ok(!isDeeper('[[1],[2],{"a":[]}]', 3));
    assert.ok(isDeeper('[[1],[2],{"a":[]}]', 2));
    assert.ok(!isDeeper(JSON.stringify({ text: '[[[[{{{{"\\"[[[' }), 1));
    assert.ok(isDeeper('[[[', 2));
  });

  it('comes within its time, or the connection ends', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { 'Content-Type': 'application/json', 'Content-Length': '1000' };
      const call = request(`${server.url}/api/messages`, { method: 'POST', headers }, (response) => {
        response.resume();
        assert.equal(response.headers.connection, 'close');
        resolve(response.statusCode);
      });
      call.on('error', reject);
      call.write('{"type":'); // and never the rest
    });
    assert.equal(status, 408);
  });

  it('goes out with headers that keep it from being stored or shown, whatever the path and the status', async () => {
    for (const [path, method] of [
      ['/healthz', 'GET'],
      ['/metrics', 'GET'],
      ['/7K3Q/Anna', 'GET'],
      ['/api/messages', 'POST'],
    ] as const) {
      const { headers } = await fetch(`${server.url}${path}`, { method });
      assert.equal(headers.get('cache-control'), 'no-store', path);
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
      assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/, path);
      assert.equal(headers.get('referrer-policy'), 'no-referrer', path);
      assert.match(headers.get('strict-transport-security') ?? '', /max-age=\d{7,}/, path);
    }
  });

  it('has three paths to ask at beside its own, none with a place for a case, and echoes no path', async () => {
    for (const path of ['/7K3Q', '/api/messages/7K3Q', '/metrics/7K3Q', '/readyz?ref=7K3Q', '/healthz?ref=7K3Q']) {
      const response = await fetch(`${server.url}${path}`);
      assert.doesNotMatch(await response.text(), /7K3Q/, path);
      response.headers.forEach((value, name) => {
        assert.doesNotMatch(value, /7K3Q/, `${path} ${name}`);
      });
    }
  });

  it('shows its counts to this machine alone', async () => {
    const own = await fetch(`${server.url}/metrics`);
    assert.deepEqual([own.status, await own.text()], [200, 'kvarbo_turns_total 1\n']);
    const passedOn = await fetch(`${server.url}/metrics`, { headers: { 'X-Forwarded-For': '203.0.113.7' } });
    assert.deepEqual([passedOn.status, await passedOn.text()], [404, '']);
    assert.equal((await fetch(`${bot.server.url}/metrics`)).status, 404, 'and to nobody where nothing is counted');
  });
});
