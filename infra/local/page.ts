// The start page: who has a window where, the clock, what has left the bot, and faults to order.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { advanceTo, advanceToNext, type Advancing, type Settled } from './advance.ts';
import type { RunningGraph } from './graph/server.ts';
import { pageFile } from './page-files.ts';
import { readMove } from './page-moves.ts';
import { faultOrder, isFaultName, isSide } from './page-faults.ts';
import { happened, pageView } from './page-view.ts';
import type { Left, LeftList } from './outgoing.ts';
import type { Playground } from './playground/process.ts';
import type { TeamsDoor } from './teams-door.ts';

export interface PageParts {
  readonly windows: readonly Pick<Playground, 'seat' | 'url'>[];
  /** Windows that ended by themselves, by the seat's key, and how. */
  readonly gone: ReadonlyMap<string, string>;
  readonly graph: Pick<RunningGraph, 'url' | 'orderFault' | 'clearFaults'>;
  readonly calendarMail: () => readonly Left[];
  readonly door: Pick<TeamsDoor, 'faults'>;
  readonly left: LeftList;
  readonly advancing: Advancing;
}

export interface Page {
  readonly url: string;
  close(): Promise<void>;
}

/** @param parts `port` 0 for any free one */
export async function openPage(parts: PageParts & { readonly port: number }): Promise<Page> {
  let moving: Promise<unknown> | null = null;

  async function move(given: unknown): Promise<Answer> {
    if (moving !== null) return problem(409, 'Klockan går redan framåt. Vänta lite.');
    const wanted = readMove(given, parts.advancing.clock.now());
    if ('problem' in wanted) return problem(400, wanted.problem);
    const going: Promise<readonly Settled[]> =
      'next' in wanted ? advanceToNext(parts.advancing, wanted.next) : advanceTo(parts.advancing, wanted.to);
    moving = going;
    try {
      return json(200, { happened: happened(await going) });
    } finally {
      moving = null;
    }
  }

  function orderFault(given: unknown): Answer {
    const { side, fault } = (given ?? {}) as { readonly side?: unknown; readonly fault?: unknown };
    if (!isSide(side) || !isFaultName(fault)) return problem(400, 'Välj vad som ska gå fel.');
    const order = faultOrder(side, fault);
    if (side === 'teams') parts.door.faults.order(order);
    else parts.graph.orderFault(order);
    return json(201, {});
  }

  function clearFaults(): Answer {
    parts.door.faults.clear();
    parts.graph.clearFaults();
    return json(200, {});
  }

  async function answer(request: IncomingMessage): Promise<Answer> {
    const { method = 'GET', url = '/' } = request;
    if (!isOwn(request)) return problem(403, 'Bara sidan själv får fråga.');
    const file = method === 'GET' ? await pageFile(url) : undefined;
    if (file !== undefined) return { status: 200, ...file };
    switch (`${method} ${url}`) {
      case 'GET /view':
        return json(200, await pageView(parts));
      case 'POST /clock':
        return move(await bodyOf(request));
      case 'POST /faults':
        return orderFault(await bodyOf(request));
      case 'DELETE /faults':
        return clearFaults();
      default:
        return problem(404, 'Sidan finns inte.');
    }
  }

  const server = createServer((request, response) => {
    answer(request)
      .catch((error: unknown) => {
        console.error('startsidan:', error);
        return problem(500, 'Något gick fel. Se fönstret där du startade.');
      })
      .then((given) => {
        write(response, given);
      })
      .catch((error: unknown) => {
        console.error('startsidan:', error);
        response.destroy();
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(parts.port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      await moving?.catch(() => undefined); // whoever asked for the move has been told
    },
  };
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly content: string;
}

const json = (status: number, value: unknown): Answer => ({
  status,
  type: 'application/json; charset=utf-8',
  content: JSON.stringify(value),
});

const problem = (status: number, text: string): Answer => json(status, { problem: text });

/** Other pages in the same browser may neither read this one nor move its clock. */
function isOwn({ headers }: IncomingMessage): boolean {
  const { host = '', origin } = headers;
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host) && (origin === undefined || origin === `http://${host}`);
}

/** Undefined for what is no JSON. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  try {
    return JSON.parse(Buffer.concat(chunks).toString()) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function write(response: ServerResponse, { status, type, content }: Answer): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'self'; img-src data:",
    'x-content-type-options': 'nosniff',
  });
  response.end(content);
}
