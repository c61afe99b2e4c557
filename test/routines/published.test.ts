// A published version is never edited: a case keeps the routine it was judged by. Changing one takes a new version.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { catalogue, versionName } from '../../src/routines/catalogue.ts';

const published = JSON.parse(readFileSync(new URL('./published.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, string>
>;

describe('published routines', () => {
  it('survive being written as JSON and read again', () => {
    for (const routine of catalogue) assert.deepEqual(JSON.parse(JSON.stringify(routine)), routine);
  });

  it('are word for word as they were published', () => {
    const now = Object.fromEntries(
      catalogue.map((routine) => [
        `${routine.document} ${versionName(routine)}`,
        createHash('sha256').update(JSON.stringify(routine)).digest('hex'),
      ]),
    );
    assert.deepEqual(now, published);
  });

  it('carry two names: who wrote the version into data and who approved it', () => {
    for (const { document, version } of catalogue) {
      assert.ok(version.publishedBy !== '' && version.approvedBy !== '', document);
      assert.notEqual(version.publishedBy, version.approvedBy, document);
    }
  });

  it('follow each other: each version of a document takes over on a later day', () => {
    for (const document of new Set(catalogue.map((routine) => routine.document))) {
      const days = catalogue.filter((routine) => routine.document === document).map(({ version }) => version.validFrom);
      assert.deepEqual(days, [...new Set(days)].sort(), document);
    }
  });
});
