// How long a promise waits after a failed attempt, and when it is given up. docs/decisions/0004-outbox.md shows the table.
import type { Instant } from '../domain/time.ts';

const firstMs = 2000;
const longestMs = 30 * 60_000;

/** Attempts until a person is asked instead: with the waits below, about five hours. */
export const defaultGiveUpAfter = 20;

/** The longest a promise waits after so many failed attempts (at least one), in ms: 2 s, doubled each time, up to 30 min. */
export function ceilingMs(failed: number): number {
  return Math.min(longestMs, firstMs * 2 ** (failed - 1));
}

/**
 * When to try again: between half the ceiling and the ceiling from now, by chance, so that what failed together does not come
 * back together; never before `notBefore`, the time the other side asked for.
 */
export function retryTime(now: Instant, failed: number, notBefore: Instant | null, random: () => number): Instant {
  const ceiling = ceilingMs(failed);
  const own = now + Math.round(ceiling / 2 + random() * (ceiling / 2));
  return Math.max(own, notBefore ?? own);
}
