// The HTTP beneath the bot library's client: one attempt per call, and a failure that says what is known of its effect.
import http from 'node:http';
import https from 'node:https';

/** What the bot library hands its HTTP client, as far as it is used. */
interface Request {
  readonly url: string;
  readonly method: string;
  readonly body?: unknown;
  readonly headers: Headers;
}
interface Headers {
  rawHeaders(): Record<string, string>;
  headerNames(): string[];
  clone(): Headers;
  remove(name: string): boolean;
  set(name: string, value: string): void;
}
interface Response {
  readonly request: Request;
  readonly status: number;
  readonly headers: Headers;
  readonly bodyAsText: string;
}
export interface ConnectorHttp {
  sendRequest(request: Request): Promise<Response>;
}

/**
 * Why a call to Teams has not succeeded.
 * refused: answered with a status · unsent: it never left · unknown: it may have had its effect, no usable answer came.
 */
export type CallFailure =
  | { readonly is: 'refused'; readonly status: number; readonly retryAfter: string | null }
  | { readonly is: 'unsent' }
  | { readonly is: 'unknown' };

export class CallFailed extends Error {
  readonly failure: CallFailure;

  constructor(failure: CallFailure, options?: { readonly cause: unknown }) {
    super(`Teams: ${failure.is === 'refused' ? String(failure.status) : failure.is}`, options);
    this.name = 'CallFailed';
    this.failure = failure;
  }
}

/**
 * The library retries by itself what it sees as a failed answer, also what must not be done twice, and offers no switch.
 * It lets an error that is not its own pass, so every failure leaves here as one and the worker alone decides on a retry.
 * @param deadlineMs after which a call without a whole answer is given up
 */
export function connectorHttp(deadlineMs: number): ConnectorHttp {
  // Idle connections are dropped long before the service would: a reset then really means that something went wrong.
  const agents = {
    'http:': new http.Agent({ keepAlive: true, timeout: idleMs }),
    'https:': new https.Agent({ keepAlive: true, timeout: idleMs }),
  };
  return {
    async sendRequest(request) {
      const { protocol } = new URL(request.url);
      const answer = await exchange(request, protocol === 'https:' ? https : http, {
        agent: agents[protocol === 'https:' ? 'https:' : 'http:'],
        signal: AbortSignal.timeout(deadlineMs),
      });
      const headers = request.headers.clone();
      for (const name of headers.headerNames()) headers.remove(name);
      for (const [name, value] of Object.entries(answer.headers)) headers.set(name, String(value));
      return { request, status: answer.status, headers, bodyAsText: answer.body };
    },
  };
}

const idleMs = 4_000;

interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

function exchange(
  { url, method, body, headers }: Request,
  { request: open }: Pick<typeof http, 'request'>,
  options: { readonly agent: http.Agent; readonly signal: AbortSignal },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let connected = false;
    const fail = (cause: unknown): void => {
      reject(new CallFailed({ is: connected ? 'unknown' : 'unsent' }, { cause }));
    };
    const payload = typeof body === 'string' ? body : '';
    const call = open(url, {
      ...options,
      method,
      headers: { ...headers.rawHeaders(), 'Content-Length': Buffer.byteLength(payload), 'Accept-Encoding': 'identity' },
    });
    call.on('socket', (socket) => {
      if (!socket.connecting) connected = true;
      else socket.once('encrypted' in socket ? 'secureConnect' : 'connect', () => (connected = true));
    });
    call.on('error', fail);
    call.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('error', fail);
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const status = response.statusCode ?? 0;
        const text = Buffer.concat(chunks).toString();
        if (status < 200 || status > 299) {
          const retryAfter = response.headers['retry-after'] ?? null;
          reject(new CallFailed({ is: 'refused', status, retryAfter }));
        } else if (isJson(text)) resolve({ status, headers: response.headers, body: text });
        else fail(new SyntaxError('the answer is no JSON'));
      });
    });
    call.end(payload);
  });
}

function isJson(text: string): boolean {
  if (text === '') return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
