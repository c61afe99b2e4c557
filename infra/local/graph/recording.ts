// What came in and what went out, for tests and for the page. Tokens are not kept.
import type { Answer, GraphRequest } from './wire/answer.ts';

/** A request as it came. */
export interface RecordedRequest {
  readonly method: string;
  /** Path and query, from `/v1.0` on. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON where it could be parsed, the text where not, undefined where there was none. */
  readonly body: unknown;
  /** True for a request inside a batch. */
  readonly inBatch: boolean;
  /** Epoch milliseconds by the injected clock. */
  readonly at: number;
}

export interface RecordedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export function recordRequest(request: GraphRequest, inBatch: boolean, at: number): RecordedRequest {
  const { authorization, ...headers } = request.headers;
  const kept = authorization === undefined ? headers : { ...headers, authorization: 'Bearer …' };
  return { method: request.method, url: request.url, headers: kept, body: parsedText(request.text), inBatch, at };
}

export const recordAnswer = ({ status, headers = {}, body }: Answer): RecordedAnswer => ({ status, headers, body });

export function parsedText(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: kept as it came, so that a test can see what was sent.
    return text;
  }
}
