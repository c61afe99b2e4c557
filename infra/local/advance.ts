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

/** Nobody notices these: answers read over and over, a card brought up to date, a look whether something is to be done. */
const quiet: readonly IntentKind[] = ['readResponses', 'refreshCard', 'wake'];

/** Gives what happened on the way. Throws RangeError for a time that has passed. */
export async function advanceTo(parts: Advancing, target: Instant): Promise<readonly Settled[]> {
  if (target < parts.clock.now()) throw new RangeError('the clock only goes forward');
  return watching(parts, async (settled) => {
    await walk(parts, target, settled, () => false);
    if (target > parts.clock.now()) parts.clock.moveTo(target);
    await parts.worker.runDue();
  });
}

/** Goes to the first thing that happens, at most to `furthest`; gives what happened, nothing when nothing is planned. */
export async function advanceToNext(parts: Advancing, furthest: Instant): Promise<readonly Settled[]> {
  return watching(parts, (settled) => walk(parts, furthest, settled, () => things(settled).length > 0));
}

const things = (settled: readonly Settled[]): readonly Settled[] => settled.filter(({ kind }) => !quiet.includes(kind));

async function watching(
  parts: Advancing,
  work: (settled: readonly Settled[]) => Promise<void>,
): Promise<readonly Settled[]> {
  const settled: Settled[] = [];
  const stop = parts.onSettled((one) => settled.push(one));
  try {
    await work(settled);
    return things(settled);
  } finally {
    stop();
  }
}

/** From promise to promise. While nothing but answers are read it takes longer steps, to whole quarters and hours. */
async function walk(
  { clock, outbox, worker }: Advancing,
  target: Instant,
  settled: readonly Settled[],
  enough: () => boolean,
): Promise<void> {
  await worker.runDue();
  let readings = 0;
  while (!enough()) {
    const next = await outbox.nextDue();
    if (next === null || next > target) return;
    const before = settled.length;
    clock.moveTo(Math.max(clock.now(), Math.min(roundedUp(next, readings), target)));
    await worker.runDue();
    readings = settled.slice(before).every(({ kind }) => kind === 'readResponses') ? readings + 1 : 0;
  }
}

function roundedUp(at: Instant, readings: number): Instant {
  if (readings === 0) return at;
  const grain = readings < 4 ? 15 * minute : 60 * minute;
  return Math.ceil(at / grain) * grain;
}
