// What the page may ask of the clock, read strictly.
import { Temporal } from 'temporal-polyfill';
import { instantOf, ZONE, type Instant } from '../../src/domain/time.ts';

export type Move =
  | { readonly to: Instant }
  /** To the first thing that happens, at most so far. */
  | { readonly next: Instant }
  /** Swedish, for the person. */
  | { readonly problem: string };

const furthestDays = 400;

/** `{ by: 'day' }`, `{ by: 'next' }` or `{ to: 'YYYY-MM-DDTHH:MM' }`, Swedish wall time. */
export function readMove(given: unknown, now: Instant): Move {
  const { by, to } = (given ?? {}) as { readonly by?: unknown; readonly to?: unknown };
  if (by === 'day') return { to: daysFrom(now, 1) };
  if (by === 'next') return { next: daysFrom(now, furthestDays) };
  if (typeof to !== 'string' || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(to))
    return { problem: 'Skriv dag och klockslag.' };
  const at = instantAt(to);
  if (at === null) return { problem: 'Den tiden finns inte.' };
  if (at <= now) return { problem: 'Klockan går bara framåt. Välj en senare tid.' };
  if (at > daysFrom(now, furthestDays)) return { problem: `Högst ${String(furthestDays)} dagar i taget.` };
  return { to: at };
}

/** The same time of day, also over the days when summer time begins and ends. */
function daysFrom(now: Instant, days: number): Instant {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(ZONE).add({ days }).epochMilliseconds;
}

function instantAt(local: string): Instant | null {
  try {
    return instantOf(local);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
