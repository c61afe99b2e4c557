// SQLite through node:sqlite. Every commit is on the disk before it is answered for.
import { closeSync, openSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { KvarboError, type FaultCode } from '../errors.ts';
import type { Checkpoint, Database, Row, Session, SqlValue } from './database.ts';

/**
 * Another writer is waited for 5 s: so many tries of so many ms. Within a try SQLite waits and blocks the event loop; between
 * two tries a writer in this very process can go on.
 */
const tries = 100;
const tryMs = 40;
const restMs = 10;

/** @throws KvarboError when the file cannot be opened, written or is no sound database */
export async function openSqlite(path: string, checkpoint: Checkpoint): Promise<Database> {
  const db = await patiently(() => {
    closeSync(openSync(path, 'a', 0o600)); // care records: readable by the account that runs the product, and no other
    const opened = new DatabaseSync(path, { timeout: tryMs, enableForeignKeyConstraints: true });
    try {
      opened.exec('pragma synchronous = full');
      opened.exec('pragma secure_delete = on'); // what is erased is not to be read in the file
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

  const begin = (): Promise<void> =>
    patiently(() => {
      db.exec('begin immediate');
    });

  function transaction<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return inTurn(async () => {
      await begin();
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
    all: (sql, values = []) => inTurn(() => patiently(() => prepared(sql).all(named(values)) as Row[])),
    transaction,
    alone: transaction, // one writer at a time is SQLite's own rule
    probe: () => inTurn(() => begin().then(() => session.script('rollback'))),
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

async function patiently<T>(work: () => T): Promise<T> {
  for (let left = tries - 1; ; left -= 1) {
    try {
      return await guarded(work);
    } catch (error) {
      if (left === 0 || !(error instanceof KvarboError && error.code === 'databaseBusy')) throw error;
      await wait(restMs);
    }
  }
}

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
