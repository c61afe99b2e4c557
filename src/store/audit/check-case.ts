// A case's body and columns, held against what its history makes of it.
import { isDeepStrictEqual } from 'node:util';
import type { Case } from '../../domain/case.ts';
import type { CaseEvent, HistoryEntry } from '../../domain/event.ts';
import { isOpen, normalTreserva } from '../case-columns.ts';
import { numberIn, textIn, textOrNullIn, type Row } from '../database.ts';
import type { Standing } from './check-chain.ts';
import type { Finding } from './findings.ts';

/** Gives the case back from its history; throws when history does not hold together. */
export type Replay = (history: readonly Omit<HistoryEntry, 'seq'>[]) => Case | undefined;

export function checkCase(row: Row, rows: readonly Standing[], replay: Replay): readonly Finding[] {
  const ref = textIn(row, 'ref');
  const body = parsed(textIn(row, 'body'));
  const fields =
    body === undefined ? ['body'] : [...new Set([...unlikeHistory(body, rows, replay), ...unlikeColumns(body, row)])];
  return fields.length === 0 ? [] : [{ found: 'caseDiffers', ref, fields }];
}

function unlikeHistory(body: Readonly<Record<string, unknown>>, rows: readonly Standing[], replay: Replay): string[] {
  const history = rows
    .filter(({ table }) => table === 'history')
    .toSorted((a, b) => (a.seq ?? 0) - (b.seq ?? 0))
    .map(({ at, by, text }) => ({ at, by, event: parsed(text) as unknown as CaseEvent }));
  let made: Readonly<Record<string, unknown>>;
  try {
    made = parsed(JSON.stringify(replay(history) ?? {})) ?? {};
  } catch {
    return ['history']; // it cannot be replayed, which is a finding and no fault of ours
  }
  const names = new Set([...Object.keys(made), ...Object.keys(body)]);
  names.delete('version'); // counts commits, which history does not tell of
  return [...names].filter((name) => !isDeepStrictEqual(made[name], body[name]));
}

function unlikeColumns(body: Readonly<Record<string, unknown>>, row: Row): string[] {
  const value = body as unknown as Case;
  const expected: Readonly<Record<string, unknown>> = {
    ref: value.ref,
    version: value.version,
    unit: value.unit,
    administration: value.administration,
    responsible: value.responsible,
    form: value.form,
    treserva: value.treserva === null ? null : normalTreserva(value.treserva),
    is_open: isOpen(value) ? 1 : 0,
  };
  const found: Readonly<Record<string, unknown>> = {
    ...row,
    version: numberIn(row, 'version'),
    treserva: textOrNullIn(row, 'treserva'),
  };
  return Object.keys(expected).filter((name) => expected[name] !== found[name]);
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
