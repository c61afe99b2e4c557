// A case number in Treserva, where the organisation lets it be kept. A personnummer is never one.
import { looksLikePersonalNumber } from './personal-number.ts';

/** The organisation's setting. `pattern` is matched against the whole number, trimmed, without inner spaces. */
export interface TreservaRule {
  readonly allowed: boolean;
  readonly pattern: RegExp;
}

/** Letters, digits, `/` and `-`, at least one digit, 3 to 20 characters: until the organisation says how its own look. */
export const defaultTreservaPattern = /^(?=.*\d)[\p{L}\d][\p{L}\d/-]{2,19}$/u;

export type TreservaProblem = 'personalNumber' | 'treservaFormat' | 'treservaOff';

export type TreservaAnswer =
  | { readonly number: string | null; readonly problem: null }
  | { readonly number: null; readonly problem: TreservaProblem };

/** An empty answer is null: the number is optional. */
export function readTreservaNumber(text: string, rule: TreservaRule): TreservaAnswer {
  const number = text.normalize('NFKC').replace(/\s+/gu, '');
  if (number === '') return { number: null, problem: null };
  if (looksLikePersonalNumber(text)) return { number: null, problem: 'personalNumber' };
  if (!rule.allowed) return { number: null, problem: 'treservaOff' };
  return matchesWhole(rule.pattern, number) ? { number, problem: null } : { number: null, problem: 'treservaFormat' };
}

function matchesWhole(pattern: RegExp, text: string): boolean {
  return new RegExp(`^(?:${pattern.source})$`, pattern.flags.replace(/[gy]/g, '')).test(text);
}
