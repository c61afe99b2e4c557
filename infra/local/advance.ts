// Moving the clock so that everything promised on the way happens in order, each thing at its own time.
import type { Outbox } from '../../src/casework/ports.ts';
import type { Worker } from '../../src/delivery/worker.ts';
import type { IntentKind } from '../../src/domain/intent.ts';
import type { Instant } from '../../src/domain/time.ts';
import type { MovableClock } from './clock.ts';

/** A promise that was dealt with, for showing. */
export interface Settled {
  readonly kind: IntentKind;
  readonly ref: string;
  readonly outcome: 'done' | 'again' | 'refused' | 'unknown' | 'waiting';
  readonly at: Instant;
}

export interface Advancing {
  readonly clock: MovableClock;
  readonly outbox: Pick<Outbox, 'nextDue'>;
  readonly worker: Pick<Worker, 'runDue'>;
  /** Tells of every promise dealt with from now on, until the returned function is called. */
  readonly onSettled: (listener: (settled: Settled) => void) => () => void;
}

const minute = 60_000;

/** Reading the answers to an invitation over and over is not something that happens. */
const everyday: readonly IntentKind[] = ['readResponses'];

/** Gives what happened on the way. Throws RangeError for a time that has passed. */
export async function advanceTo(parts: Advancing, target: Instant): Promise<readonly Settled[]> {
  if (target < parts.clock.now()) throw new RangeError('the clock only goes forward');
  return watching(parts, async (happened) => {
    await walk(parts, target, happened, () => false);
    if (target > parts.clock.now()) parts.clock.moveTo(target);
    await parts.worker.runDue();
  });
}

/** Goes to the first thing that happens, at most to `furthest`; gives what happened, nothing when nothing is planned. */
export async function advanceToNext(parts: Advancing, furthest: Instant): Promise<readonly Settled[]> {
  return watching(parts, (happened) => walk(parts, furthest, happened, () => happened.length > 0));
}

async function watching(
  parts: Advancing,
  work: (happened: readonly Settled[]) => Promise<void>,
): Promise<readonly Settled[]> {
  const happened: Settled[] = [];
  const stop = parts.onSettled((settled) => {
    if (!everyday.includes(settled.kind)) happened.push(settled);
  });
  try {
    await work(happened);
    return happened;
  } finally {
    stop();
  }
}

/** From promise to promise. While nothing but everyday reading falls due it takes longer steps, to whole quarters and hours. */
async function walk(
  { clock, outbox, worker }: Advancing,
  target: Instant,
  happened: readonly Settled[],
  enough: () => boolean,
): Promise<void> {
  await worker.runDue();
  let idle = 0;
  while (!enough()) {
    const next = await outbox.nextDue();
    if (next === null || next > target) return;
    const before = happened.length;
    clock.moveTo(Math.max(clock.now(), Math.min(roundedUp(next, idle), target)));
    await worker.runDue();
    idle = happened.length === before ? idle + 1 : 0;
  }
}

function roundedUp(at: Instant, idle: number): Instant {
  if (idle === 0) return at;
  const grain = idle < 4 ? 15 * minute : 60 * minute;
  return Math.ceil(at / grain) * grain;
}
