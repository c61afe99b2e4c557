// How much may be asked: by one person, in one conversation and of the bot as a whole. Counted by a kept library, in this process.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Incoming } from './incoming.ts';

/** Activities a minute. */
export interface Limits {
  readonly person: number;
  readonly conversation: number;
  readonly overall: number;
}

/** Far above what somebody presses and writes, far below what hurts. */
export const usualLimits: Limits = { person: 120, conversation: 300, overall: 6_000 };

/** For what is driven by a program: stories, measurements. */
export const noLimits: Limits = { person: 1e9, conversation: 1e9, overall: 1e9 };

/** `say`: too much, and she is to be told · `drop`: too much, and it has been said, or would be one too many to say. */
export type Asked = 'go' | 'say' | 'drop';

/** @returns counts one activity, already known to be Teams' own, and says what to do with it */
export function createAllowance(limits: Limits): (activity: Incoming) => Promise<Asked> {
  const counter = (keyPrefix: string, points: number): RateLimiterMemory =>
    new RateLimiterMemory({ keyPrefix, points, duration: seconds });
  const overall = counter('overall', limits.overall);
  const person = counter('person', limits.person);
  const conversation = counter('conversation', limits.conversation);
  return async (activity) => {
    if ((await over(overall, 'all')) > 0) return 'drop';
    const beyond = Math.max(
      await over(person, activity.from?.aadObjectId ?? activity.from?.id ?? 'nobody'),
      await over(conversation, activity.conversation.id),
    );
    if (beyond === 0) return 'go';
    return beyond === 1 || activity.type === 'invoke' ? 'say' : 'drop';
  };
}

const seconds = 60;

/** By how many the key is over its limit within this minute. */
async function over(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return refused.consumedPoints - limiter.points;
  }
}
