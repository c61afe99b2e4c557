// Sorts what went wrong towards Teams, once: try again, never, unknown, or nobody there.
import type { Outcome } from '../domain/intent.ts';
import type { Instant } from '../domain/time.ts';
import { CallFailed } from './connector-http.ts';

/** `blocked`: the bot may not write there · `gone`: there is no such place, or no such message. */
export type TeamsFailure =
  | { readonly is: 'outcome'; readonly outcome: Extract<Outcome, { outcome: 'again' | 'refused' | 'unknown' }> }
  | { readonly is: 'blocked' }
  | { readonly is: 'gone' };

/** Teams asks to try these again later (its rate limit guide names 412, 429, 502 and 504). */
const passing: readonly number[] = [412, 429, 502, 503, 504];

/**
 * @param now needed for a Retry-After in seconds
 * @param repeatable whether doing it twice is the same as doing it once, so that not knowing means trying again
 */
export function teamsFailure(error: unknown, now: Instant, repeatable: boolean): TeamsFailure {
  if (!(error instanceof CallFailed)) return again(null, 'teamsSignIn'); // the call was not made: no token was to be had
  const { failure } = error;
  switch (failure.is) {
    case 'unsent':
      return again(null, 'teamsDown');
    case 'unknown':
      return unknown('teamsSilent', repeatable);
    case 'refused':
      return ofStatus(failure.status, failure.retryAfter, now, repeatable);
  }
}

/** Whether Teams answered that there is no such place or message. */
export function isGone(error: unknown): boolean {
  return error instanceof CallFailed && error.failure.is === 'refused' && goneStatus.includes(error.failure.status);
}

const goneStatus: readonly number[] = [404, 410];

function ofStatus(status: number, retryAfter: string | null, now: Instant, repeatable: boolean): TeamsFailure {
  if (passing.includes(status)) return again(retryAt(retryAfter, now), status === 429 ? 'teamsBusy' : 'teamsDown');
  if (status === 401) return again(null, 'teamsSignIn');
  if (status === 403) return { is: 'blocked' };
  if (goneStatus.includes(status)) return { is: 'gone' };
  if (status === 413) return refused('teamsTooBig');
  // A fault of the service's own may have come after the message had been put in place.
  if (status === 408 || status >= 500) return unknown('teamsSilent', repeatable);
  return refused('teamsRefused');
}

/** `Retry-After` is a number of seconds or an HTTP date. */
function retryAt(retryAfter: string | null, now: Instant): Instant | null {
  if (retryAfter === null) return null;
  const seconds = Number(retryAfter);
  if (Number.isFinite(seconds)) return now + Math.max(0, seconds) * 1_000;
  const date = Date.parse(retryAfter);
  return Number.isNaN(date) ? null : Math.max(now, date);
}

function again(at: Instant | null, code: string): TeamsFailure {
  return { is: 'outcome', outcome: { outcome: 'again', at, code } };
}

function refused(code: string): TeamsFailure {
  return { is: 'outcome', outcome: { outcome: 'refused', code } };
}

function unknown(code: string, repeatable: boolean): TeamsFailure {
  return repeatable ? again(null, code) : { is: 'outcome', outcome: { outcome: 'unknown', code } };
}
