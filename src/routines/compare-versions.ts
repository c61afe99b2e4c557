// What differs between two versions of a routine, row by row.
import type { FlagRow, Routine, Row } from './routine.ts';

export interface ChangedField {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface RowChange {
  readonly id: string;
  /** `changed` with at least one field; the others without. */
  readonly kind: 'added' | 'removed' | 'changed';
  readonly fields: readonly ChangedField[];
}

/** Rows and flags in the order of the newer version, removed ones last. */
export function compareVersions(older: Routine, newer: Routine): readonly RowChange[] {
  const before = entriesOf(older);
  const after = entriesOf(newer);
  return [
    ...[...after].flatMap(([id, entry]): readonly RowChange[] => {
      const earlier = before.get(id);
      if (!earlier) return [{ id, kind: 'added', fields: [] }];
      const fields = changedFields(earlier, entry);
      return fields.length === 0 ? [] : [{ id, kind: 'changed', fields }];
    }),
    ...[...before.keys()].filter((id) => !after.has(id)).map((id): RowChange => ({ id, kind: 'removed', fields: [] })),
  ];
}

type Entry = Readonly<Record<string, unknown>>;

function entriesOf({ sections, flags }: Routine): ReadonlyMap<string, Entry> {
  const rows = sections.flatMap(({ heading, rows: own }) =>
    own.map((row: Row) => [row.id, { heading, ...row }] as const),
  );
  return new Map<string, Entry>([...rows, ...flags.map((flag: FlagRow) => [flag.id, { ...flag }] as const)]);
}

function changedFields(before: Entry, after: Entry): readonly ChangedField[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}
