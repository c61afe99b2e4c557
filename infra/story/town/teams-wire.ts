// The wire between the product and Teams: passes calls on to the recording connector, fails them on order, notes what passed.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Instant } from '../../../src/domain/time.ts';
import { Faults, type Fault } from '../../local/graph/faults.ts';

/** A call that had its effect in Teams, whether or not the product got to know. */
export interface Passed {
  readonly at: Instant;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  /** The message made or changed. */
  readonly id: string;
  /** Whether the product was left without the answer. */
  readonly lost: boolean;
}

export interface TeamsWire {
  readonly url: string;
  readonly faults: Faults;
  close(): Promise<void>;
}

export interface WireOptions {
  readonly to: string;
  readonly now: () => Instant;
  readonly onPassed: (passed: Passed) => void;
  /** Everything that was sent, had it an effect or not. */
  readonly onBytes: (bytes: string) => void;
  /** Whether the process is to die of this call. */
  readonly kills: (method: string, path: string) => boolean;
  /** Whether nobody is there to hear: what a dead process still tries to say is cut off. */
  readonly isDeaf?: () => boolean;
  /** Asked at every call, before what was ordered is looked for: here a fault can still be ordered for it. */
  readonly onCall?: (method: string, path: string) => void;
}

export async function openTeamsWire({
  to,
  now,
  onPassed,
  onBytes,
  kills,
  onCall,
  isDeaf,
}: WireOptions): Promise<TeamsWire> {
  const faults = new Faults();

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url: path = '/', headers } = request;
    const body = await textOf(request);
    if (isDeaf?.() === true) {
      response.destroy();
      return;
    }
    onBytes(`${method} ${path}\n${JSON.stringify(headers)}\n${body}`);
    onCall?.(method, path);
    const fault = faults.take(method, path, now());
    if (fault?.do === 'drop') response.destroy();
    else if (fault?.do === 'status' || fault?.do === '412') refuse(response, fault);
    else {
      const answer = await fetch(new URL(path, to), {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body === '' ? {} : { body }),
      });
      const text = await answer.text();
      const killed = kills(method, path);
      const lost = killed || fault?.do === 'acceptThenDrop' || fault?.do === 'acceptThenStatus';
      if (answer.ok)
        onPassed({ at: now(), method, path, headers, body: parsed(body), id: idOf(path, parsed(text)), lost });
      if (killed || fault?.do === 'acceptThenDrop') response.destroy();
      else if (fault?.do === 'acceptThenStatus') refuse(response, fault);
      else {
        if (fault?.do === 'delay') await wait(fault.delayMs ?? 0);
        response.statusCode = answer.status;
        response.setHeader('content-type', 'application/json');
        response.end(text);
      }
    }
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      response.destroy();
      console.error('the wire to Teams:', error);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    faults,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function refuse(response: ServerResponse, { status = 503, retryAfter }: Fault): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json');
  if (retryAfter !== undefined) response.setHeader('retry-after', String(retryAfter));
  response.end(JSON.stringify({ error: { code: 'OrderedFault', message: 'A fault of the story.' } }));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function parsed(text: string): unknown {
  return text === '' ? null : JSON.parse(text);
}

/** A new post answers with its thread, a new message with its id; one that is changed keeps its own. */
function idOf(path: string, answer: unknown): string {
  const changed = /\/activities\/([^/?]+)/.exec(path)?.[1];
  const id = (answer as { readonly id?: unknown } | null)?.id;
  const made = typeof id === 'string' ? (id.split(';messageid=')[1] ?? id) : '';
  return made === '' && changed !== undefined ? decodeURIComponent(changed) : made;
}
