// Posting to subscribers: the validation handshake and the notifications. Reaches 127.0.0.1 only.
import type { Delivery } from './model/state.ts';

/** Public origin (`https://bot.example`) to the local one behind it (`http://127.0.0.1:3978`). */
export type WebhookOrigins = Readonly<Record<string, string>>;

/** Where a notification URL leads on this machine, or undefined when it leads off it. */
export function localUrl(url: string, origins: WebhookOrigins): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const given = new URL(url);
  const origin = origins[given.origin] ?? given.origin;
  const local = new URL(given.pathname + given.search, origin);
  return local.hostname === '127.0.0.1' ? local.href : undefined;
}

const handshakeLimit = 10_000;
const deliveryLimit = 3_000;

/** Whether the receiver answers the validation token as plain text with 200 in ten seconds. */
export async function validates(url: string, token: string, origins: WebhookOrigins): Promise<boolean> {
  const local = localUrl(url, origins);
  if (local === undefined) return false;
  const target = new URL(local);
  target.searchParams.set('validationToken', token);
  try {
    const answer = await fetch(target, {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: '',
      signal: AbortSignal.timeout(handshakeLimit),
    });
    const text = await answer.text();
    return (
      answer.status === 200 && (answer.headers.get('content-type') ?? '').startsWith('text/plain') && text === token
    );
  } catch {
    // Nobody answered: the same to the caller as a wrong answer.
    return false;
  }
}

/** Whether the receiver took the notification: any 2xx in three seconds. */
async function taken(delivery: Delivery, origins: WebhookOrigins): Promise<boolean> {
  const local = localUrl(delivery.url, origins);
  if (local === undefined) return false;
  try {
    const answer = await fetch(local, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(delivery.body),
      signal: AbortSignal.timeout(deliveryLimit),
    });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    // A receiver that is down gets the notification again later.
    return false;
  }
}

/** Waits between attempts, in milliseconds; after the last the notification is given up, as the service does after four hours. */
const waits = [1_000, 5_000, 30_000, 120_000];

/** Sends what lies in `queue`, one at a time and in order, retrying what is not taken. */
export class Courier {
  readonly #queue: Delivery[];
  readonly #origins: WebhookOrigins;
  readonly #changed: () => void;
  #running = false;
  #closed = false;
  #timer: NodeJS.Timeout | undefined;

  /** `changed` is called when the queue has changed, so that it can be written down. */
  constructor(queue: Delivery[], origins: WebhookOrigins, changed: () => void) {
    this.#queue = queue;
    this.#origins = origins;
    this.#changed = changed;
  }

  start(): void {
    if (this.#running || this.#closed || this.#timer || this.#queue.length === 0) return;
    this.#running = true;
    void this.#sendAll().finally(() => {
      this.#running = false;
    });
  }

  async #sendAll(): Promise<void> {
    for (let next = this.#queue[0]; next && !this.#closed; next = this.#queue[0]) {
      if (await taken(next, this.#origins)) {
        this.#queue.shift();
      } else {
        next.attempts += 1;
        const wait = waits[next.attempts - 1];
        if (wait === undefined) this.#queue.shift();
        else {
          this.#waitThenStart(wait);
          break;
        }
      }
      this.#changed();
    }
  }

  #waitThenStart(wait: number): void {
    if (this.#closed) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.start();
    }, wait);
    this.#timer.unref();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }
}
