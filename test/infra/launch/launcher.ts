// A small project in a temporary folder with the real launcher in it, and ways to run it.

import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const projectRoot = path.resolve(import.meta.dirname, '../../..');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export class SmallProject {
  readonly root = mkdtempSync(path.join(os.tmpdir(), 'kvarbo-launch-'));

  constructor() {
    this.lock({});
    cpSync(path.join(projectRoot, 'infra/launch.mjs'), this.path('infra/launch.mjs'));
    cpSync(path.join(projectRoot, 'infra/launch'), this.path('infra/launch'), { recursive: true });
    this.entry(
      `console.log(JSON.stringify({ args: process.argv.slice(2), cwd: process.cwd(), init: process.env.INIT_CWD }));`,
    );
  }

  path(name: string): string {
    return path.join(this.root, name);
  }

  write(name: string, content: string): void {
    mkdirSync(path.dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), content);
  }

  /** What `evaluate` runs. */
  entry(code: string): void {
    this.write('src/routines/commands/evaluate.ts', code);
  }

  /** Writes package.json and the lock file so that these packages are demanded. */
  lock(packages: Readonly<Record<string, { version: string; integrity?: string }>>): void {
    const dependencies = Object.fromEntries(Object.entries(packages).map(([name, { version }]) => [name, version]));
    const own = { name: 'small', version: '1.0.0', dependencies };
    const entries = Object.entries(packages).map(([name, entry]) => [`node_modules/${name}`, entry]);
    this.write('package.json', JSON.stringify(own));
    this.write(
      'package-lock.json',
      JSON.stringify({ ...own, lockfileVersion: 3, packages: { '': own, ...Object.fromEntries(entries) } }),
    );
  }

  /** Puts a program in npm's place. It runs in the project's root with `ci …` as arguments. */
  npm(code: string): Record<string, string> {
    this.write('npm-cli.js', code);
    return { npm_execpath: this.path('npm-cli.js'), npm_node_execpath: process.execPath };
  }

  start(
    args: readonly string[],
    { env = {}, cwd = this.root, version }: Options = {},
  ): { child: ChildProcess; ran: Promise<Ran> } {
    const preload = version ? ['--import', `data:text/javascript,${encodeURIComponent(pretend(version))}`] : [];
    const child = spawn(process.execPath, [...preload, this.path('infra/launch.mjs'), ...args], {
      cwd,
      env: {
        ...withoutNpm(process.env),
        npm_config_cache: this.path('npm-cache'),
        npm_config_fetch_retries: '0',
        ...env,
      },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    child.stdin.end('from stdin');
    const [stdout, stderr] = [child.stdout, child.stderr].map((stream) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      return () => Buffer.concat(chunks).toString();
    });
    const ran = new Promise<Ran>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => {
        resolve({ code, stdout: stdout?.() ?? '', stderr: stderr?.() ?? '' });
      });
    });
    return { child, ran };
  }

  run(args: readonly string[], options: Options = {}): Promise<Ran> {
    return this.start(args, options).ran;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

export interface Options {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** The Node version that the launcher is made to believe it runs on. */
  readonly version?: string;
}

function pretend(version: string): string {
  return `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`;
}

/** These tests run under npm; the launcher they start must not take our npm's circumstances for its own. */
function withoutNpm(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(npm_|INIT_CWD$|NODE_ENV$|CI$)/i.test(name)));
}
