// Whether each promise was kept, or waits, or was laid before somebody with its reason, or was let go by a later decision.
import { DatabaseSync } from 'node:sqlite';
import type { StuckPromise } from '../../../src/casework/ports.ts';
import type { Instant } from '../../../src/domain/time.ts';
import type { Ledger } from '../ledger.ts';

interface Row {
  readonly id: string;
  readonly key: string;
  readonly state: string;
  readonly run_at: number;
  readonly leased_until: number | null;
  readonly code: string | null;
}

/** Reads the product's file past the product. */
export function promisesAudit(
  file: string,
  ledger: Ledger,
  stuck: readonly StuckPromise[],
  now: Instant,
): readonly string[] {
  const rows = rowsOf(file);
  const there = new Set(rows.map(({ id }) => id));
  const shown = new Set(stuck.map(({ key }) => key));
  const entries = [...ledger.entries.values()];
  return [
    ...entries.flatMap((entered) => {
      const { id, key } = entered.promise;
      if (entered.done > 1) return [`${key}: written down as done ${String(entered.done)} times`];
      if (entered.done === 1 || there.has(id) || ledger.isLetGo(entered)) return [];
      return [`${key}: neither kept nor waiting nor let go`];
    }),
    ...rows.flatMap(({ key, state, run_at, leased_until, code }) => {
      if (state === 'parked' || state === 'refused')
        return shown.has(key) && code !== null ? [] : [`${key}: ${state} and shown to nobody`];
      const due = state === 'leased' ? (leased_until ?? 0) : run_at;
      return due < now ? [`${key}: ${state} and overdue by ${String(now - due)} ms`] : [];
    }),
  ];
}

function rowsOf(file: string): readonly Row[] {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return database
      .prepare('select id, key, state, run_at, leased_until, code from promises')
      .all() as unknown as Row[];
  } finally {
    database.close();
  }
}
