// Stands between the product and its store: where the store fails on order, and where a killed process stops.
import type { Store } from '../../../src/store/open-store.ts';
import { KvarboError } from '../../../src/errors.ts';
import { setTimeout as wait } from 'node:timers/promises';

export interface StoreFault {
  /** `fail`: nothing is written. `acceptThenDrop`: written, and the answer lost. `kill`: written, and the process dies. */
  readonly do: 'fail' | 'delay' | 'acceptThenDrop' | 'kill';
  readonly delayMs: number;
  left: number;
}

export type StoreFaults = StoreFault[];

export interface Gate {
  readonly isDead: () => boolean;
  readonly faults: StoreFaults;
  readonly kill: () => void;
  /** What happens to a write of the weather, beside the faults that were ordered. */
  readonly strikes?: (method: string, given: readonly unknown[]) => StoreFault['do'] | null;
  /** A write that is on the disk, whether or not the product gets to know. */
  readonly onWritten?: (method: string, given: readonly unknown[], result: unknown) => void;
}

/** A new one each time: one for all would remember whoever ever waited for it. */
const never = (): Promise<never> => new Promise(() => undefined);
/** What changes a case or ends a promise. */
const writes: ReadonlySet<string> = new Set(['commit', 'settle']);

export function gated(store: Store, gate: Gate): Store {
  return {
    cases: through(store.cases, gate),
    outbox: through(store.outbox, gate),
    dialogues: through(store.dialogues, gate),
    liveCards: through(store.liveCards, gate),
    conversations: through(store.conversations, gate),
    access: through(store.access, gate),
    upkeep: through(store.upkeep, gate),
    organisationChanges: through(store.organisationChanges, gate),
    rosters: through(store.rosters, gate),
    strangers: through(store.strangers, gate),
    health: () => store.health(),
    close: () => store.close(),
  };
}

/** Every method of the part, through the gate. All of them are asynchronous. */
function through<Part extends object>(part: Part, gate: Gate): Part {
  const entries = Object.entries(part).map(([name, method]: [string, (...given: unknown[]) => Promise<unknown>]) => [
    name,
    async (...given: unknown[]): Promise<unknown> => {
      if (gate.isDead()) return never();
      const ordered = writes.has(name) ? gate.faults.find(({ left }) => left > 0) : undefined;
      if (ordered !== undefined) ordered.left -= 1;
      const fault = ordered?.do ?? (writes.has(name) ? (gate.strikes?.(name, given) ?? null) : null);
      if (fault === 'fail') throw new KvarboError('databaseBusy');
      if (fault === 'delay') await wait(ordered?.delayMs ?? 0);
      const result = await method(...given);
      if (writes.has(name)) gate.onWritten?.(name, given, result);
      if (fault === 'kill') gate.kill();
      if (gate.isDead()) return never();
      if (fault === 'acceptThenDrop') throw new KvarboError('databaseBusy');
      return result;
    },
  ]);
  return Object.fromEntries(entries) as Part;
}
