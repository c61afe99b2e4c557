import { setTimeout } from 'node:timers/promises';
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runMocha } from '../../../infra/test/mocha.ts';
import type { Outcome } from '../../../infra/test/step.ts';

describe('the run of the tests', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'kvarbo-runner-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  async function runTests(files: Readonly<Record<string, string>>, options: readonly string[] = []): Promise<Outcome> {
    for (const [name, code] of Object.entries(files)) writeFileSync(path.join(folder, name), code);
    const paths = Object.keys(files).map((name) => path.join(folder, name));
    return runMocha({ files: paths, jobs: 2, env: { KVARBO_GIVEN: 'yes' }, options, graceMs: 1500 });
  }

  it('counts what passed, failed and was skipped, over several files, with failures in full', async () => {
    const { report, ...tally } = await runTests({
      'a.test.ts': `it('is well', () => {}); it('is not', () => { throw new Error('broken leg'); });`,
      'b.test.ts': `it('is given', () => { if (process.env.KVARBO_GIVEN !== 'yes') throw new Error(); }); it('waits');`,
      'c.test.ts': `it('is well too', async () => {});`,
    });
    assert.deepEqual(tally, { passed: 3, failed: 1, skipped: 1 });
    assert.match(report, /is not:\s+Error: broken leg\s+at .*a\.test\.ts/);
    assert.match(report, /Skipped: waits/);
  });

  it('says nothing when all is well', async () => {
    const outcome = await runTests({ 'a.test.ts': `it('is well', () => { console.log('by the way'); });` });
    assert.deepEqual(outcome, { passed: 1, failed: 0, skipped: 0, report: '' });
  });

  it('counts a file that cannot be read as a failure', async () => {
    const { report, ...tally } = await runTests({ 'a.test.ts': `it('is (` });
    assert.deepEqual(tally, { passed: 0, failed: 1, skipped: 0 });
    assert.match(report, /SyntaxError/);
  });

  it('fails when mocha does not end by itself', async () => {
    const { report, ...tally } = await runTests({
      'a.test.ts': `import { createServer } from 'node:net'; it('leaves a server', () => { createServer().listen(0); });`,
    });
    assert.deepEqual(tally, { passed: 1, failed: 1, skipped: 0 });
    assert.match(report, /something is still open/);
  });

  it('fails when a process is left behind, and ends it', async function () {
    if (process.platform !== 'linux') this.skip();
    const { report, ...tally } = await runTests({
      'a.test.ts': `import { spawn } from 'node:child_process';
        it('leaves a child', () => { spawn('sleep', ['61234'], { detached: true, stdio: 'ignore' }).unref(); });`,
    });
    assert.deepEqual(tally, { passed: 1, failed: 1, skipped: 0 });
    const pid = Number(/(\d+) sleep 61234/.exec(report)?.[1]);
    // Told to end, it is gone when the system has got round to it.
    for (let looks = 0; commandLine(pid) !== '' && looks < 100; looks += 1) await setTimeout(50);
    assert.equal(commandLine(pid), '');
  });

  it('fails when a promise is rejected and nobody looks, and when the process is ended early', async () => {
    const unheard = await runTests({
      'a.test.ts': `it('is careless', () => { void Promise.reject(new Error('unheard')); });`,
    });
    assert.ok(unheard.failed > 0);
    assert.match(unheard.report, /unheard/);
    const early = await runTests({ 'a.test.ts': `it('leaves', () => { process.exit(0); });` });
    assert.deepEqual([early.passed, early.failed], [0, 1]);
    assert.match(early.report, /before its last test/);
  });

  it('fails when a single test was singled out', async () => {
    const { failed, report } = await runTests({
      'a.test.ts': `it.only('is alone', () => {}); it('is left out', () => {});`,
    });
    assert.equal(failed, 1);
    assert.match(report, /only/);
  });
});

/** Empty for a process that has ended, also while nobody has taken note of its end. */
function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
