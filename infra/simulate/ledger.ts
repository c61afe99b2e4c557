// Every promise that was ever written, and how it ended, noted from what passed the gate to the store and not from the store itself.
import type { CaseChange } from '../../src/casework/ports.ts';
import type { Intent, NewIntent, Outcome } from '../../src/domain/intent.ts';

export interface Entered {
  readonly promise: NewIntent;
  /** Place among all changes. */
  readonly place: number;
  /** How often it was written down as done. */
  done: number;
  refused: string | null;
}

export interface Ledger {
  readonly entries: ReadonlyMap<string, Entered>;
  /** Whether a later change withdrew it, or made another under its key. */
  isLetGo(entered: Entered): boolean;
  onWritten(method: string, given: readonly unknown[], result: unknown): void;
}

export function openLedger(): Ledger {
  const entries = new Map<string, Entered>();
  const withdrawals: { readonly place: number; readonly ref: string; readonly keys: readonly string[] }[] = [];
  const lastOfKey = new Map<string, string>();
  const settled = new WeakSet<Intent>();
  let place = 0;

  function enter(change: CaseChange): void {
    place += 1;
    if (change.withdrawn.length > 0) withdrawals.push({ place, ref: change.case.ref, keys: change.withdrawn });
    for (const promise of change.promises) {
      entries.set(promise.id, { promise, place, done: 0, refused: null });
      // Of two under one key in the same change the last one stands.
      lastOfKey.set(promise.key, promise.id);
    }
  }

  return {
    entries,
    isLetGo: ({ promise, place: made }) =>
      lastOfKey.get(promise.key) !== promise.id ||
      withdrawals.some(
        (one) => one.place > made && one.ref === promise.ref && one.keys.some((key) => fits(key, promise.key)),
      ),
    onWritten(method, given, result) {
      if (result !== 'committed') return;
      if (method === 'commit') {
        enter(given[0] as CaseChange);
        return;
      }
      const [intent, outcome, , change] = given as [Intent, Outcome, unknown, CaseChange | null];
      // Told once more of the same claim, the store has nothing left to write.
      if (settled.has(intent)) return;
      settled.add(intent);
      const entered = entries.get(intent.id);
      if (entered !== undefined && outcome.outcome === 'done') entered.done += 1;
      if (entered !== undefined && outcome.outcome === 'refused') entered.refused = outcome.code;
      if (change !== null) enter(change);
    },
  };
}

function fits(pattern: string, key: string): boolean {
  return pattern.endsWith('*') ? key.startsWith(pattern.slice(0, -1)) : key === pattern;
}
