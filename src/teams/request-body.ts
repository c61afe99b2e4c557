// Reads a request's JSON from a stranger: never more than the limit, and nothing packed that could unfold into more.
import type { IncomingMessage } from 'node:http';

export type RequestBody = { readonly json: unknown } | { readonly status: 400 | 413 | 415 };

/** Teams' own limit for a message is 100 KB; what is larger is no activity of ours. */
export const bodyLimitBytes = 256 * 1024;

export async function readBody(request: IncomingMessage, limit: number): Promise<RequestBody> {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') return { status: 415 };
  if (Number(request.headers['content-length'] ?? 0) > limit) return { status: 413 };
  const chunks: Buffer[] = [];
  let bytes = 0;
  return new Promise((resolve) => {
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= limit) chunks.push(chunk);
      else {
        request.pause();
        resolve({ status: 413 });
      }
    });
    request.once('end', () => {
      resolve(parse(Buffer.concat(chunks).toString()));
    });
    // Whoever sent it went away half-way.
    request.once('error', () => {
      resolve({ status: 400 });
    });
    request.once('close', () => {
      resolve({ status: 400 });
    });
  });
}

function parse(text: string): RequestBody {
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return { status: 400 };
  }
}
