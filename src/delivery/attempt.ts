// One attempt to keep a promise, and its report. The attempt is made once; the report is repeated until it is written down.
import type { ClaimedIntent, CommitResult, Outbox } from '../casework/ports.ts';
import type { Intent, Outcome } from '../domain/intent.ts';
import { logCode, logCodeOf, type Log, type LogEvent, type LogFields } from '../domain/log.ts';
import type { Clock, Instant } from '../domain/time.ts';
import { retryTime } from './backoff.ts';
import { canLook, dispatch, type Deliverers } from './dispatch.ts';

/** Casework's part: commits what follows from the outcome together with the promise's end. */
export type TakeOutcome = (intent: Intent, outcome: Outcome, retryAt: Instant | null) => Promise<CommitResult>;

/** Where a test ends the process, to see what a death there leaves behind. */
export type DeliveryCheckpoint = (label: 'claimed' | 'delivered' | 'recorded') => void;

export interface Attempting {
  readonly outbox: Pick<Outbox, 'settle'>;
  readonly deliverers: Deliverers;
  readonly takeOutcome: TakeOutcome;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
  readonly giveUpAfter: number;
  readonly pause: (ms: number) => Promise<void>;
  readonly checkpoint: DeliveryCheckpoint;
}

/**
 * Tries the promise and writes down what came of it.
 * @param claimed the promise as it was last claimed: a lease renewed meanwhile is another claim
 */
export async function attempt(parts: Attempting, claimed: () => ClaimedIntent): Promise<void> {
  const intent = claimed();
  const started = parts.clock.now();
  parts.checkpoint('claimed');
  const outcome = afterTries(parts, intent, await outcomeOf(parts, intent));
  parts.checkpoint('delivered');
  parts.log(eventOf(outcome), {
    ...about(intent),
    ms: parts.clock.now() - started,
    ...('code' in outcome ? { code: logCode(outcome.code) } : {}),
  });
  await report(parts, claimed, outcome);
  parts.checkpoint('recorded');
}

async function outcomeOf(parts: Attempting, intent: ClaimedIntent): Promise<Outcome> {
  if (intent.unwanted && !canLook[intent.content.kind]) {
    parts.log('deliveryLetGo', about(intent));
    return { outcome: 'done', result: { is: 'nothing' } };
  }
  // So many attempts without an end: it may be the attempt itself that ends the process.
  if (intent.attempts >= parts.giveUpAfter) return { outcome: 'unknown', code: 'gaveUpUnknown' };
  try {
    return await dispatch(parts.deliverers, intent);
  } catch (error) {
    const code = logCodeOf(error);
    parts.log('deliveryFault', { ...about(intent), code });
    return { outcome: 'unknown', code };
  }
}

/** A promise that has been tried as often as it may be ends here, where a person sees it. */
function afterTries({ giveUpAfter }: Attempting, { attempts }: Intent, outcome: Outcome): Outcome {
  if (attempts + 1 < giveUpAfter) return outcome;
  if (outcome.outcome === 'again') return { outcome: 'refused', code: 'gaveUp' };
  if (outcome.outcome === 'unknown') return { outcome: 'refused', code: 'gaveUpUnknown' };
  return outcome;
}

/** Waits between tries to write an outcome down, in ms. After the last one the lease is left to run out. */
const reportWaits = [100, 1000, 5000];
const mostConflicts = 100;

async function report(parts: Attempting, claimed: () => ClaimedIntent, outcome: Outcome): Promise<void> {
  for (const wait of [...reportWaits, null]) {
    try {
      await recorded(parts, claimed, outcome);
      return;
    } catch (error) {
      parts.log('outcomeFault', { ...about(claimed()), code: logCodeOf(error) });
      if (wait !== null) await parts.pause(wait);
    }
  }
  await shelve(parts, claimed());
}

async function recorded(parts: Attempting, claimed: () => ClaimedIntent, outcome: Outcome): Promise<void> {
  for (let conflicts = 0; conflicts < mostConflicts; conflicts += 1) {
    const intent = claimed();
    const result = await parts.takeOutcome(intent, outcome, retryAt(parts, intent, outcome));
    if (result === 'committed') return;
    if (result !== 'conflict') break;
  }
  throw new Error('an outcome met conflict upon conflict');
}

/**
 * What follows cannot be decided or written, so nothing follows: the promise is laid where a person sees it. Left alone, its lease
 * would run out and it would be made good once more, and again. When the database is away that is what happens, rightly.
 */
async function shelve({ outbox, clock, log }: Attempting, intent: ClaimedIntent): Promise<void> {
  try {
    await outbox.settle(intent, { outcome: 'refused', code: 'notRecorded' }, null, null, clock.now());
  } catch (error) {
    log('outboxFault', { ...about(intent), code: logCodeOf(error) });
  }
}

function retryAt({ clock, random }: Attempting, { attempts }: Intent, outcome: Outcome): Instant | null {
  if (outcome.outcome === 'again') return retryTime(clock.now(), attempts + 1, outcome.at, random);
  if (outcome.outcome === 'unknown') return retryTime(clock.now(), attempts + 1, null, random);
  return null;
}

function about({ ref, content, attempts }: Intent): LogFields {
  return { ref, kind: content.kind, attempt: attempts + 1 };
}

function eventOf(outcome: Outcome): LogEvent {
  switch (outcome.outcome) {
    case 'done':
      return 'delivered';
    case 'again':
      return 'deliveryAgain';
    case 'unknown':
      return 'deliveryUnknown';
    case 'waiting':
      return 'deliveryWaiting';
    case 'refused':
      return outcome.code.startsWith('gaveUp') ? 'deliveryGaveUp' : 'deliveryRefused';
  }
}
