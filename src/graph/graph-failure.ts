// Sorts every failure once: again later, refused for good, or unknown because the write may have happened.
import type { Outcome } from '../domain/intent.ts';
import type { Instant } from '../domain/time.ts';
import type { GraphFailure } from './client.ts';

/** Every code an outcome of this room can carry. `swedish` has words for each. */
export const graphFailureCodes = [
  /** Too many requests at once; it passes. */
  'calendarBusy',
  /** The service failed on its side. */
  'calendarDown',
  /** No answer came in time. */
  'calendarSilent',
  /** An answer came that cannot be read. */
  'calendarUnreadable',
  /** The product could not sign in to the service. */
  'calendarSignIn',
  /** Somebody changed the event at the same moment. */
  'calendarConflict',
  /** The product may not use the mailbox. */
  'calendarDenied',
  /** The service does not accept the request. */
  'calendarRefused',
  /** There is no such mailbox; when looking for times, none of those invited has one. */
  'mailboxUnknown',
  /** The event is no longer in the calendar. */
  'eventGone',
  /** The event was made and has been removed since, so it cannot be made again by the same promise. */
  'eventRemoved',
  /** The hour is skipped or doubled by the change of the clocks. */
  'timeImpossible',
] as const;

export type GraphFailureCode = (typeof graphFailureCodes)[number];

/** What was attempted, as far as it changes what a failure means. */
export interface Attempted {
  readonly effect: 'read' | 'write';
  /** Whether the request named an event, so that 404 may mean that the event is gone. */
  readonly names: 'mailbox' | 'event';
}

export function again(code: GraphFailureCode, at: Instant | null = null): Outcome {
  return { outcome: 'again', at, code };
}

export function refused(code: GraphFailureCode): Outcome {
  return { outcome: 'refused', code };
}

/** A read that went wrong has no effect that could be unknown. */
export function undecided(code: GraphFailureCode, effect: Attempted['effect']): Outcome {
  return effect === 'read' ? again(code) : { outcome: 'unknown', code };
}

/**
 * What a failed request comes to.
 * @param now for a `Retry-After` given in seconds
 */
export function failureOutcome(failure: GraphFailure, attempted: Attempted, now: Instant): Outcome {
  switch (failure.answer) {
    case 'noToken':
      return again('calendarSignIn');
    case 'none':
      return undecided('calendarSilent', attempted.effect);
    case 'error':
      return errorOutcome(failure, attempted, now);
  }
}

type ErrorAnswer = Extract<GraphFailure, { answer: 'error' }>;

function errorOutcome(failure: ErrorAnswer, attempted: Attempted, now: Instant): Outcome {
  const { status, code } = failure;
  const at = retryTime(failure.retryAfter, now);
  // Seen both as 409 and 503, with the event made all the same.
  if (code === 'ConcurrentItemSave') return undecided('calendarConflict', attempted.effect);
  if (status === 429 || (status === 503 && at !== null)) return again('calendarBusy', at);
  if (status >= 500 || status === 408) return undecided('calendarDown', attempted.effect);
  if (status < 400) return undecided('calendarUnreadable', attempted.effect);
  switch (status) {
    case 401:
      return again('calendarSignIn', at);
    case 403:
      return refused('calendarDenied');
    case 404:
    case 410:
      return refused(attempted.names === 'event' && !mailboxCodes.has(code ?? '') ? 'eventGone' : 'mailboxUnknown');
    case 409:
    case 412:
      return again('calendarConflict', at);
    default:
      return refused('calendarRefused');
  }
}

const mailboxCodes: ReadonlySet<string> = new Set([
  'ErrorInvalidUser',
  'ErrorNonExistentMailbox',
  'MailboxNotEnabledForRESTAPI',
  'Request_ResourceNotFound',
  'ResourceNotFound',
]);

/** A longer `Retry-After` is not believed: a promise must not be parked by a mistaken header. */
const LONGEST_WAIT_MS = 3_600_000;

/** The moment a `Retry-After` of seconds or of a date asks for; null when it is absent or says neither. */
export function retryTime(header: string | null, now: Instant): Instant | null {
  if (header === null) return null;
  const text = header.trim();
  const at = /^\d+$/.test(text) ? now + Number(text) * 1000 : Date.parse(text);
  return Number.isNaN(at) ? null : Math.min(Math.max(at, now), now + LONGEST_WAIT_MS);
}
