import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/threat-model.md', root), 'utf8');

describe('docs/threat-model.md', () => {
  it('names tests and files that are there', () => {
    const named = [...page.matchAll(/`((?:test|src|docs)\/[\w./-]+)`/g)].map(([, name = '']) => name);
    assert.ok(named.length > 30);
    assert.deepEqual(
      named.filter((name) => !existsSync(new URL(name, root))),
      [],
    );
  });

  it('says for every threat what stops it and what shows it', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| what could go wrong'));
    assert.ok(rows.length > 40);
    for (const row of rows) {
      const cells = row.split('|').slice(1, -1);
      assert.equal(cells.length, 3, row);
      for (const cell of cells) assert.notEqual(cell.trim(), '', row);
    }
  });
});
