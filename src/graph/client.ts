// The one door to Microsoft Graph: sends a request, and hands back what is needed of the answer.
import { Client, GraphError, ResponseType } from '@microsoft/microsoft-graph-client';
import { Authorise, TokenUnavailable } from './middleware/authorise.ts';
import { NoAnswer, Send } from './middleware/send.ts';
import { TimeLimit } from './middleware/time-limit.ts';
import { isPart } from './reading.ts';
import { GRAPH_ZONE } from './zone.ts';

export interface GraphClientOptions {
  /** Where Graph is, without version: `https://graph.microsoft.com`. Plain http only to this machine. */
  readonly baseUrl: string;
  /** A token for the service; asked for before every request, so it caches and renews by itself. */
  readonly token: () => Promise<string>;
  /** Time for one request, its token and its answer. */
  readonly timeoutMs: number;
  /** A new id for every request, under which Microsoft can find it; says nothing about whom it concerns. */
  readonly clientRequestId: () => string;
  readonly fetch?: typeof fetch;
}

export interface GraphRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** From the version on, encoded; made with `pathOf`. */
  readonly path: string;
  /** OData options, not encoded. */
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** A POST that only asks changes nothing, and may be lost and sent again. */
  readonly effect: 'read' | 'write';
}

export type GraphAnswer = { readonly answer: 'ok'; readonly body: unknown } | GraphFailure;

/** Why there is no good answer. Of what the service said, its code alone is kept: its texts may quote the request. */
export type GraphFailure =
  | {
      readonly answer: 'error';
      readonly status: number;
      readonly code: string | null;
      /** The `Retry-After` header as it came. */
      readonly retryAfter: string | null;
      /** Named when a transaction id has been used before. */
      readonly existingEvent: string | null;
    }
  /** Nothing readable came back in time; the request may have been carried out. */
  | { readonly answer: 'none' }
  /** No token could be had; the request was not sent. */
  | { readonly answer: 'noToken' };

export interface GraphClient {
  /** Throws when a request would leave for another service; a failure to get through is an answer. */
  send(request: GraphRequest): Promise<GraphAnswer>;
}

/** Throws when `baseUrl` would carry tokens unencrypted over a network. */
export function createGraphClient(options: GraphClientOptions): GraphClient {
  const origin = originOf(options.baseUrl);
  // No RetryHandler: it resends POST on 503 and 504, and the outbox alone retries.
  const middleware = [
    new TimeLimit(options.timeoutMs),
    new Authorise(origin, options.token),
    new Send(options.fetch ?? fetch),
  ];
  const client = Client.initWithMiddleware({ baseUrl: origin, middleware });

  return {
    async send(request) {
      const prepared = client
        .api(request.path + searchOf(request.query))
        .header('Prefer', `outlook.timezone="${GRAPH_ZONE}", IdType="ImmutableId"`)
        .header('client-request-id', options.clientRequestId())
        .responseType(ResponseType.RAW);
      try {
        return await answerOf((await perform(prepared, request)) as Response);
      } catch (error) {
        return withoutAnswer(error);
      }
    },
  };
}

/** A path of which the inserted parts cannot become more than one segment each. */
export function pathOf(parts: TemplateStringsArray, ...inserted: readonly string[]): string {
  return String.raw({ raw: parts }, ...inserted.map((part) => encodeURIComponent(part).replaceAll('%40', '@')));
}

function perform(prepared: ReturnType<Client['api']>, request: GraphRequest): Promise<unknown> {
  switch (request.method) {
    case 'GET':
      return prepared.get();
    case 'POST':
      return prepared.post(request.body);
    case 'PATCH':
      return prepared.patch(request.body);
  }
}

function searchOf(query: GraphRequest['query'] = {}): string {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

async function answerOf(response: Response): Promise<GraphAnswer> {
  const body = parsed(await response.text().catch(neverArrived));
  if (response.ok) return { answer: 'ok', body };
  const error = isPart(body) && isPart(body['error']) ? body['error'] : {};
  return {
    answer: 'error',
    status: response.status,
    code: textOf(error['code']),
    retryAfter: response.headers.get('retry-after'),
    existingEvent: textOf(error['@event.existingEventId']),
  };
}

/** Whatever is not JSON, such as a proxy's page, counts as an answer without content. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function neverArrived(cause: unknown): never {
  throw new NoAnswer(cause);
}

/** The client library wraps what the chain throws, and keeps the name of the original as `code`. */
function withoutAnswer(error: unknown): GraphAnswer {
  const code = error instanceof GraphError ? error.code : error instanceof Error ? error.name : null;
  if (code === TokenUnavailable.code) return { answer: 'noToken' };
  if (code === NoAnswer.code) return { answer: 'none' };
  throw error;
}

function originOf(baseUrl: string): string {
  const { hostname, origin, protocol } = new URL(baseUrl);
  const local = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
  if (protocol === 'https:' || (protocol === 'http:' && local)) return origin;
  throw new Error('Graph is reached by https, or by http on this machine only');
}
