// A small program in the place of Bot Framework's connector service: keeps the conversations, records every call.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Call, Fault, Standing } from './calls.ts';
import { route, split, text, within, type Asked, type Json } from './route.ts';

/** As Teams tells of somebody in a team. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly objectId: string;
  readonly email: string;
  readonly userPrincipalName: string;
  readonly tenantId: string;
  readonly userRole: 'user' | 'guest' | 'owner';
}

export interface Service {
  /** What activities carry as their `serviceUrl`. */
  readonly url: string;
  readonly calls: readonly Call[];
  /** Messages as they stand, oldest first; of one conversation (without `;messageid=`) or of all. */
  standing(conversation?: string): readonly Standing[];
  /** The message as it stands. */
  message(activity: string): Standing | undefined;
  /** Conversations that exist: a call to any other is answered 404, as Teams does. */
  open(conversation: string, kind: 'chat' | 'channel'): void;
  /** Who stands in a team from now on; asked for page by page. Nobody when nothing is said. */
  roster(team: string, members: readonly Member[]): void;
  /** As after a reload of a client that keeps no history: the messages are gone, the conversations stay. */
  forgetMessages(): void;
  fault(fault: Fault): void;
  /** Throws when something was asked that no such service has. */
  close(): Promise<void>;
}

/** Teams refuses a message larger than this, counted as UTF-16. */
const largestMessageBytes = 100 * 1024;

/** @param keepsCalls whether `calls` is kept; a year of them is large */
export async function startService(keepsCalls = true): Promise<Service> {
  const calls: Call[] = [];
  const conversations = new Map<string, 'chat' | 'channel'>();
  const messages = new Map<string, Standing>();
  const faults: (Fault & { left: number })[] = [];
  const rosters = new Map<string, readonly Member[]>();
  let made = 0;

  const server = createServer((request, response) => {
    void read(request).then((raw) => {
      handle(request, response, raw);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  function handle(request: IncomingMessage, response: ServerResponse, raw: string): void {
    const { method = '', url: path = '', headers } = request;
    const body: unknown = raw === '' ? null : JSON.parse(raw);
    const asked = route(method, path, body);
    const { conversation } = asked;
    const fault = faults.find(
      (one) => one.left > 0 && fits(one.kind, asked.kind) && fits(one.conversation, split(conversation).conversation),
    );
    if (fault) fault.left -= 1;
    const record = (status: number, activity: string): void => {
      if (keepsCalls || asked.kind === 'unexpected')
        calls.push({ kind: asked.kind, method, path, conversation, activity, body, headers, status });
    };

    if (typeof fault?.do === 'number') {
      record(fault.do, '');
      if (fault.retryAfter !== undefined) response.setHeader('Retry-After', fault.retryAfter);
      reply(response, fault.do, { error: { code: 'Fault', message: 'as asked for' } });
    } else if (fault?.do === 'drop' || fault?.do === 'hang') {
      record(0, '');
      if (fault.do === 'drop') request.socket.destroy();
    } else {
      const { status, activity, answer } = perform(asked, raw);
      record(fault?.do === 'acceptThenDrop' ? 0 : status, activity);
      if (fault?.do === 'acceptThenDrop') request.socket.destroy();
      else if (fault?.do === 'garble') reply(response, status, '<html>');
      else reply(response, status, answer);
    }
  }

  function perform(asked: Asked, raw: string): { status: number; activity: string; answer: object } {
    const missing = { status: 404, activity: '', answer: { error: { code: 'NotFound', message: 'no such place' } } };
    const { conversation, root } = split(asked.conversation);
    if (!conversations.has(conversation)) return missing;
    if (raw.length * 2 > largestMessageBytes) {
      return { status: 413, activity: '', answer: { error: { code: 'MessageSizeTooBig', message: 'too big' } } };
    }
    switch (asked.kind) {
      case 'post': {
        const activity = nextId();
        const thread = `${conversation};messageid=${activity}`;
        messages.set(activity, standing(asked.message, { conversation, root: activity, activity, changes: 0 }));
        return { status: 201, activity, answer: { id: thread, activityId: thread } };
      }
      case 'send': {
        const activity = nextId();
        const inChannel = conversations.get(conversation) === 'channel';
        const place = { conversation, root: inChannel ? (root ?? activity) : null, activity, changes: 0 };
        messages.set(activity, standing(asked.message, place));
        return { status: 201, activity, answer: { id: activity } };
      }
      case 'update': {
        const known = messages.get(asked.activity);
        if (known?.conversation !== conversation) return missing;
        messages.set(asked.activity, standing(asked.message, { ...known, changes: known.changes + 1 }));
        return { status: 200, activity: asked.activity, answer: { id: asked.activity } };
      }
      case 'delete':
        return messages.delete(asked.activity) ? { status: 200, activity: asked.activity, answer: {} } : missing;
      case 'members':
        return { status: 200, activity: '', answer: pageOf(rosters.get(conversation) ?? [], asked.query) };
      case 'unexpected':
        return missing;
    }
  }

  function nextId(): string {
    made += 1;
    return String(1_800_000_000_000 + made);
  }

  return {
    url: `http://127.0.0.1:${port}/`,
    calls,
    standing: (conversation) =>
      [...messages.values()].filter((one) => conversation === undefined || one.conversation === conversation),
    message: (activity) => messages.get(activity),
    open: (conversation, kind) => conversations.set(conversation, kind),
    roster: (team, members) => rosters.set(team, members),
    forgetMessages: () => {
      messages.clear();
    },
    fault: (fault) => faults.push({ ...fault, left: fault.times ?? 1 }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      const surprise = calls.find(({ kind }) => kind === 'unexpected');
      if (surprise) throw new Error(`The connector was asked for ${surprise.method} ${surprise.path}`);
    },
  };
}

/** Fewer at a time than are asked for, as Teams may. */
const mostInPage = 3;

function pageOf(members: readonly Member[], query: URLSearchParams): object {
  const from = Number(query.get('continuationToken') ?? 0);
  const size = Math.min(Number(query.get('pageSize') ?? mostInPage), mostInPage);
  const rest = from + size < members.length ? { continuationToken: String(from + size) } : {};
  return { members: members.slice(from, from + size), ...rest };
}

function standing(message: Json, place: Pick<Standing, 'conversation' | 'root' | 'activity' | 'changes'>): Standing {
  const card = within(message, 'attachments', '0', 'content') as Standing['card'] | undefined;
  return { ...place, text: text(message['text']), summary: text(message['summary']), card: card ?? null };
}

function fits<T>(wanted: T | undefined, got: T): boolean {
  return wanted === undefined || wanted === got;
}

function reply(response: ServerResponse, status: number, body: object | string): void {
  // restify replaces writeHead of every server in the process by one that gives nothing back, so no chaining here.
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json');
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
