// A published version is never edited: a case keeps the routine it was judged by. Changing one takes a new version.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { catalogue, versionName } from '../../src/routines/catalogue.ts';
import { publishedFile, publishedText } from '../../src/routines/published-text.ts';
import type { Routine } from '../../src/routines/routine.ts';

const published = JSON.parse(readFileSync(new URL('./published.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, string>
>;

const data = new URL('../../src/routines/data/', import.meta.url);
const files = globSync('*/routine*.ts', { cwd: data });
const modules = await Promise.all(files.map(async (file) => (await import(new URL(file, data).href)) as object));
const written = modules.flatMap((module) => Object.values(module) as readonly Routine[]);

describe('published routines', () => {
  it('say what their files say', () => {
    for (const routine of catalogue) {
      const source = written.find((one) => publishedFile(one) === publishedFile(routine));
      assert.deepEqual(routine, source, publishedFile(routine));
    }
  });

  it('are kept as they are written down when published, and nothing else lies there', () => {
    const folder = new URL('../../src/routines/published/', import.meta.url);
    assert.deepEqual(globSync('*', { cwd: folder }).sort(), catalogue.map(publishedFile).sort());
    for (const routine of catalogue) {
      assert.equal(readFileSync(new URL(publishedFile(routine), folder), 'utf8'), publishedText(routine));
    }
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

  it('carry two names: who wrote the version into data, and who approved it or is still to sign', () => {
    for (const { document, version } of catalogue) {
      const { publishedBy, approvedBy } = version;
      const second = typeof approvedBy === 'string' ? approvedBy : approvedBy.awaited;
      assert.ok(publishedBy !== '' && second !== '' && publishedBy !== second, document);
    }
  });

  it('follow each other: each version of a document takes over on a later day', () => {
    for (const document of new Set(catalogue.map((routine) => routine.document))) {
      const days = catalogue.filter((routine) => routine.document === document).map(({ version }) => version.validFrom);
      assert.deepEqual(days, [...new Set(days)].sort(), document);
    }
  });
});
