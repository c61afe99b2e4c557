// audit verify: the chains held against themselves, the cases against their history, the ends against what is kept elsewhere.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { replay } from '../../src/casework/evolve.ts';
import { write } from '../../src/routines/commands/output.ts';
import { readHeads, type KeptHead } from '../../src/store/audit/kept-heads.ts';
import { verify } from '../../src/store/audit/verify.ts';
import { CommandMistake, databaseUrl, isLocal, localLog, optionsFrom, withDatabase } from './kept-database.ts';
import { lineOf } from './words.ts';

/** 0 when nothing is found, 1 when something is. */
export async function verifyCommand(given: readonly string[]): Promise<number> {
  const { values, positionals } = optionsFrom(given, { database: { type: 'string' }, heads: { type: 'string' } });
  if (positionals.length > 0) throw new CommandMistake('audit verify tar inga andra ord än --database och --heads.');
  const url = databaseUrl(values.database);
  const heads = keptHeads(values.heads ?? placeOfHeads(url));
  const { cases, rows, erased, findings } = await withDatabase(url, (database) =>
    verify(database, heads, (history) => replay(undefined, history)),
  );
  const against =
    heads === null
      ? 'Inga huvuden utanför databasen angavs (--heads): en avhuggen svans kan då vara osynlig.'
      : `${String(heads.length)} huvuden utanför databasen.`;
  const counted = `${String(cases)} ärenden, ${String(rows)} rader, ${String(erased)} gallrade. ${against}`;
  const verdict = findings.length === 0 ? 'Inget är ändrat.' : `${String(findings.length)} fynd.`;
  await write([...findings.map(lineOf), counted, verdict, ''].join('\n'));
  return findings.length === 0 ? 0 : 1;
}

function placeOfHeads(url: string): string | null {
  const folder = process.env['KVARBO_CHAIN_HEADS'] ?? '';
  if (folder !== '') return folder;
  return isLocal(url) && existsSync(localLog) ? localLog : null;
}

/** From a file, or from every file of a folder; null when there is no place. */
function keptHeads(place: string | null): readonly KeptHead[] | null {
  if (place === null) return null;
  if (!existsSync(place)) throw new CommandMistake('Filen eller mappen med huvuden finns inte.');
  const files = statSync(place).isDirectory() ? readdirSync(place).map((name) => path.join(place, name)) : [place];
  return files.filter((file) => statSync(file).isFile()).flatMap((file) => readHeads(readFileSync(file, 'utf8')));
}
