import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Refusal } from '../../../infra/local/refusal.ts';
import { openStateFolder } from '../../../infra/local/state-folder.ts';
import { temporaryFolder, type TemporaryFolder } from './folder.ts';

const refused = (exitCode: number) => (error: unknown) => error instanceof Refusal && error.exitCode === exitCode;

describe('the folder where the local run remembers', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder.remove());

  it('is made when it is not there', () => {
    openStateFolder(folder.at('a/b'), { fresh: false });
    assert.ok(existsSync(folder.at('a/b/run.lock')));
  });

  it('is one run’s at a time, and free again when that is over', () => {
    writeFileSync(folder.at('run.lock'), String(process.ppid));
    assert.throws(() => openStateFolder(folder.root, { fresh: true }), refused(12));
    writeFileSync(folder.at('run.lock'), '');
    const state = openStateFolder(folder.root, { fresh: false });
    assert.equal(readFileSync(folder.at('run.lock'), 'utf8'), String(process.pid));
    state.release();
    assert.equal(existsSync(folder.at('run.lock')), false);
  });

  it('is taken over from a run that ended without a word', () => {
    writeFileSync(folder.at('run.lock'), '4194305'); // above what Linux numbers processes with
    assert.doesNotThrow(() => openStateFolder(folder.root, { fresh: false }));
  });

  it('forgets what was remembered when it is to begin anew, and nothing it did not put there', () => {
    const own = ['kvarbo.sqlite', 'kvarbo.sqlite-wal', 'calendars.json', 'clock.json', 'kvarbo.log'];
    for (const name of [...own, 'notes.txt']) writeFileSync(folder.at(name), 'x');
    mkdirSync(folder.at('playgrounds/vux'), { recursive: true });
    openStateFolder(folder.root, { fresh: true });
    assert.deepEqual(
      [...own, 'playgrounds/vux', 'notes.txt'].filter((name) => existsSync(folder.at(name))),
      ['notes.txt'],
    );
  });

  it('keeps what was remembered otherwise', () => {
    writeFileSync(folder.at('kvarbo.sqlite'), 'x');
    openStateFolder(folder.root, { fresh: false });
    assert.equal(readFileSync(folder.at('kvarbo.sqlite'), 'utf8'), 'x');
  });

  it('refuses a place that is no folder, and says which', () => {
    writeFileSync(folder.at('file'), '');
    for (const place of ['file', 'file/inside']) {
      assert.throws(
        () => openStateFolder(folder.at(place), { fresh: false }),
        (error) => refused(13)(error) && String(error).includes(folder.at(place)),
      );
    }
  });
});
