// The folder in which the local run remembers, and the lock that keeps two runs out of one folder.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from './refusal.ts';

export interface StateFolder {
  readonly database: string;
  readonly calendars: string;
  readonly clock: string;
  /** What the bot and the worker log, one line each. */
  readonly log: string;
  readonly playgrounds: string;
  /** What Node has compiled, so that the next start is quick; survives `--fresh`. */
  readonly compiled: string;
  release(): void;
}

/** @throws Refusal when it cannot be written, or when another run has it */
export function openStateFolder(folder: string, { fresh }: { readonly fresh: boolean }): StateFolder {
  const at = (name: string): string => path.join(folder, name);
  const lock = at('run.lock');
  const database = at('kvarbo.sqlite');
  const calendars = at('calendars.json');
  const clock = at('clock.json');
  const playgrounds = at('playgrounds');
  const log = at('kvarbo.log');
  try {
    mkdirSync(folder, { recursive: true });
    takeLock(lock);
    if (fresh) {
      const remembered = [database, `${database}-wal`, `${database}-shm`, calendars, clock, playgrounds, log];
      for (const each of remembered) rmSync(each, { recursive: true, force: true });
    }
    mkdirSync(playgrounds, { recursive: true });
  } catch (error) {
    throw refusalFor(folder, error);
  }
  return {
    database,
    calendars,
    clock,
    log,
    playgrounds,
    compiled: at('compiled'),
    release: () => rmSync(lock, { force: true }),
  };
}

function takeLock(file: string): void {
  const owner = ownerOf(file);
  if (owner !== null && owner !== process.pid && isRunning(owner)) {
    throw new Refusal(
      'alreadyRunning',
      `Kvarbo körs redan i den här mappen (process ${String(owner)}). Avsluta den med Ctrl-C först, eller välj en annan mapp: npm start -- --folder <mapp>\nStämmer det inte? Ta bort ${file}.`,
    );
  }
  writeFileSync(file, String(process.pid));
}

function ownerOf(file: string): number | null {
  try {
    return Number(readFileSync(file, 'utf8')) || null;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM'; // somebody else's, but alive
  }
}

function refusalFor(folder: string, error: unknown): unknown {
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
      return new Refusal(
        'notWritable',
        `Det går inte att skriva i ${folder}. Ändra rättigheterna, eller välj en annan mapp: npm start -- --folder <mapp>`,
        { cause: error },
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return new Refusal('diskFull', 'Disken är full. Frigör plats och försök igen.', { cause: error });
    default:
      return error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? '') : '';
}
