import { execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createConnection, createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { interruption } from './interruption.ts';

export interface Cluster {
  /** Superuser's address; every test makes its own database or schema in it. */
  readonly url: string;
  /** Ends the server and removes its files. */
  stop(): Promise<void>;
}

const startWithinMs = 60_000;

/**
 * Starts a PostgreSQL server of its own for one test run, on 127.0.0.1 and a free port.
 * @param bin the folder with initdb and postgres
 * @throws Error with what the server said when it does not come up
 */
export async function startCluster(bin: string): Promise<Cluster> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kvarbo-postgres-'));
  const user = process.getuid?.() === 0 ? ordinaryUser() : undefined; // PostgreSQL refuses to run as root
  if (user) chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, 'data');
  const options = { ...user, cwd: folder };
  try {
    execFileSync(
      path.join(bin, 'initdb'),
      ['-D', data, '-U', 'kvarbo', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
      { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const port = await freePort();
    const server = spawn(
      path.join(bin, 'postgres'),
      // Losing the files with the machine is fine here, so it need not wait for the disk.
      ['-D', data, '-k', folder, '-h', '127.0.0.1', '-p', String(port), '-c', 'fsync=off', '-c', 'max_connections=100'],
      { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let said = '';
    server.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = new Promise<void>((resolve) => {
      server.once('error', (error) => {
        said += error.message;
        resolve();
      });
      server.once('close', () => {
        resolve();
      });
    });
    const stop = async (): Promise<void> => {
      server.kill('SIGQUIT'); // at once: nothing in it is worth a tidy end
      await ended;
      rmSync(folder, { recursive: true, force: true });
    };
    const up = await Promise.race([answers(port), ended.then(() => false)]);
    if (!up) {
      await stop();
      throw new Error(`PostgreSQL did not start: ${said.trim()}`);
    }
    return { url: `postgres://kvarbo@127.0.0.1:${port}/postgres`, stop };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function ordinaryUser(): { uid: number; gid: number } {
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = ['-u', '-g'].map((flag) =>
        Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] })),
      );
      if (uid && gid) return { uid, gid };
    } catch {
      continue; // no such user here
    }
  }
  throw new Error('PostgreSQL refuses to run as root, and there is neither a user "postgres" nor "nobody".');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(port: number): Promise<boolean> {
  const until = performance.now() + startWithinMs;
  while (performance.now() < until && !interruption.aborted) {
    if (await connects(port)) return true;
    await wait(100);
  }
  return false;
}

function connects(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}
