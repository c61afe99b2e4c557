import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { addressOf, requireNext } from './chain.ts';

/** No token could be had, so nothing was sent. Keeps no text of the identity service. */
export class TokenUnavailable extends Error {
  static readonly code = 'TokenUnavailable';

  constructor() {
    super('no token for Microsoft Graph');
    this.name = TokenUnavailable.code;
  }
}

/** A request was addressed elsewhere than to the configured service; it was not sent. A fault of the program. */
export class ForeignOrigin extends Error {
  constructor(origin: string) {
    super(`a token for Microsoft Graph is not sent to ${origin}`);
    this.name = 'ForeignOrigin';
  }
}

/**
 * Adds the token. The client library's own handler adds it only to https and cannot be taught otherwise; this one adds
 * it to one origin whatever its scheme, and sends nothing anywhere else.
 */
export class Authorise implements Middleware {
  #next: Middleware | undefined;
  readonly #origin: string;
  readonly #token: () => Promise<string>;

  constructor(origin: string, token: () => Promise<string>) {
    this.#origin = origin;
    this.#token = token;
  }

  setNext(next: Middleware): void {
    this.#next = next;
  }

  async execute(context: Context): Promise<void> {
    const { origin } = new URL(addressOf(context));
    if (origin !== this.#origin) throw new ForeignOrigin(origin);
    const token = await this.#fresh(context);
    await this.#send(context, token);
    if (context.response?.status !== 401) return;
    // A refused request was not carried out, so it may be sent again: once, if the token has been renewed meanwhile.
    const renewed = await this.#fresh(context);
    if (renewed === token) return;
    await context.response.body?.cancel();
    await this.#send(context, renewed);
  }

  async #send(context: Context, token: string): Promise<void> {
    const headers = new Headers(context.options?.headers);
    headers.set('authorization', `Bearer ${token}`);
    await requireNext(this.#next).execute(Object.assign(context, { options: { ...context.options, headers } }));
  }

  async #fresh(context: Context): Promise<string> {
    const limit = context.options?.signal as AbortSignal | undefined;
    try {
      return await (limit ? Promise.race([this.#token(), whenOver(limit)]) : this.#token());
    } catch {
      // What went wrong is the identity service's text; only that there is no token matters, and may be told.
      throw new TokenUnavailable();
    }
  }
}

function whenOver(limit: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const over = () => {
      reject(new TokenUnavailable());
    };
    if (limit.aborted) over();
    else limit.addEventListener('abort', over, { once: true });
  });
}
