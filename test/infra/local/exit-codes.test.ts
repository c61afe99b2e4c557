import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { exitCodes } from '../../../infra/launch/exit-codes.mjs';
import { localExitCodes } from '../../../infra/local/refusal.ts';

describe('the exit codes of the local run', () => {
  it('stand in the document, every one', () => {
    const text = readFileSync(path.resolve(import.meta.dirname, '../../../docs/local-run.md'), 'utf8');
    const listed = [...text.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code));
    assert.deepEqual(listed, [0, ...Object.values(localExitCodes)]);
  });

  it('are none of the launcher’s', () => {
    const launchers = new Set<number>(Object.values(exitCodes));
    assert.deepEqual(
      Object.values(localExitCodes).filter((code) => launchers.has(code)),
      [],
    );
  });
});
