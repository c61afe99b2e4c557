// One install at a time in one folder, whoever started it. The lock is a file whose owner keeps touching it; a lock
// whose owner is gone is taken over.

import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { exitCodes } from './exit-codes.mjs';
import { Refusal } from './refusal.mjs';

const heartbeatMs = 2000;
const abandonedAfterMs = 60_000;
const lookAgainMs = 250;

/**
 * @param {string} root
 * @param {() => Promise<void>} work
 */
export async function withInstallLock(root, work) {
  const file = path.join(root, '.cache', 'install.lock');
  const me = JSON.stringify({ pid: process.pid, host: os.hostname(), began: Date.now() });
  let told = false;
  while (!take(file, me)) {
    if (!told) process.stderr.write('Väntar: ett annat kommando hämtar redan paketen …\n');
    told = true;
    await wait(lookAgainMs);
  }
  const heartbeat = setInterval(() => touch(file), heartbeatMs);
  try {
    await work();
  } finally {
    clearInterval(heartbeat);
    if (readOrNothing(file) === me) rmSync(file, { force: true });
  }
}

/**
 * @param {string} file
 * @param {string} me
 */
function take(file, me) {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
  } catch (error) {
    throw cannotWrite(file, error);
  }
  try {
    writeFileSync(file, me, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw cannotWrite(file, error);
    clearAbandoned(file, me);
    return false;
  }
}

/**
 * @param {string} file
 * @param {unknown} error
 */
function cannotWrite(file, error) {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new Refusal(exitCodes.diskFull, 'Disken är full. Frigör ungefär 1 GB och kör kommandot igen.');
  }
  return new Refusal(
    exitCodes.noWritePermission,
    `Det går inte att skriva ${file} (${code}). Ändra rättigheterna eller lägg projektet någon annanstans.`,
  );
}

/** @param {unknown} error */
function codeOf(error) {
  return /** @type {NodeJS.ErrnoException} */ (error).code;
}

/**
 * Two who wait may both find the owner gone. The one who moves the file away must have moved what it read; if it moved a
 * newer owner's lock, it puts it back.
 * @param {string} file
 * @param {string} me
 */
function clearAbandoned(file, me) {
  const seen = readOrNothing(file);
  if (seen === undefined || !isAbandoned(file, seen)) return;
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return; // the other one was first
  }
  const moved = readOrNothing(aside);
  if (moved !== seen && moved !== me) renameSync(aside, file);
  else rmSync(aside, { force: true });
}

/**
 * @param {string} file
 * @param {string} content
 */
function isAbandoned(file, content) {
  try {
    if (Date.now() - statSync(file).mtimeMs > abandonedAfterMs) return true;
    const { pid, host } = JSON.parse(content);
    return host === os.hostname() && !isRunning(pid);
  } catch {
    return false; // half-written or just released: look again
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM'; // somebody else's process, but alive
  }
}

/** @param {string} file */
function touch(file) {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // Taken over after a long sleep of this machine; npm ci goes on and the new owner checks again after us.
  }
}

/** @param {string} file */
function readOrNothing(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
