// What the bot believes is Teams: passes its calls on to the right Playground, fails them when told to, and notes what passed.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Instant } from '../../src/domain/time.ts';
import { Faults, type Fault } from './graph/faults.ts';
import { parsedText } from './graph/recording.ts';
import { textsOf, type Left } from './outgoing.ts';
import type { Seat } from './seats.ts';

export interface TeamsDoor {
  readonly url: string;
  readonly faults: Faults;
  /** The address a seat's Playground gives the bot to answer to. */
  serviceUrlOf(seat: Seat): string;
  /** From now on that seat's calls go there. */
  leadsTo(seat: Seat, playgroundUrl: string): void;
  close(): Promise<void>;
}

export interface TeamsDoorOptions {
  /** 0 for any free port. */
  readonly port: number;
  readonly seats: readonly Seat[];
  readonly now: () => Instant;
  readonly onLeft: (left: Left) => void;
}

export async function openTeamsDoor({ port, seats, now, onLeft }: TeamsDoorOptions): Promise<TeamsDoor> {
  const faults = new Faults();
  const playgrounds = new Map<string, string>();
  const closing = new AbortController();

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, key = '', rest = ''] = /^\/([\w-]+)(\/.*)$/.exec(request.url ?? '') ?? [];
    const seat = seats.find((each) => each.key === key);
    const playground = playgrounds.get(key);
    const body = await textOf(request);
    if (seat === undefined) {
      response.writeHead(404);
      response.end();
      return;
    }
    if (playground === undefined) {
      refuse(response, notThere);
      return;
    }
    const fault = faults.take(request.method ?? 'GET', rest, now());
    if (fault?.do === 'drop') response.destroy();
    else if (fault?.do === 'status') refuse(response, fault);
    else await passOn(seat, `${playground}/_connector${rest}`, { request, response, body, fault });
  }

  async function passOn(
    seat: Seat,
    url: string,
    { request, response, body, fault }: Call & { readonly fault: Fault | undefined },
  ): Promise<void> {
    const method = request.method ?? 'GET';
    const answer = await fetch(url, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === '' ? {} : { body }),
      signal: closing.signal,
    }).catch((error: unknown) => {
      if (closing.signal.aborted) throw error;
      return null;
    });
    if (answer === null) {
      refuse(response, notThere);
      return;
    }
    const text = await answer.text();
    if (answer.ok) {
      const left = leftBy(seat, method, url, parsedText(body), now());
      if (left !== null) onLeft(left);
    }
    if (fault?.do === 'acceptThenDrop') response.destroy();
    else if (fault?.do === 'acceptThenStatus') refuse(response, fault);
    else {
      if (fault?.do === 'delay') await wait(fault.delayMs ?? 1000, undefined, { signal: closing.signal });
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' });
      response.end(text);
    }
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      response.destroy();
      if (!closing.signal.aborted) console.error('vägen till Teams:', error);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    url,
    faults,
    serviceUrlOf: (seat) => `${url}/${seat.key}/`,
    leadsTo: (seat, playgroundUrl) => playgrounds.set(seat.key, playgroundUrl),
    async close() {
      closing.abort();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly body: string;
}

/** Its window has not come up yet, or has crashed: Teams is away for a while. */
const notThere = { status: 503 };

function refuse(response: ServerResponse, fault: Pick<Fault, 'status' | 'retryAfter'>): void {
  const headers = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
  response.writeHead(fault.status ?? 503, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify({ error: { code: 'OrderedFault', message: 'A fault ordered on the start page.' } }));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** Null for what is no message, and for a card brought up to date in somebody's own chat: nobody is told anything by that. */
function leftBy(seat: Seat, method: string, url: string, body: unknown, at: Instant): Left | null {
  const given = body as { readonly activity?: unknown; readonly summary?: unknown } | undefined;
  const conversation = decodeURIComponent(/\/v3\/conversations\/([^/]+)/.exec(url)?.[1] ?? '');
  const activity = given?.activity ?? given;
  const lines = textsOf(activity);
  if (lines.length === 0) return null;
  const changed = method === 'PUT';
  if (conversation === '' || conversation.startsWith('19:')) {
    const what = changed ? 'Ändrat inlägg' : conversation.includes(';messageid=') ? 'Svar i tråd' : 'Inlägg';
    return { at, where: 'kanal', to: `${seat.unit.name}, kanalen`, what, lines };
  }
  if (changed) return null;
  const summary = typeof given?.summary === 'string' ? [given.summary] : lines.slice(0, 1);
  return { at, where: 'chatt', to: seat.person.name, what: 'Meddelande', lines: summary };
}
