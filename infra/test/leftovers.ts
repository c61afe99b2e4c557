import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const lookAgainMs = 200;

/**
 * Waits for every process that carries the mark in its environment to end, then ends those that have not.
 * Only Linux shows the environment of a process; elsewhere nothing is found.
 * @returns what had to be ended: number and command line
 */
export async function endLeftovers(mark: string, graceMs: number): Promise<string[]> {
  const until = performance.now() + graceMs;
  let left = marked(mark);
  while (left.length > 0 && performance.now() < until) {
    await wait(lookAgainMs);
    left = marked(mark);
  }
  return left.map((pid) => {
    const commandLine = read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
    return `${pid} ${commandLine}`;
  });
}

function marked(mark: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter(
      (name) => /^\d+$/.test(name) && read(`/proc/${name}/environ`).split('\0').includes(`KVARBO_TEST_MARK=${mark}`),
    )
    .map(Number);
}

/** A process may end while we look at it, and others' we may not look at: both have nothing to tell. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
