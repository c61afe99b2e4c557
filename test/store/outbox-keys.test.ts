import assert from 'node:assert/strict';
import type { Case } from '../../src/domain/case.ts';
import type { NewIntent } from '../../src/domain/intent.ts';
import { freshStore, onEveryEngine } from './engines.ts';
import {
  again,
  changeOf,
  claimKeys,
  claimOne,
  done,
  leaseMs,
  promiseOf,
  refused,
  unknown,
  waiting,
  withPromises,
} from './samples.ts';

describe('promises of one key', () => {
  onEveryEngine((engine) => {
    const store = freshStore(engine);
    const outbox = () => store().outbox;

    async function change(of: Case, promises: readonly Partial<NewIntent>[], withdrawn: readonly string[] = []) {
      const next = changeOf({ of, promises: promises.map(promiseOf), withdrawn });
      assert.equal(await store().cases.commit(next), 'committed');
      return next.case;
    }

    it('are one: a new one takes the place of one that has not been begun', async () => {
      const first = await withPromises(store(), { id: 'old', key: 'a', runAt: 1000 });
      await change(first, [{ id: 'new', key: 'a', runAt: 3000 }]);
      assert.deepEqual(await claimKeys(store(), 2999), []);
      assert.equal((await claimOne(store(), 3000)).id, 'new');
    });

    it('are one within a change: the last counts', async () => {
      await withPromises(store(), { id: 'one', key: 'a' }, { id: 'two', key: 'a' });
      assert.equal((await claimOne(store(), 1000)).id, 'two');
      assert.deepEqual(await claimKeys(store(), 1e9, 10), ['a'], 'the same one, its lease run out');
    });

    for (const { how, outcome } of [
      { how: 'parked', outcome: waiting },
      { how: 'refused', outcome: refused },
      { how: 'waiting for its next try', outcome: again(9000) },
    ]) {
      it(`are one: a new one takes the place of one that is ${how}`, async () => {
        const first = await withPromises(store(), { id: 'old', key: 'a' });
        await outbox().settle(await claimOne(store(), 1000), outcome, null, null, 1000);
        await change(first, [{ id: 'new', key: 'a', runAt: 2000 }]);
        assert.deepEqual(await outbox().stuck(), []);
        assert.equal((await claimOne(store(), 2000)).id, 'new');
      });
    }

    it('are seen to their end in turn when the first is being kept as the second is made', async () => {
      const first = await withPromises(store(), { id: 'old', key: 'a' });
      const old = await claimOne(store(), 1000);
      await change(first, [{ id: 'new', key: 'a', runAt: 1000, lane: 'another lane' }]);
      assert.deepEqual(await claimKeys(store(), 1001), [], 'the new one waits, in whatever lane');
      await outbox().settle(old, done, null, null, 1002);
      assert.equal((await claimOne(store(), 1002)).id, 'new');
    });

    it('leave only the newest of those made while the first is being kept', async () => {
      const first = await withPromises(store(), { id: 'old', key: 'a' });
      const old = await claimOne(store(), 1000);
      const second = await change(first, [{ id: 'newer', key: 'a', runAt: 1000 }]);
      await change(second, [{ id: 'newest', key: 'a', runAt: 1000 }]);
      await outbox().settle(old, done, null, null, 1002);
      const newest = await claimOne(store(), 1002);
      await outbox().settle(newest, done, null, null, 1003);
      assert.equal(newest.id, 'newest');
      assert.equal(await outbox().unfinished('a'), false);
    });

    for (const { how, outcome } of [
      { how: 'failed for certain', outcome: again(null) },
      { how: 'found nobody', outcome: waiting },
      { how: 'was refused', outcome: refused },
    ]) {
      it(`let go of the replaced one when its attempt ${how}`, async () => {
        const first = await withPromises(store(), { id: 'old', key: 'a' });
        const old = await claimOne(store(), 1000);
        await change(first, [{ id: 'new', key: 'a', runAt: 1000 }]);
        await outbox().settle(old, outcome, 1000, null, 1001);
        assert.deepEqual(await outbox().stuck(), []);
        assert.equal((await claimOne(store(), 1001)).id, 'new');
      });
    }

    it('look for the effect of the replaced one first when its outcome is unknown, in whatever way it became so', async () => {
      const first = await withPromises(store(), { id: 'old', key: 'a' });
      await outbox().settle(await claimOne(store(), 1000), unknown, 2000, null, 1000);
      await change(first, [{ id: 'new', key: 'a', runAt: 1000, lane: 'another lane' }]);
      assert.deepEqual(await claimKeys(store(), 1999), []);
      const look = await claimOne(store(), 2000);
      assert.deepEqual([look.id, look.unwanted, look.unknownOutcome], ['old', true, true]);
      await outbox().settle(look, again(null), 3000, null, 2000);
      const lookAgain = await claimOne(store(), 3000);
      assert.equal(lookAgain.id, 'old');
      const afterDeath = await claimOne(store(), 3000 + leaseMs);
      assert.deepEqual([afterDeath.id, afterDeath.unwanted], ['old', true]);
      await outbox().settle(afterDeath, done, null, null, 3200);
      assert.deepEqual(
        [await claimOne(store(), 3200)].map(({ id, unwanted }) => [id, unwanted]),
        [['new', false]],
      );
    });

    it('show the replaced one when nobody could find out whether it had its effect', async () => {
      const first = await withPromises(store(), { id: 'old', key: 'a' });
      await outbox().settle(await claimOne(store(), 1000), unknown, 2000, null, 1000);
      await change(first, [{ id: 'new', key: 'a', runAt: 1000 }]);
      await outbox().settle(await claimOne(store(), 2000), refused, null, null, 2000);
      assert.equal((await outbox().stuck()).length, 1);
      assert.equal((await claimOne(store(), 2000)).id, 'new');
    });

    it('are gone when withdrawn before they were begun, by key or by the beginning of it', async () => {
      const first = await withPromises(
        store(),
        { key: '7K3Q:a', lane: '1' },
        { key: '7K3Q:ab', lane: '2' },
        { key: '7K3Q:b%', lane: '3' },
        { key: '7K3Q:bå', lane: '4' },
        { key: '7K3Q:c', lane: '5' },
      );
      const second = await change(first, [], ['7K3Q:a', '7K3Q:b%*']);
      assert.equal(await outbox().unfinished('7K3Q:a'), false);
      assert.equal(await outbox().unfinished('7K3Q:ab'), true);
      await change(second, [], ['7K3Q:bå*', '8888:*']);
      assert.deepEqual((await claimKeys(store(), 1000)).toSorted(), ['7K3Q:ab', '7K3Q:c']);
    });

    it('are withdrawn before those of the same change are made', async () => {
      const first = await withPromises(store(), { key: '7K3Q:a' });
      await change(first, [{ id: 'new', key: '7K3Q:a' }], ['7K3Q:*']);
      assert.equal((await claimOne(store(), 1000)).id, 'new');
    });

    it('run to their end when withdrawn while being kept', async () => {
      const first = await withPromises(store(), { key: 'a' });
      const intent = await claimOne(store(), 1000);
      await change(first, [], ['a']);
      assert.equal(await outbox().unfinished('a'), true);
      const look = await claimOne(store(), 1000 + leaseMs);
      assert.deepEqual([look.id, look.unwanted], [intent.id, true]);
      await outbox().settle(look, done, null, null, 1200);
      assert.equal(await outbox().unfinished('a'), false);
    });

    it('leave the list of what is stuck when withdrawn', async () => {
      const first = await withPromises(store(), { key: 'a', lane: '1' }, { key: 'b', lane: '2' });
      const [a, b] = await outbox().claim(1000, 10, leaseMs);
      await outbox().settle(a!, waiting, null, null, 1000);
      await outbox().settle(b!, refused, null, null, 1000);
      await change(first, [], ['a', 'b']);
      assert.deepEqual(await outbox().stuck(), []);
    });

    it('can be made anew by the very attempt that ends them', async () => {
      const first = await withPromises(store(), { id: 'old', key: 'a' });
      const old = await claimOne(store(), 1000);
      const follow = changeOf({ of: first, promises: [promiseOf({ id: 'new', key: 'a', runAt: 5000 })] });
      await outbox().settle(old, done, null, follow, 1001);
      const next = await claimOne(store(), 5000);
      assert.deepEqual([next.id, next.unwanted], ['new', false]);
    });
  });
});
