// Heads of chains as they were kept outside the database: lines of the log, in the log itself or in a file of their own.
import { isCaseRef } from '../../domain/case.ts';

export interface KeptHead {
  readonly ref: string;
  readonly place: number;
  readonly hash: string;
  readonly erased: boolean;
}

const events: Readonly<Record<string, boolean>> = { chainHead: false, chainErased: true };

/** Reads log lines; what is no head is passed over. */
export function readHeads(text: string): readonly KeptHead[] {
  return text.split('\n').flatMap((line) => headOf(line) ?? []);
}

function headOf(line: string): KeptHead | undefined {
  if (!line.includes('"chain')) return undefined;
  let value: Readonly<Record<string, unknown>>;
  try {
    value = JSON.parse(line) as Readonly<Record<string, unknown>>;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined; // a line torn by a death; the next day's says the same and more
    throw error;
  }
  const { event, ref, count, hash } = value;
  const erased = events[String(event)];
  if (erased === undefined || typeof ref !== 'string' || !isCaseRef(ref)) return undefined;
  if (typeof count !== 'number' || typeof hash !== 'string') return undefined;
  return { ref, place: count, hash, erased };
}
