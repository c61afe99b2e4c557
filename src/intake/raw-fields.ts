// Reading single fields out of what a card sent. Nothing is trusted; a field that is not as it should be is null.
import { isCaseRef } from '../domain/case.ts';
import type { CaseRef } from '../domain/case.ts';
import { isLocalDate, isLocalTime } from '../domain/time.ts';
import type { LocalDateTime } from '../domain/time.ts';

export type Raw = Readonly<Record<string, unknown>>;

/** Longest text any input may bring; no field of ours needs more. */
export const longestText = 100;

const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/gu;

export function asRecord(value: unknown): Raw | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : null;
}

function own(raw: Raw, name: string): unknown {
  return Object.hasOwn(raw, name) ? raw[name] : undefined;
}

/** A text without control characters, cut at the longest length; null when it is no text. */
export function text(raw: Raw, name: string): string | null {
  const value = own(raw, name);
  return typeof value === 'string' ? value.slice(0, longestText).replace(control, ' ') : null;
}

/** A random key of ours: letters, digits, `-`, `_`, `:`, `.`. */
export function key(raw: Raw, name: string): string | null {
  const value = own(raw, name);
  return typeof value === 'string' && /^[\w:.-]{1,100}$/.test(value) ? value : null;
}

export function caseRef(raw: Raw, name: string): CaseRef | null {
  const value = own(raw, name);
  return typeof value === 'string' && isCaseRef(value) ? value : null;
}

/** A whole number from 0; Teams sends numbers in data as they were, but a text of digits is read too. */
export function count(raw: Raw, name: string): number | null {
  const value = own(raw, name);
  const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= 999_999_999 ? number : null;
}

export function oneOf<T extends string>(raw: Raw, name: string, allowed: readonly T[]): T | null {
  const value = own(raw, name);
  return allowed.find((each) => each === value) ?? null;
}

export function localDateTime(raw: Raw, name: string): LocalDateTime | null {
  const value = own(raw, name);
  if (typeof value !== 'string' || value.length !== 16 || value[10] !== 'T') return null;
  return isLocalDate(value.slice(0, 10)) && isLocalTime(value.slice(11)) ? value : null;
}

/** True or false; a text of either is read too. */
export function truth(raw: Raw, name: string): boolean | null {
  const value = own(raw, name);
  if (value === true || value === 'true') return true;
  return value === false || value === 'false' ? false : null;
}

/** Calls `make` with the parts, or gives null when any of them could not be read. */
export function whole<P extends readonly unknown[], R>(
  parts: readonly [...{ [I in keyof P]: P[I] | null }],
  make: (...parts: P) => R,
): R | null {
  return parts.some((part) => part === null) ? null : make(...(parts as unknown as P));
}
