// POST /$batch: up to twenty requests, in waves by dependsOn, four at a time to one mailbox.
import { bodyOf } from '../call.ts';
import type { Call } from '../call.ts';
import { concurrencyLimit, mailboxKey, overConcurrency } from '../concurrency.ts';
import { faultAnswer, GraphFault } from '../wire/answer.ts';
import type { Answer, GraphRequest } from '../wire/answer.ts';
import { anything, list, member, object, readShape, text } from '../wire/read-shape.ts';
import type { Shape } from '../wire/read-shape.ts';

interface Item {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly dependsOn: readonly string[];
}

const mostItems = 20;
const invalid = (detail: string) => new GraphFault(400, 'BadRequest', `Invalid batch payload format. ${detail}`);

export function batch(call: Call): Answer {
  const waiting = readItems(bodyOf(call));
  const done = new Map<string, Answer>();
  while (waiting.length > 0) {
    const wave = waiting.filter((item) => item.dependsOn.every((id) => done.has(id)));
    if (wave.length === 0) throw invalid('The requests depend on each other in a circle.');
    for (const [id, answer] of answersOf(call, wave, done)) done.set(id, answer);
    waiting.splice(0, waiting.length, ...waiting.filter((item) => !done.has(item.id)));
  }
  // The service answers in any order; last first keeps callers from counting on another.
  const responses = [...done].reverse().map(([id, { status, headers, body }]) => ({
    id,
    status,
    headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body }),
  }));
  return { status: 200, body: { responses } };
}

function answersOf(call: Call, wave: readonly Item[], done: ReadonlyMap<string, Answer>): [string, Answer][] {
  const running = new Map<string, number>();
  return wave.map((item) => {
    const request = requestOf(call, item);
    if (item.dependsOn.some((id) => (done.get(id)?.status ?? 500) >= 400)) {
      const fault = new GraphFault(424, 'FailedDependency', 'A request this one depends on has failed.');
      return [item.id, faultAnswer(fault, request, call.world.now)];
    }
    const mailbox = mailboxKey(request.url);
    const already = running.get(mailbox) ?? 0;
    running.set(mailbox, already + 1);
    if (mailbox !== '' && already >= concurrencyLimit)
      return [item.id, faultAnswer(overConcurrency(), request, call.world.now)];
    return [item.id, call.again(request)];
  });
}

function requestOf(call: Call, item: Item): GraphRequest {
  const { authorization } = call.request.headers;
  const headers = Object.fromEntries(Object.entries(item.headers).map(([name, value]) => [name.toLowerCase(), value]));
  return {
    method: item.method,
    url: `/v1.0/${item.url.replace(/^\//, '')}`,
    headers: { ...(authorization === undefined ? {} : { authorization }), ...headers },
    text: item.body === undefined ? '' : JSON.stringify(item.body),
    requestId: call.request.requestId,
  };
}

const itemShape: Shape = {
  name: 'BatchRequestItem',
  properties: {
    id: text,
    method: member('Method', 'GET', 'POST', 'PATCH', 'PUT', 'DELETE'),
    url: text,
    headers: object(() => ({ name: 'Headers', properties: {}, open: true })),
    body: anything,
    dependsOn: list(text),
  },
};
const batchShape: Shape = { name: 'Batch', properties: { requests: list(object(() => itemShape)) } };

function readItems(body: unknown): Item[] {
  const requests = readPayload(body).requests ?? [];
  if (requests.length === 0) throw invalid('There are no requests.');
  if (requests.length > mostItems) throw invalid(`More than ${String(mostItems)} requests.`);
  const items = requests.map(readItem);
  const ids = new Set(items.map((item) => item.id.toLowerCase()));
  if (ids.size < items.length) throw invalid('Ids must be unique.');
  for (const item of items) {
    for (const id of item.dependsOn)
      if (!items.some((one) => one.id === id)) throw invalid(`There is no request '${id}'.`);
  }
  return items;
}

function readPayload(body: unknown): { readonly requests?: readonly Partial<Item>[] } {
  try {
    return readShape(batchShape, body);
  } catch (error) {
    throw error instanceof GraphFault ? invalid(error.message) : error;
  }
}

function readItem({ id, method, url, headers, body, dependsOn }: Partial<Item>): Item {
  if (!id || !method || !url) throw invalid('A request needs id, method and url.');
  if (/^(https?:|\/?(v1\.0|beta)\/)/i.test(url))
    throw invalid(`The url of request '${id}' must be relative, without version.`);
  if (/^\/?\$batch/i.test(url)) throw invalid('A batch cannot hold a batch.');
  const given = Object.entries(headers ?? {});
  for (const [name, value] of given) if (typeof value !== 'string') throw invalid(`Header '${name}' must be text.`);
  if (body !== undefined && !given.some(([name]) => name.toLowerCase() === 'content-type')) {
    throw invalid(`Write request id : ${id} does not contain Content-Type header or body.`);
  }
  return { id, method, url, headers: headers ?? {}, body, dependsOn: dependsOn ?? [] };
}
