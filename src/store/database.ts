// The little both engines are asked for. One SQL text serves both, with `$1 … $n` for values; engine differences stay in the two drivers.

export type SqlValue = string | number | null;
export type Row = Readonly<Record<string, unknown>>;

export interface Session {
  /** Runs one statement and gives its rows; empty for a statement that returns none. */
  all(sql: string, values?: readonly SqlValue[]): Promise<readonly Row[]>;
  /** Runs one statement and gives the number of rows it changed. */
  run(sql: string, values?: readonly SqlValue[]): Promise<number>;
  /** Runs a text of several statements without values. */
  script(sql: string): Promise<void>;
}

export interface Database extends Pick<Session, 'all'> {
  /**
   * All of `work` or nothing. It sees one state of the data from its first statement, and may be run again from the start when
   * somebody else changed the same rows meanwhile; so it must do nothing but ask its session.
   * @throws KvarboError when the engine could not be used; the engine's own error for a statement it cannot carry out
   */
  transaction<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** A transaction that no other `alone` runs beside, in any process. */
  alone<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** Whether a transaction that writes can be begun now. Throws the fault when not. */
  probe(): Promise<void>;
  /** Waits for what is under way. */
  close(): Promise<void>;
}

/** Where a test ends the process, to see what a death there leaves behind. */
export type Checkpoint = (label: 'beforeCommit' | 'afterCommit') => void;

export function textIn(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`column ${column} holds no text`);
  return value;
}

export function numberIn(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new TypeError(`column ${column} holds no number`);
  return value;
}

export function numberOrNullIn(row: Row, column: string): number | null {
  return row[column] === null ? null : numberIn(row, column);
}

export function textOrNullIn(row: Row, column: string): string | null {
  return row[column] === null ? null : textIn(row, column);
}
