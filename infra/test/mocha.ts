import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startNode, type Started } from './child.ts';
import { endLeftovers } from './leftovers.ts';
import type { Line } from './reporter.ts';
import { sum, type Outcome } from './step.ts';

export interface MochaRun {
  /** Test files, from the project root. */
  readonly files: readonly string[];
  /** How many mochas run at the same time. */
  readonly jobs: number;
  readonly env: Readonly<Record<string, string>>;
  /** Further mocha options, such as `--grep`. */
  readonly options: readonly string[];
  /** How long mocha and what the tests started may take to end by themselves, milliseconds. */
  readonly graceMs: number;
}

const lookAgainMs = 200;
const heartbeatMs = 15_000;
const shownOutputLines = 60;

/**
 * Runs test files and waits until every trace of them is gone; what is not gone by itself is a failure.
 * Each room has a mocha of its own: libraries reach into Node itself (restify changes every HTTP answer of its process),
 * and what a room leaves open is seen to be that room's.
 */
export async function runMocha({ files, jobs, ...run }: MochaRun): Promise<Outcome> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kvarbo-test-'));
  const waiting = byRoom(files).map((share, index) => ({ share, output: path.join(folder, `${index}.jsonl`) }));
  const outputs = waiting.map(({ output }) => output);
  const heartbeat = setInterval(() => {
    console.log(`  … ${outputs.flatMap(readLines).length} tests so far`);
  }, heartbeatMs);
  const outcomes: Outcome[] = [];
  async function work(): Promise<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      outcomes.push(await runShare(next.share, next.output, run));
    }
  }
  try {
    await Promise.all(Array.from({ length: jobs }, work));
    return { ...sum(outcomes), report: outcomes.flatMap(({ report }) => report || []).join('\n\n') };
  } finally {
    clearInterval(heartbeat);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One share per room (`test/store`), the largest first, so that the last one to end is short. */
function byRoom(files: readonly string[]): string[][] {
  const rooms = Map.groupBy(files, (file) => path.dirname(file).split(path.sep).slice(0, 2).join('/'));
  return [...rooms.values()].sort((a, b) => b.length - a.length);
}

async function runShare(
  files: readonly string[],
  output: string,
  { env, options, graceMs }: Omit<MochaRun, 'files' | 'jobs'>,
): Promise<Outcome> {
  const mark = `${process.pid}-${path.basename(output)}-${performance.now()}`;
  const mocha = startNode(
    [
      'node_modules/mocha/bin/mocha.js',
      ...['--reporter', 'infra/test/reporter.ts', '--reporter-option', `output=${output}`],
      ...options,
      ...files,
    ],
    { ...process.env, ...env, KVARBO_TEST_MARK: mark },
  );
  try {
    const open = await waitUntilEnded(mocha, output, graceMs);
    const { code, output: said } = await mocha.ended;
    const leftovers = await endLeftovers(mark, graceMs);
    return judge({ lines: readLines(output), code, said, open, leftovers });
  } finally {
    await endLeftovers(mark, 0);
  }
}

/** @returns true when mocha had to be ended because something kept it alive after its last test */
async function waitUntilEnded({ process: mocha, ended }: Started, output: string, graceMs: number): Promise<boolean> {
  const running = (): boolean => mocha.exitCode === null && mocha.signalCode === null;
  while (running() && readLines(output).at(-1)?.kind !== 'end') await Promise.race([ended, wait(lookAgainMs)]);
  if (running()) await Promise.race([ended, wait(graceMs)]);
  if (!running()) return false;
  mocha.kill('SIGKILL');
  return true;
}

interface Findings {
  readonly lines: readonly Line[];
  readonly code: number | undefined;
  readonly said: string;
  readonly open: boolean;
  readonly leftovers: readonly string[];
}

function judge({ lines, code, said, open, leftovers }: Findings): Outcome {
  const last = lines.at(-1);
  const counted = (kind: Line['kind']): number => lines.filter((line) => line.kind === kind).length;
  const failed = counted('failed');
  const beside = [
    ...(open
      ? [`The tests ended but mocha did not: something is still open (a server, a timer, a child process).`]
      : []),
    ...(leftovers.length > 0 ? [`Processes left behind by the tests:\n  ${leftovers.join('\n  ')}`] : []),
    ...(last?.kind !== 'end' ? ['mocha ended before its last test.'] : []),
    ...(last?.kind === 'end' && !open && code !== 0 && failed === 0 ? [`mocha ended with ${code ?? 'a signal'}.`] : []),
  ];
  const report = [
    ...(failed > 0 || beside.length > 0 ? [said.trim().split('\n').slice(-shownOutputLines).join('\n')] : []),
    ...(last?.kind === 'end' ? [last.report] : []),
    ...beside,
    ...lines.flatMap((line) => (line.kind === 'skipped' ? [`Skipped: ${line.title}`] : [])),
  ];
  return {
    passed: counted('passed'),
    failed: failed + beside.length,
    skipped: counted('skipped'),
    report: report.filter((part) => part !== '').join('\n'),
  };
}

function readLines(file: string): Line[] {
  try {
    const text = readFileSync(file, 'utf8');
    // The last piece is empty, or a line that is being written.
    return text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Line);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
