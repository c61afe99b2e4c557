// One life of the product's process: composed as in production, over files that outlive it, and stopped as by a kill.
import { compose, type Kvarbo } from '../../../src/compose.ts';
import type { Chance } from '../../../src/casework/ports.ts';
import { createLog } from '../../../src/domain/log.ts';
import type { Organisation } from '../../../src/domain/organisation.ts';
import type { Clock } from '../../../src/domain/time.ts';
import { createGraphClient } from '../../../src/graph/client.ts';
import { openStore, type Store } from '../../../src/store/open-store.ts';
import { objectId } from '../../local/people.ts';
import { gated, type Gate, type StoreFaults } from './gate.ts';
import { noLimits } from '../../../src/teams/allowance.ts';

export interface Life {
  readonly kvarbo: Kvarbo;
  /** Past the gate: for looking, also after the end. */
  readonly store: Store;
  isDead(): boolean;
  /** Resolves when it has been killed. */
  readonly ended: Promise<void>;
  /** Nothing more is written, sent or logged from this moment; what hangs, hangs. */
  kill(): void;
  /** Lets go of the file. */
  bury(): Promise<void>;
}

export interface LifeParts {
  readonly file: string;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly organisation: Organisation;
  readonly graphUrl: string;
  readonly faults: StoreFaults;
  readonly pollMs: number;
  /** Promises of how many lanes are kept at the same time. */
  readonly parallel: number;
  readonly watch: Pick<Gate, 'strikes' | 'onWritten'>;
  readonly onLog: (line: string) => void;
}

/** Longer than anything takes here; a delay beyond it is an answer nobody waits for. */
export const patienceMs = 3000;
/** A promise whose keeper has died is taken up again when this has passed, by the story's clock. */
const leaseMs = 30_000;
const holdMs = 30_000;

export async function begin(parts: LifeParts): Promise<Life> {
  const { clock, organisation } = parts;
  const end = Promise.withResolvers<undefined>();
  let dead = false;
  // What a dead process still draws must not come out of what the next one is to draw.
  const chance: Chance = {
    random: () => (dead ? 0.5 : parts.chance.random()),
    id: () => (dead ? objectId(0) : parts.chance.id()),
  };
  const store = await openStore({
    url: `sqlite:${parts.file}`,
    unitOf: (kind, beside) =>
      organisation.units.find((unit) => unit.kind === kind && unit.administration === beside)?.id,
  });
  const kill = (): void => {
    dead = true;
    end.resolve(undefined);
  };
  const kvarbo = await compose({
    clock,
    chance,
    organisation: () => organisation,
    store: gated(store, { isDead: () => dead, faults: parts.faults, kill, ...parts.watch }),
    graph: createGraphClient({
      baseUrl: parts.graphUrl,
      token: () => (dead ? new Promise<never>(() => undefined) : Promise.resolve('story')),
      timeoutMs: patienceMs,
      clientRequestId: () => chance.id(),
    }),
    treserva: { allowed: organisation.treservaNumbers, pattern: /[0-9]{4,9}/u },
    settings: { holdMs, pollMs: parts.pollMs },
    log: createLog(clock, (line) => {
      if (!dead) parts.onLog(line);
    }),
    report: ({ during, reference }) => {
      if (!dead) parts.onLog(JSON.stringify({ event: 'turnFault', during, fault: reference }));
    },
    server: { host: '127.0.0.1', port: 0, auth: { type: 'none' }, serviceUrls: [], limits: noLimits },
    teamsDeadlineMs: patienceMs,
    leaseMs,
    // The clock stands still between two steps: nothing is gained by looking, or waiting, by the machine's own.
    worker: { driven: true, parallel: parts.parallel, pause: () => Promise.resolve() },
  });
  return {
    kvarbo,
    store,
    isDead: () => dead,
    ended: end.promise,
    kill,
    async bury() {
      // What was under way hangs on the gate for good; it is not waited for.
      void kvarbo.worker.stop();
      void kvarbo.server.close();
      await store.close();
    },
  };
}
