// npm run export -- <ref> --out file.json: everything that is stored about one case, as JSON and as text; itself written down as access.
import { writeFileSync } from 'node:fs';
import { isCaseRef } from '../../src/domain/case.ts';
import { write } from '../../src/routines/commands/output.ts';
import { createAccessLog } from '../../src/store/access-log.ts';
import { dossierOf } from '../../src/store/audit/dossier.ts';
import { asCommand, CommandMistake, databaseUrl, optionsFrom, withDatabase } from '../audit/kept-database.ts';
import { textOf } from './text.ts';

await asCommand(async (given) => {
  const { values, positionals } = optionsFrom(given, { database: { type: 'string' }, out: { type: 'string' } });
  const [ref, second] = positionals;
  if (ref === undefined || second !== undefined || values.out === undefined)
    throw new CommandMistake('Användning: export <referens> --out <fil.json> [--database <adress>]');
  if (!isCaseRef(ref)) throw new CommandMistake('En referens är fyra tecken, till exempel 7K3Q.');
  const out = values.out;
  if (!out.endsWith('.json')) throw new CommandMistake('--out ska sluta på .json; texten läggs bredvid som .txt.');
  const dossier = await withDatabase(databaseUrl(values.database), async (database) => {
    // First the entry, so that nobody has the file without it; it is in the file itself.
    await createAccessLog(database).note([{ ref, at: Date.now(), by: null, access: { what: 'exported' } }]);
    return dossierOf(database, ref);
  });
  if (dossier === null) throw new CommandMistake('Det finns inget om den referensen.');
  const text = out.replace(/\.json$/, '.txt');
  keep(out, `${JSON.stringify(dossier, null, 2)}\n`);
  keep(text, textOf(dossier));
  await write(`${out}\n${text}\n`);
  return 0;
});

/** Readable by the account that runs it and no other; what is there already is not written over. */
function keep(file: string, text: string): void {
  try {
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'EEXIST') throw new CommandMistake('Filen finns redan. Ange en annan.', { cause: error });
    throw new CommandMistake(`Filen går inte att skriva (${code}).`, { cause: error });
  }
}
