// What a request asks of the connector service, by its method and path.
import type { CallKind } from './calls.ts';

export type Json = Readonly<Record<string, unknown>>;

export interface Asked {
  readonly kind: CallKind;
  readonly conversation: string;
  readonly activity: string;
  readonly message: Json;
  readonly query: URLSearchParams;
}

const routes: readonly (readonly [CallKind, string, RegExp])[] = [
  ['post', 'POST', /^\/v3\/conversations\/?$/],
  ['send', 'POST', /^\/v3\/conversations\/[^/]+\/activities(\/[^/]+)?$/],
  ['update', 'PUT', /^\/v3\/conversations\/[^/]+\/activities\/[^/]+$/],
  ['delete', 'DELETE', /^\/v3\/conversations\/[^/]+\/activities\/[^/]+$/],
  ['members', 'GET', /^\/v3\/conversations\/[^/]+\/(paged)?members/],
];

export function route(method: string, url: string, body: unknown): Asked {
  const { pathname: path, searchParams: query } = new URL(url, 'http://connector');
  const [, , , conversation = '', , activity = ''] = path.split('/').map(decodeURIComponent);
  const kind = routes.find(([, verb, shape]) => verb === method && shape.test(path))?.[0] ?? 'unexpected';
  const json = (body ?? {}) as Json;
  if (kind !== 'post') return { kind, conversation, activity, message: json, query };
  const channel = text(within(json, 'channelData', 'channel', 'id')) ?? '';
  return { kind, conversation: channel, activity: '', message: (within(json, 'activity') ?? {}) as Json, query };
}

/** A conversation in a channel names its thread too. */
export function split(id: string): { readonly conversation: string; readonly root: string | null } {
  const [conversation = '', root] = id.split(';messageid=');
  return { conversation, root: root ?? null };
}

export function within(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce((part, key) => (part as Json | null | undefined)?.[key], value);
}

export function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
