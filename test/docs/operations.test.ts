import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { settings } from '../../src/config.ts';
import { faultTexts } from '../../src/errors.ts';

const page = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');

function cells(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

describe('docs/operations.md', () => {
  it('lists every setting with its default and meaning, and no other', () => {
    const rows = page
      .split('\n')
      .filter((line) => /^\| `(KVARBO_|Microsoft|PORT)/.test(line))
      .map(cells);
    const expected = settings.map(({ name, fallback, meaning }) => [
      `\`${name}\``,
      fallback === null ? 'must be given' : fallback === '' ? 'none' : `\`${fallback}\``,
      meaning,
    ]);
    assert.deepEqual(rows, expected);
  });

  it('lists every fault an operator may meet, as it is printed', () => {
    const rows = page
      .split('\n')
      .filter((line) => /^\| `(database|teams)/.test(line))
      .map(cells);
    assert.deepEqual(
      rows,
      Object.entries(faultTexts).map(([code, text]) => [`\`${code}\``, text]),
    );
  });
});
