// The two engines the store is tried on, each with a place of its own for every test.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { openStore, type Store, type StoreOptions } from '../../src/store/open-store.ts';

export interface Place {
  readonly url: string;
  /** The file, where there is one. */
  readonly file: string;
  remove(): Promise<void>;
  /** Resolves once nobody uses the database any more. */
  quiet(): Promise<void>;
}

export interface Engine {
  readonly name: 'SQLite' | 'PostgreSQL';
  newPlace(): Promise<Place>;
}

const sqlite: Engine = {
  name: 'SQLite',
  newPlace: () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'kvarbo-store-'));
    const file = path.join(folder, 'kvarbo.sqlite');
    return Promise.resolve({
      url: `sqlite:${file}`,
      file,
      remove: () => {
        rmSync(folder, { recursive: true, force: true });
        return Promise.resolve();
      },
      quiet: () => Promise.resolve(), // whoever used it has ended, and with it its locks
    });
  },
};

const server = process.env['KVARBO_TEST_POSTGRES'];
let schemas = 0;

const postgres: Engine = {
  name: 'PostgreSQL',
  newPlace: async () => {
    if (server === undefined) throw new Error('KVARBO_TEST_POSTGRES names no server');
    schemas += 1;
    const schema = `kvarbo_${process.pid}_${schemas}`;
    await ask(server, `create schema ${schema}`);
    const url = new URL(server);
    url.searchParams.set('options', `-c search_path=${schema}`);
    url.searchParams.set('application_name', schema);
    return {
      url: url.href.replaceAll('+', '%20'),
      file: '',
      remove: async () => {
        await ask(server, `drop schema ${schema} cascade`);
      },
      // A dead program's last commit may still be on its way through the server.
      quiet: async () => {
        const busy = `select 1 from pg_stat_activity where application_name = '${schema}' and pid <> pg_backend_pid()`;
        while ((await ask(server, busy)).length > 0);
      },
    };
  },
};

/** Runs a statement outside the store. */
export async function ask(url: string, sql: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Registers the tests once for each engine. Without a PostgreSQL server its half is counted as skipped. */
export function onEveryEngine(tests: (engine: Engine) => void): void {
  describe('on SQLite', () => {
    tests(sqlite);
  });
  onPostgres(tests);
}

export function onPostgres(tests: (engine: Engine) => void): void {
  if (server === undefined) {
    describe.skip('on PostgreSQL (KVARBO_TEST_POSTGRES names no server)', () => {
      tests(postgres);
    });
  } else {
    describe('on PostgreSQL', () => {
      tests(postgres);
    });
  }
}

export const onSqlite = (tests: (engine: Engine) => void): void => {
  describe('on SQLite', () => {
    tests(sqlite);
  });
};

/** A new place before each test of the suite, gone after it. */
export function freshPlace(engine: Engine): () => Place {
  let place: Place | undefined;
  beforeEach(async () => {
    place = await engine.newPlace();
  });
  afterEach(async () => {
    await place?.remove();
  });
  return () => {
    if (place === undefined) throw new Error('only within a test');
    return place;
  };
}

/** An empty store before each test of the suite, closed and gone after it. */
export function freshStore(engine: Engine, options: Omit<StoreOptions, 'url'> = {}): () => Store {
  const place = freshPlace(engine);
  let store: Store | undefined;
  beforeEach(async () => {
    store = await openStore({ url: place().url, ...options });
  });
  afterEach(async () => {
    await store?.close();
  });
  return () => {
    if (store === undefined) throw new Error('only within a test');
    return store;
  };
}
