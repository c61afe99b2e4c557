// What audit, retention and export have in common: which database, and that it is there and of this program's form.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { KvarboError } from '../../src/errors.ts';
import { complain } from '../../src/routines/commands/output.ts';
import type { Database } from '../../src/store/database.ts';
import { isUpToDate } from '../../src/store/migrate.ts';
import { engineOf, openDatabase } from '../../src/store/open-store.ts';

/** A mistake of the caller's, told in one Swedish line. */
export class CommandMistake extends Error {}

/** Where the local run remembers. */
const local = path.resolve(import.meta.dirname, '../../.local');
const localDatabase = path.join(local, 'kvarbo.sqlite');
export const localLog = path.join(local, 'kvarbo.log');

/** The address that was given, the setting's, or that of the local run. */
export function databaseUrl(given: string | undefined): string {
  const url = given ?? process.env['KVARBO_DATABASE'] ?? '';
  if (url !== '') return url;
  if (existsSync(localDatabase)) return `sqlite:${localDatabase}`;
  throw new CommandMistake('Ange databasen: --database sqlite:<fil> eller postgres://…, eller KVARBO_DATABASE.');
}

export const isLocal = (url: string): boolean => url === `sqlite:${localDatabase}`;

/** Opens it as it stands, makes nothing and migrates nothing, and closes it after the work. */
export async function withDatabase<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
  if (engineOf(url) === 'sqlite' && !existsSync(url.slice('sqlite:'.length)))
    throw new CommandMistake('Databasens fil finns inte.');
  const database = await openDatabase(url);
  try {
    if (!(await isUpToDate(database)))
      throw new CommandMistake('Databasen har en annan form än den här versionens. Starta Kvarbo en gång, och kör om.');
    return await work(database);
  } finally {
    await database.close();
  }
}

/** Options as given. @throws CommandMistake for one that is not known */
export function optionsFrom<O extends NonNullable<ParseArgsConfig['options']>>(given: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...given], options, allowPositionals: true });
  } catch (error) {
    const flag = /'(--?[^'\s]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    throw new CommandMistake(`Flaggan ${flag} är okänd eller ofullständig.`, { cause: error });
  }
}

/** Runs a command to its exit code; 2 and one line for what the caller can mend. */
export async function asCommand(run: (given: readonly string[]) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await run(process.argv.slice(2).filter((word) => word !== '--'));
  } catch (error) {
    if (!(error instanceof CommandMistake || error instanceof KvarboError)) throw error;
    complain([error.message]);
    process.exitCode = 2;
  }
}
