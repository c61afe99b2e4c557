import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rightsPage } from './page.ts';

describe('docs/rights.md', () => {
  it('is what the table says: node test/rights/page.ts > docs/rights.md', () => {
    assert.equal(readFileSync(new URL('../../docs/rights.md', import.meta.url), 'utf8'), rightsPage());
  });
});
