// Brings the database to the form this program knows. Migrations are numbered, never edited and only ever added to.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { KvarboError } from '../errors.ts';
import { sealHistory } from './audit/seal-history.ts';
import { numberIn, textIn, type Database, type Row, type Session } from './database.ts';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  /** What SQL alone cannot do to the rows already there; run after it. */
  readonly then?: (session: Session) => Promise<void>;
}

const steps: Readonly<Record<string, (session: Session) => Promise<void>>> = { '0002-audit.sql': sealHistory };

const folder = path.join(import.meta.dirname, 'migrations');

/** Those of the folder, in order. @throws Error when a number is missing or given twice */
export function readMigrations(from: string = folder): readonly Migration[] {
  const names = readdirSync(from)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  return names.map((name, index) => {
    const number = Number(/^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1]);
    if (number !== index + 1) throw new Error(`migration ${name} is not number ${String(index + 1)}`);
    const then = steps[name];
    return { number, name, sql: readFileSync(path.join(from, name), 'utf8'), ...(then === undefined ? {} : { then }) };
  });
}

/**
 * Applies what is missing, all in one transaction, and gives the number of the last one.
 * @throws KvarboError `databaseNewer` when it has more than `migrations`, `databaseAltered` when what it has differs from them
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[] = readMigrations(),
): Promise<number> {
  return database.alone(async (session) => {
    await session.script(
      'create table if not exists migrations (number integer primary key, name text not null, checksum text not null)',
    );
    const applied = await session.all('select number, checksum from migrations order by number');
    if (applied.length > migrations.length) throw new KvarboError('databaseNewer');
    applied.forEach((row, index) => {
      const known = migrations[index];
      if (known?.number !== numberIn(row, 'number') || checksum(known) !== textIn(row, 'checksum')) {
        throw new KvarboError('databaseAltered');
      }
    });
    for (const migration of migrations.slice(applied.length)) await apply(session, migration);
    return migrations.length;
  });
}

/** Whether the database is at the last migration this program knows. Changes nothing. */
export async function isUpToDate(
  database: Database,
  migrations: readonly Migration[] = readMigrations(),
): Promise<boolean> {
  const applied = await database
    .all('select number, checksum from migrations order by number')
    .catch((error: unknown): readonly Row[] => {
      if (error instanceof KvarboError) throw error;
      return []; // no such table: it was never made
    });
  return (
    applied.length === migrations.length &&
    migrations.every((migration, index) => checksum(migration) === applied[index]?.['checksum'])
  );
}

async function apply(session: Session, migration: Migration): Promise<void> {
  await session.script(migration.sql);
  await migration.then?.(session);
  await session.run('insert into migrations (number, name, checksum) values ($1, $2, $3)', [
    migration.number,
    migration.name,
    checksum(migration),
  ]);
}

/** Line ends are left out of account: a checkout may change them. */
function checksum({ sql }: Migration): string {
  return createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex');
}
