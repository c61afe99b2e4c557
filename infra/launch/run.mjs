import { spawn } from 'node:child_process';
import os from 'node:os';

const forwarded = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
const sameKeypressMs = 1000;
const parentWatchMs = 300;

/**
 * Runs a program with this terminal as its own and waits for its end. Signals that reach us are passed on to it.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { onSpawn?: (child: import('node:child_process').ChildProcess) => void }} options
 * @returns {Promise<number>} its exit code, or 128 + n when signal n ended it
 */
export function run(file, args, { onSpawn, ...options }) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: 'inherit', ...options });
    const handlers = forwarded.map((signal) => ({ signal, handler: forwardTo(child, signal) }));
    for (const { signal, handler } of handlers) process.on(signal, handler);
    const stopWatching = watchNpm(() => child.kill('SIGTERM'));
    const release = () => {
      stopWatching();
      for (const { signal, handler } of handlers) process.off(signal, handler);
    };
    child.once('error', (error) => {
      release();
      reject(error);
    });
    child.once('close', (code, signal) => {
      release();
      resolve(signal ? 128 + os.constants.signals[signal] : (code ?? 1));
    });
    onSpawn?.(child);
  });
}

/**
 * One Ctrl-C can reach us several times (the terminal tells the whole group, npm tells us again), and the program has
 * then already had it from the terminal; a second, deliberate Ctrl-C must still get through.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function forwardTo(child, signal) {
  let last = -Infinity;
  return () => {
    if (signal === 'SIGINT' && process.stdin.isTTY) return;
    const now = performance.now();
    if (now - last < sameKeypressMs) return;
    last = now;
    child.kill(signal);
  };
}

/**
 * npm ends its shell, not us, when it is told to end (dash passes nothing on): seen from here, the parent changes.
 * Without npm our parent may leave as it likes.
 * @param {() => void} onGone
 * @returns {() => void}
 */
function watchNpm(onGone) {
  if (process.env.npm_lifecycle_event === undefined) return () => {};
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, parentWatchMs);
  return () => clearInterval(timer);
}
