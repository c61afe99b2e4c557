import assert from 'node:assert/strict';
import { createOnce } from '../../src/teams/once.ts';

describe('doing a thing once', () => {
  it('gives everyone who comes with the same key what the first one got, and does what has no key every time', async () => {
    let done = 0;
    const once = createOnce<number>();
    const work = async (): Promise<number> => (done += 1);
    const results = [once('a', work), once('a', work), once('b', work), once(null, work), once(null, work)];
    assert.deepEqual(
      results.map(({ first }) => first),
      [true, false, true, true, true],
    );
    assert.deepEqual(await Promise.all(results.map(({ result }) => result)), [1, 1, 2, 3, 4]);
  });

  it('remembers no more than it was told to, and forgets the oldest first', async () => {
    const once = createOnce<string>(2);
    const first = (key: string): boolean => once(key, async () => key).first;
    assert.deepEqual(['a', 'b', 'c'].map(first), [true, true, true]);
    assert.deepEqual(['b', 'c', 'a'].map(first), [false, false, true]);
  });
});
