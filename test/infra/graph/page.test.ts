import assert from 'node:assert/strict';
import { request } from 'node:http';
import { anna, openOffice, organiser } from './office.ts';
import type { Answered, Office } from './office.ts';

describe('the page beside the API', () => {
  let office: Office;
  beforeEach(async () => (office = await openOffice()));
  afterEach(() => office.close());

  const get = async (path: string) => {
    const response = await fetch(office.graph.url + path);
    return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() };
  };
  const view = async () => JSON.parse((await get('/_view?from=2026-12-07T00:00:00Z&to=2026-12-12T00:00:00Z')).text);
  const answer = (body: unknown, headers = {}) =>
    fetch(`${office.graph.url}/_view/answer`, { method: 'POST', headers, body: JSON.stringify(body) });

  it('and everything it imports come from here, with the right types', async () => {
    const page = await get('/');
    assert.match(page.type, /^text\/html/);
    const { imports } = JSON.parse(/<script type="importmap">([\s\S]*?)<\/script>/.exec(page.text)?.[1] ?? '{}') as {
      imports: Record<string, string>;
    };
    const waiting = ['/page.ts', '/page.css', '/_modules/calendar/dist/index.css'];
    for (const path of waiting) assert.ok(page.text.includes(path) || path === '/page.ts');
    const seen = new Set(waiting);
    for (const path of seen) {
      const file = await get(path);
      assert.equal(file.status, 200, path);
      if (path.endsWith('.css')) {
        assert.match(file.type, /^text\/css/);
        assert.doesNotMatch(file.text, /url\(|@import/);
        continue;
      }
      assert.match(file.type, /^text\/javascript/, path);
      const code = file.text.replace(/\/\*[\s\S]*?\*\//g, '');
      for (const [, from, bare] of code.matchAll(
        /^\s*(?:import|export)\b[^;'"]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]/gm,
      )) {
        const name = from ?? bare ?? '';
        const target = name.startsWith('.') ? new URL(name, `http://x${path}`).pathname : imports[name];
        assert.ok(target, `${path} imports ${name}, which the map does not have`);
        seen.add(target);
      }
    }
    assert.ok(seen.size > 50, 'the component and all it is made of');
  }).timeout(20_000);

  it('gives no file from outside its folders', async () => {
    for (const path of [
      '/_modules/calendar/../../../package.json',
      '/_modules/calendar/%2e%2e/package.json',
      '/_modules/typescript/lib/typescript.js',
      '/_modules/calendar/package.json',
      '/view.ts',
      '/server.ts',
      '/_modules/calendar/dist/none.js',
      '/_nothing',
    ]) {
      const status = await new Promise((resolve, reject) => {
        // fetch would fold the dots away before they are sent.
        request(office.graph.url, { path }, (response) => resolve(response.resume().statusCode))
          .on('error', reject)
          .end();
      });
      assert.equal(status, 404, path);
    }
  });

  it('shows each mailbox’s events in Swedish time, the calls made and the faults waiting', async () => {
    await office.book();
    office.graph.orderFault({ do: 503 });
    const { now, mailboxes, events, requests, faults } = await view();
    assert.equal(now, '2026-11-23T09:00:00');
    assert.equal(mailboxes.length, 5);
    assert.deepEqual(
      events.map((one: Answered) => [one.mailbox, one.start.dateTime.slice(11, 16), one.body.content]),
      [organiser, anna].map((mailbox) => [mailbox, '13:00', 'Underlag finns i ärendet.']),
    );
    assert.deepEqual([requests[0].method, faults[0].status], ['POST', 503]);
  });

  it('is neither recorded, nor hit by faults, nor asked for a token', async () => {
    const guarded = await openOffice({ requireToken: true });
    guarded.graph.orderFault({ do: 503 });
    const response = await fetch(`${guarded.graph.url}/_view?from=2026-12-07&to=2026-12-12`);
    assert.equal(response.status, 200);
    assert.equal(guarded.graph.requests().length, 0);
    assert.equal((await fetch(`${guarded.graph.url}/_faults`).then((one) => one.json())).length, 1);
    await guarded.close();
  });

  it('answers for a mailbox', async () => {
    await office.book();
    const { id } = await office.copy(anna);
    assert.equal((await answer({ mailbox: anna, id, answer: 'tentativelyAccept' })).status, 202);
    assert.equal((await office.copy(anna)).responseStatus.response, 'tentativelyAccepted');
    assert.equal((await answer({ mailbox: anna, id: 'none', answer: 'accept' })).status, 404);
    assert.equal((await answer({ mailbox: anna, id, answer: 'cancel' })).status, 400);
    assert.equal((await answer('x')).status, 400);
  });

  it('is for itself: another origin or another host name is turned away', async () => {
    assert.equal((await answer({}, { origin: 'https://somewhere.example' })).status, 403);
    const status = await new Promise((resolve, reject) => {
      const { port } = new URL(office.graph.url);
      request({ port, path: '/_view', headers: { host: `somewhere.example:${port}` } }, (response) =>
        resolve(response.resume().statusCode),
      )
        .on('error', reject)
        .end();
    });
    assert.equal(status, 403);
  });

  it('takes orders for lifecycle events of subscriptions that exist', async () => {
    const post = (body: unknown) =>
      fetch(`${office.graph.url}/_lifecycle`, { method: 'POST', body: JSON.stringify(body) });
    assert.equal((await post({ subscriptionId: 'none', event: 'missed' })).status, 404);
    assert.equal((await post({ subscriptionId: 'none', event: 'gone' })).status, 400);
  });
});
