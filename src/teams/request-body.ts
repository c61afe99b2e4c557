// Reads a request's JSON from a stranger: never more than the limit, no deeper, no slower, and nothing packed that could unfold
// into more.
import type { IncomingMessage } from 'node:http';

export type RequestBody = { readonly json: unknown } | { readonly status: 400 | 408 | 413 | 415 };

export interface BodyLimits {
  readonly bytes: number;
  /** How many lists and objects may stand inside one another. */
  readonly depth: number;
  /** For the whole body, milliseconds. */
  readonly withinMs: number;
}

/** Teams' own limit for a message is 100 KB, and none of its activities is half as deep; what is more is no activity of ours. */
export const bodyLimits: BodyLimits = { bytes: 256 * 1024, depth: 40, withinMs: 10_000 };

export async function readBody(request: IncomingMessage, limits: BodyLimits): Promise<RequestBody> {
  const { 'content-encoding': encoding = 'identity', 'content-type': type = '' } = request.headers;
  if (encoding !== 'identity' || !/^application\/json\s*(?:;|$)/i.test(type)) return { status: 415 };
  if (Number(request.headers['content-length'] ?? 0) > limits.bytes) return { status: 413 };
  const chunks: Buffer[] = [];
  let bytes = 0;
  let slow: NodeJS.Timeout | undefined;
  const body = new Promise<RequestBody>((resolve) => {
    slow = setTimeout(() => {
      request.pause();
      resolve({ status: 408 });
    }, limits.withinMs);
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= limits.bytes) chunks.push(chunk);
      else {
        request.pause();
        resolve({ status: 413 });
      }
    });
    request.once('end', () => {
      resolve(parse(Buffer.concat(chunks), limits.depth));
    });
    // Whoever sent it went away half-way.
    request.once('error', () => {
      resolve({ status: 400 });
    });
    request.once('close', () => {
      resolve({ status: 400 });
    });
  });
  try {
    return await body;
  } finally {
    clearTimeout(slow);
  }
}

function parse(bytes: Buffer, depth: number): RequestBody {
  const text = bytes.toString();
  if (isDeeper(text, depth)) return { status: 400 };
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return { status: 400 };
  }
}

/** Looks before anything is built: what is read later, by us or a library, may call itself once for each level. */
export function isDeeper(text: string, most: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign === '\\') at += 1;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '{' || sign === '[') {
      depth += 1;
      if (depth > most) return true;
    } else if (sign === '}' || sign === ']') depth -= 1;
  }
  return false;
}
