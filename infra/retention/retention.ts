// npm run retention [-- --dry-run]: erases ended cases whose time is up, and says how many rows of each table went.
import { appendFileSync, existsSync } from 'node:fs';
import { ConfigError, readKeepDays } from '../../src/config.ts';
import { createLog } from '../../src/domain/log.ts';
import { write } from '../../src/routines/commands/output.ts';
import type { Erased, KeepRules } from '../../src/store/audit/erase.ts';
import { createUpkeep } from '../../src/store/upkeep.ts';
import { headsFile } from '../../src/store/heads-file.ts';
import {
  asCommand,
  CommandMistake,
  databaseUrl,
  isLocal,
  localLog,
  optionsFrom,
  withDatabase,
} from '../audit/kept-database.ts';

const clock = { now: () => Date.now() };

await asCommand(async (given) => {
  const { values, positionals } = optionsFrom(given, {
    database: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  });
  if (positionals.length > 0) throw new CommandMistake('retention tar inga andra ord än --dry-run och --database.');
  const url = databaseUrl(values.database);
  const place = process.env['KVARBO_CHAIN_HEADS'] ?? '';
  const keeping = place !== '' ? headsFile(place) : isLocal(url) && existsSync(localLog) ? localLog : null;
  const dryRun = values['dry-run'];
  const rules = keepDays();
  const erased = await withDatabase(url, async (database) => {
    const upkeep = createUpkeep(database);
    const gone = await upkeep.erase(rules, clock.now(), dryRun);
    if (!dryRun && keeping !== null)
      await upkeep.keepHeads(createLog(clock, (line) => appendFileSync(keeping, `${line}\n`, { flush: true })));
    return gone;
  });
  await write(linesOf(erased, dryRun));
  return 0;
});

function keepDays(): KeepRules {
  try {
    return readKeepDays(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw new CommandMistake(error.problems.join(' '), { cause: error });
  }
}

function linesOf({ waiting, ...tables }: Erased, dryRun: boolean): string {
  return [
    dryRun ? 'Skulle gallras (inget är ändrat):' : 'Gallrat:',
    ...Object.entries(tables).map(([table, rows]) => `  ${table.padEnd(14)} ${String(rows)}`),
    ...(waiting > 0 ? [`${String(waiting)} avslutade ärenden väntar: något är ännu på väg ut ur dem.`] : []),
    '',
  ].join('\n');
}
