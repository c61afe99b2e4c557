// audit review: who has had a unit's cases before her since a day, what left, who was refused, and the decisions that override.
import type { UnitAccess } from '../../src/casework/ports.ts';
import { instantOf, type Instant } from '../../src/domain/time.ts';
import { OrganisationError, readOrganisation } from '../../src/organisation/organisation-file.ts';
import { write } from '../../src/routines/commands/output.ts';
import { createAccessLog } from '../../src/store/access-log.ts';
import { CommandMistake, databaseUrl, optionsFrom, withDatabase } from './kept-database.ts';
import { accessLine, overrideLine } from './words.ts';

export async function review(given: readonly string[]): Promise<number> {
  const { values, positionals } = optionsFrom(given, {
    database: { type: 'string' },
    since: { type: 'string' },
    organisation: { type: 'string' },
  });
  const [unit, second] = positionals;
  if (unit === undefined || second !== undefined) throw new CommandMistake('Ange en enhet: audit review <enhet>.');
  const since = values.since === undefined ? 0 : startOf(values.since);
  const nameOf = namesFrom(values.organisation ?? process.env['KVARBO_ORGANISATION']);
  const access = await withDatabase(databaseUrl(values.database), async (database) => {
    const log = createAccessLog(database);
    const found = await log.ofUnit(unit, since);
    const refs = [...new Set(found.entries.map(({ ref }) => ref))];
    await log.note(refs.map((ref) => ({ ref, at: Date.now(), by: null, access: { what: 'reviewed' } })));
    return found;
  });
  await write(linesOf(access, nameOf));
  return 0;
}

function linesOf({ entries, overrides }: UnitAccess, nameOf: (person: string | null) => string): string {
  return [
    `Åtkomst: ${String(entries.length)}`,
    ...entries.map((entry) => accessLine(entry, nameOf)),
    `Beslut som avviker: ${String(overrides.length)}`,
    ...overrides.map((decision) => overrideLine(decision, nameOf)),
    '',
  ].join('\n');
}

function startOf(date: string): Instant {
  try {
    return instantOf(`${date}T00:00`);
  } catch (cause) {
    throw new CommandMistake('--since ska vara ett datum av formen ÅÅÅÅ-MM-DD.', { cause });
  }
}

/** Names from the organisation's file where it is given; else the ids. */
function namesFrom(file: string | undefined): (person: string | null) => string {
  const names = new Map<string, string>();
  try {
    if (file !== undefined && file !== '')
      for (const { id, name } of readOrganisation(file).people) names.set(id, name);
  } catch (error) {
    if (!(error instanceof OrganisationError)) throw error;
    throw new CommandMistake(error.problems[0] ?? 'Organisationens fil går inte att läsa.', { cause: error });
  }
  return (person) => (person === null ? 'Kvarbo' : (names.get(person) ?? person));
}
