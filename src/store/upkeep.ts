// What is done to the database once a day and at the end: heads of the chains kept elsewhere, ended cases erased.
import type { Log } from '../domain/log.ts';
import { strangerDays } from '../domain/organisation.ts';
import { addDays, localDate, type Instant } from '../domain/time.ts';
import { erase, type Erased, type KeepRules } from './audit/erase.ts';
import { keepHeads } from './audit/keep-heads.ts';
import type { Database } from './database.ts';
import { forgetStrangers } from './strangers.ts';

export interface Upkeep {
  /** Tells of every head that has moved since the last time; gives how many. */
  keepHeads(tell: Log): Promise<number>;
  erase(rules: KeepRules, now: Instant, dryRun: boolean): Promise<Erased>;
}

export function createUpkeep(database: Database): Upkeep {
  return {
    keepHeads: (tell) => keepHeads(database, tell),
    async erase(rules, now, dryRun) {
      if (!dryRun) await forgetStrangers(database, addDays(localDate(now), -strangerDays));
      return erase(database, rules, now, dryRun);
    },
  };
}
