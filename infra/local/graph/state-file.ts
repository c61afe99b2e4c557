// The state on disk: written whole, to a new file that then takes the old one's place.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { State } from './model/state.ts';

/** The state kept earlier, or undefined when there is none. Throws when the file is not one this program wrote. */
export function loadState(file: string): State | undefined {
  if (!existsSync(file)) return undefined;
  const state = JSON.parse(readFileSync(file, 'utf8')) as Partial<State> | null;
  if (typeof state?.counter !== 'number' || !state.events || !state.mailboxes) {
    throw new Error(`${file} does not hold calendars; move it away to start afresh`);
  }
  return { subscriptions: {}, deliveries: [], deltas: {}, mail: [], ...state } as State;
}

/** After this returns the state survives the death of the process and of the machine. */
export function saveState(file: string, state: State): void {
  mkdirSync(dirname(file), { recursive: true });
  const fresh = `${file}.new`;
  const handle = openSync(fresh, 'w');
  try {
    writeFileSync(handle, JSON.stringify(state));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(fresh, file);
  syncFolder(dirname(file));
}

/** The rename itself must reach the disk too. Windows has no such call on folders and does not need it. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
