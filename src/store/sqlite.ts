// SQLite through node:sqlite. Every commit is on the disk before it is answered for.
import { closeSync, openSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { KvarboError, type FaultCode } from '../errors.ts';
import type { Checkpoint, Database, Row, Session, SqlValue } from './database.ts';

/** Another process' write is waited for this long. The wait blocks the event loop, as every use of this driver does. */
const busyMs = 5000;

/** @throws KvarboError when the file cannot be opened, written or is no sound database */
export async function openSqlite(path: string, checkpoint: Checkpoint): Promise<Database> {
  const db = await guarded(() => {
    closeSync(openSync(path, 'a', 0o600)); // care records: readable by the account that runs the product, and no other
    const opened = new DatabaseSync(path, { timeout: busyMs, enableForeignKeyConstraints: true });
    try {
      opened.exec('pragma synchronous = full');
      const answer = opened.prepare('pragma quick_check(1)').get();
      if (answer?.['quick_check'] !== 'ok') throw new KvarboError('databaseCorrupt');
      opened.exec('pragma journal_mode = wal');
    } catch (error) {
      opened.close();
      throw error;
    }
    return opened;
  });

  const statements = new Map<string, StatementSync>();
  const session: Session = {
    all: (sql, values = []) => guarded(() => prepared(sql).all(named(values)) as Row[]),
    run: (sql, values = []) => guarded(() => Number(prepared(sql).run(named(values)).changes)),
    script: (sql) =>
      guarded(() => {
        db.exec(sql);
      }),
  };

  function prepared(sql: string): StatementSync {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = db.prepare(sql);
    statements.set(sql, statement);
    return statement;
  }

  // One connection, so one at a time: a read between two statements of a transaction would see what may yet be undone.
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work);
    last = mine.catch(() => undefined); // its own caller gets the error
    return mine;
  }

  function transaction<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return inTurn(async () => {
      await session.script('begin immediate');
      let result: T;
      try {
        result = await work(session);
        checkpoint('beforeCommit');
        await session.script('commit');
      } catch (error) {
        if (db.isTransaction) db.exec('rollback');
        throw error;
      }
      checkpoint('afterCommit');
      return result;
    });
  }

  return {
    all: (sql, values) => inTurn(() => session.all(sql, values)),
    transaction,
    alone: transaction, // one writer at a time is SQLite's own rule
    probe: () => inTurn(() => session.script('begin immediate; rollback')),
    close: () =>
      inTurn(() => {
        db.close();
        return Promise.resolve();
      }),
  };
}

function named(values: readonly SqlValue[]): Record<string, SqlValue> {
  return Object.fromEntries(values.map((value, index) => [`$${String(index + 1)}`, value]));
}

// https://www.sqlite.org/rescode.html; the low byte is the primary code.
const faultOfSqlite: Readonly<Record<number, FaultCode>> = {
  5: 'databaseBusy',
  8: 'databaseNotWritable',
  10: 'databaseNotWritable',
  11: 'databaseCorrupt',
  13: 'databaseFull',
  14: 'databaseNotWritable',
  26: 'databaseCorrupt',
};

const faultOfSystem: Readonly<Record<string, FaultCode>> = {
  ENOENT: 'databasePlaceMissing',
  ENOTDIR: 'databasePlaceMissing',
  EACCES: 'databaseNotWritable',
  EPERM: 'databaseNotWritable',
  EROFS: 'databaseNotWritable',
  EISDIR: 'databaseNotWritable',
  ENOSPC: 'databaseFull',
};

function guarded<T>(work: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    try {
      resolve(work());
    } catch (error) {
      const code = faultOf(error);
      reject(code === undefined ? (error as Error) : new KvarboError(code, { cause: error }));
    }
  });
}

function faultOf(error: unknown): FaultCode | undefined {
  if (!(error instanceof Error)) return undefined;
  const { errcode, code } = error as { errcode?: unknown; code?: unknown };
  if (typeof errcode === 'number') return faultOfSqlite[errcode & 0xff];
  return typeof code === 'string' ? faultOfSystem[code] : undefined;
}
