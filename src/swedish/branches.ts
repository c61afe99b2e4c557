// What a branch of routine 001 is called on cards, and which version of a routine is meant.
import type { RoutineReference } from '../domain/plan.ts';

const names: Readonly<Record<string, string>> = {
  '1A': 'Barnfamilj, EB har ärende, inte BoU',
  '1B': 'Barnfamilj, BoU har ärende, inte EB',
  '1C': 'Barnfamilj utan pågående ärende',
  '2A': 'Hushåll utan barn, EB har ärende',
  '2B': 'Hushåll utan barn och utan pågående ärende',
};

/** Null is where the routine has no section. */
export function branchName(branch: string | null): string {
  if (branch === null) return 'Inget eget avsnitt i rutinen';
  return names[branch] ?? branch;
}

const routines: Readonly<Record<string, string>> = {
  '000': 'Rutin för samverkan mellan förvaltningarna',
  '001': 'Rutin för intern samordning',
  '002': 'Rutin för upprepat utskrivna',
  '003': 'Rutin för samverkan med SAV',
  '004': 'Presentation av handboken',
};

export function routineName(document: string): string {
  return routines[document] ?? `Dokument ${document}`;
}

/** `Rutin för intern samordning, reviderad 2025-09-01`; a routine that was never revised shows its decision date. */
export function routineVersion(routine: RoutineReference): string {
  const [decided = '', revised = ''] = routine.version.split('/').map((part) => part.trim());
  const dated = revised === '' ? `beslutad ${decided}` : `reviderad ${revised}`;
  return `${routineName(routine.document)}, ${dated}`;
}
