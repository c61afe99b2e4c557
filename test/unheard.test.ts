import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = new URL('../src/', import.meta.url);

/** Runs these lines in a process that hears the unheard, and gives all that came out of it. */
function after(lines: string): {
  readonly code: number | null;
  readonly out: string;
  readonly logged: readonly object[];
} {
  const program = `
    import { createCounts, countsPage } from '${new URL('domain/counts.ts', source).href}';
    import { createLog } from '${new URL('domain/log.ts', source).href}';
    import { hearTheUnheard } from '${new URL('unheard.ts', source).href}';
    const counts = createCounts();
    const log = createLog({ now: () => 0 }, (line) => process.stdout.write(line + '\\n'), counts);
    hearTheUnheard(log, counts, 70);
    process.on('exit', () => process.stdout.write(JSON.stringify({ page: countsPage(counts.figures()) }) + '\\n'));
    ${lines}`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  });
  const logged = stdout.split('\n').filter((line) => line !== '');
  return { code: status, out: stdout + stderr, logged: logged.map((line) => JSON.parse(line) as object) };
}

describe('what goes past the log', () => {
  it('is counted when a library writes it to the console, and goes nowhere', () => {
    const { code, out } = after(`
      for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir']) console[name]('Anna Andersson', new Error('Anna'));
      process.emitWarning('Anna Andersson');
      await new Promise((resolve) => setTimeout(resolve, 20));`);
    assert.equal(code, 0, out);
    assert.doesNotMatch(out, /Anna/);
    assert.match(out, /kvarbo_dropped_total\{what=\\"console\\"\} 8/);
  });

  for (const [what, lines] of [
    ['a rejected promise', `Promise.reject(new Error('Anna Andersson')); await new Promise(() => undefined);`],
    ['an exception', `setTimeout(() => { throw Object.assign(new Error('Anna Andersson'), { code: 'Anna' }); });`],
    ['something that is no error', `setTimeout(() => { throw 'Anna Andersson'; });`],
  ] as const) {
    it(`ends the process by its code alone when nobody listens: ${what}`, () => {
      const { code, out, logged } = after(lines);
      assert.equal(code, 70, out);
      assert.doesNotMatch(out, /Anna/);
      assert.deepEqual(logged[0], { at: '1970-01-01T00:00:00.000Z', event: 'crashed', code: 'fault' });
    });
  }
});

describe('who writes out', () => {
  const commands = /^routines\/commands\/|^audit|\/commands\//;

  it('is the log, the start when it fails, and the commands a person runs; no other room', () => {
    const files = readdirSync(fileURLToPath(source), { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.endsWith('.ts') && !commands.test(name));
    assert.ok(files.length > 100);
    const writers = files.filter((name) => {
      const code = readFileSync(new URL(name, source), 'utf8')
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
        .replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
      return /\bconsole\b|\bprocess\s*\.\s*(?:stdout|stderr|emitWarning|report)\b|\bwriteSync\s*\(\s*[12]\b/.test(code);
    });
    assert.deepEqual(writers.sort(), ['main.ts', 'unheard.ts']);
    const main = readFileSync(new URL('main.ts', source), 'utf8');
    assert.equal(main.match(/std(?:out|err)/g)?.length, 2, 'a line of the log, and why the start failed');
  });
});
