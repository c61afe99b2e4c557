// `npm start` as from a terminal, without npm: started, listened to, told to end.
import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';

const entry = path.resolve(import.meta.dirname, '../../../infra/local/start.ts');

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

export interface Terminal {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  output(): string;
  /** The start page's address, once it is printed. Rejects when the program ends before. */
  ready(): Promise<string>;
  /** Resolves once the pattern has been printed. */
  says(pattern: RegExp): Promise<void>;
  stop(signal?: NodeJS.Signals): Promise<Ended>;
}

export function start(args: readonly string[], options: { readonly uid?: number } = {}): Terminal {
  const child = spawn(process.execPath, [entry, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  });
  let said = '';
  let heard = Promise.withResolvers<undefined>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      heard.resolve(undefined);
      heard = Promise.withResolvers();
    });
  }
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, output: said });
    });
  });

  async function says(pattern: RegExp): Promise<void> {
    while (!pattern.test(said)) {
      const end = await Promise.race([heard.promise, ended]);
      if (end !== undefined && !pattern.test(said)) throw new Error(`it ended (${end.code}) and said:\n${said}`);
    }
  }

  return {
    child,
    ended,
    output: () => said,
    says,
    async ready() {
      await says(/npm start -- --fresh börjar om/);
      return /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '';
    },
    stop(signal = 'SIGINT') {
      child.kill(signal);
      return ended;
    },
  };
}

/** Number of every running process that works in the folder, or has it in its command line or environment. Linux only shows them. */
export function processesOf(folder: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) =>
      [
        look(() => readFileSync(`/proc/${name}/cmdline`, 'utf8')),
        look(() => readFileSync(`/proc/${name}/environ`, 'utf8')),
        look(() => readlinkSync(`/proc/${name}/cwd`)),
      ].some((text) => text.includes(folder)),
    )
    .map(Number);
}

/** A process may end while it is looked at, and others' may not be. */
function look(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
