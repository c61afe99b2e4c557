// Every way in which the local run does not start: a sentence, a code of its own, and nothing left running.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { chmodSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { openStore } from '../../../src/store/open-store.ts';
import { temporaryFolder, type TemporaryFolder } from './folder.ts';
import { processesOf, start } from './terminal.ts';

const nobody = 65_534;

describe('the local run refuses to start', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder.remove());

  async function refused(args: readonly string[], code: number, sentence: RegExp, options = {}): Promise<void> {
    const ended = await start(['--folder', folder.root, ...args], options).ended;
    assert.match(ended.output, sentence);
    assert.doesNotMatch(ended.output, /\n {4}at /, 'a stack is no message');
    assert.equal(ended.code, code);
    assert.deepEqual(processesOf(folder.root), []);
  }

  it('with a setting it does not have', () => refused(['--fre'], 10, /Inställningen --fre går inte/));

  it('on a port that is taken', async () => {
    const other = createServer();
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    try {
      await refused(['--port', String(port)], 11, new RegExp(`${port} \\(startsidan\\)[^]*--port`));
    } finally {
      other.close();
    }
  });

  it('in a folder where it may not write', async () => {
    const root = process.getuid?.() === 0;
    chmodSync(folder.root, root ? 0o755 : 0o500); // root writes everywhere, so it is tried as nobody
    await refused(['--port', '0'], 13, /går inte att skriva i .*kvarbo-local-/, root ? { uid: nobody } : {});
    chmodSync(folder.root, 0o700);
  });

  it('with a database that is none', async () => {
    writeFileSync(folder.at('kvarbo.sqlite'), 'not a database, and long enough to look at'.repeat(100));
    await refused(['--port', '0'], 14, /ingen hel databas[^]*--fresh/);
  });

  it('with a database from a newer version', async () => {
    const store = await openStore({ url: `sqlite:${folder.at('kvarbo.sqlite')}` });
    await store.close();
    const database = new DatabaseSync(folder.at('kvarbo.sqlite'));
    database.exec("insert into migrations values (9999, '9999-later.sql', 'x')");
    database.close();
    await refused(['--port', '0'], 15, /nyare version[^]*--fresh/);
  });

  it('with calendars it cannot read', async () => {
    writeFileSync(folder.at('calendars.json'), '{"half":');
    await refused(['--port', '0'], 16, /Kalendrarna i .*calendars\.json går inte att läsa[^]*--fresh/);
  });

  it('with a clock it cannot read', async () => {
    writeFileSync(folder.at('clock.json'), 'noon');
    await refused(['--port', '0'], 16, /Klockan i .*clock\.json går inte att läsa/);
  });

  it('where another run is going on', async () => {
    writeFileSync(folder.at('run.lock'), String(process.pid));
    await refused(['--port', '0'], 12, new RegExp(`körs redan i den här mappen \\(process ${process.pid}\\)`));
  });
});
