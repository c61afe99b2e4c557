import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { addressOf } from './chain.ts';

/** The request was sent, or may have been, and no answer came: the network failed or the time was over. */
export class NoAnswer extends Error {
  static readonly code = 'NoAnswer';

  constructor(cause: unknown) {
    super('no answer from Microsoft Graph', { cause });
    this.name = NoAnswer.code;
  }
}

/** The last of the chain: puts the request on the wire. Redirects are answers, never followed: the token stays here. */
export class Send implements Middleware {
  readonly #fetch: typeof fetch;

  constructor(fetchWith: typeof fetch) {
    this.#fetch = fetchWith;
  }

  async execute(context: Context): Promise<void> {
    const options: RequestInit = { ...(context.options as RequestInit), redirect: 'manual' };
    try {
      context.response = await this.#fetch(addressOf(context), options);
    } catch (error) {
      throw new NoAnswer(error);
    }
  }
}
