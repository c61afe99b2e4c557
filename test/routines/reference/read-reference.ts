// Reads the decision tables of the reference folder beside the project, when it is there, so that the routine data can
// be held against them row by row.
import { existsSync, readFileSync } from 'node:fs';
import type { Condition, DocumentId } from '../../../src/routines/routine.ts';
import { readCondition } from './read-condition.ts';

const file = new URL('../../../../shared/domain/rules.md', import.meta.url);

export interface ReferenceRow {
  readonly id: string;
  readonly document: DocumentId;
  readonly heading: readonly string[];
  readonly place: string;
  readonly type: string;
  readonly when: Condition;
  readonly actor: string;
  readonly codes: readonly string[];
  readonly text: string;
  readonly with: string;
  readonly to: string;
  readonly deadline: string;
  readonly strength: string;
  readonly legal: string;
  readonly note: string;
}

export interface ReferenceFlag {
  readonly id: string;
  readonly document: DocumentId;
  readonly when: Condition;
  readonly code: string;
  readonly see: string;
}

export interface Reference {
  readonly rows: readonly ReferenceRow[];
  readonly flags: readonly ReferenceFlag[];
}

/** Null when the reference folder is absent. */
export function readReference(): Reference | null {
  if (!existsSync(file)) return null;
  const rows: ReferenceRow[] = [];
  const flags: ReferenceFlag[] = [];
  let heading: readonly string[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('### 00')) {
      heading = line
        .slice(4)
        .split(/ · (.*)/s)
        .slice(0, 2);
    } else if (/^\| 00[0-4]-/.test(line)) {
      const cells = cellsOf(line);
      const [id = '', place = ''] = cells;
      const document = id.slice(0, 3) as DocumentId;
      if (id.includes('-GAP-')) {
        const [, when = '', code = '', , see = ''] = cells;
        flags.push({ id, document, when: readCondition(plain(when)), code: plain(code), see });
      } else {
        rows.push(readRow(id, document, (heading[1] ?? '').split(' › '), place, cells));
      }
    }
  }
  return { rows, flags };
}

function readRow(
  id: string,
  document: DocumentId,
  heading: readonly string[],
  place: string,
  cells: readonly string[],
): ReferenceRow {
  const [, , type = '', when = '', actor = '', codes = '', text = '', together = '', to = '', deadline = ''] = cells;
  const [strength = '', legal = '', note = ''] = cells.slice(10);
  return {
    id,
    document,
    heading,
    place,
    type,
    when: readCondition(plain(when)),
    actor,
    codes: codes === '—' ? [] : codes.split('<br>').map(plain),
    text,
    with: together,
    to,
    deadline,
    strength,
    legal,
    note,
  };
}

function cellsOf(line: string): readonly string[] {
  return line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.replaceAll('\\|', '|').trim());
}

function plain(cell: string): string {
  return cell.replaceAll('`', '').trim();
}
