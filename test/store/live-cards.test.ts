import assert from 'node:assert/strict';
import type { LiveCard } from '../../src/casework/ports.ts';
import { freshStore, onEveryEngine } from './engines.ts';

const card = (given: Partial<LiveCard>): LiveCard => ({
  ref: '7K3Q',
  person: 'anna',
  conversation: 'chat-anna',
  activity: 'activity-1',
  screen: 'plan',
  shown: 'hash-1',
  ...given,
});

describe('live cards', () => {
  onEveryEngine((engine) => {
    const store = freshStore(engine);

    it('keep one card per person and case, the last one put', async () => {
      await store().liveCards.put(card({}));
      await store().liveCards.put(card({ activity: 'activity-2', screen: 'why', shown: 'hash-2' }));
      const last = card({ activity: 'activity-2', screen: 'why', shown: 'hash-2' });
      assert.deepEqual(await store().liveCards.one('7K3Q', 'anna'), last);
      assert.deepEqual(await store().liveCards.of('7K3Q'), [last]);
    });

    it('keep people and cases apart', async () => {
      const [anna, bo, other] = [card({}), card({ person: 'bo' }), card({ ref: '8888' })];
      for (const each of [bo, other, anna]) await store().liveCards.put(each);
      assert.deepEqual(await store().liveCards.of('7K3Q'), [anna, bo]);
      assert.deepEqual(await store().liveCards.of('8888'), [other]);
      assert.equal(await store().liveCards.one('8888', 'bo'), undefined);
    });
  });
});
