import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { openStore } from '../../src/store/open-store.ts';
import { effort } from '../effort.ts';
import { startChild, type Ended } from './children/child.ts';
import { freshPlace, onEveryEngine, type Place } from './engines.ts';

/** Holds everything that stands in the database against the version of the case, and gives it. */
async function wholeVersion(place: Place): Promise<number> {
  await place.quiet();
  const store = await openStore({ url: place.url });
  try {
    const value = await store.cases.load('7K3Q');
    if (value === undefined) {
      assert.equal(await store.outbox.nextDue(), null);
      return 0;
    }
    const { version } = value;
    const seqs = Array.from({ length: version }, (_, index) => index + 1);
    const history = await store.cases.history('7K3Q');
    assert.deepEqual(
      history.map(({ seq, at }) => [seq, at]),
      seqs.map((seq) => [seq, seq]),
    );
    assert.equal((await store.cases.find({ unit: `unit-${version}` })).length, 1);
    assert.equal((await store.cases.find({ unit: `unit-${version - 1}` })).length, 0);
    assert.equal(await store.outbox.unfinished(`7K3Q:${version - 1}`), false);
    assert.equal(await store.outbox.unfinished(`7K3Q:${version}`), true);
    return version;
  } finally {
    await store.close();
  }
}

const acked = ({ lines }: Ended, before: number): number => Number(lines.at(-1) ?? before);

describe('a process that is killed while it commits', function () {
  this.timeout(effort(120_000, 1_800_000));
  onEveryEngine((engine) => {
    const place = freshPlace(engine);

    for (const [label, lost] of [
      ['beforeCommit', 'has not made the change it was about to commit'],
      ['afterCommit', 'has made the change, although nobody was told'],
    ] as const) {
      it(`leaves a whole database: ${label}, it ${lost}`, async () => {
        let version = 0;
        for (let death = 1; death <= effort(4, 30); death += 1) {
          const ended = await startChild('doomed.ts', place().url, label, String(death)).ended;
          assert.equal(ended.signal, 'SIGKILL');
          const last = acked(ended, version);
          assert.equal(last, version + death - 1);
          version = await wholeVersion(place());
          assert.equal(version, label === 'beforeCommit' ? last : last + 1);
        }
      });
    }

    it('leaves a whole database at any moment, with all that was answered for', async () => {
      let version = 0;
      for (let death = 0; death < effort(6, 300); death += 1) {
        const child = startChild('doomed.ts', place().url);
        await child.wrote(1 + ((death * 7) % 23));
        await wait((death * 3) % 5);
        child.kill();
        const last = acked(await child.ended, version);
        version = await wholeVersion(place());
        assert.ok(version === last || version === last + 1, `answered for ${last}, found ${version}`);
      }
      assert.ok(version > 0);
    });
  });
});
