import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { commands } from '../../../infra/launch/commands.mjs';
import { exitCodes } from '../../../infra/launch/exit-codes.mjs';
import { SmallProject } from './launcher.ts';

const root = path.resolve(import.meta.dirname, '../../..');

describe('the launcher, when all is in place', () => {
  let project: SmallProject;
  beforeEach(() => {
    project = new SmallProject();
  });
  afterEach(() => {
    project.remove();
  });

  it("hands over arguments and standard input, and passes the command's exit code on, adding nothing", async () => {
    project.entry(`process.stdin.on('data', (d) => console.log(process.argv[2] + ' ' + d)); process.exitCode = 2;`);
    assert.deepEqual(await project.run(['evaluate', '--json']), { code: 2, stdout: '--json from stdin\n', stderr: '' });
  });

  it('stands in the folder it was called from, directly and through npm', async () => {
    mkdirSync(project.path('sub'));
    const sub = realpathSync(project.path('sub'));
    const direct = await project.run(['evaluate', 'facts.json'], { cwd: sub });
    assert.deepEqual(JSON.parse(direct.stdout), { args: ['facts.json'], cwd: sub, init: sub });
    const throughNpm = await project.run(['evaluate'], { env: { INIT_CWD: sub, npm_lifecycle_event: 'evaluate' } });
    assert.deepEqual(JSON.parse(throughNpm.stdout), { args: [], cwd: sub, init: sub });
  });

  it("does not mistake another npm's folder for its own", async () => {
    const here = realpathSync(project.root);
    const { stdout } = await project.run(['evaluate'], { env: { INIT_CWD: '/' }, cwd: here });
    assert.deepEqual(JSON.parse(stdout), { args: [], cwd: here, init: here });
  });

  it('passes signals on, and says 128 + n for a command that a signal ended', async () => {
    project.entry(`process.on('SIGTERM', () => process.exit(7)); setInterval(() => {}, 1000); console.log('ready');`);
    const tidy = project.start(['evaluate']);
    tidy.child.stdout?.once('data', () => tidy.child.kill('SIGTERM'));
    assert.equal((await tidy.ran).code, 7);

    project.entry(`setInterval(() => {}, 1000); console.log(process.pid);`);
    const untidy = project.start(['evaluate']);
    untidy.child.stdout?.once('data', () => untidy.child.kill('SIGTERM'));
    const { code, stdout } = await untidy.ran;
    assert.equal(code, 128 + 15);
    assert.throws(() => process.kill(Number(stdout), 0), { code: 'ESRCH' });
  });

  it('ends the command when the npm that called it is gone', async () => {
    project.entry(
      `process.on('SIGTERM', () => process.exit(0)); setInterval(() => {}, 1000); console.log(process.ppid);`,
    );
    project.write(
      'npm.mjs',
      `import { spawn } from 'node:child_process';
       spawn(process.execPath, ['infra/launch.mjs', 'evaluate'], { stdio: 'inherit', env: { ...process.env, npm_lifecycle_event: 'evaluate' } });`,
    );
    const { spawn } = await import('node:child_process');
    const npm = spawn(process.execPath, ['npm.mjs'], { cwd: project.root, stdio: ['ignore', 'pipe', 'inherit'] });
    npm.stdout.once('data', () => npm.kill('SIGKILL'));
    // Standard output closes when its last holder, the command, has ended.
    await new Promise((resolve) => npm.once('close', resolve));
    assert.equal(npm.signalCode, 'SIGKILL');
  });

  it('says which commands there are when it knows none by that name', async () => {
    for (const name of ['evalaute', '', 'toString']) {
      const { code, stderr, stdout } = await project.run([name]);
      assert.deepEqual([code, stdout], [exitCodes.unknownCommand, '']);
      assert.match(stderr, /Det finns inget kommando ".*"\. Det finns: start, serve, test/);
    }
  });

  it('never starts the local run in production', async () => {
    const { code, stderr } = await project.run(['start'], { env: { NODE_ENV: 'production' } });
    assert.equal(code, exitCodes.localRunInProduction);
    assert.match(stderr, /npm run serve/);
  });

  it('says so when the file of a command is missing', async () => {
    const { code, stderr } = await project.run(['serve']);
    assert.equal(code, exitCodes.entryMissing);
    assert.match(stderr, /src\/main\.ts saknas/);
  });

  it('says so when its Node is too old, or no new one is there', async () => {
    const old = await project.run(['evaluate'], { version: '18.19.1' });
    assert.equal(old.code, exitCodes.nodeTooOld);
    assert.match(old.stderr, /Node 18\.19\.1 är för gammal/);
    const without24 = await project.run(['evaluate'], { version: '20.20.2' });
    assert.equal(without24.code, exitCodes.noNode24);
    assert.match(without24.stderr, /Node 24 saknas: den här datorn har 20\.20\.2/);
  });
});

describe('the npm scripts', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };

  it('all go through the launcher, and every command has one', () => {
    for (const script of Object.values(scripts)) assert.match(script, /^node infra\/launch\.mjs /);
    const called = new Set(Object.values(scripts).map((script) => script.split(' ')[2]));
    assert.deepEqual([...called].sort(), Object.keys(commands).sort());
  });

  it('have exit codes of their own, apart from those of commands, shells and signals', () => {
    const codes = Object.values(exitCodes);
    assert.equal(new Set(codes).size, codes.length);
    for (const code of codes) assert.ok(code >= 64 && code < 126, String(code));
  });
});
