// Many senders over connections that are kept, and a Teams and an Outlook that take everything and remember nothing.
import { createServer, request, type Agent } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Sent } from './invokes.ts';

export interface Answer {
  /** 0 when the connection ended without one. */
  readonly status: number;
  readonly body: string;
}

export function send(url: string, agent: Agent, { body, headers }: Sent): Promise<Answer> {
  return new Promise((resolve) => {
    const call = request(
      `${url}/api/messages`,
      {
        method: 'POST',
        agent,
        headers: { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)), ...headers },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() });
        });
        response.on('error', () => {
          resolve({ status: response.statusCode ?? 0, body: '' });
        });
      },
    );
    call.on('error', () => {
      resolve({ status: 0, body: '' });
    });
    call.end(body);
  });
}

export interface Sink {
  readonly url: string;
  close(): Promise<void>;
}

export async function openSink(status: number): Promise<Sink> {
  const server = createServer((incoming, response) => {
    incoming.resume();
    incoming.on('end', () => {
      response.statusCode = status;
      response.setHeader('Content-Type', 'application/json');
      response.end('{"id":"m:1"}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
