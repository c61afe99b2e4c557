// What the server answers beside Graph: the page, its data, and orders for faults. All below `/` and `/_`.
import { moduleFile, pageFile } from './page-files.ts';
import { pageView } from './page-view.ts';
import type { Faults } from './faults.ts';
import type { FaultOrder } from './faults.ts';
import type { Mailbox } from './model/state.ts';
import type { LifecycleEvent } from './notifications.ts';
import { parsedText } from './recording.ts';
import type { RecordedRequest } from './recording.ts';
import { GraphFault } from './wire/answer.ts';
import type { Answer, GraphRequest } from './wire/answer.ts';
import { readQuery } from './wire/odata-query.ts';

export interface PageContext {
  readonly graph: {
    requests(): readonly RecordedRequest[];
    sendLifecycle(subscriptionId: string, event: LifecycleEvent): void;
  };
  readonly faults: Faults;
  readonly mailboxes: readonly Mailbox[];
  /** Epoch milliseconds. */
  readonly now: number;
  /** Carries out a Graph request for the page: unrecorded, without faults and tokens. */
  readonly carryOut: (request: GraphRequest) => Promise<Answer>;
}

export interface PageAnswer {
  readonly status: number;
  readonly type: string;
  readonly content: string | Buffer;
}

/** Never throws for what the caller got wrong. */
export async function servePage(request: GraphRequest, context: PageContext): Promise<PageAnswer> {
  try {
    requireOwnOrigin(request);
    return await route(request, context);
  } catch (error) {
    if (!(error instanceof GraphFault)) throw error;
    return json(error.status, { error: { code: error.code, message: error.message } });
  }
}

/** Pages of other origins may not order faults or answer invitations through the developer's browser. */
function requireOwnOrigin({ headers }: GraphRequest): void {
  const host = headers['host'] ?? '';
  const { origin } = headers;
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host) || (origin !== undefined && origin !== `http://${host}`)) {
    throw new GraphFault(403, 'Forbidden', 'Only the page itself may ask this.');
  }
}

async function route(request: GraphRequest, context: PageContext): Promise<PageAnswer> {
  const [path = '/', search = ''] = request.url.split('?');
  const file = request.method === 'GET' ? ((await pageFile(path)) ?? moduleFile(path)) : undefined;
  if (file) return { status: 200, ...file };
  const [, room, id] = /^\/_(\w+)(?:\/(\w+))?$/.exec(path) ?? [];
  if (room === 'faults') return faults(request, context, id);
  if (room === 'lifecycle' && request.method === 'POST') return lifecycle(request, context);
  if (room === 'view' && id === 'answer' && request.method === 'POST') return respond(request, context);
  if (room === 'view' && request.method === 'GET') return json(200, await pageView(context, readQuery(search)));
  throw new GraphFault(404, 'NotFound', 'There is no such page.');
}

function faults({ method, text }: GraphRequest, context: PageContext, id: string | undefined): PageAnswer {
  if (method === 'POST') return json(201, context.faults.order(object(text) as unknown as FaultOrder));
  if (method === 'DELETE') context.faults.clear(id);
  else if (method !== 'GET') throw new GraphFault(405, 'MethodNotAllowed', 'POST, GET and DELETE only.');
  return json(200, context.faults.waiting(context.now));
}

function lifecycle({ text }: GraphRequest, { graph }: PageContext): PageAnswer {
  const { subscriptionId, event } = object(text);
  const events: readonly unknown[] = ['reauthorizationRequired', 'subscriptionRemoved', 'missed'];
  if (typeof subscriptionId !== 'string' || !events.includes(event)) {
    throw new GraphFault(400, 'BadRequest', 'subscriptionId and a lifecycle event are needed.');
  }
  graph.sendLifecycle(subscriptionId, event as LifecycleEvent);
  return json(202, {});
}

const answers: Readonly<Record<string, string>> = {
  accept: 'accept',
  tentativelyAccept: 'tentativelyAccept',
  decline: 'decline',
};

async function respond(request: GraphRequest, { carryOut }: PageContext): Promise<PageAnswer> {
  const { mailbox, id, answer } = object(request.text);
  const action = answers[String(answer)];
  if (typeof mailbox !== 'string' || typeof id !== 'string' || action === undefined) {
    throw new GraphFault(400, 'BadRequest', 'mailbox, id and answer are needed.');
  }
  const url = `/v1.0/users/${encodeURIComponent(mailbox)}/events/${encodeURIComponent(id)}/${action}`;
  const headers = { 'content-type': 'application/json' };
  const { status, body = {} } = await carryOut({ ...request, method: 'POST', url, headers, text: '{}' });
  return json(status, body);
}

function object(text: string): Record<string, unknown> {
  const given = parsedText(text);
  if (given !== null && typeof given === 'object') return { ...given };
  throw new GraphFault(400, 'BadRequest', 'A JSON object is needed.');
}

const json = (status: number, body: unknown): PageAnswer => ({
  status,
  type: 'application/json; charset=utf-8',
  content: JSON.stringify(body),
});
