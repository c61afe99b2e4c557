// Dates and times as inputs send them. Strict: anything but YYYY-MM-DD and HH:MM is refused, and so are days that are not.
import { isLocalDate, isLocalTime } from '../domain/time.ts';
import type { LocalDate, LocalTime } from '../domain/time.ts';

export type DateProblem = 'dateMissing' | 'dateNotReal';
export type TimeProblem = 'timeMissing' | 'timeNotReal';

export type Read<T, P> = { readonly value: T; readonly problem: null } | { readonly value: null; readonly problem: P };

export function readDate(text: string): Read<LocalDate, DateProblem> {
  const trimmed = text.trim();
  if (trimmed === '') return { value: null, problem: 'dateMissing' };
  return isLocalDate(trimmed) ? { value: trimmed, problem: null } : { value: null, problem: 'dateNotReal' };
}

export function readTime(text: string): Read<LocalTime, TimeProblem> {
  const trimmed = text.trim();
  if (trimmed === '') return { value: null, problem: 'timeMissing' };
  return isLocalTime(trimmed) ? { value: trimmed, problem: null } : { value: null, problem: 'timeNotReal' };
}
