import { spawn, type ChildProcess } from 'node:child_process';
import { interruption } from './interruption.ts';

export interface Ended {
  /** Exit code; undefined when a signal ended it. */
  readonly code: number | undefined;
  /** Everything it wrote, both streams as they came. */
  readonly output: string;
}

export interface Started {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts a program with this Node, its output kept. It ends with us when we are interrupted. */
export function startNode(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Started {
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'], signal: interruption });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code: code ?? undefined, output: Buffer.concat(chunks).toString() });
    });
  });
  return { process: child, ended };
}
