import assert from 'node:assert/strict';
import { stepsAsideAfter } from '../../src/store/outbox.ts';
import { freshStore, onEveryEngine } from './engines.ts';
import {
  again,
  caseOf,
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

describe('the outbox', () => {
  onEveryEngine((engine) => {
    const store = freshStore(engine);
    const outbox = () => store().outbox;

    it('hands out a promise with all that was promised, at its time and not before', async () => {
      await withPromises(store(), { id: 'id-a', key: '7K3Q:a', runAt: 1000 });
      assert.deepEqual(await outbox().claim(999, 10, leaseMs), []);
      assert.deepEqual(await outbox().claim(1000, 10, leaseMs), [
        {
          id: 'id-a',
          key: '7K3Q:a',
          ref: '7K3Q',
          lane: 'channel:eb',
          runAt: 1000,
          content: { kind: 'refreshCard', person: 'anna' },
          attempts: 0,
          createdAt: 900,
          unknownOutcome: false,
          unwanted: false,
        },
      ]);
    });

    it('hands out the oldest first, one per lane, as many as asked for', async () => {
      await withPromises(
        store(),
        { key: 'b2', lane: 'b', runAt: 40 },
        { key: 'b1', lane: 'b', runAt: 20 },
        { key: 'a1', lane: 'a', runAt: 30 },
        { key: 'c1', lane: 'c', runAt: 10 },
      );
      assert.deepEqual(await claimKeys(store(), 100, 0), []);
      assert.deepEqual(await claimKeys(store(), 100, 2), ['c1', 'b1']);
      assert.deepEqual(await claimKeys(store(), 100), ['a1']);
      assert.deepEqual(await claimKeys(store(), 100), []);
    });

    it('keeps promises of one moment in the order they were made, over several changes', async () => {
      const first = await withPromises(store(), { key: 'a' }, { key: 'b' });
      const more = changeOf({ of: first, promises: [promiseOf({ key: 'c' }), promiseOf({ key: 'd' })] });
      await store().cases.commit(more);
      const alone = changeOf({
        case: more.case,
        expectedVersion: 2,
        history: [],
        promises: [promiseOf({ key: 'e', id: '0' })],
      });
      await store().cases.commit(alone);
      const kept: string[] = [];
      for (let now = 2000; now < 2005; now += 1) {
        const intent = await claimOne(store(), now);
        kept.push(intent.key);
        await outbox().settle(intent, done, null, null, now);
      }
      assert.deepEqual(kept, ['a', 'b', 'c', 'd', 'e']);
    });

    it('forgets a promise that is kept and hands out the next of the lane', async () => {
      await withPromises(store(), { key: 'a' }, { key: 'b' });
      const intent = await claimOne(store(), 1000);
      assert.equal(await outbox().unfinished('a'), true);
      assert.equal(await outbox().settle(intent, done, null, null, 1001), 'committed');
      assert.equal(await outbox().unfinished('a'), false);
      assert.deepEqual(await claimKeys(store(), 1001), ['b']);
    });

    it('hands out a promise whose lease ran out, before all others of its lane, as one whose outcome is unknown', async () => {
      await withPromises(store(), { key: 'a', runAt: 500 });
      const first = await claimOne(store(), 1000);
      await store().cases.commit(changeOf({ of: caseOf(), promises: [promiseOf({ key: 'earlier', runAt: 100 })] }));
      assert.deepEqual(await claimKeys(store(), 1000 + leaseMs - 1), []);
      const second = await claimOne(store(), 1000 + leaseMs);
      assert.deepEqual([second.key, second.attempts, second.unknownOutcome], ['a', 1, true]);
      assert.equal(await outbox().settle(first, done, null, null, 1200), 'committed');
      assert.equal(await outbox().unfinished('a'), true, 'the first attempt has nothing left to say');
      assert.equal(await outbox().settle(second, done, null, null, 1200), 'committed');
      assert.equal(await outbox().unfinished('a'), false);
    });

    it('believes an attempt that outlived its lease as long as nobody else has tried', async () => {
      await withPromises(store(), { key: 'a' });
      const intent = await claimOne(store(), 1000);
      await outbox().settle(intent, done, null, null, 1000 + 10 * leaseMs);
      assert.equal(await outbox().unfinished('a'), false);
    });

    it('tries again at the time given, else at the time asked for, and no later promise of the lane before', async () => {
      await withPromises(store(), { key: 'a' }, { key: 'b' });
      await outbox().settle(await claimOne(store(), 1000), again(3000), 2000, null, 1000);
      assert.deepEqual(await claimKeys(store(), 1999), []);
      const second = await claimOne(store(), 2000);
      assert.deepEqual([second.key, second.attempts, second.unknownOutcome], ['a', 1, false]);
      await outbox().settle(second, again(3000), null, null, 2000);
      assert.deepEqual(await claimKeys(store(), 2999), []);
      assert.deepEqual(await claimKeys(store(), 3000), ['a']);
    });

    it('holds up the other cases of a lane only for the first failures', async () => {
      await withPromises(store(), { key: 'failing' }, { key: 'same case' });
      const other = promiseOf({ key: 'other case', ref: '8888', runAt: 1001 });
      await store().cases.commit(changeOf({ case: caseOf({ ref: '8888' }), promises: [other] }));
      for (let failed = 1; failed <= stepsAsideAfter; failed += 1) {
        const now = 1000 * failed;
        const intent = await claimOne(store(), now);
        assert.equal(intent.key, 'failing');
        await outbox().settle(intent, again(null), now + 1000, null, now);
        assert.deepEqual(await claimKeys(store(), now + 999), failed < stepsAsideAfter ? [] : ['other case']);
      }
    });

    it('remembers an unknown outcome through later attempts that failed for certain', async () => {
      await withPromises(store(), { key: 'a' });
      await outbox().settle(await claimOne(store(), 1000), unknown, 2000, null, 1000);
      const second = await claimOne(store(), 2000);
      assert.equal(second.unknownOutcome, true);
      await outbox().settle(second, again(null), 3000, null, 2000);
      assert.equal((await claimOne(store(), 3000)).unknownOutcome, true);
    });

    it('parks a promise nobody can be reached for, shows it, and takes it up again in its place when released', async () => {
      await withPromises(store(), { key: 'a' }, { key: 'b' }, { key: 'elsewhere', lane: 'person:anna' });
      const claims = await outbox().claim(1000, 10, leaseMs);
      for (const intent of claims) await outbox().settle(intent, waiting, null, null, 1500);
      await outbox().settle(await claimOne(store(), 1600), waiting, null, null, 1600);
      assert.deepEqual(await claimKeys(store(), 1e9), []);
      assert.deepEqual(await outbox().stuck(), [
        { ref: '7K3Q', key: 'a', kind: 'refreshCard', lane: 'channel:eb', code: 'channelNotBound', since: 1500 },
        {
          ref: '7K3Q',
          key: 'elsewhere',
          kind: 'refreshCard',
          lane: 'person:anna',
          code: 'channelNotBound',
          since: 1500,
        },
        { ref: '7K3Q', key: 'b', kind: 'refreshCard', lane: 'channel:eb', code: 'channelNotBound', since: 1600 },
      ]);
      assert.equal(await outbox().release('channel:eb', 5000), 2);
      assert.equal(await outbox().release('channel:eb', 5000), 0);
      assert.deepEqual(
        (await outbox().stuck()).map(({ key }) => key),
        ['elsewhere'],
      );
      assert.deepEqual(await claimKeys(store(), 4999), []);
      const intent = await claimOne(store(), 5000);
      assert.deepEqual([intent.key, intent.attempts], ['a', 0], 'waiting is no failed attempt');
    });

    it('does not park a promise whose lane was released while it was being tried', async () => {
      await withPromises(store(), { key: 'a' });
      const intent = await claimOne(store(), 1000);
      assert.equal(await outbox().release('channel:eb', 1001), 0);
      await outbox().settle(intent, waiting, null, null, 1002);
      assert.deepEqual(await outbox().stuck(), []);
      const second = await claimOne(store(), 1002);
      await outbox().settle(second, waiting, null, null, 1003);
      assert.equal((await outbox().stuck()).length, 1, 'the release counts once');
    });

    it('lays a refused promise aside, where it is shown, and goes on with the lane', async () => {
      await withPromises(store(), { key: 'a' }, { key: 'b' });
      await outbox().settle(await claimOne(store(), 1000), refused, null, null, 1700);
      assert.deepEqual(await outbox().stuck(), [
        { ref: '7K3Q', key: 'a', kind: 'refreshCard', lane: 'channel:eb', code: 'calendarDenied', since: 1700 },
      ]);
      assert.equal(await outbox().unfinished('a'), false);
      assert.deepEqual(await claimKeys(store(), 1e9), ['b']);
    });

    it('ends a promise and writes what follows from it together', async () => {
      const first = await withPromises(store(), { key: 'a' });
      const intent = await claimOne(store(), 1000);
      const follow = changeOf({
        of: first,
        history: [{ at: 1001, by: null, event: { event: 'tellSent', tell: 't', conversation: 'c', activity: 'x' } }],
        promises: [promiseOf({ key: 'a', runAt: 1000 }), promiseOf({ key: 'b', runAt: 1000 })],
      });
      assert.equal(await outbox().settle(intent, done, null, follow, 1001), 'committed');
      assert.equal((await store().cases.load('7K3Q'))?.version, 2);
      assert.equal((await store().cases.history('7K3Q')).length, 2);
      const next = await claimOne(store(), 1001);
      assert.deepEqual([next.key, next.attempts, next.id === intent.id], ['a', 0, false]);
    });

    it('ends nothing when what follows meets a conflict, and ends it when it is decided anew', async () => {
      const first = await withPromises(store(), { key: 'a' });
      const intent = await claimOne(store(), 1000);
      const second = changeOf({ of: first });
      await store().cases.commit(second);
      const late = changeOf({ of: first, promises: [promiseOf({ key: 'b', lane: 'b', runAt: 1 })] });
      assert.equal(await outbox().settle(intent, done, null, late, 1001), 'conflict');
      assert.deepEqual(await claimKeys(store(), 1001), [], 'still leased, and nothing new');
      assert.equal(await outbox().settle(intent, done, null, changeOf({ of: second.case }), 1002), 'committed');
      assert.equal(await outbox().unfinished('a'), false);
    });

    it('writes nothing for an attempt whose promise is another’s by now', async () => {
      const first = await withPromises(store(), { key: 'a' });
      const intent = await claimOne(store(), 1000);
      await claimOne(store(), 1000 + leaseMs);
      assert.equal(await outbox().settle(intent, done, null, changeOf({ of: first }), 1200), 'committed');
      assert.equal((await store().cases.load('7K3Q'))?.version, 1);
    });

    it('knows when it has something to do next', async () => {
      assert.equal(await outbox().nextDue(), null);
      await withPromises(
        store(),
        { key: 'a', lane: 'a', runAt: 2000 },
        { key: 'a2', lane: 'a', runAt: 2500 },
        { key: 'b', lane: 'b', runAt: 9000 },
      );
      assert.equal(await outbox().nextDue(), 2000);
      const intent = await claimOne(store(), 2000);
      assert.equal(await outbox().nextDue(), 2000 + leaseMs, 'a lease that runs out, although a2 is due');
      await outbox().settle(intent, again(null), 4000, null, 2000);
      assert.equal(await outbox().nextDue(), 4000, 'a2 waits behind the retry');
      await outbox().settle(await claimOne(store(), 4000), refused, null, null, 4000);
      assert.equal(await outbox().nextDue(), 2500);
      await outbox().settle(await claimOne(store(), 4000), waiting, null, null, 4000);
      assert.equal(await outbox().nextDue(), 9000, 'what is parked or refused has no time');
    });

    it('knows since when something should have been delivered', async () => {
      assert.equal(await outbox().oldestUndelivered(5000), null);
      await withPromises(store(), { key: 'a', runAt: 2000 }, { key: 'b', runAt: 3000 });
      assert.equal(await outbox().oldestUndelivered(1999), null);
      const intent = await claimOne(store(), 2500);
      await outbox().settle(intent, again(null), 4000, null, 2500);
      assert.equal(await outbox().oldestUndelivered(3500), 2000);
      await outbox().settle(await claimOne(store(), 4000), refused, null, null, 4000);
      assert.equal(await outbox().oldestUndelivered(4000), 3000);
    });
  });
});
