// One case's chain, held against itself.
import { beginning, hashOf, type Link } from './chain.ts';
import type { At, Finding } from './findings.ts';

/** A row as it stands. */
export interface Standing extends Link {
  readonly place: number | null;
  readonly seq: number | null;
  readonly hash: string | null;
}

export interface Head {
  readonly place: number;
  readonly events: number;
  readonly hash: string;
}

/** @param rows in any order; null for `head` when there is none */
export function checkChain(ref: string, rows: readonly Standing[], head: Head | null): readonly Finding[] {
  if (head === null) return [{ found: 'chainMissing', ref }];
  const findings: Finding[] = [];
  const at = ({ table, place, seq }: Standing): At => ({ ref, table, place, seq });
  const unplaced = rows.filter(({ place }) => place === null);
  findings.push(...unplaced.map((row): Finding => ({ found: 'rowInserted', ...at(row) })));
  const byPlace = Map.groupBy(
    rows.filter(({ place }) => place !== null),
    ({ place }) => place ?? 0,
  );

  let previous: string | null = beginning;
  let last = 0;
  let events = 0;
  for (const [place, here] of [...byPlace].toSorted(([a], [b]) => a - b)) {
    if (place > last + 1) findings.push({ found: 'rowsMissing', ref, from: last + 1, to: place - 1 });
    // What stands before a missing row's successor is not known, so the successor is not judged by it.
    const before: string | null = place > last + 1 ? null : previous;
    const fits = (row: Standing): boolean =>
      before === null || row.hash === hashOf(ref, place, before, row, row.seq ?? 0);
    const [row = here[0]] = here.filter(fits);
    if (row === undefined) continue;
    const others = here.filter((other) => other !== row);
    findings.push(...others.map((other): Finding => ({ found: 'rowInserted', ...at(other) })));
    if (!fits(row)) findings.push({ found: 'rowChanged', ...at(row) });
    if (row.table === 'history') events = row.seq ?? 0;
    previous = row.hash;
    last = place;
  }
  if (head.place !== last || head.events !== events || head.hash !== previous) {
    findings.push({ found: 'headDiffers', ref, place: Math.min(head.place, last + 1) });
  }
  return findings;
}
