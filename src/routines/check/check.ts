// The whole check of a set of routines: what is wrong, and what is known to be silent.
import { knownSilences, sameRows } from '../known-silences.ts';
import { processOfDocument } from '../catalogue.ts';
import type { DocumentId, Routine } from '../routine.ts';
import type { KnownSilence } from '../silences/silence.ts';
import { pairOf } from './enumerate.ts';
import { findingName } from './finding.ts';
import type { Finding } from './finding.ts';
import { checkRowsAlone } from './rows-alone.ts';
import { checkRowsTogether } from './rows-together.ts';
import type { StageReport } from './rows-together.ts';
import { boxName, coversBox } from './uncovered.ts';

export interface Report {
  readonly stages: readonly StageReport[];
  /** Findings that no known silence explains. */
  readonly undeclared: readonly Finding[];
  readonly declared: readonly { readonly finding: Finding; readonly numbers: readonly string[] }[];
}

export interface Declarations {
  readonly silences: readonly KnownSilence[];
  readonly sameRows: readonly (readonly [string, string])[];
}

/** Checks one version of each document. `all` are the routines whose rows flags may name. */
export function check(
  routines: readonly Routine[],
  all: readonly Routine[] = routines,
  { silences, sameRows: same }: Declarations = { silences: knownSilences, sameRows },
): Report {
  const rows = new Set(all.flatMap(({ sections }) => sections.flatMap((section) => section.rows.map(({ id }) => id))));
  const samePairs = new Set(same.map(([one, other]) => findingName({ kind: 'overlap', key: pairOf(one, other) })));
  const byName = new Map(
    silences.flatMap((silence) => (silence.findings ?? []).map((name) => [name, silence] as const)),
  );
  const stages: StageReport[] = [];
  const undeclared: Finding[] = [];
  const declared: { finding: Finding; numbers: readonly string[] }[] = [];
  for (const routine of routines) {
    const together = checkRowsTogether(routine);
    stages.push(...together.stages);
    const boxes = new Map(together.boxes.map((box) => [boxName(box), box]));
    for (const finding of [...checkRowsAlone(routine, rows), ...together.findings, ...secondsNothing(routine, all)]) {
      const name = findingName(finding);
      const box = finding.kind === 'no-branch' ? boxes.get(finding.key) : undefined;
      const silence =
        byName.get(name) ??
        silences.find((one) =>
          one.uncovered?.some(({ document, when }) => box && document === finding.document && coversBox(when, box)),
        );
      if (silence) declared.push({ finding, numbers: silence.numbers });
      else if (samePairs.has(name)) declared.push({ finding, numbers: ['samma rad på två ställen'] });
      else undeclared.push(finding);
    }
  }
  const found = new Set([...undeclared, ...declared.map(({ finding }) => finding)].map(findingName));
  const stale = [...byName.keys(), ...samePairs]
    .filter((name) => !found.has(name))
    .flatMap((name) =>
      routines.filter(({ document }) => isAbout(name, document)).map(({ document }) => outdated(name, document)),
    );
  return { stages, undeclared: [...undeclared, ...stale], declared };
}

/** Codes of a presentation that no governing row of its process gives, so that they second nothing. */
function secondsNothing(routine: Routine, all: readonly Routine[]): readonly Finding[] {
  const { document } = routine;
  const governing = new Set(
    all
      .filter((other) => processOfDocument(other.document) === processOfDocument(document))
      .flatMap(({ sections }) => sections.flatMap(({ rows }) => rows))
      .filter(({ type }) => type !== 'secondary')
      .flatMap(({ codes }) => codes),
  );
  return routine.sections
    .flatMap(({ rows }) => rows)
    .filter(({ type }) => type === 'secondary')
    .flatMap(({ id, codes }) => codes.filter((code) => !governing.has(code)).map((code) => [id, code] as const))
    .map(([id, code]) => ({
      kind: 'unknown-code',
      document,
      key: `${id} ${code}`,
      text: `${id}: ingen styrande rad ger ${code}.`,
    }));
}

function isAbout(name: string, document: DocumentId): boolean {
  return name.split(' ').some((word) => word === document || word.startsWith(`${document}-`));
}

/** A declaration that explains nothing any more would hide the next finding of that name. */
function outdated(name: string, document: DocumentId): Finding {
  return { kind: 'outdated', document, key: name, text: `${name}: anges som känt men finns inte längre.` };
}
