import os from 'node:os';
import { runMocha } from './mocha.ts';
import type { Outcome, Step } from './step.ts';
import { installBrowser, installPostgres } from './tools.ts';

export interface Ground {
  readonly browser: string | undefined;
  /** Address of a PostgreSQL server for the tests, or why there is none. */
  readonly postgres: { readonly url: string } | { readonly missing: string };
  readonly long: boolean;
  /** In CI what is skipped for want of a browser or PostgreSQL has failed: there, both must be there. */
  readonly ci: boolean;
  readonly grep: string | undefined;
}

const graceMs = 10_000;

/** The steps that run tests: those of a room or over HTTP, and those that look at a screen. */
export function mochaSteps(files: readonly string[], ground: Ground): Step[] {
  const inBrowser = files.filter((file) => /^test[\\/]browser[\\/]/.test(file));
  const others = files.filter((file) => !inBrowser.includes(file));
  return [
    ...(others.length > 0 ? [{ name: 'unit and HTTP', run: () => runOthers(others, ground) }] : []),
    ...(inBrowser.length > 0 ? [{ name: 'browser', run: () => runInBrowser(inBrowser, ground) }] : []),
  ];
}

async function runOthers(files: readonly string[], ground: Ground): Promise<Outcome> {
  const { postgres } = ground;
  const env = 'url' in postgres ? { KVARBO_TEST_POSTGRES: postgres.url } : {};
  const outcome = await runMocha({ files, jobs: Math.min(2, os.availableParallelism()), ...common(ground, env) });
  if ('url' in postgres || outcome.skipped === 0) return outcome;
  return inCi(ground, {
    ...outcome,
    report: `${outcome.report}\n${postgres.missing} To install it: ${installPostgres}`,
  });
}

async function runInBrowser(files: readonly string[], ground: Ground): Promise<Outcome> {
  if (ground.browser) {
    return runMocha({ files, jobs: 1, ...common(ground, { KVARBO_CHROMIUM: ground.browser }) });
  }
  const { options, env } = common(ground, {});
  const counted = await runMocha({ files, jobs: 1, env, graceMs, options: [...options, '--dry-run'] });
  return inCi(ground, {
    passed: 0,
    failed: counted.failed,
    skipped: counted.passed + counted.skipped,
    report:
      `${counted.report}\nNo browser found, so nothing was looked at. To install one: ${installBrowser} (or name one in KVARBO_CHROMIUM)`.trim(),
  });
}

function common(
  { long, grep }: Ground,
  env: Readonly<Record<string, string>>,
): { env: Readonly<Record<string, string>>; options: readonly string[]; graceMs: number } {
  return {
    graceMs,
    env: { ...env, ...(long ? { KVARBO_EFFORT: 'long' } : {}) },
    options: [...(long ? ['--timeout', '0'] : []), ...(grep === undefined ? [] : ['--grep', grep, '--no-fail-zero'])],
  };
}

function inCi({ ci }: Ground, outcome: Outcome): Outcome {
  return ci ? { ...outcome, failed: outcome.failed + outcome.skipped, skipped: 0 } : outcome;
}
