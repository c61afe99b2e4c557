// Days and times as people read them. All dates handed in are Europe/Stockholm wall time already.
import type { Instant, LocalDate, LocalDateTime } from '../domain/time.ts';
import { addDays, localDateTime } from '../domain/time.ts';

// The day is put at midnight UTC and read back as UTC, so that no time zone can move it.
const long = new Intl.DateTimeFormat('sv-SE', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
const short = new Intl.DateTimeFormat('sv-SE', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });

function words(format: Intl.DateTimeFormat, date: LocalDate): string {
  return format.format(new Date(`${date}T00:00:00Z`)).replaceAll('.', '');
}

/** `onsdag 20 januari`. */
export function longDate(date: LocalDate): string {
  return words(long, date);
}

/** `ons 20 jan`. */
export function shortDate(date: LocalDate): string {
  return words(short, date);
}

/** `onsdag 20 januari kl. 10.00`, as it is written in a letter. */
export function longDateTime(at: LocalDateTime): string {
  return `${longDate(at.slice(0, 10))} kl. ${at.slice(11, 16).replace(':', '.')}`;
}

/** `ons 20 jan 10:00`. */
export function shortDateTime(at: LocalDateTime): string {
  return `${shortDate(at.slice(0, 10))} ${at.slice(11, 16)}`;
}

/** `i dag`, `i morgon` or `ons 20 jan`. */
export function dayFrom(date: LocalDate, today: LocalDate): string {
  if (date === today) return 'i dag';
  return date === addDays(today, 1) ? 'i morgon' : shortDate(date);
}

/** `13:05` today, else `ons 20 jan 13:05`. */
export function momentFrom(at: Instant, today: LocalDate): string {
  const local = localDateTime(at);
  return local.startsWith(today) ? local.slice(11, 16) : shortDateTime(local);
}
