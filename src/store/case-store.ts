// Cases and what happened in them. A case is its body; the columns beside it only find it.
import type { CaseQuery, CaseStore } from '../casework/ports.ts';
import type { Case } from '../domain/case.ts';
import type { CaseEvent } from '../domain/event.ts';
import { normalTreserva, type UnitFinder } from './case-columns.ts';
import { numberIn, textIn, textOrNullIn, type Database, type Row, type SqlValue } from './database.ts';
import { writeChange } from './write-change.ts';

export function createCaseStore(database: Database, unitOf: UnitFinder): CaseStore {
  return {
    async load(ref) {
      const [row] = await database.all('select body from cases where ref = $1', [ref]);
      return row && caseOf(row);
    },
    async find(query) {
      const { sql, values } = question(query);
      return (await database.all(sql, values)).map(caseOf);
    },
    commit: (change) => database.transaction((session) => writeChange(session, change, unitOf)),
    async history(ref) {
      const rows = await database.all('select seq, made_at, actor, event from history where ref = $1 order by seq', [
        ref,
      ]);
      return rows.map((row) => ({
        seq: numberIn(row, 'seq'),
        at: numberIn(row, 'made_at'),
        by: textOrNullIn(row, 'actor'),
        event: JSON.parse(textIn(row, 'event')) as CaseEvent,
      }));
    },
  };
}

function caseOf(row: Row): Case {
  // Cases written before there were consents and links have none.
  const body = JSON.parse(textIn(row, 'body')) as Partial<Case>;
  return { consents: [], linked: [], ...body } as Case;
}

function question(query: CaseQuery): { readonly sql: string; readonly values: readonly SqlValue[] } {
  const values: SqlValue[] = [];
  const value = (given: SqlValue): string => `$${String(values.push(given))}`;
  const parts = ['is_open = 1'];
  if (query.responsible !== undefined) parts.push(`responsible = ${value(query.responsible)}`);
  if (query.treserva !== undefined) parts.push(`treserva = ${value(normalTreserva(query.treserva))}`);
  if (query.form !== undefined) parts.push(`form = ${value(query.form)}`);
  if (query.unit !== undefined) {
    const unit = value(query.unit);
    parts.push(`(unit = ${unit} or ref in (select ref from case_units where unit = ${unit}))`);
  }
  return { sql: `select body from cases where ${parts.join(' and ')}`, values };
}
