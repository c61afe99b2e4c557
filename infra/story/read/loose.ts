// Reading JSON of which nothing is known yet. Every complaint is one line that names the place.
import { isLocalDate, isLocalTime, type LocalDateTime } from '../../../src/domain/time.ts';
import { StoryMistake } from '../mistake.ts';

export type Loose = Readonly<Record<string, unknown>>;

export function object(value: unknown, at: string): Loose {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new StoryMistake(`${at} ska vara ett objekt.`);
  return value as Loose;
}

export function list(value: unknown, at: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new StoryMistake(`${at} ska vara en lista.`);
  return value as readonly unknown[];
}

export function text(value: unknown, at: string): string {
  if (typeof value !== 'string' || value === '') throw new StoryMistake(`${at} ska vara en text.`);
  return value;
}

export function texts(value: unknown, at: string): readonly string[] {
  return list(value, at).map((one, index) => text(one, `${at}[${String(index)}]`));
}

export function count(value: unknown, at: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw new StoryMistake(`${at} ska vara ett heltal från 0.`);
  return value;
}

/** Undefined and null alike give null. */
export function optional<T>(value: unknown, at: string, read: (value: unknown, at: string) => T): T | null {
  return value === undefined || value === null ? null : read(value, at);
}

export function date(value: unknown, at: string): string {
  const given = text(value, at);
  if (!isLocalDate(given)) throw new StoryMistake(`${at} ska vara ett datum, ÅÅÅÅ-MM-DD.`);
  return given;
}

export function time(value: unknown, at: string): string {
  const given = text(value, at);
  if (!isLocalTime(given)) throw new StoryMistake(`${at} ska vara ett klockslag, TT:MM.`);
  return given;
}

/** Wall time to the minute; whether it exists is for whoever uses it. */
export function moment(value: unknown, at: string): LocalDateTime {
  const given = text(value, at).replace(/:00$/, (seconds, from: number) => (from > 13 ? '' : seconds));
  if (!/^.{10}T.{5}$/.test(given) || !isLocalDate(given.slice(0, 10)) || !isLocalTime(given.slice(11)))
    throw new StoryMistake(`${at} ska vara en lokal tid, ÅÅÅÅ-MM-DDTTT:MM.`);
  return given;
}

/** Of a step, which may fall within a minute. */
export function momentWithSeconds(value: unknown, at: string): string {
  const given = text(value, at);
  const seconds = /^.{16}(:[0-5]\d)$/.exec(given)?.[1] ?? '';
  const minute = moment(seconds === '' ? given : given.slice(0, 16), at);
  return seconds === '' || seconds === ':00' ? minute : minute + seconds;
}

/** Where an author may write what she likes. */
export const notes: readonly string[] = ['note', 'comment'];

/** Throws for a name that is not among the known ones. */
export function onlyKnown(given: Loose, known: readonly string[], at: string): void {
  const stranger = Object.keys(given).find((name) => !known.includes(name));
  if (stranger !== undefined)
    throw new StoryMistake(`${at}: ${stranger} är okänt. Det som finns är ${known.join(', ')}.`);
}
