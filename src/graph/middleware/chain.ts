import type { Context, Middleware } from '@microsoft/microsoft-graph-client';

/** The middleware after this one. Throws when the chain was put together wrongly. */
export function requireNext(next: Middleware | undefined): Middleware {
  if (next === undefined) throw new Error('the chain of Graph middleware ends too early');
  return next;
}

/** Where a request goes. The client library always hands it over as text. */
export function addressOf(context: Context): string {
  const address: unknown = context.request;
  if (typeof address !== 'string') throw new TypeError('a Graph request without an address');
  return address;
}
