import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Database } from '../../src/store/database.ts';
import { migrate, readMigrations, type Migration } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { freshPlace, onEveryEngine } from './engines.ts';
import { caseOf, changeOf } from './samples.ts';

/** What each migration was when it was first run anywhere. A line here is added and never changed. */
const asReleased: Readonly<Record<string, string>> = {
  '0001-cases.sql': '27fa4e5a0fd9d264aa8ac576a77b01eaa369a589254cb8256ac37588da3a084e',
  '0002-audit.sql': '77fa01aee3c7d02fd2679d1e7ac4d22058eb69077c9525d7a850ac2db90684b5',
  '0003-organisation.sql': '4bdde711e28371e3a3eb78f55d08fec8bd3f7e59d82c6a33ea0545017ff76880',
  '0004-dialogues.sql': 'de6e32f724ee6a3c3a7c120657cae546bf90bf08062f46a245c3ce390cf8b9b0',
};

describe('migrations', () => {
  const released = readMigrations().length;
  const more: Migration = {
    number: released + 1,
    name: 'more.sql',
    sql: 'create table more (id text); insert into more values (1)',
  };

  it('are never edited once they were released', () => {
    const found = readMigrations().map(({ name, sql }) => [name, createHash('sha256').update(sql).digest('hex')]);
    assert.deepEqual(Object.fromEntries(found), asReleased);
  });

  it('are numbered without a gap', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'kvarbo-migrations-'));
    try {
      writeFileSync(path.join(folder, '0001-a.sql'), 'select 1');
      writeFileSync(path.join(folder, 'README.md'), '');
      assert.deepEqual(readMigrations(folder), [{ number: 1, name: '0001-a.sql', sql: 'select 1' }]);
      writeFileSync(path.join(folder, '0003-c.sql'), 'select 1');
      assert.throws(() => readMigrations(folder), /0003-c\.sql/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  onEveryEngine((engine) => {
    const place = freshPlace(engine);
    let database: Database;

    beforeEach(async () => {
      const { file, url } = place();
      database =
        engine.name === 'SQLite' ? await openSqlite(file, () => undefined) : await openPostgres(url, () => undefined);
    });
    afterEach(() => database.close());

    async function tables(): Promise<boolean> {
      return database.all('select * from cases').then(
        () => true,
        () => false,
      );
    }

    it('make a new database, and are not run twice', async () => {
      assert.equal(await migrate(database), readMigrations().length);
      assert.equal(await migrate(database), readMigrations().length);
      assert.equal(await tables(), true);
    });

    it('add to a database what it lacks and keep what it has', async () => {
      const store = await openStore({ url: place().url });
      await store.cases.commit(changeOf({ case: caseOf() }));
      await store.close();
      assert.equal(await migrate(database, [...readMigrations(), more]), released + 1);
      assert.equal((await database.all('select * from more')).length, 1);
      assert.equal((await database.all('select * from cases')).length, 1);
    });

    it('leave the database as it was when one of them fails', async () => {
      const bad = { number: released + 2, name: 'bad.sql', sql: 'insert into nowhere values (1)' };
      await assert.rejects(migrate(database, [...readMigrations(), more, bad]));
      assert.equal(await tables(), false);
      assert.equal(await migrate(database), released);
    });

    it('stop at a database that a newer program has made, and leave it as it is', async () => {
      await migrate(database, [...readMigrations(), more]);
      await assert.rejects(openStore({ url: place().url }), { name: 'KvarboError', code: 'databaseNewer' });
      assert.equal((await database.all('select * from migrations')).length, released + 1);
    });

    it('stop at a database that was made by other migrations of the same number', async () => {
      await migrate(database, [{ ...more, number: 1 }]);
      await assert.rejects(openStore({ url: place().url }), { name: 'KvarboError', code: 'databaseAltered' });
      assert.equal(await tables(), false);
    });

    it('are the same whatever line ends they were checked out with', async () => {
      await migrate(database, [{ ...more, number: 1, sql: more.sql.replace('; ', ';\n') }]);
      await migrate(database, [{ ...more, number: 1, sql: more.sql.replace('; ', ';\r\n') }]);
    });

    it('are run once when two programs start on a new database at the same time', async () => {
      const stores = await Promise.all([1, 2, 3].map(() => openStore({ url: place().url })));
      assert.equal((await database.all('select * from migrations')).length, released);
      await Promise.all(stores.map((store) => store.close()));
    });
  });
});
