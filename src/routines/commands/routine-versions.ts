// Finding a version of a routine by what people call it: `001`, `001@2025-09-01`, or the file of a draft.
import { pathToFileURL } from 'node:url';
import { catalogue, versionName } from '../catalogue.ts';
import type { Routine, RoutineVersion } from '../routine.ts';
import { InputMistake, oneLine } from './input.ts';

/** The newest version of each document. */
export function newestRoutines(): readonly Routine[] {
  return [...new Map(catalogue.map((routine) => [routine.document, routine])).values()];
}

/** `001@2021-12-16/2025-09-01`: the name under which a version is printed and found again. */
export function versionId(routine: Routine): string {
  return `${routine.document}@${versionName(routine).replaceAll(' ', '')}`;
}

/** `Godkänd av …`, or who has not signed yet. */
export function approvalInWords(approvedBy: RoutineVersion['approvedBy']): string {
  if (typeof approvedBy === 'string') return `Godkänd av ${approvedBy}.`;
  return `Inte underskriven än: väntar på ${approvedBy.awaited}.`;
}

/** Throws `InputMistake` naming the versions there are. */
export async function findVersion(name: string): Promise<Routine> {
  if (name.endsWith('.ts')) return readDraft(name);
  const [document, date] = name.split('@');
  const versions = catalogue.filter((routine) => routine.document === document);
  const found = versions.findLast(
    (routine) => date === undefined || versionId(routine) === name || datesOf(routine).includes(date),
  );
  if (found) return found;
  const known = (versions.length > 0 ? versions : catalogue).map(versionId).join(', ');
  throw new InputMistake(`Versionen ${oneLine(name)} finns inte. Det finns ${known}, eller ange filen med ett utkast.`);
}

function datesOf({ version }: Routine): readonly string[] {
  return [version.decidedOn, version.validFrom, ...(version.revisedOn === undefined ? [] : [version.revisedOn])];
}

async function readDraft(file: string): Promise<Routine> {
  let module: Readonly<Record<string, unknown>>;
  try {
    module = (await import(pathToFileURL(file).href)) as Readonly<Record<string, unknown>>;
  } catch (error) {
    throw new InputMistake(`Filen ${oneLine(file)} går inte att läsa som en rutin.`, { cause: error });
  }
  const routine = Object.values(module).find(isRoutine);
  if (!routine) throw new InputMistake(`Filen ${oneLine(file)} exporterar ingen rutin.`);
  return routine;
}

function isRoutine(value: unknown): value is Routine {
  return (
    typeof value === 'object' && value !== null && 'document' in value && 'sections' in value && 'version' in value
  );
}
