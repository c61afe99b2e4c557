// npm run -s simulate -- [--seed N] [--cases N] [--days N] [--faults 0.05] [--json]: a year of cases in virtual time.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { complain, write } from '../../src/routines/commands/output.ts';
import { simulate, type Report, type Wanted } from './run.ts';

const usage = 'simulate [--seed N] [--cases N] [--days N] [--faults 0.05] [--trace] [--json]';

class Mistake extends Error {}

function wantedFrom(given: readonly string[]): Wanted & { readonly json: boolean } {
  const number = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = { seed: number, cases: number, days: number, faults: number, json: flag, trace: flag };
  const { values } = readArgs(() => parseArgs({ args: [...given], options }));
  const read = (text: string | undefined, otherwise: number): number => {
    const value = text === undefined ? otherwise : Number(text);
    if (Number.isNaN(value) || value < 0) throw new Mistake(`${String(text)} is no number`);
    return value;
  };
  // Files in memory where the machine has such a place: everything is written and synced as ever, and the disk is not waited for.
  const folder = '/dev/shm';
  return {
    seed: read(values.seed, 1),
    cases: read(values.cases, 200),
    days: read(values.days, 365),
    faults: read(values.faults, 0.05),
    ...(existsSync(folder) ? { folder } : {}),
    ...(values.trace === true ? { onStep: (line: string) => console.error(line) } : {}),
    json: values.json === true,
  };
}

function readArgs<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Mistake(error instanceof Error ? error.message : String(error));
  }
}

function asLines({ wanted, wrong, ...report }: Report, seconds: number): readonly string[] {
  const again = `npm run -s simulate -- --seed ${String(wanted.seed)} --cases ${String(wanted.cases)} --days ${String(wanted.days)} --faults ${String(wanted.faults)}`;
  const counted = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([what, times]) => `${what} ${String(times)}`)
      .join(', ');
  return [
    `${String(report.registered)} cases in ${String(wanted.days)} days, ${String(report.ended)} of them ended; seed ${String(wanted.seed)}, fingerprint ${report.fingerprint}`,
    `done: ${counted(Object.fromEntries(Object.entries(report.done).filter(([what]) => !what.includes(':'))))}`,
    `faults: ${counted(report.faults)}`,
    `promises: ${counted(report.promises)}`,
    `${String(report.events)} events, ${String(report.posts)} posts in channels, ${String(report.stuck)} wait for somebody`,
    ...wrong.map((line) => `✗ ${line}`),
    wrong.length === 0
      ? '✓ calendars equal bookings, nothing twice, nothing lost'
      : `✗ ${String(wrong.length)} things wrong; again: ${again}`,
    `${seconds.toFixed(1)} s`,
  ];
}

try {
  const { json, ...wanted } = wantedFrom(process.argv.slice(2));
  const began = performance.now();
  const report = await simulate(wanted);
  const seconds = (performance.now() - began) / 1000;
  await write(json ? `${JSON.stringify({ ...report, seconds })}\n` : `${asLines(report, seconds).join('\n')}\n`);
  process.exitCode = report.wrong.length === 0 ? 0 : 1;
} catch (error) {
  if (error instanceof Mistake) complain([`${error.message}. ${usage}`]);
  else console.error(error);
  process.exitCode = error instanceof Mistake ? 2 : 70;
}
// A life that was killed leaves timers and sockets that nothing waits for.
process.exit();
