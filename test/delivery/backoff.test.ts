import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { ceilingMs, defaultGiveUpAfter, retryTime } from '../../src/delivery/backoff.ts';
import { effort } from '../effort.ts';

describe('waiting after a failure', () => {
  it('starts at two seconds, doubles, and stays at half an hour', () => {
    assert.deepEqual(
      [1, 2, 3, 10, 11, 20, 1000].map((failed) => ceilingMs(failed) / 1000),
      [2, 4, 8, 1024, 1800, 1800, 1800],
    );
  });

  it('is as long as the decision record says', () => {
    const record = readFileSync('docs/decisions/0004-outbox.md', 'utf8');
    const seconds = /^\| seconds \|(.*)\|$/m.exec(record)?.[1]?.split('|').map(Number);
    assert.deepEqual(
      seconds,
      Array.from({ length: 11 }, (_, index) => ceilingMs(index + 1) / 1000),
    );
  });

  it('lets a promise that fails each time take between two and a half and five and a half hours to be given up', () => {
    const waits = Array.from({ length: defaultGiveUpAfter - 1 }, (_, index) => ceilingMs(index + 1));
    const hours = waits.reduce((total, wait) => total + wait, 0) / 3_600_000;
    assert.ok(hours > 5 && hours < 5.5, String(hours));
  });

  it('lies between half the ceiling and the ceiling, whatever chance says, and never before the time asked for', () => {
    fc.assert(
      fc.property(
        fc.nat(1e12),
        fc.integer({ min: 1, max: 60 }),
        fc.option(fc.nat(1e7)),
        fc.double({ min: 0, max: 0.999999, noNaN: true }),
        (now, failed, asked, random) => {
          const notBefore = asked === null ? null : now + asked;
          const at = retryTime(now, failed, notBefore, () => random);
          const ceiling = ceilingMs(failed);
          assert.ok(at >= now + ceiling / 2);
          assert.ok(at <= now + Math.max(ceiling, asked ?? 0));
          assert.ok(notBefore === null || at >= notBefore);
        },
      ),
      { numRuns: effort(500, 20_000) },
    );
  });
});
