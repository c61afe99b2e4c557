// A folder that is gone after the test.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface TemporaryFolder {
  readonly root: string;
  at(name: string): string;
  remove(): void;
}

export function temporaryFolder(): TemporaryFolder {
  const root = mkdtempSync(path.join(os.tmpdir(), 'kvarbo-local-'));
  return {
    root,
    at: (name) => path.join(root, name),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
