// One answer of a form: read, or what is wrong with it, and in either case as it was typed for showing it again.
import type { LocalDate, LocalTime } from '../domain/time.ts';
import { readDate, readTime } from './local-date.ts';
import type { DateProblem, TimeProblem } from './local-date.ts';
import { count, key, oneOf, text } from './raw-fields.ts';
import type { Raw } from './raw-fields.ts';

export type FieldProblem = DateProblem | TimeProblem | 'answerMissing' | 'personMissing' | 'countMissing';

export type Field<T> =
  | { readonly value: T; readonly problem: null; readonly typed: string }
  | { readonly value: null; readonly problem: FieldProblem; readonly typed: string };

export function choiceField<T extends string>(raw: Raw, name: string, allowed: readonly T[]): Field<T> {
  return field(oneOf(raw, name, allowed), 'answerMissing');
}

export function personField(raw: Raw, name: string): Field<string> {
  return field(key(raw, name), 'personMissing');
}

export function countField(raw: Raw, name: string, most: number): Field<number> {
  const value = count(raw, name);
  return value === null || value > most
    ? { value: null, problem: 'countMissing', typed: '' }
    : { value, problem: null, typed: String(value) };
}

export function dateField(raw: Raw, name: string): Field<LocalDate> {
  const typed = (text(raw, name) ?? '').trim();
  return { ...readDate(typed), typed };
}

export function timeField(raw: Raw, name: string): Field<LocalTime> {
  const typed = (text(raw, name) ?? '').trim();
  return { ...readTime(typed), typed };
}

function field<T extends string>(value: T | null, problem: FieldProblem): Field<T> {
  return value === null ? { value: null, problem, typed: '' } : { value, problem: null, typed: value };
}
