// routine check: the groups of facts that were tried, what was found, and whether it is known.
import { check } from '../check/check.ts';
import type { Report } from '../check/check.ts';
import type { StageReport } from '../check/rows-together.ts';
import { valueInWords } from '../test-words.ts';
import type { Routine } from '../routine.ts';
import { InputMistake } from './input.ts';
import { write } from './output.ts';
import { approvalInWords, findVersion, newestRoutines, versionId } from './routine-versions.ts';

/** 0 when everything found is a known silence, else 1. */
export async function runCheck(given: readonly string[]): Promise<number> {
  const flag = given.find((word) => word.startsWith('--'));
  if (flag !== undefined) throw new InputMistake(`Okänd flagga ${flag}. Användning: routine check [dokument …]`);
  const newest = newestRoutines();
  const routines = given.length === 0 ? newest : await Promise.all(given.map(findVersion));
  const report = check(routines, [...newest, ...routines]);
  await write(`${linesOf(routines, report).join('\n')}\n`);
  return report.undeclared.length === 0 ? 0 : 1;
}

function linesOf(routines: readonly Routine[], report: Report): readonly string[] {
  const tried = report.stages.reduce((sum, { enumeration }) => sum + enumeration.tried, 0);
  return [
    ...routines.flatMap((routine) => [
      `RUTIN ${versionId(routine)}`,
      ...report.stages.filter(({ document }) => document === routine.document).flatMap(stageLines),
      '',
    ]),
    `Alla kombinationer prövade: ${tried}. Inget är stickprov.`,
    '',
    ...notes(routines),
    `KÄNDA TYSTNADER (${report.declared.length})`,
    ...report.declared.map(({ finding, numbers }) => `  ${numbers.join(' = ')}: ${finding.text}`),
    '',
    report.undeclared.length === 0 ? 'INGET NYTT FUNNET' : `NYTT FUNNET (${report.undeclared.length})`,
    ...report.undeclared.map(({ kind, text }) => `  ${kind}: ${text}`),
  ];
}

/** What is no fault of the routine but must not be overlooked: versions that the city has not signed. */
function notes(routines: readonly Routine[]): readonly string[] {
  const unsigned = routines.filter(({ version }) => typeof version.approvedBy !== 'string');
  if (unsigned.length === 0) return [];
  return [
    `ATT VETA (${unsigned.length})`,
    ...unsigned.map((routine) => `  ${versionId(routine)}: ${approvalInWords(routine.version.approvedBy)}`),
    '',
  ];
}

/** Whole numbers as they are, beyond a billion as a power of ten. */
function count(number: number): string {
  return number < 1e9 ? String(number) : number.toExponential(1).replace('e+', ' × 10^');
}

function stageLines({ stage, conditions, combinations, enumeration }: StageReport): readonly string[] {
  const { splits, groups, tried, insideOneGroup, firing } = enumeration;
  return [
    `  ${stage === null ? 'utan steg' : `steg ${valueInWords(stage ?? null)}`}: ${conditions} villkor, ${firing.size} kan gälla, ${tried} prövade för alla ${count(combinations)} kombinationer`,
    ...(splits.length === 0 ? [] : [`    delat värde för värde på ${splits.join(', ')}`]),
    ...groups.map(({ facts, size }) => `    grupp om ${size}: ${facts.join(', ')}`),
    `    inget villkor läser över gruppgränser (${insideOneGroup} prövade)`,
  ];
}
