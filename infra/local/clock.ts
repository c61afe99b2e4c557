// The local run's time: the machine's, moved forward as far as somebody has asked. It never goes back.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Clock, Instant } from '../../src/domain/time.ts';
import { Refusal } from './refusal.ts';

export interface MovableClock extends Clock {
  /** From now on it is that time, and it goes on from there. Throws RangeError for a time that has passed. */
  moveTo(at: Instant): void;
}

/**
 * @param file where the shift is kept between runs
 * @param machine epoch milliseconds
 * @throws Refusal when the file does not hold a shift
 */
export function openClock(file: string, machine: () => Instant): MovableClock {
  let { shift, latest } = readShift(file);

  function now(): Instant {
    // Should the machine's own clock be set back, this one stands still until it has caught up.
    latest = Math.max(latest, machine() + shift);
    return latest;
  }

  return {
    now,
    moveTo(at) {
      if (at < now()) throw new RangeError('the clock only goes forward');
      shift = at - machine();
      latest = at;
      writeFileSync(`${file}.new`, JSON.stringify({ shift, latest }));
      renameSync(`${file}.new`, file);
    },
  };
}

function readShift(file: string): { shift: number; latest: Instant } {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { shift: 0, latest: 0 };
    throw error;
  }
  const kept = parsed(text);
  if (typeof kept?.shift === 'number' && typeof kept.latest === 'number') {
    return { shift: kept.shift, latest: kept.latest };
  }
  throw new Refusal(
    'stateUnreadable',
    `Klockan i ${file} går inte att läsa. Ta bort filen, eller börja om: npm start -- --fresh`,
  );
}

function parsed(text: string): { readonly shift?: unknown; readonly latest?: unknown } | null {
  try {
    return JSON.parse(text) as { readonly shift?: unknown; readonly latest?: unknown } | null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
