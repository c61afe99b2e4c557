// One Playground as a child process: started in a folder of its own, watched, and stopped.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Refusal } from '../refusal.ts';
import type { Seat } from '../seats.ts';
import { configurationFile, playgroundConfiguration } from './configuration.ts';

export interface PlaygroundOptions {
  readonly seat: Seat;
  /** Its working folder; made when it is not there. */
  readonly folder: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly botUrl: string;
  /** What it tells the bot to answer to. */
  readonly serviceUrl: string;
  /** Where Node keeps what it has compiled. */
  readonly compiled: string;
  /** It ended although nobody had stopped it. */
  readonly onGone: (how: string) => void;
}

export interface Playground {
  readonly seat: Seat;
  readonly url: string;
  readonly pid: number;
  /** Resolves once the process has ended. */
  stop(): Promise<void>;
}

const startWithinMs = 60_000;
const stopWithinMs = 2_000;

/** @throws Refusal when it does not come up on its port */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { seat, folder } = options;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, configurationFile), playgroundConfiguration(seat));
  const child = spawn(process.execPath, argumentsFor(options), {
    cwd: folder,
    env: environmentFor(options),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `kod ${String(code)}`));
  });
  const port = await listening(child, ended, options);
  let stopping = false;
  void ended.then((how) => {
    if (!stopping) options.onGone(how);
  });
  return {
    seat,
    url: `http://127.0.0.1:${String(port)}`,
    pid: child.pid ?? 0,
    async stop() {
      stopping = true;
      await end(child, ended);
    },
  };
}

function argumentsFor({ port, botUrl, serviceUrl }: PlaygroundOptions): string[] {
  const preload = new URL('preload.ts', import.meta.url).href;
  const program = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  const own = [
    'start',
    '-e',
    `${botUrl}/api/messages`,
    '-c',
    'msteams',
    '-p',
    String(port),
    '--service-url',
    serviceUrl,
  ];
  return ['--import', preload, program, ...own, '--disable-telemetry'];
}

function environmentFor({ compiled }: PlaygroundOptions): NodeJS.ProcessEnv {
  return {
    ...process.env,
    // Node takes its language from here; the Playground takes it from Node.
    LC_ALL: 'sv_SE.UTF-8',
    TZ: 'Europe/Stockholm',
    TEAMSAPPTESTER_BROWSER: 'none',
    NODE_COMPILE_CACHE: compiled,
    NO_PROXY: '127.0.0.1,localhost',
    no_proxy: '127.0.0.1,localhost',
  };
}

async function listening(child: ChildProcess, ended: Promise<string>, options: PlaygroundOptions): Promise<number> {
  const { port: wanted, seat } = options;
  const said: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  const port = await Promise.race([
    new Promise<number>((resolve) => {
      const read = (chunk: Buffer): void => {
        said.push(chunk.toString());
        const found = /Listening on (\d+)/.exec(said.join(''))?.[1];
        if (found !== undefined) resolve(Number(found));
      };
      child.stdout?.on('data', read);
      child.stderr?.on('data', read);
    }),
    ended.then(() => null),
    new Promise<null>((resolve) => {
      timer = setTimeout(resolve, startWithinMs, null);
    }),
  ]);
  clearTimeout(timer);
  if (port !== null && (wanted === 0 || port === wanted)) return port;
  await end(child, ended);
  const why = port === null ? said.join('').trim().slice(-500) : `Porten ${String(wanted)} blev upptagen.`;
  throw new Refusal('playgroundFailed', `${seat.person.name}s fönster (Agents Playground) startade inte. ${why}`);
}

async function end(child: ChildProcess, ended: Promise<string>): Promise<void> {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), stopWithinMs);
  await ended;
  clearTimeout(timer);
}
