// A second process beside the test, or one that is to die.
import { spawn } from 'node:child_process';
import path from 'node:path';

export interface Ended {
  /** What it wrote, line by line. The last line may be torn when it died. */
  readonly lines: readonly string[];
  readonly signal: NodeJS.Signals | null;
}

export interface Child {
  /** Resolves once it has written so many lines, or has ended. */
  wrote(lines: number): Promise<void>;
  /** Lets a child that waits on its input go on. */
  go(): void;
  kill(): void;
  /** @throws Error with what it said when it ended by itself other than well */
  readonly ended: Promise<Ended>;
}

/** @param script its path, or its name when it lies beside this file */
export function startChild(script: string, ...args: readonly string[]): Child {
  const child = spawn(process.execPath, [path.resolve(import.meta.dirname, script), ...args]);
  let written = '';
  let said = '';
  const waiting = new Set<() => void>();
  child.stdout.on('data', (chunk: Buffer) => {
    written += chunk.toString();
    waiting.forEach((look) => look());
  });
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code !== 0 && signal === null) reject(new Error(`${script} ended with ${String(code)}: ${said}`));
      else resolve({ lines: linesOf(written), signal });
      waiting.forEach((look) => look());
    });
  });
  ended.catch(() => undefined); // whoever waits for the end gets the error
  return {
    ended,
    wrote: (count) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (linesOf(written).length < count && child.exitCode === null && child.signalCode === null) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    go: () => child.stdin.end('go\n'),
    kill: () => child.kill('SIGKILL'),
  };
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').slice(0, -1);
}
