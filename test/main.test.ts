import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { sampleOrganisation } from '../infra/local/people.ts';
import { openStore } from '../src/store/open-store.ts';

const program = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const id = '11111111-2222-3333-4444-555555555555';

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs production's entry with only these settings; stops it once it says that it has started. */
async function run(
  environment: Readonly<Record<string, string>>,
  ready?: (port: string, hangUp: (wanted: string) => Promise<void>) => Promise<void>,
): Promise<Ended> {
  const child = spawn(process.execPath, [program], { env: { PATH: process.env['PATH'] ?? '', ...environment } });
  let stdout = '';
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    if (!text.includes('"started"')) return;
    const hangUp = async (wanted: string): Promise<void> => {
      child.kill('SIGHUP');
      while (!stdout.includes(wanted)) await once(child.stdout, 'data');
    };
    void (ready?.(environment['PORT'] ?? '', hangUp) ?? Promise.resolve()).finally(() => child.kill('SIGTERM'));
  });
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { code, stdout, stderr };
}

async function freePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return address !== null && typeof address === 'object' ? String(address.port) : '0';
}

describe('main', function () {
  this.timeout(30_000);
  let folder = '';
  let whole: Record<string, string> = {};
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'kvarbo-main-'));
    writeFileSync(path.join(folder, 'organisation.json'), JSON.stringify(sampleOrganisation));
    whole = {
      KVARBO_HOST: '127.0.0.1',
      PORT: await freePort(),
      KVARBO_DATABASE: `sqlite:${path.join(folder, 'kvarbo.db')}`,
      KVARBO_ORGANISATION: path.join(folder, 'organisation.json'),
      MicrosoftAppId: id,
      MicrosoftAppTenantId: id,
    };
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('starts, says that it is well, believes nobody unsigned, and stops when told', async () => {
    const seen: unknown[] = [];
    const { code, stdout, stderr } = await run(whole, async (port) => {
      const at = `http://127.0.0.1:${port}`;
      seen.push((await fetch(`${at}/healthz`)).status, (await fetch(`${at}/readyz`)).status);
      const activity = {
        type: 'message',
        text: 'hej',
        channelId: 'msteams',
        id: '1',
        serviceUrl: 'https://smba.trafficmanager.net/',
        from: { id: '29:x' },
        recipient: { id: '28:x' },
        conversation: { id: 'a:1' },
      };
      const headers = { 'Content-Type': 'application/json' };
      seen.push(
        (await fetch(`${at}/api/messages`, { method: 'POST', headers, body: JSON.stringify(activity) })).status,
      );
    });
    assert.deepEqual(seen, [200, 200, 401]);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /"event":"stopped"/);
  });

  it('names every setting that is missing, and ends with 78', async () => {
    const { code, stderr } = await run({});
    assert.equal(code, 78);
    assert.deepEqual(stderr.trim().split('\n'), [
      'KVARBO_DATABASE saknas.',
      'KVARBO_ORGANISATION saknas.',
      'MicrosoftAppId saknas.',
      'MicrosoftAppTenantId saknas.',
    ]);
  });

  it('names the place of a fault in the organisation, and ends with 78', async () => {
    writeFileSync(path.join(folder, 'organisation.json'), JSON.stringify({ ...sampleOrganisation, units: [] }));
    const { code, stderr } = await run(whole);
    assert.equal(code, 78);
    assert.match(stderr, /units: listan är tom/);
  });

  it('reads the organisation again when told, and keeps the one it has while the file does not hold', async () => {
    const file = path.join(folder, 'organisation.json');
    const { code, stdout } = await run(whole, async (_port, hangUp) => {
      writeFileSync(file, JSON.stringify({ ...sampleOrganisation, units: [] }));
      await hangUp('"organisationRefused"');
      writeFileSync(file, JSON.stringify({ ...sampleOrganisation, treservaNumbers: false }));
      await hangUp('"organisationRead"');
    });
    assert.equal(code, 0);
    assert.match(stdout, /"event":"organisationRefused","count":1[^]*"event":"organisationRead"/);
  });

  it('says that the port is taken, and ends with 70', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(Number(whole['PORT']), '127.0.0.1', resolve));
    const { code, stderr } = await run(whole);
    await new Promise((resolve) => other.close(resolve));
    assert.equal(code, 70);
    assert.match(stderr, /Porten används redan/);
  });

  it('refuses a file that is no database, and one from a newer version, with 74', async () => {
    const file = path.join(folder, 'kvarbo.db');
    writeFileSync(file, 'not a database at all, but long enough to be mistaken for one by its size alone'.repeat(20));
    const corrupt = await run(whole);
    assert.equal(corrupt.code, 74);
    assert.match(corrupt.stderr, /ingen hel databas/);
    rmSync(file);
    await (await openStore({ url: `sqlite:${file}` })).close();
    const database = new DatabaseSync(file);
    const [table] = database
      .prepare("select name from sqlite_master where type = 'table' and name like '%migration%'")
      .all();
    const name = String(table?.['name']);
    const row = database.prepare(`select * from ${name} limit 1`).get() ?? {};
    const later = Object.values(row).map((value) => (typeof value === 'number' ? 1000 : value));
    database.prepare(`insert into ${name} values (${later.map(() => '?').join(', ')})`).run(...later);
    database.close();
    const newer = await run(whole);
    assert.equal(newer.code, 74);
    assert.match(newer.stderr, /nyare version/);
  });

  it('never prints a stack trace or a value of a setting', async () => {
    const secret = 'mycket-hemligt';
    const { stderr, stdout } = await run({
      ...whole,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppPassword: secret,
      PORT: 'x',
    });
    assert.equal(`${stdout}${stderr}`.includes(secret), false);
    assert.equal(/\n\s+at /.test(stderr), false);
  });
});
