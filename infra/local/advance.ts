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

/** Answers to invitations are read every minute; on the way through days they are read this often. */
const pollingMs = 15 * 60_000;

/** Reading the answers over and over is not something that happens. */
const everyday: readonly IntentKind[] = ['readResponses'];

/** Gives what happened on the way. Throws RangeError for a time that has passed. */
export async function advanceTo(parts: Advancing, target: Instant): Promise<readonly Settled[]> {
  return watching(parts, async () => {
    if (target < parts.clock.now()) throw new RangeError('the clock only goes forward');
    await parts.worker.runDue();
    while (await step(parts, target)) await parts.worker.runDue();
    if (target > parts.clock.now()) parts.clock.moveTo(target);
    await parts.worker.runDue();
  });
}

/** Goes to the first thing that happens, at most to `furthest`; gives what happened, nothing when nothing is planned. */
export async function advanceToNext(parts: Advancing, furthest: Instant): Promise<readonly Settled[]> {
  return watching(parts, async (happened) => {
    await parts.worker.runDue();
    while (happened.length === 0 && (await step(parts, furthest))) await parts.worker.runDue();
  });
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

/** To the next promise's time; false when there is none before the target. Times within one quarter of an hour fall together. */
async function step({ clock, outbox }: Advancing, target: Instant): Promise<boolean> {
  const next = await outbox.nextDue();
  if (next === null || next > target) return false;
  const quarter = Math.ceil(next / pollingMs) * pollingMs;
  clock.moveTo(Math.max(clock.now(), Math.min(quarter, target)));
  return true;
}
