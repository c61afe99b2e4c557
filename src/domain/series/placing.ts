// Days for occurrences that cannot have their own: the nearest working days that keep the distances to what stands around them.
import { Temporal } from 'temporal-polyfill';
import { addDays } from '../time.ts';
import type { LocalDate } from '../time.ts';
import { isWorkday } from '../workday.ts';

/** Days from one occurrence to the next, both inclusive. */
export interface Tolerance {
  readonly least: number;
  readonly most: number;
}

export interface Placed {
  readonly days: readonly LocalDate[];
  /** Days by which distances fall outside the tolerance, in all; 0 when every one is within. */
  readonly excess: number;
}

/** An occurrence stays nearer to its own day than to its neighbours', so that their order is never in doubt. */
const FURTHEST = 6;

/**
 * A working day for each of the regular days, so that as few days as possible are too many or too few, and then each is as near
 * to its regular day as can be; of two equally near the earlier.
 * @param before the day held before them, null when they are the first
 * @param after the day held after them, which stands
 */
export function placed(
  { from, tolerance }: { readonly from: LocalDate; readonly tolerance: Tolerance },
  before: LocalDate | null,
  regular: readonly LocalDate[],
  after: LocalDate,
): Placed {
  let best = { days: regular, excess: Infinity, shifted: Infinity };
  const search = (days: readonly LocalDate[], excess: number, shifted: number): void => {
    if (excess > best.excess || (excess === best.excess && shifted >= best.shifted)) return;
    const previous = days.at(-1) ?? before;
    const own = regular[days.length];
    if (own === undefined) {
      const whole = excess + excessOf(previous, after, tolerance);
      if (whole < best.excess || (whole === best.excess && shifted < best.shifted))
        best = { days, excess: whole, shifted };
      return;
    }
    for (const shift of shifts) {
      const day = addDays(own, shift);
      if (day < from || !isWorkday(day) || day >= after || (previous !== null && day <= previous)) continue;
      search([...days, day], excess + excessOf(previous, day, tolerance), shifted + Math.abs(shift));
    }
  };
  search([], 0, 0);
  return { days: best.days, excess: best.excess };
}

/** 0, -1, 1, -2, 2 …: the nearest first. */
const shifts = Array.from({ length: 2 * FURTHEST + 1 }, (_, index) => (index % 2 === 0 ? index / 2 : -(index + 1) / 2));

function excessOf(one: LocalDate | null, other: LocalDate, { least, most }: Tolerance): number {
  if (one === null) return 0;
  const days = daysBetween(one, other);
  return Math.max(0, least - days, days - most);
}

export function daysBetween(one: LocalDate, other: LocalDate): number {
  return Temporal.PlainDate.from(one).until(other, { largestUnit: 'day' }).days;
}
