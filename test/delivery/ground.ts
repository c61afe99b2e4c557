// A worker over a real outbox, with a clock and a chance that the test holds, and deliverers that do what the test says.
import { rmSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { CommitResult } from '../../src/casework/ports.ts';
import type { Intent, IntentKind, NewIntent, Outcome } from '../../src/domain/intent.ts';
import type { LogEvent, LogFields } from '../../src/domain/log.ts';
import type { ClaimedOf, Deliverers } from '../../src/delivery/dispatch.ts';
import { canLook } from '../../src/delivery/dispatch.ts';
import { createWorker, type Worker, type WorkerParts } from '../../src/delivery/worker.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { changeOf, promiseOf } from '../store/samples.ts';

export type Deliver = (intent: ClaimedOf<IntentKind>) => Promise<Outcome>;

export interface Ground {
  readonly store: Store;
  readonly clock: { at: number; now(): number };
  /** Keys, each time one was tried. */
  readonly tried: string[];
  readonly logged: { readonly event: LogEvent; readonly fields: LogFields | undefined }[];
  readonly pauses: number[];
  /** Every kind of promise goes here. */
  deliver: Deliver;
  takeOutcome: (intent: Intent, outcome: Outcome, retryAt: number | null) => Promise<CommitResult>;
  promise(...promises: Partial<NewIntent>[]): Promise<void>;
  /** Settles without anything following from it, as `takeOutcome` does unless told otherwise. */
  settle(intent: Intent, outcome: Outcome, retryAt: number | null): Promise<CommitResult>;
  worker(parts?: Partial<WorkerParts>): Worker;
}

export function deliverersOf(deliver: (intent: ClaimedOf<IntentKind>) => Promise<Outcome>): Deliverers {
  return Object.fromEntries(Object.keys(canLook).map((kind) => [kind, deliver])) as unknown as Deliverers;
}

/** New ground before each test of the suite, cleared after it. */
export function freshGround(): () => Ground {
  let ground: Ground | undefined;
  let folder = '';
  let workers: Worker[] = [];
  beforeEach(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'kvarbo-delivery-'));
    workers = [];
    ground = groundOn(await openStore({ url: `sqlite:${path.join(folder, 'kvarbo.sqlite')}` }), workers);
  });
  afterEach(async () => {
    await Promise.all(workers.map((worker) => worker.stop()));
    await ground?.store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    if (ground === undefined) throw new Error('only within a test');
    return ground;
  };
}

function groundOn(store: Store, workers: Worker[]): Ground {
  const clock = {
    at: 1000,
    now(): number {
      return this.at;
    },
  };
  let last = changeOf({ expectedVersion: -1 });
  const ground: Ground = {
    store,
    clock,
    tried: [],
    logged: [],
    pauses: [],
    deliver: () => Promise.resolve({ outcome: 'done', result: { is: 'nothing' } }),
    takeOutcome: (intent, outcome, retryAt) => ground.settle(intent, outcome, retryAt),
    settle: (intent, outcome, retryAt) => store.outbox.settle(intent, outcome, retryAt, null, clock.now()),
    async promise(...promises) {
      const made = promises.map(promiseOf);
      last = last.expectedVersion < 0 ? changeOf({ promises: made }) : changeOf({ of: last.case, promises: made });
      await store.cases.commit(last);
    },
    worker(parts = {}) {
      const worker = createWorker({
        outbox: store.outbox,
        deliverers: deliverersOf((intent) => {
          ground.tried.push(intent.key);
          return ground.deliver(intent);
        }),
        takeOutcome: (intent, outcome, retryAt) => ground.takeOutcome(intent, outcome, retryAt),
        clock,
        chance: { random: () => 0 },
        log: (event, fields) => ground.logged.push({ event, fields }),
        pause: (ms) => {
          ground.pauses.push(ms);
          return Promise.resolve();
        },
        leaseMs: 60_000,
        ...parts,
      });
      workers.push(worker);
      return worker;
    },
  };
  return ground;
}
