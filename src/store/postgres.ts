// PostgreSQL through pg. Transactions read one snapshot and are run again when somebody else wrote the same rows first.
import pg from 'pg';
import { KvarboError, type FaultCode } from '../errors.ts';
import type { Checkpoint, Database, Row, Session } from './database.ts';

const connections = 10;
const connectWithinMs = 5000;
const tries = 10;
/** Arbitrary, ours: names the lock behind `alone`. */
const aloneLock = 5_140_271;

// Times and counts stay far below 2^53, so int8 may be a number, as it is in SQLite.
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);

/** @throws KvarboError when the server cannot be reached or refuses */
export async function openPostgres(url: string, checkpoint: Checkpoint): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: connectWithinMs,
    types,
  });
  // An idle connection that breaks is replaced by the pool; a server that is gone is reported by the next statement.
  pool.on('error', () => undefined);

  async function attempt<T>(begin: string, work: (session: Session) => Promise<T>): Promise<T> {
    const client = await guarded(() => pool.connect());
    const session = sessionOf(client);
    let broken = false;
    let result: T;
    try {
      await session.script(begin);
      result = await work(session);
      checkpoint('beforeCommit');
      await session.script('commit');
    } catch (error) {
      broken = await client.query('rollback').then(
        () => false,
        () => true, // the connection is gone, and the transaction with it
      );
      throw error;
    } finally {
      client.release(broken);
    }
    checkpoint('afterCommit');
    return result;
  }

  async function transaction<T>(work: (session: Session) => Promise<T>): Promise<T> {
    for (let left = tries - 1; ; left -= 1) {
      try {
        return await attempt('begin isolation level repeatable read; set local synchronous_commit = on', work);
      } catch (error) {
        if (left === 0 || !overtaken(error)) throw error;
      }
    }
  }

  const database: Database = {
    all: async (sql, values = []) => (await guarded(() => pool.query<Row>(sql, [...values]))).rows,
    transaction,
    alone: (work) =>
      attempt(`begin; set local synchronous_commit = on; select pg_advisory_xact_lock(${String(aloneLock)})`, work),
    probe: () => attempt('begin read write', () => Promise.resolve()),
    close: () => pool.end(),
  };
  try {
    await database.probe();
  } catch (error) {
    await pool.end();
    throw error;
  }
  return database;
}

function sessionOf(client: pg.PoolClient): Session {
  return {
    all: async (sql, values = []) => (await guarded(() => client.query<Row>(sql, [...values]))).rows,
    run: async (sql, values = []) => (await guarded(() => client.query(sql, [...values]))).rowCount ?? 0,
    script: async (sql) => {
      await guarded(() => client.query(sql));
    },
  };
}

// https://www.postgresql.org/docs/15/errcodes-appendix.html: serialization failure, deadlock, unique violation. The last one is
// what a row looks like that somebody else put in after our snapshot; one that is really ours fails again and is thrown.
const overtakenBy = new Set(['40001', '40P01', '23505']);

function overtaken(error: unknown): boolean {
  return overtakenBy.has(codeOf(error) ?? '');
}

const faults: Readonly<Record<string, FaultCode>> = {
  '25006': 'databaseNotWritable',
  '42501': 'databaseNotWritable',
  '53100': 'databaseFull',
  '28000': 'databaseRefused',
  '28P01': 'databaseRefused',
  '3D000': 'databaseRefused',
  XX001: 'databaseCorrupt',
  XX002: 'databaseCorrupt',
};

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    // What the server did not say itself came from the way there; 57P, 08 and 53300 are a server that goes down or is full.
    const unreachable = !(error instanceof pg.DatabaseError) || /^(57P|08|53300)/.test(code ?? '');
    const fault = unreachable ? 'databaseUnreachable' : faults[code ?? ''];
    if (fault === undefined) throw error;
    throw new KvarboError(fault, { cause: error });
  }
}

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : undefined;
}
