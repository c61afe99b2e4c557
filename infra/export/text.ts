// The same as the JSON, to be read by a person: a heading a table, a line a field.
import { localDateTime } from '../../src/domain/time.ts';
import type { Dossier, tablesOfCase } from '../../src/store/audit/dossier.ts';

const headings: Readonly<Record<keyof typeof tablesOfCase, string>> = {
  cases: 'Ärendet',
  case_units: 'Enheter som deltar',
  history: 'Vad som har hänt',
  access: 'Vem som har sett ärendet, och vad som har skickats',
  promises: 'Vad som väntar på att skickas',
  live_cards: 'Kort som visas för handläggare',
  chains: 'Kedjans slut',
  erasures: 'Gallring',
};

const moments = /(^|_)(at|until|since)$|^registeredAt$/;

export function textOf({ ref, tables }: Dossier): string {
  const parts = Object.entries(headings).map(([table, heading]) => {
    const rows = tables[table] ?? [];
    const told = rows.map((row, index) => [`${String(index + 1)}.`, ...fields(row, '   ')].join('\n'));
    return [`## ${heading} (${String(rows.length)})`, ...told, ''].join('\n');
  });
  return [`# Allt som finns lagrat om ${ref}`, '', ...parts].join('\n');
}

function fields(value: object, indent: string): readonly string[] {
  return Object.entries(value).flatMap(([name, given]): readonly string[] => {
    const field = given as unknown;
    if (typeof field === 'object' && field !== null) {
      const inner = fields(field, `${indent}  `);
      return inner.length === 0 ? [`${indent}${name}: –`] : [`${indent}${name}:`, ...inner];
    }
    return [`${indent}${name}: ${said(name, field)}`];
  });
}

function said(name: string, value: unknown): string {
  if (value === null || value === undefined) return '–';
  // Milliseconds since 1970 are read by nobody.
  if (typeof value === 'number' && moments.test(name) && value > 1e11) return localDateTime(value).replace('T', ' ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
