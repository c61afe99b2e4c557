// Moments and local times. Everything a person reads or enters is Europe/Stockholm wall time.
import { Temporal } from 'temporal-polyfill';

/** Milliseconds since 1970 UTC. */
export type Instant = number;

/** `YYYY-MM-DD`, a calendar day in Europe/Stockholm. */
export type LocalDate = string;

/** `HH:MM`, 24 h. */
export type LocalTime = string;

/** `YYYY-MM-DDTHH:MM` wall time in Europe/Stockholm, without offset. */
export type LocalDateTime = string;

export const ZONE = 'Europe/Stockholm';

export interface Clock {
  now(): Instant;
}

export function localDateTime(at: Instant): LocalDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}

export function localDate(at: Instant): LocalDate {
  return localDateTime(at).slice(0, 10);
}

/**
 * The moment of a wall time. Throws RangeError for a time that does not exist or exists twice (the DST changes),
 * so that no meeting is put at an hour nobody can tell.
 */
export function instantOf(local: LocalDateTime): Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE, { disambiguation: 'reject' }).epochMilliseconds;
}

export function addMinutes(local: LocalDateTime, minutes: number): LocalDateTime {
  return Temporal.PlainDateTime.from(local).add({ minutes }).toString({ smallestUnit: 'minute' });
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Whether the text is a real calendar date in the form `YYYY-MM-DD`. */
export function isLocalDate(text: string): text is LocalDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

export function isLocalTime(text: string): text is LocalTime {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}
