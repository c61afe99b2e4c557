// The socket side: node's request to ours, our answer to node's.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer, GraphRequest } from './wire/answer.ts';

/** The whole request, or undefined when the caller hung up before it was all here. */
export async function readRequest(incoming: IncomingMessage): Promise<GraphRequest | undefined> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
  } catch (error) {
    if (!incoming.complete) return undefined;
    throw error;
  }
  const headers = Object.entries(incoming.headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ]);
  return {
    method: incoming.method ?? 'GET',
    url: incoming.url ?? '/',
    headers: Object.fromEntries(headers) as Record<string, string>,
    text: Buffer.concat(chunks).toString('utf8'),
    requestId: randomUUID(),
  };
}

/** Writes a Graph answer with the headers every Graph answer has. `now` in epoch milliseconds. */
export function writeAnswer(response: ServerResponse, request: GraphRequest, answer: Answer, now: number): void {
  response.writeHead(answer.status, {
    'request-id': request.requestId,
    'client-request-id': request.headers['client-request-id'] ?? request.requestId,
    date: new Date(now).toUTCString(),
    ...(answer.body === undefined ? {} : { 'content-type': 'application/json; odata.metadata=minimal; charset=utf-8' }),
    ...answer.headers,
  });
  response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
}
