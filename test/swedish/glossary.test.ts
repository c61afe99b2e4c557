import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { glossaryPage } from '../../src/swedish/glossary.ts';
import { terms } from '../../src/swedish/terms.ts';

const page = path.resolve(import.meta.dirname, '../../docs/glossary.md');

describe('the list of words', () => {
  it('has each identifier and each Swedish word once', () => {
    for (const part of ['identifier', 'swedish'] as const) {
      const words = terms.map((term) => term[part]);
      assert.deepEqual(words, [...new Set(words)]);
    }
  });

  it('says of every word what is meant and who says so', () => {
    for (const { identifier, swedish, definition, source } of terms) {
      assert.match(definition, /^\S.{4,}\.$/, identifier);
      assert.match(source, /^(00[0-4](:\d+)?|product)$/, identifier);
      assert.doesNotMatch(swedish + definition, /\|/, 'the page is a table');
    }
  });

  it('is what the glossary page shows', () => {
    assert.equal(readFileSync(page, 'utf8'), glossaryPage(), 'make docs/glossary.md anew, as it says itself');
  });
});
