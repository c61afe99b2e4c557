import { spawn } from 'node:child_process';
import os from 'node:os';

const forwarded = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
const sameKeypressMs = 1000;

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
    const release = () => {
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
