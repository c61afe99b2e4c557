// The outbox as it is, with somebody told of every promise that is dealt with.
import type { Outbox } from '../../src/casework/ports.ts';
import type { Settled } from './advance.ts';

export interface WatchedOutbox {
  readonly outbox: Outbox;
  readonly onSettled: (listener: (settled: Settled) => void) => () => void;
}

export function watched(outbox: Outbox): WatchedOutbox {
  const listeners = new Set<(settled: Settled) => void>();
  return {
    outbox: {
      ...outbox,
      async settle(intent, outcome, runAt, change, now) {
        const result = await outbox.settle(intent, outcome, runAt, change, now);
        if (result === 'committed') {
          const settled = { kind: intent.content.kind, ref: intent.ref, outcome: outcome.outcome, at: now };
          for (const listener of listeners) listener(settled);
        }
        return result;
      },
    },
    onSettled(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
