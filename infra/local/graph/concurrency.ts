// One application may have four requests to one mailbox under way; the fifth is turned away.
import { GraphFault } from './wire/answer.ts';

export const concurrencyLimit = 4;

/** What requests to one mailbox share, '' for a path outside mailboxes. */
export function mailboxKey(url: string): string {
  const [, user, me] = /^\/v1\.0\/(?:users[/(]'?([^/')]+)|(me)\b)/i.exec(url) ?? [];
  return user === undefined ? (me ?? '').toLowerCase() : decodeURIComponent(user).toLowerCase();
}

export const overConcurrency = (): GraphFault =>
  new GraphFault(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', {
    headers: { 'retry-after': '1' },
  });

/** Counts what is under way. */
export class UnderWay {
  readonly #counts = new Map<string, number>();

  /** Whether there is room for one more; if so it is counted until `leave`. */
  enter(key: string): boolean {
    const count = this.#counts.get(key) ?? 0;
    if (key !== '' && count >= concurrencyLimit) return false;
    this.#counts.set(key, count + 1);
    return true;
  }

  leave(key: string): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 1) - 1);
  }
}
