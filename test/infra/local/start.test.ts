// The whole local run, over HTTP.
import assert from 'node:assert/strict';
import { request } from 'node:http';
import type { View } from '../../../infra/local/page/view.ts';
import { temporaryFolder, type TemporaryFolder } from './folder.ts';
import { processesOf, start, type Terminal } from './terminal.ts';

async function view(url: string): Promise<View> {
  return (await (await fetch(`${url}/view`)).json()) as View;
}

interface Answer {
  readonly problem?: string;
  readonly happened?: readonly string[];
}

async function ask(
  url: string,
  path: string,
  body: object,
  method = 'POST',
): Promise<{ status: number; answer: Answer }> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, answer: (await response.json()) as Answer };
}

/** fetch writes these headers itself. */
function asPage(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${url}/view`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

async function nothingLeft(folder: string): Promise<void> {
  for (let left = processesOf(folder); left.length > 0; left = processesOf(folder)) {
    await new Promise((resolve) => setTimeout(resolve, 50)); // the test's own time limit ends this
  }
}

describe('the local run', () => {
  let folder: TemporaryFolder;
  let terminal: Terminal;
  let url: string;

  before(async () => {
    folder = temporaryFolder();
    terminal = start(['--all', '--port', '0', '--folder', folder.root]);
    url = await terminal.ready();
  });
  after(async () => {
    await terminal.stop();
    folder.remove();
  });

  it('prints the page’s address and three lines on what to try', () => {
    assert.match(
      terminal.output(),
      /Kvarbo är igång: http:\/\/127\.0\.0\.1:\d+\n\n {2}1\. .+\n {2}2\. .+\n {2}3\. .+\n/,
    );
  });

  it('says nothing else in the terminal', () => {
    assert.equal(terminal.output().trim().split('\n').length, 7);
  });

  it('lists everybody who has a window, and every window and calendar answers', async () => {
    const { people, calendars } = await view(url);
    assert.deepEqual(
      people.map(({ name }) => name),
      [
        ...['Anna Viksten', 'Sara Ekmark', 'Petra Ny', 'Karin Lindeborg'],
        ...['Rolf Systerman', 'Mikael Sandvall', 'Helena Brodin'],
        ...['David Frisk', 'Emma Öberg', 'Miriam Sköld', 'Samuel Ekdahl', 'Frida Åslund'],
      ],
    );
    for (const address of [...people.map((one) => one.url), calendars, url]) {
      assert.equal((await fetch(address)).status, 200, address);
    }
  });

  it('has greeted each of them in her own chat', async () => {
    const { people, left } = await view(url);
    const greeted = left.filter(({ lines }) => lines.includes('Välkommen till Kvarbo')).map(({ to }) => to);
    assert.deepEqual(greeted.toSorted(), people.map(({ name }) => name).toSorted());
  });

  it('serves what the page consists of, in a language a browser reads', async () => {
    const script = await (await fetch(`${url}/page.ts`)).text();
    assert.match(script, /addEventListener/);
    assert.doesNotMatch(script, /: void|import type/);
    assert.equal((await fetch(`${url}/../run.ts`)).status, 404);
  });

  it('moves the clock forward, never back', async () => {
    const before = (await view(url)).clock.local;
    assert.equal((await ask(url, '/clock', { by: 'day' })).status, 200);
    const after = (await view(url)).clock.local;
    assert.ok(after.slice(0, 10) > before.slice(0, 10));
    const back = await ask(url, '/clock', { to: before });
    assert.deepEqual([back.status, back.answer.problem], [400, 'Klockan går bara framåt. Välj en senare tid.']);
    assert.equal((await view(url)).clock.local.slice(0, 10), after.slice(0, 10));
  });

  it('stays where it is when nothing is planned', async () => {
    const before = (await view(url)).clock.local.slice(0, 10);
    assert.deepEqual((await ask(url, '/clock', { by: 'next' })).answer, { happened: [] });
    assert.equal((await view(url)).clock.local.slice(0, 10), before);
  });

  it('gives the calendars the same time', async () => {
    const { calendars, clock } = await view(url);
    const shown = (await (await fetch(`${calendars}/_view`)).json()) as { now: string };
    assert.equal(shown.now.slice(0, 10), clock.local.slice(0, 10));
  });

  it('orders faults on both sides, shows them, and takes them back', async () => {
    await ask(url, '/faults', { side: 'teams', fault: 'lost' });
    await ask(url, '/faults', { side: 'calendar', fault: 'busy' });
    assert.deepEqual((await view(url)).faults, ['Teams tar emot men tappar svaret', 'Kalendern ber oss vänta (429)']);
    assert.equal((await ask(url, '/faults', { side: 'teams', fault: 'nonsense' })).status, 400);
    await ask(url, '/faults', {}, 'DELETE');
    assert.deepEqual((await view(url)).faults, []);
  });

  it('answers no other page in the same browser', async () => {
    assert.equal(await asPage(url, { origin: 'http://elsewhere.example' }), 403);
    assert.equal(await asPage(url, { host: 'elsewhere.example' }), 403);
    assert.equal(await asPage(url, { origin: url }), 200);
  });

  it('says when a window crashes, and the rest goes on', async function () {
    if (process.platform !== 'linux') this.skip(); // elsewhere the window's process is not found
    const [david] = processesOf(`${folder.root}/playgrounds/ffs`);
    assert.ok(david);
    process.kill(david, 'SIGKILL');
    await terminal.says(/David Frisks fönster stängdes \(SIGKILL\)\. Resten går vidare\./);
    const { people } = await view(url);
    assert.deepEqual(
      people.filter(({ gone }) => gone !== null).map(({ name, gone }) => [name, gone]),
      [['David Frisk', 'SIGKILL']],
    );
    assert.equal((await fetch(people[0]!.url)).status, 200);
  });

  it('ends on Ctrl-C with nothing left running, remembers, and begins anew when asked to', async () => {
    const own = temporaryFolder();
    const args = ['--port', '0', '--folder', own.root];
    const first = start(args);
    const firstUrl = await first.ready();
    await ask(firstUrl, '/clock', { by: 'day' });
    const { clock } = await view(firstUrl);
    const { code, output } = await first.stop('SIGINT');
    assert.equal(code, 0);
    assert.match(output, /Avslutar …\n$/);
    assert.deepEqual(processesOf(own.root), []);

    const second = start(args);
    assert.ok((await view(await second.ready())).clock.local >= clock.local);
    second.child.kill('SIGKILL');
    await second.ended;
    await nothingLeft(own.root);

    const third = start([...args, '--fresh']);
    assert.ok((await view(await third.ready())).clock.local < clock.local);
    assert.equal((await third.stop('SIGTERM')).code, 0);
    assert.deepEqual(processesOf(own.root), []);
    own.remove();
  });
});
