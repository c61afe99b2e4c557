// Changes made past the program, by whoever has the database in her hands.
import { DatabaseSync } from 'node:sqlite';
import { openDatabase } from '../../../src/store/open-store.ts';
import { verify, type Verified } from '../../../src/store/audit/verify.ts';
import type { KeptHead } from '../../../src/store/audit/kept-heads.ts';
import { readHeads } from '../../../src/store/audit/kept-heads.ts';
import { createLog } from '../../../src/domain/log.ts';
import type { Case } from '../../../src/domain/case.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { ask, type Place } from '../engines.ts';

/** Runs SQL in the database as it lies there. */
export async function tamper({ url, file }: Place, sql: string): Promise<void> {
  if (file === '') {
    await ask(url, sql);
    return;
  }
  const database = new DatabaseSync(file);
  try {
    database.exec(sql);
  } finally {
    database.close();
  }
}

/** What a verification of the database finds, for cases that are as `cases` says. */
export async function found(
  place: Place,
  heads: readonly KeptHead[] | null,
  ...cases: readonly Case[]
): Promise<Verified> {
  const database = await openDatabase(place.url);
  try {
    let turn = 0;
    return await verify(database, heads, () => cases[turn++]);
  } finally {
    await database.close();
  }
}

/** The heads as they are kept outside, through the very lines they are kept in. */
export async function keptHeads(store: Store): Promise<readonly KeptHead[]> {
  const lines: string[] = [];
  await store.upkeep.keepHeads(createLog({ now: () => 0 }, (line) => lines.push(line)));
  return readHeads(lines.join('\n'));
}
