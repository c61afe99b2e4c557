import assert from 'node:assert/strict';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readMigrations } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';
import { ask, freshPlace, onEveryEngine, onPostgres, onSqlite } from './engines.ts';
import { caseOf, changeOf, promiseOf } from './samples.ts';

const fault = (code: string) => ({ name: 'KvarboError', code });

describe('opening the store', () => {
  it('needs an address of a kind it knows', async () => {
    for (const url of ['', 'sqlite:', 'mysql://host/db', 'kvarbo.sqlite', 'postgres:', 'postgres://']) {
      await assert.rejects(openStore({ url }), fault('databaseUrlUnknown'), url);
    }
  });

  onEveryEngine((engine) => {
    const place = freshPlace(engine);

    it('finds what was there before, and is well', async () => {
      const first = await openStore({ url: place().url });
      await first.cases.commit(changeOf({ promises: [promiseOf({ key: 'a' })] }));
      await first.close();
      const second = await openStore({ url: place().url });
      assert.deepEqual(await second.cases.load('7K3Q'), caseOf());
      assert.equal(await second.outbox.unfinished('a'), true);
      assert.deepEqual(await second.health(), {
        ok: true,
        engine: engine.name === 'SQLite' ? 'sqlite' : 'postgres',
        migration: readMigrations().length,
      });
      await second.close();
    });

    it('finishes what was asked before it closes', async () => {
      const first = await openStore({ url: place().url });
      const asked = ['2222', '3333', '4444'].map((ref) => first.cases.commit(changeOf({ case: caseOf({ ref }) })));
      await first.close();
      assert.deepEqual(await Promise.all(asked), ['committed', 'committed', 'committed']);
    });
  });

  onSqlite((engine) => {
    const place = freshPlace(engine);
    const opening = () => openStore({ url: place().url });
    const folder = () => path.dirname(place().file);

    /** Root may do everything, so what may not be done is tried as somebody else. */
    async function asNobody(work: () => Promise<void>): Promise<void> {
      const root = process.geteuid?.() === 0;
      if (root) process.seteuid!(65_534);
      try {
        await work();
      } finally {
        if (root) process.seteuid!(0);
      }
    }

    it('makes a file that only its owner may read', async () => {
      await (await opening()).close();
      assert.equal(statSync(place().file).mode & 0o777, 0o600);
    });

    it('says so when the folder is not there', async () => {
      await assert.rejects(
        openStore({ url: `sqlite:${folder()}/missing/kvarbo.sqlite` }),
        fault('databasePlaceMissing'),
      );
      writeFileSync(path.join(folder(), 'file'), '');
      await assert.rejects(openStore({ url: `sqlite:${folder()}/file/kvarbo.sqlite` }), fault('databasePlaceMissing'));
    });

    it('says so when the file may not be written', async () => {
      await (await opening()).close();
      chmodSync(folder(), 0o755);
      chmodSync(place().file, 0o444);
      await asNobody(() => assert.rejects(opening(), fault('databaseNotWritable')));
      mkdirSync(path.join(folder(), 'folder'));
      await assert.rejects(openStore({ url: `sqlite:${folder()}/folder` }), fault('databaseNotWritable'));
    });

    it('says so when the file may be written but nothing beside it', async () => {
      await (await opening()).close();
      chmodSync(folder(), 0o555);
      chmodSync(place().file, 0o666);
      await asNobody(() => assert.rejects(opening(), fault('databaseNotWritable')));
      chmodSync(folder(), 0o755);
    });

    it('says so when the file is none of a database, and leaves it as it is', async () => {
      const text = 'Dear diary, '.repeat(1000);
      writeFileSync(place().file, text);
      await assert.rejects(opening(), fault('databaseCorrupt'));
      assert.equal(readFileSync(place().file, 'utf8'), text);
    });

    it('says so when the file is damaged or cut short', async () => {
      const store = await opening();
      for (const ref of ['2222', '3333', '4444', '5555']) {
        await store.cases.commit(changeOf({ case: caseOf({ ref }), promises: [promiseOf({ ref, key: ref })] }));
      }
      await store.close();
      const whole = `${place().file}.whole`;
      copyFileSync(place().file, whole);

      const bytes = readFileSync(place().file);
      writeFileSync(place().file, bytes.fill(0x5a, 4096, 3 * 4096));
      await assert.rejects(opening(), fault('databaseCorrupt'));

      copyFileSync(whole, place().file);
      truncateSync(place().file, 4 * 4096);
      await assert.rejects(opening(), fault('databaseCorrupt'));

      copyFileSync(whole, place().file);
      await (await opening()).close();
    });

    it('is not well while another program holds the file, and is again afterwards', async () => {
      const store = await opening();
      const other = new DatabaseSync(place().file);
      other.exec('begin immediate');
      assert.deepEqual(await store.health(), { ok: false, engine: 'sqlite', code: 'databaseBusy' });
      other.exec('rollback');
      other.close();
      assert.equal((await store.health()).ok, true);
      await store.close();
    });
  });

  onPostgres((engine) => {
    const place = freshPlace(engine);
    const at = (change: (url: URL) => void): string => {
      const url = new URL(place().url);
      change(url);
      return url.href.replaceAll('+', '%20');
    };

    it('says so when the server does not answer', async () => {
      await assert.rejects(openStore({ url: at((url) => (url.port = '1')) }), fault('databaseUnreachable'));
    });

    it('says so when the server does not let it in', async () => {
      await assert.rejects(
        openStore({ url: at((url) => (url.pathname = '/no_such_database')) }),
        fault('databaseRefused'),
      );
    });

    it('says so when the database is read-only', async () => {
      const readOnly = at((url) => {
        const options = url.searchParams.get('options') ?? '';
        url.searchParams.set('options', `${options} -c default_transaction_read_only=on`);
      });
      await assert.rejects(openStore({ url: readOnly }), fault('databaseNotWritable'));
    });

    it('says so when it may not write', async () => {
      const role = `kvarbo_reader_${process.pid}`;
      await ask(place().url, `create role ${role} login`);
      try {
        await assert.rejects(openStore({ url: at((url) => (url.username = role)) }), fault('databaseNotWritable'));
      } finally {
        await ask(place().url, `drop role ${role}`);
      }
    });

    it('outlives its connections: what they were doing fails by code, what comes after works', async () => {
      const database = `kvarbo_lost_${process.pid}`;
      await ask(place().url, `create database ${database}`);
      const url = at((given) => {
        given.pathname = `/${database}`;
        given.searchParams.delete('options');
      });
      const cut = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}'`;
      let atCommit = (): void => undefined;
      const store = await openStore({
        url,
        checkpoint: (label) => (label === 'beforeCommit' ? atCommit() : undefined),
      });
      try {
        // The checkpoint cannot wait, so the connection is cut by the transaction that is about to commit beside it.
        const cutting = Promise.withResolvers<undefined>();
        atCommit = () => {
          atCommit = () => undefined;
          ask(place().url, cut).then(() => cutting.resolve(undefined), cutting.reject);
        };
        await store.cases.commit(changeOf({ case: caseOf({ ref: '2222' }) })).catch(() => undefined);
        await cutting.promise;
        assert.equal(await store.cases.commit(changeOf({ case: caseOf({ ref: '3333' }) })), 'committed');

        await ask(place().url, `alter database ${database} allow_connections false`);
        await ask(place().url, cut);
        assert.deepEqual(await store.health(), { ok: false, engine: 'postgres', code: 'databaseUnreachable' });
        await assert.rejects(store.cases.load('3333'), fault('databaseUnreachable'));
        await assert.rejects(store.outbox.claim(1, 1, 1), fault('databaseUnreachable'));

        await ask(place().url, `alter database ${database} allow_connections true`);
        assert.equal((await store.health()).ok, true);
        assert.equal((await store.cases.load('3333'))?.ref, '3333');
      } finally {
        await store.close();
        await ask(place().url, `drop database ${database} with (force)`);
      }
    });
  });
});
