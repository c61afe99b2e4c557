// The file outside the database that the heads of the chains are kept in; only ever added to.
import { mkdirSync } from 'node:fs';
import path from 'node:path';

/** Path of the file in a folder, which is made when it is not there. */
export function headsFile(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return path.join(folder, 'chain-heads.jsonl');
}
