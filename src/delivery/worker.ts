// Keeps the promises of the outbox: claims what is due, several lanes at a time and one promise of a lane at a time.
import { setTimeout as wait } from 'node:timers/promises';
import type { Chance, ClaimedIntent, Outbox } from '../casework/ports.ts';
import { logCodeOf, type Log } from '../domain/log.ts';
import type { Clock } from '../domain/time.ts';
import { attempt, type Attempting, type DeliveryCheckpoint, type TakeOutcome } from './attempt.ts';
import { defaultGiveUpAfter } from './backoff.ts';
import type { Deliverers } from './dispatch.ts';

export interface WorkerParts {
  readonly outbox: Pick<Outbox, 'claim' | 'settle' | 'nextDue'>;
  readonly deliverers: Deliverers;
  readonly takeOutcome: TakeOutcome;
  readonly clock: Clock;
  readonly chance: Pick<Chance, 'random'>;
  readonly log: Log;
  /** Longer than any attempt lasts: one that outlives its lease counts as unknown when the process dies. Default 2 min. */
  readonly leaseMs?: number;
  /** Lanes at a time. Default 8. */
  readonly parallel?: number;
  /** Attempts until a promise is laid before a person. Default 20. */
  readonly giveUpAfter?: number;
  /** Longest sleep between two looks, for promises other processes made. Default 1 s. */
  readonly pollMs?: number;
  /** How to wait before an outcome is reported again; the machine's timer by default. */
  readonly pause?: (ms: number) => Promise<void>;
  readonly checkpoint?: DeliveryCheckpoint;
}

export interface Worker {
  /** Tries everything that is due now, and what becomes due by it, and gives the number of attempts made. Throws what the outbox throws. */
  runDue(): Promise<number>;
  /** Goes on by itself, by the machine's timer, until `stop`. */
  start(): void;
  /** Whether it goes on by itself and has not been stopped. */
  running(): boolean;
  /** Look now: something was promised. */
  nudge(): void;
  /** Claims nothing more and waits for the attempts under way. */
  stop(): Promise<void>;
}

export function createWorker(parts: WorkerParts): Worker {
  const { outbox, clock, log, leaseMs = 120_000, parallel = 8, pollMs = 1000 } = parts;
  const attempting: Attempting = {
    ...parts,
    random: () => parts.chance.random(),
    giveUpAfter: parts.giveUpAfter ?? defaultGiveUpAfter,
    pause: parts.pause ?? ((ms) => wait(ms)),
    checkpoint: parts.checkpoint ?? (() => undefined),
  };
  const underWay = new Map<string, { claimed: ClaimedIntent; readonly ended: Promise<void> }>();
  let stopping = false;
  let nudged = Promise.withResolvers<undefined>();

  function nudge(): void {
    nudged.resolve(undefined);
  }

  /** Starts what can be started now, and gives how many. */
  async function fill(): Promise<number> {
    if (stopping || underWay.size >= parallel) return 0;
    const claims = await outbox.claim(clock.now(), parallel - underWay.size, leaseMs);
    let begun = 0;
    for (const claimed of claims) {
      const going = underWay.get(claimed.id);
      if (going === undefined) {
        begin(claimed);
        begun += 1;
      } else {
        // Our own attempt has outlasted its lease. It is not made a second time beside itself; it goes on under the new one.
        going.claimed = claimed;
        log('leaseRenewed', { ref: claimed.ref, kind: claimed.content.kind });
      }
    }
    return begun;
  }

  function begin(claimed: ClaimedIntent): void {
    const ended = Promise.resolve()
      .then(() => attempt(attempting, () => underWay.get(claimed.id)?.claimed ?? claimed))
      .finally(() => underWay.delete(claimed.id));
    underWay.set(claimed.id, { claimed, ended });
  }

  async function drain(): Promise<number> {
    let made = 0;
    try {
      for (;;) {
        nudged = Promise.withResolvers();
        made += await fill();
        if (underWay.size === 0) return made;
        await Promise.race([...[...underWay.values()].map(({ ended }) => ended), nudged.promise]);
      }
    } finally {
      await Promise.all([...underWay.values()].map(({ ended }) => ended));
    }
  }

  let last: Promise<unknown> = Promise.resolve();
  function runDue(): Promise<number> {
    const mine = last.then(drain);
    last = mine.catch(() => undefined); // its own caller gets the error
    return mine;
  }

  async function goOn(): Promise<void> {
    for (;;) {
      const sleep = await runDue()
        .then(untilNext)
        .catch((error: unknown) => {
          log('outboxFault', { code: logCodeOf(error) });
          return pollMs;
        });
      if (stopping) return;
      const awake = new AbortController();
      const alarm = wait(sleep, undefined, { signal: awake.signal }).catch(() => undefined); // aborted: somebody else woke us
      await Promise.race([nudged.promise, alarm]);
      awake.abort();
    }
  }

  async function untilNext(): Promise<number> {
    const next = await outbox.nextDue();
    const left = next === null ? pollMs : next - clock.now();
    return left > 0 && left < pollMs ? left : pollMs;
  }

  let going: Promise<void> | undefined;
  // While a slow attempt is waited for, others fall due.
  let ticking: NodeJS.Timeout | undefined;

  return {
    runDue,
    nudge,
    running: () => going !== undefined && !stopping,
    start() {
      going ??= goOn();
      ticking ??= setInterval(nudge, pollMs);
    },
    async stop() {
      stopping = true;
      clearInterval(ticking);
      nudge();
      await going;
      await last;
    },
  };
}
