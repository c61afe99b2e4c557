// POST /$batch: up to twenty requests, in waves by dependsOn, four at a time to one mailbox.
import { bodyOf } from '../call.ts';
import type { Call } from '../call.ts';
import { concurrencyLimit, mailboxKey, overConcurrency } from '../concurrency.ts';
import { faultAnswer, GraphFault } from '../wire/answer.ts';
import type { Answer, GraphRequest } from '../wire/answer.ts';

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
    return [item.id, withoutHandshake(call.again(request), request, call.world.now)];
  });
}

/** A subscription needs a handshake, which a batch does not wait for. */
function withoutHandshake(answer: Answer, request: GraphRequest, now: number): Answer {
  if (!answer.handshake) return answer;
  answer.handshake.undo();
  return faultAnswer(
    new GraphFault(501, 'NotImplemented', 'The stand-in makes no subscriptions in a batch.'),
    request,
    now,
  );
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

function readItems(body: unknown): Item[] {
  const requests: unknown = body !== null && typeof body === 'object' && 'requests' in body ? body.requests : undefined;
  if (!Array.isArray(requests) || requests.length === 0) throw invalid('There are no requests.');
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

function readItem(given: unknown): Item {
  const item: Partial<Record<keyof Item, unknown>> = given !== null && typeof given === 'object' ? given : {};
  const { id, method, url, headers = {}, body, dependsOn = [] } = item;
  if (typeof id !== 'string' || id === '' || typeof method !== 'string' || typeof url !== 'string') {
    throw invalid('A request needs id, method and url.');
  }
  if (/^(https?:|\/?(v1\.0|beta)\/)/i.test(url))
    throw invalid(`The url of request '${id}' must be relative, without version.`);
  if (/^\/?\$batch/i.test(url)) throw invalid('A batch cannot hold a batch.');
  if (headers === null || typeof headers !== 'object' || !Array.isArray(dependsOn))
    throw invalid(`Request '${id}' is not valid.`);
  const names = Object.keys(headers).map((name) => name.toLowerCase());
  if (body !== undefined && !names.includes('content-type')) {
    throw invalid(`Write request id : ${id} does not contain Content-Type header or body.`);
  }
  return {
    id,
    method: method.toUpperCase(),
    url,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    body,
    dependsOn: dependsOn.map(String),
  };
}
