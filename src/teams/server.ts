// The HTTP door: the bot's messages, and two questions that whoever runs Kvarbo may ask.
import type { AddressInfo } from 'node:net';
import { createServer, plugins, type Next, type Request, type Response } from 'restify';
import { KvarboError } from '../errors.ts';
import { pagePolicy, type Page, type Printing } from './printing.ts';
import type { App } from './app.ts';
import { checkHost, checkIdentity, type BotAuth } from './bot-auth.ts';
import { bodyLimits, readBody, type BodyLimits } from './request-body.ts';

/** Whether work gets done, in figures; there is no field that a case could be named in. */
export interface Readiness {
  readonly database: boolean;
  readonly worker: boolean;
  /** When the oldest promise that is still undelivered was made, ISO 8601 in UTC; null when there is none. */
  readonly oldestUndelivered: string | null;
  readonly unboundChannels: number;
}

export interface ServerOptions {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly auth: BotAuth;
  readonly app: App;
  readonly readiness: () => Promise<Readiness>;
  /** The counts of `/metrics`, as text; asked for by this machine alone. None when left out. */
  readonly metrics?: () => Promise<string>;
  /** Pages to print; none when left out. */
  readonly printing?: Pick<Printing, 'look' | 'open'>;
  /** `bodyLimits` when left out. */
  readonly limits?: BodyLimits;
}

export interface Server {
  readonly port: number;
  readonly url: string;
  /** Takes no more requests, lets those begun be answered, and waits for what goes on after its answer. */
  close(): Promise<void>;
}

/** @throws KvarboError teamsPortTaken, teamsAddressUnusable, and what `checkIdentity` and `checkHost` throw */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { host, port, auth, app, readiness, limits = bodyLimits } = options;
  checkIdentity(auth);
  checkHost(auth, host);
  const server = createServer({ name: 'kvarbo' });
  server.server.requestTimeout = requestWithinMs;
  server.server.headersTimeout = headersWithinMs;
  server.server.maxHeadersCount = mostHeaders;
  server.server.maxConnections = mostConnections;
  server.pre((_request: Request, response: Response, next: Next) => {
    for (const [name, value] of Object.entries(safeHeaders)) response.setHeader(name, value);
    next();
  });
  server.pre(plugins.inflightRequestThrottle({ limit: mostUnderWay, server, err: tooMany }));

  let closing = false;
  function end(response: Response, status: number, body: object | null): void {
    if (response.headersSent) return;
    // The rest of what is too large or too slow is not waited for, nor the next request of a connection that was kept for one.
    if (status === 413 || status === 408 || closing) response.setHeader('Connection', 'close');
    if (body === null) response.sendRaw(status, '', {});
    else response.sendRaw(status, JSON.stringify(body), { 'Content-Type': 'application/json; charset=utf-8' });
  }

  server.post('/api/messages', async (request, response) => {
    const body = await readBody(request, limits);
    if ('status' in body) {
      end(response, body.status, null);
      return;
    }
    const answer = await app.receive(request.headers.authorization ?? '', body.json);
    end(response, answer.status, answer.body);
  });
  server.get('/healthz', async (_request: Request, response: Response) => {
    end(response, 200, { alive: true });
  });
  server.get('/readyz', async (_request: Request, response: Response) => {
    const state = await answered(readiness);
    end(response, state?.database && state.worker ? 200 : 503, state);
  });
  server.get('/metrics', async (request: Request, response: Response) => {
    // Behind a proxy of this machine's everybody would come from it: what has been passed on is not its own question.
    const own = isOwn(request.socket.remoteAddress) && !('x-forwarded-for' in request.headers);
    if (!own || options.metrics === undefined) end(response, 404, null);
    else response.sendRaw(200, await options.metrics(), { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
  });
  // A page for the one who was given the address, once; without it there is nothing here.
  function show(response: Response, { status, html }: Page): void {
    response.setHeader('Content-Security-Policy', pagePolicy);
    response.sendRaw(status, html, { 'Content-Type': 'text/html; charset=utf-8' });
  }
  const { printing } = options;
  if (printing !== undefined) {
    server.get('/utskrift/:word', async (request: Request, response: Response) => {
      show(response, printing.look(wordOf(request)));
    });
    server.post('/utskrift/:word', async (request: Request, response: Response) => {
      show(response, await printing.open(wordOf(request)));
    });
  }
  // What restify says by itself names the path or the fault; a status is enough.
  server.on(
    'restifyError',
    (_request: Request, response: Response, error: { statusCode?: number }, done: () => void) => {
      end(response, error.statusCode ?? 500, null);
      done();
    },
  );

  await listen(server, host, port);
  const bound = (server.server.address() as AddressInfo).port;
  return {
    port: bound,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    async close() {
      closing = true;
      const closed = new Promise<void>((resolve) => {
        server.close(resolve);
      });
      server.server.closeIdleConnections();
      await closed;
      await app.settled();
    },
  };
}

/** How long a request may take to arrive whole, and its headers. Node looks every thirty seconds; a body has a clock of its own. */
const requestWithinMs = 20_000;
const headersWithinMs = 10_000;
const mostHeaders = 60;
const mostConnections = 1_000;
/** More turns at once than this are told to come again: each may hold a body and a place in the store's queue. */
const mostUnderWay = 200;
const tooMany = Object.assign(new Error('too many at once'), { statusCode: 503 });

/** Nothing here is a page, and nothing is to be kept by whoever stands between. */
const safeHeaders: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
};

function wordOf({ params }: Request): string {
  const { word } = params as { readonly word?: unknown };
  return typeof word === 'string' ? word : '';
}

function isOwn(address: string | undefined): boolean {
  return address !== undefined && ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(address);
}

/** Null when the question itself fails: the answer then is "not ready", like any other. */
async function answered(readiness: () => Promise<Readiness>): Promise<Readiness | null> {
  try {
    return await readiness();
  } catch {
    return null;
  }
}

function listen(server: ReturnType<typeof createServer>, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (cause: NodeJS.ErrnoException): void => {
      reject(new KvarboError(cause.code === 'EADDRINUSE' ? 'teamsPortTaken' : 'teamsAddressUnusable', { cause }));
    };
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.removeListener('error', refuse);
      resolve();
    });
  });
}
