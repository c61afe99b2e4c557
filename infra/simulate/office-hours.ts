// When people are at work: working days, eight to five.
import { addDays, addMinutes, instantOf, localDateTime, type Instant } from '../../src/domain/time.ts';
import { addWorkdays, isWorkday } from '../../src/domain/workday.ts';
import type { Dice } from './chance.ts';

/** That many working days on, at some time of the day; never before `now`. */
export function workdaysOn(dice: Dice, now: Instant, days: number): Instant {
  const day = addWorkdays(localDateTime(now).slice(0, 10), days);
  return Math.max(now + 60_000, atWork(dice, day));
}

/** Some time of that day, or of the next working day when nobody works then. */
export function onDay(dice: Dice, now: Instant, date: string): Instant {
  const today = localDateTime(now).slice(0, 10);
  const wanted = date < today ? today : date;
  const day = isWorkday(wanted) ? wanted : addWorkdays(wanted, 1);
  return Math.max(now + 60_000, atWork(dice, day));
}

/** That many minutes on, or the next morning when nobody is there then. */
export function minutesOn(dice: Dice, now: Instant, minutes: number): Instant {
  const at = now + minutes * 60_000;
  const local = localDateTime(at);
  const day = local.slice(0, 10);
  const time = local.slice(11, 16);
  if (isWorkday(day) && time >= '08:00' && time < '17:00') return at;
  return atWork(dice, isWorkday(day) && time < '08:00' ? day : addWorkdays(day, 1), 120);
}

function atWork(dice: Dice, day: string, within = 9 * 60): Instant {
  return instantOf(addMinutes(`${day}T08:00`, dice.between(0, within - 1)));
}

/** A whole quarter on some working day among the next ones, as people choose times. */
export function timeAhead(dice: Dice, now: Instant, least: number, most: number): string {
  const today = localDateTime(now).slice(0, 10);
  const day = addWorkdays(today, dice.between(least, most));
  return `${day}T${String(dice.between(8, 15)).padStart(2, '0')}:${dice.oneOf(['00', '30'])}`;
}

export function dateAhead(dice: Dice, now: Instant, least: number, most: number): string {
  return addDays(localDateTime(now).slice(0, 10), dice.between(least, most));
}
