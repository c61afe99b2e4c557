// PostgreSQL through pg. Transactions read one snapshot and are run again when somebody else wrote the same rows first.
import pg from 'pg';
import { KvarboError, type FaultCode } from '../errors.ts';
import type { Checkpoint, Database, Row, Session } from './database.ts';

const connections = 10;
const connectWithinMs = 5000;
// Whatever the server's own setting is, a commit is on its disk before it is answered for.
const begin = 'begin; set local synchronous_commit = on';
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
  // A connection that breaks while idle is replaced by the pool; while used, its statement fails and says so.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));

  const underWay = new Set<Promise<unknown>>();
  function tracked<T>(work: Promise<T>): Promise<T> {
    const ended: Promise<unknown> = work.then(
      () => underWay.delete(ended),
      () => underWay.delete(ended), // its own caller gets the error
    );
    underWay.add(ended);
    return work;
  }

  async function connected<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const client = await guarded(() => pool.connect(), 'databaseUnreachable');
    let broken = false;
    try {
      return await work(sessionOf(client));
    } catch (error) {
      broken = await client.query('rollback').then(
        () => false,
        () => true, // the connection is gone, and the transaction with it
      );
      throw error;
    } finally {
      client.release(broken);
    }
  }

  async function attempt<T>(begin: string, work: (session: Session) => Promise<T>): Promise<T> {
    const result = await connected(async (session) => {
      await session.script(begin);
      const made = await work(session);
      checkpoint('beforeCommit');
      await session.script('commit');
      return made;
    });
    checkpoint('afterCommit');
    return result;
  }

  async function transaction<T>(work: (session: Session) => Promise<T>): Promise<T> {
    for (let left = tries - 1; ; left -= 1) {
      try {
        return await attempt(`${begin}; set transaction isolation level repeatable read`, work);
      } catch (error) {
        if (left === 0 || !overtaken(error)) throw error;
      }
    }
  }

  const database: Database = {
    all: (sql, values) => tracked(connected((session) => session.all(sql, values))),
    transaction: (work) => tracked(transaction(work)),
    alone: (work) => tracked(attempt(`${begin}; select pg_advisory_xact_lock(${String(aloneLock)})`, work)),
    probe: () =>
      tracked(
        attempt(begin, async (session) => {
          const [row] = await session.all('show transaction_read_only');
          if (row?.['transaction_read_only'] !== 'off') throw new KvarboError('databaseNotWritable');
        }),
      ),
    async close() {
      while (underWay.size > 0) await Promise.all(underWay);
      await pool.end();
    },
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
  '3F000': 'databaseNotWritable',
  '42501': 'databaseNotWritable',
  '53100': 'databaseFull',
  '28000': 'databaseRefused',
  '28P01': 'databaseRefused',
  '3D000': 'databaseRefused',
  XX001: 'databaseCorrupt',
  XX002: 'databaseCorrupt',
};

/** @param otherwise the fault behind what the server says that is not in the list; without it that is thrown as it is */
async function guarded<T>(work: () => Promise<T>, otherwise?: FaultCode): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    // What the server did not say itself came from the way there; 57P, 08 and 53300 are a server that goes down or is full.
    const unreachable = !(error instanceof pg.DatabaseError) || /^(57P|08|53300)/.test(code ?? '');
    const fault = unreachable ? 'databaseUnreachable' : (faults[code ?? ''] ?? otherwise);
    if (fault === undefined) throw error;
    throw new KvarboError(fault, { cause: error });
  }
}

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : undefined;
}
