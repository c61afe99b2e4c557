// One person's client on one kept connection, and a connector service that takes everything and keeps nothing: what it cost to
// remember five thousand cards would be counted as the bots' time.
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Wire {
  /** Sends a turn and gives the time to the last byte of its answer, in milliseconds, and the answer. */
  turn(body: string): Promise<{ readonly ms: number; readonly answer: unknown }>;
  close(): void;
}

export function openWire(url: string): Wire {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const options = { agent, method: 'POST', headers: { 'Content-Type': 'application/json' } };
  return {
    async turn(body) {
      const began = performance.now();
      const { status, text } = await new Promise<{ status: number; text: string }>((resolve, reject) => {
        const call = http.request(`${url}/api/messages`, options, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => {
            resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() });
          });
        });
        call.on('error', reject);
        call.end(body);
      });
      const ms = performance.now() - began;
      if (status !== 200) throw new Error(`a turn was answered ${String(status)}: ${text.slice(0, 200)}`);
      return { ms, answer: text === '' ? null : (JSON.parse(text) as unknown) };
    },
    close: () => {
      agent.destroy();
    },
  };
}

export interface Sink {
  /** What activities carry as their `serviceUrl`. */
  readonly url: string;
  /** Messages sent to it and changed in it. */
  readonly taken: { sent: number; changed: number };
  close(): Promise<void>;
}

export async function openSink(): Promise<Sink> {
  const taken = { sent: 0, changed: 0 };
  const server = http.createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      if (request.method === 'PUT') taken.changed += 1;
      else taken.sent += 1;
      response.statusCode = 200;
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify({ id: `1900000${String(taken.sent)}` }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    taken,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
