import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import { exitCodes } from '../../../infra/launch/exit-codes.mjs';
import { SmallProject } from './launcher.ts';

const leaf = { version: '1.0.0', integrity: 'sha512-AAAA' };
/** Installs what the lock file says, as npm leaves it, and counts how often it was asked. */
const installs = `
  const fs = require('node:fs');
  fs.appendFileSync('asked.txt', process.argv.slice(2).join(' ') + '\\n');
  console.log('npm talks on standard output');
  setTimeout(() => {
    fs.mkdirSync('node_modules', { recursive: true });
    fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
  }, 700);
`;
/** npm's way to fail. */
const fails = (code: string): string =>
  `console.error('npm error code ${code}\\nnpm error more about it'); process.exitCode = 1;`;

describe('the launcher, before the packages are there', () => {
  let project: SmallProject;
  beforeEach(() => {
    project = new SmallProject();
    project.lock({ leaf });
    project.entry(`console.log('ran');`);
  });
  afterEach(() => {
    project.remove();
  });

  const asked = (): string[] =>
    existsSync(project.path('asked.txt')) ? readFileSync(project.path('asked.txt'), 'utf8').trim().split('\n') : [];

  it('fetches them first, tells it on standard error alone, and only once', async () => {
    const env = project.npm(installs);
    const first = await project.run(['evaluate'], { env });
    assert.deepEqual([first.code, first.stdout], [0, 'ran\n']);
    assert.match(first.stderr, /^Hämtar paket …\n(Hämtar paket … \d+ s\n)*Hämtar paket: klart efter \d+ s\.\n$/);
    const second = await project.run(['evaluate'], { env });
    assert.deepEqual(second, { code: 0, stdout: 'ran\n', stderr: '' });
    assert.deepEqual(asked(), ['ci --include=dev --no-progress --loglevel=warn']);
  });

  it('fetches them again when the lock file has changed', async () => {
    const env = project.npm(installs);
    await project.run(['evaluate'], { env });
    project.lock({ leaf: { version: '1.0.1', integrity: 'sha512-BBBB' } });
    await project.run(['evaluate'], { env });
    assert.equal(asked().length, 2);
  });

  it('fetches them once when two commands start at the same time', async () => {
    const env = project.npm(installs);
    const both = await Promise.all([project.run(['evaluate'], { env }), project.run(['evaluate'], { env })]);
    assert.deepEqual(
      both.map(({ code, stdout }) => [code, stdout]),
      [
        [0, 'ran\n'],
        [0, 'ran\n'],
      ],
    );
    assert.match(both.map(({ stderr }) => stderr).join(''), /Väntar: ett annat kommando hämtar redan paketen/);
    assert.equal(asked().length, 1);
  });

  it('takes over from a command that died while fetching', async () => {
    const dead = 2 ** 22 + 1; // above what Linux gives out
    project.write('.cache/install.lock', JSON.stringify({ pid: dead, host: os.hostname(), began: 0 }));
    const { code } = await project.run(['evaluate'], { env: project.npm(installs) });
    assert.equal(code, 0);
    assert.equal(existsSync(project.path('.cache/install.lock')), false);
  });

  it('leaves no lock and no npm when it is interrupted while fetching', async () => {
    const env = project.npm(
      `require('node:fs').writeFileSync('pid.txt', String(process.pid)); setInterval(() => {}, 1000);`,
    );
    const { child, ran } = project.start(['evaluate'], { env });
    while (!existsSync(project.path('pid.txt')) || readFileSync(project.path('pid.txt'), 'utf8') === '') {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    child.kill('SIGTERM');
    const { code, stderr } = await ran;
    assert.equal(code, 128 + 15);
    assert.match(stderr, /Avbrutet/);
    assert.equal(existsSync(project.path('.cache/install.lock')), false);
    assert.throws(() => process.kill(Number(readFileSync(project.path('pid.txt'), 'utf8')), 0), { code: 'ESRCH' });
  });

  it('says that there is no network', async () => {
    project.lock({ leaf: { version: '1.0.0' } });
    const { code, stdout, stderr } = await project.run(['evaluate'], {
      env: { npm_config_registry: 'http://127.0.0.1:9' },
    });
    assert.deepEqual([code, stdout], [exitCodes.noNetwork, '']);
    assert.match(stderr, /paketregistret svarar inte/);
  });

  it('says that the folder may not be written to', async () => {
    // root may write everywhere: there a file stands where the folder should be.
    if (process.getuid?.() === 0) project.write('.cache', '');
    else chmodSync(project.root, 0o555);
    const { code, stderr } = await project.run(['evaluate'], { env: project.npm(installs) });
    chmodSync(project.root, 0o755);
    assert.equal(code, exitCodes.noWritePermission);
    assert.match(stderr, /Det går inte att skriva .*install\.lock/);
  });

  it('says that the lock file is unreadable or missing', async () => {
    project.write('package-lock.json', '<<<<<<< HEAD');
    const conflict = await project.run(['evaluate']);
    assert.equal(conflict.code, exitCodes.lockfileBroken);
    assert.match(conflict.stderr, /package-lock\.json går inte att läsa .*git checkout package-lock\.json/);

    rmSync(project.path('package-lock.json'));
    const missing = await project.run(['evaluate']);
    assert.equal(missing.code, exitCodes.lockfileBroken);
    assert.match(missing.stderr, /ENOENT/);
  });

  it('says that a package is not the one that was locked', async () => {
    const registry = createServer((request, response) => {
      const { port } = registry.address() as AddressInfo;
      const tarball = `http://127.0.0.1:${port}/leaf/-/leaf-1.0.0.tgz`;
      response.end(
        request.url === '/leaf'
          ? JSON.stringify({
              name: 'leaf',
              versions: { '1.0.0': { name: 'leaf', version: '1.0.0', dist: { tarball } } },
            })
          : 'something else',
      );
    });
    await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve));
    const { port } = registry.address() as AddressInfo;
    const sha512 = `sha512-${'A'.repeat(86)}==`;
    project.lock({ leaf: { version: '1.0.0', integrity: sha512 } });
    const { code, stderr } = await project.run(['evaluate'], {
      env: { npm_config_registry: `http://127.0.0.1:${port}` },
    });
    registry.closeAllConnections();
    await new Promise((resolve) => registry.close(resolve));
    assert.equal(code, exitCodes.lockfileBroken);
    assert.match(stderr, /EINTEGRITY/);
  });

  for (const [failure, exitCode, sentence] of [
    ['ENOSPC', exitCodes.diskFull, /Disken är full/],
    ['EACCES', exitCodes.noWritePermission, /Du får inte skriva/],
    ['EUSAGE', exitCodes.lockfileBroken, /stämmer inte med package\.json/],
    ['ENOTFOUND', exitCodes.noNetwork, /paketregistret svarar inte/],
    ['E404', exitCodes.installFailed, /npm säger:/],
  ] as const) {
    it(`says in its own words what npm means by ${failure}, with npm's lines below`, async () => {
      const { code, stdout, stderr } = await project.run(['evaluate'], { env: project.npm(fails(failure)) });
      assert.deepEqual([code, stdout], [exitCode, '']);
      assert.match(stderr, sentence);
      assert.match(stderr, /npm error more about it/);
      assert.equal(existsSync(project.path('.cache/install.lock')), false);
    });
  }

  it('says so when there is no npm at all', async () => {
    const { code, stderr } = await project.run(['evaluate'], { env: { PATH: '/nowhere' } });
    assert.equal(code, exitCodes.installFailed);
    assert.match(stderr, /npm.*ENOENT/);
  });
});

describe('in production', () => {
  it('asks for the packages of production alone, and only for commands that can do with them', async () => {
    const project = new SmallProject();
    try {
      project.lock({ leaf });
      const env = { ...project.npm(installs), NODE_ENV: 'production' };
      await project.run(['evaluate'], { env });
      assert.match(readFileSync(project.path('asked.txt'), 'utf8'), /^ci --omit=dev/);
    } finally {
      project.remove();
    }
  });
});
