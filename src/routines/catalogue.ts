// Every published version of every routine, and which of them hold.
import type { Condition, DocumentId, Routine, Row } from './routine.ts';
import type { Process } from './fact-kind.ts';
import v000 from './published/000-2022-02-02-2022-01-27.json' with { type: 'json' };
import v001 from './published/001-2021-12-16-2025-09-01.json' with { type: 'json' };
import v002 from './published/002-2024-10-17.json' with { type: 'json' };
import v003 from './published/003-2024-06-27-2024-06-07.json' with { type: 'json' };
import v004 from './published/004-2022-02-15.json' with { type: 'json' };

/**
 * All versions, each document's in order of validity. A published version is never edited; a new one is added. Each is
 * what `routine publish` wrote of the files in `data`, whose types the compiler has seen; a test holds it to them.
 */
export const catalogue = [v000, v001, v002, v003, v004] as readonly unknown[] as readonly Routine[];

const processOf: Readonly<Record<DocumentId, Process>> = {
  '000': 'eviction',
  '001': 'eviction',
  '002': 'placement',
  '003': 'SAV',
  '004': 'eviction',
};

/** Whom the document is for, where it says so: its rows apply only then. Its flags speak also outside. */
const appliesWhen: Readonly<Partial<Record<DocumentId, Condition>>> = {
  '002': [{ repeatedDischarge: true, riskAgain: true }],
  '003': [{ age: { atLeast: 20 }, lvuApplicable: false }],
};

export function processOfDocument(document: DocumentId): Process {
  return processOf[document];
}

/** The condition that every row of the document stands under, `[{}]` where there is none. */
export function scopeOf(document: DocumentId): Condition {
  return appliesWhen[document] ?? [{}];
}

/** The part of a plan's routine reference that tells versions apart: `2021-12-16 / 2025-09-01`. */
export function versionName(routine: Routine): string {
  const { decidedOn, revisedOn } = routine.version;
  return revisedOn === undefined ? decidedOn : `${decidedOn} / ${revisedOn}`;
}

let rows: ReadonlyMap<string, Row> | undefined;

/** The row with the id, as its newest version has it. */
export function rowOf(id: string): Row | undefined {
  rows ??= new Map(
    catalogue.flatMap(({ sections }) => sections.flatMap((section) => section.rows.map((row) => [row.id, row]))),
  );
  return rows.get(id);
}

/** Which version of a document to read: a pinned one (by `versionName`), or the one that holds on a date. */
export interface VersionChoice {
  /** ISO date. Without it the newest version is read; before a document's first version, that first one. */
  readonly on?: string;
  readonly versions?: Readonly<Partial<Record<DocumentId, string>>>;
}

/** One version of each document of the process. Throws when a pinned version does not exist. */
export function routinesFor(
  process: Process,
  choice: VersionChoice = {},
  published: readonly Routine[] = catalogue,
): readonly Routine[] {
  const documents = [...new Set(published.map((routine) => routine.document))];
  return documents
    .filter((document) => processOf[document] === process)
    .map((document) =>
      chooseVersion(
        published.filter((routine) => routine.document === document),
        choice,
      ),
    );
}

function chooseVersion(versions: readonly Routine[], { on, versions: pinned }: VersionChoice): Routine {
  const newest = versions.at(-1);
  if (!newest) throw new Error('a document without versions');
  const name = pinned?.[newest.document];
  if (name !== undefined) {
    const found = versions.find((routine) => versionName(routine) === name);
    if (!found) throw new Error(`routine ${newest.document} has no version ${name}`);
    return found;
  }
  if (on === undefined) return newest;
  return (
    versions.findLast(({ version }) => version.validFrom <= on && (version.validTo ?? on) >= on) ??
    versions[0] ??
    newest
  );
}
