// Everything that is stored about one case, as it stands, for a request by the individual.
import type { Database, Row, Session } from '../database.ts';

export interface Dossier {
  readonly ref: string;
  /** Rows as they are stored, by table; JSON that is stored as text is given as values. */
  readonly tables: Readonly<Record<string, readonly Row[]>>;
}

/** Tables that hold something about a case, each with a column `ref`, and what their rows are put in order by. */
export const tablesOfCase = {
  cases: 'ref',
  case_units: 'unit',
  history: 'seq',
  access: 'place',
  promises: 'created_at, place',
  live_cards: 'person',
  chains: 'ref',
  erasures: 'ref',
} as const;

const storedAsJson: ReadonlySet<string> = new Set(['body', 'event', 'entry', 'content']);

/** Null when nothing is known of the reference. */
export function dossierOf(database: Database, ref: string): Promise<Dossier | null> {
  return database.transaction(async (session) => {
    const tables: Record<string, readonly Row[]> = {};
    for (const [table, order] of Object.entries(tablesOfCase)) {
      tables[table] = (await rowsOf(session, table, order, ref)).map(readable);
    }
    return Object.values(tables).every((rows) => rows.length === 0) ? null : { ref, tables };
  });
}

function rowsOf(session: Session, table: string, order: string, ref: string): Promise<readonly Row[]> {
  return session.all(`select * from ${table} where ref = $1 order by ${order}`, [ref]);
}

function readable(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      storedAsJson.has(name) && typeof value === 'string' ? (JSON.parse(value) as unknown) : value,
    ]),
  );
}
