// The type of a row, which says whether its duty is work to do or a principle to keep in mind.
import { catalogue } from '../routines/catalogue.ts';
import type { RowType } from '../routines/routine.ts';

const types: ReadonlyMap<string, RowType> = new Map(
  catalogue.flatMap((routine) =>
    routine.sections.flatMap((section) => section.rows.map((row) => [row.id, row.type] as const)),
  ),
);

export function rowType(row: string): RowType | undefined {
  return types.get(row);
}
