// `npm test`: layout, types, lint, every test, and the sum as the last line.

import { readArguments, testFiles, usage, type Wish } from './arguments.ts';
import { interruption, listenForInterruption } from './interruption.ts';
import { mochaSteps } from './mocha-steps.ts';
import { startCluster, type Cluster } from './postgres.ts';
import { staticSteps } from './static-steps.ts';
import { runSteps } from './step.ts';
import { findBrowser, findPostgres } from './tools.ts';

const misused = 2;
const interrupted = 130;

async function run({ files, long, grep }: Wish): Promise<number> {
  let cluster: Cluster | undefined;
  try {
    const given = process.env['KVARBO_TEST_POSTGRES'];
    const bin = given ? undefined : findPostgres();
    if (bin) cluster = await startCluster(bin);
    const url = given ?? cluster?.url;
    const ground = {
      browser: findBrowser(process.env),
      postgres: url ? { url } : { missing: 'PostgreSQL is not installed, so the store was not tried on it.' },
      long,
      ci: process.env['CI'] === 'true',
      grep,
    };
    const tests = mochaSteps(files === 'all' ? testFiles(['test']) : files, ground);
    return await runSteps(files === 'all' ? [...staticSteps, ...tests] : tests);
  } catch (error) {
    if (!interruption.aborted) throw error;
    console.error('Interrupted.');
    return interrupted;
  } finally {
    await cluster?.stop();
  }
}

listenForInterruption();
let wish: Wish | undefined;
try {
  wish = readArguments(process.argv.slice(2));
} catch (error) {
  console.error(`${(error as Error).message}\nUsage: ${usage}`);
  process.exitCode = misused;
}
if (wish) process.exitCode = await run(wish);
