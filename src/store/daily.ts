// The day's upkeep, by the machine's timer and the product's clock.
import { logCodeOf, type Log } from '../domain/log.ts';
import { localDate, type Clock, type LocalDate } from '../domain/time.ts';
import type { KeepRules } from './audit/erase.ts';
import type { Upkeep } from './upkeep.ts';

export interface DailyParts {
  readonly upkeep: Upkeep;
  readonly clock: Clock;
  /** Where heads are written down; it throws when it cannot. */
  readonly tell: Log;
  readonly log: Log;
  readonly rules: KeepRules;
  /** How often it is looked whether a new day has begun. Default 1 min. */
  readonly lookMs?: number;
}

export interface Daily {
  /** Does what is to be done when a new day has begun since the last time. */
  look(): Promise<void>;
  /** Keeps the heads as they are now, and does nothing more. */
  stop(): Promise<void>;
}

export function startDaily({ upkeep, clock, tell, log, rules, lookMs = 60_000 }: DailyParts): Daily {
  let done: LocalDate | null = null;
  let going: Promise<void> = Promise.resolve();

  async function upkeepOf(today: LocalDate): Promise<void> {
    try {
      const { cases } = await upkeep.erase(rules, clock.now(), false);
      if (cases > 0) log('erased', { count: cases });
      await upkeep.keepHeads(tell);
      done = today;
    } catch (error) {
      log('upkeepFault', { code: logCodeOf(error) }); // the day is not marked as done, so it is tried again
    }
  }

  function look(): Promise<void> {
    going = going.then(() => {
      const today = localDate(clock.now());
      return today === done ? undefined : upkeepOf(today);
    });
    return going;
  }

  const timer = setInterval(() => void look(), lookMs);
  timer.unref();
  void look();

  return {
    look,
    async stop() {
      clearInterval(timer);
      await going;
      await upkeep.keepHeads(tell).catch((error: unknown) => {
        log('upkeepFault', { code: logCodeOf(error) });
      });
    },
  };
}
