// routine publish: a version written down as it will be applied. What has been signed is never written again.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { checkRowsAlone } from '../check/rows-alone.ts';
import { publishedFile, publishedText } from '../published-text.ts';
import type { Routine } from '../routine.ts';
import { InputMistake, oneLine } from './input.ts';
import { write } from './output.ts';
import { approvalInWords, findVersion, versionId } from './routine-versions.ts';

const usage = 'Användning: routine publish <fil med versionen> [--unsigned]';

const folder = new URL('../published/', import.meta.url);

export async function runPublish(given: readonly string[]): Promise<number> {
  const [file, ...rest] = given.filter((word) => word !== '--unsigned');
  if (!file?.endsWith('.ts') || rest.length > 0) throw new InputMistake(usage);
  const routine = await findVersion(file);
  const isNew = await publish(routine, folder, given.includes('--unsigned'));
  await write(
    isNew
      ? `${versionId(routine)} står nu i src/routines/published/${publishedFile(routine)}. ` +
          `${approvalInWords(routine.version.approvedBy)}\nLägg till filen i src/routines/catalogue.ts om den är ny.\n`
      : `${versionId(routine)} är redan publicerad, ord för ord.\n`,
  );
  return 0;
}

/**
 * Writes the version into the folder; false when it stands there word for word already. Throws `InputMistake` when a
 * name is missing, or when a version that somebody has signed would change.
 */
export async function publish(routine: Routine, into: URL, unsignedAllowed = false): Promise<boolean> {
  refuseWithoutNames(routine, unsignedAllowed);
  const target = new URL(publishedFile(routine), into);
  const text = publishedText(routine);
  if (existsSync(target)) {
    const standing = await readFile(target, 'utf8');
    if (standing === text) return false;
    refuseSigned(JSON.parse(standing) as Routine);
  }
  await writeFile(target, text);
  return true;
}

function refuseWithoutNames(routine: Routine, unsignedAllowed: boolean): void {
  const { approvedBy } = routine.version;
  const lacking = checkRowsAlone(routine, new Set()).find(({ kind }) => kind === 'not-published');
  if (lacking) throw new InputMistake(lacking.text);
  if (typeof approvedBy === 'string' || unsignedAllowed) return;
  throw new InputMistake(
    `${oneLine(versionId(routine))}: ${approvalInWords(approvedBy)} Skriv namnet i approvedBy, eller ange --unsigned.`,
  );
}

function refuseSigned(standing: Routine): void {
  if (typeof standing.version.approvedBy !== 'string') return;
  throw new InputMistake(
    `${versionId(standing)} är publicerad och underskriven och ändras aldrig. Ge ändringen ett nytt datum.`,
  );
}
