import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
const sound = `it('is well', () => {}); it('is well too', () => {});`;

describe('npm test', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'kvarbo-run-'));
    for (const name of ['node_modules', 'infra', '.mocharc.json'])
      symlinkSync(path.join(root, name), path.join(folder, name));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function write(name: string, code: string): void {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(folder, name), code);
  }

  function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const { CI: _, ...mine } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['infra/test/run.ts', ...args], {
      cwd: folder,
      // A server at hand, so that none is started.
      env: { ...mine, KVARBO_TEST_POSTGRES: 'postgres://127.0.0.1:1/none', ...env },
      encoding: 'utf8',
    });
    return { status, stderr, stdout, last: stdout.trimEnd().split('\n').at(-1) };
  }

  it('ends with how many passed, and with 0', () => {
    write('test/store/a.test.ts', sound);
    const { status, last, stdout } = run(['test']);
    assert.deepEqual([status, last], [0, '2 passed, 0 failed']);
    assert.match(stdout, /^unit and HTTP: 2 passed, 0 failed \(\d+\.\d s\)$/m);
  });

  it('ends with how many failed, and with 1', () => {
    write('test/store/a.test.ts', `${sound} it('is not', () => { throw new Error('broken leg'); });`);
    const { status, last, stdout } = run(['test/store/*.ts']);
    assert.deepEqual([status, last], [1, '2 passed, 1 failed']);
    assert.match(stdout, /broken leg/);
  });

  it('gives each room a process of its own', () => {
    write('test/store/a.test.ts', `globalThis.here = 'store'; ${sound}`);
    write('test/teams/a.test.ts', `it('is alone', () => { if (globalThis.here) throw new Error(globalThis.here); });`);
    assert.equal(run(['test']).last, '3 passed, 0 failed');
  });

  it('counts tests of the screen as skipped without a browser and says how to get one; in CI they fail', () => {
    write('test/browser/a.test.ts', sound);
    write('test/store/a.test.ts', sound);
    const without = { KVARBO_CHROMIUM: '/nowhere/chromium' };
    const { status, last, stdout } = run(['test'], without);
    assert.deepEqual([status, last], [0, '2 passed, 0 failed, 2 skipped']);
    assert.match(stdout, /apt-get install chromium/);
    const inCi = run(['test'], { ...without, CI: 'true' });
    assert.deepEqual([inCi.status, inCi.last], [1, '2 passed, 2 failed']);
  });

  it('lets a test be skipped for a reason of its own, also in CI, and names it', () => {
    write('test/store/a.test.ts', `${sound} it('waits for a folder', function () { this.skip(); });`);
    const { status, last, stdout } = run(['test'], { CI: 'true' });
    assert.deepEqual([status, last], [0, '2 passed, 0 failed, 1 skipped']);
    assert.match(stdout, /^Skipped: waits for a folder$/m);
  });

  it('tells the tests where the browser and PostgreSQL are, and how hard to try', () => {
    const given = `if (process.env.KVARBO_CHROMIUM !== process.execPath) throw new Error('browser');`;
    write('test/browser/a.test.ts', `it('is given a browser', () => { ${given} });`);
    const told = `process.env.KVARBO_TEST_POSTGRES + process.env.KVARBO_EFFORT`;
    write(
      'test/store/a.test.ts',
      `it('is told', () => { if (${told} !== 'postgres://127.0.0.1:1/nonelong') throw new Error(${told}); });`,
    );
    assert.equal(run(['--long', 'test'], { KVARBO_CHROMIUM: process.execPath }).last, '2 passed, 0 failed');
  });

  it('runs those whose title fits, and fails when a pattern fits no file', () => {
    write('test/store/a.test.ts', sound);
    write('test/teams/a.test.ts', `it('is something else', () => {});`);
    assert.equal(run(['--grep', 'well too']).last, '1 passed, 0 failed');
    const none = run(['test/stor']);
    assert.equal(none.status, 2);
    assert.match(none.stderr, /No test file fits test\/stor\nUsage: /);
    assert.equal(run(['--lnog']).status, 2);
  });
});
