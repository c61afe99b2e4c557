// The stand-in for Microsoft Graph's calendar: a real HTTP server with state. Development and tests only.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { answerOf, Faults } from './faults.ts';
import type { Fault, FaultOrder } from './faults.ts';
import { handle, pathOf } from './handle.ts';
import type { Surroundings } from './handle.ts';
import type { StoredEvent } from './model/event.ts';
import { findMailbox, stateWith } from './model/state.ts';
import type { MailboxOptions, SentMail, State } from './model/state.ts';
import { eventsOf } from './model/world.ts';
import { notificationsFor } from './notifications.ts';
import type { TokenRule } from './permissions.ts';
import { loadState, saveState } from './state-file.ts';
import { Courier, validates } from './webhooks.ts';
import type { WebhookOrigins } from './webhooks.ts';
import { faultAnswer, GraphFault } from './wire/answer.ts';
import type { Answer, GraphRequest } from './wire/answer.ts';

/** A request with what became of it. `body` is parsed JSON where it could be parsed; tokens are not kept. */
export interface RecordedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** True for a request inside a batch. */
  readonly inBatch: boolean;
  /** Epoch milliseconds by the injected clock. */
  readonly at: number;
}

export interface RecordedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface GraphOptions {
  /** 0 or undefined: any free port. */
  readonly port?: number;
  readonly host?: '127.0.0.1';
  readonly mailboxes: readonly MailboxOptions[];
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Where the state is kept between runs; in memory only when undefined. */
  readonly file?: string;
  readonly onRequest?: (request: RecordedRequest) => void;
  readonly onResponse?: (request: RecordedRequest, answer: RecordedAnswer) => void;
  readonly duplicateTransactionStatus?: 400 | 409;
  /** True: any bearer token will do. A rule says what tokens may do and which mailboxes they reach. */
  readonly requireToken?: boolean | TokenRule;
  /** Address behind `/me`; the first mailbox when undefined, nobody when null. */
  readonly me?: string | null;
  readonly webhooks?: WebhookOrigins;
}

export interface RunningGraph {
  /** `http://127.0.0.1:{port}`; the API is below `/v1.0`. */
  readonly url: string;
  close(): Promise<void>;
  /** What lies in a mailbox, by address or guid, Deleted Items included. Copies: changing them changes nothing. */
  events(mailbox: string): StoredEvent[];
  /** Every request below `/v1.0` since the start, oldest first. */
  requests(): readonly RecordedRequest[];
  /** What would have been mailed, oldest first; to one address when given. */
  mail(to?: string): readonly SentMail[];
  orderFault(order: FaultOrder): Fault;
  clearFaults(): void;
  state(): State;
}

const requestsKept = 5000;

export async function startGraph(options: GraphOptions): Promise<RunningGraph> {
  const graph = new GraphServer(options);
  await graph.listen();
  return graph;
}

class GraphServer implements RunningGraph {
  readonly #options: GraphOptions;
  readonly #state: State;
  readonly #faults = new Faults();
  readonly #requests: RecordedRequest[] = [];
  readonly #courier: Courier;
  readonly #server = createServer((request, response) => {
    this.#serve(request, response).catch((error: unknown) => {
      // A fault of the stand-in itself: loud here, and no answer a caller could take for Graph's.
      console.error('graph stand-in:', error);
      response.socket?.destroy();
    });
  });
  url = '';

  constructor(options: GraphOptions) {
    this.#options = options;
    this.#state = stateWith(options.mailboxes, options.file === undefined ? undefined : loadState(options.file));
    this.#courier = new Courier(this.#state.deliveries, options.webhooks ?? {}, () => {
      this.#save();
    });
  }

  async listen(): Promise<void> {
    const { port = 0, host = '127.0.0.1' } = this.#options;
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, host, resolve);
    });
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('the stand-in has no port');
    this.url = `http://${host}:${String(address.port)}`;
    this.#courier.start();
  }

  async close(): Promise<void> {
    this.#courier.close();
    const closed = new Promise<void>((resolve) => {
      this.#server.close(() => {
        resolve();
      });
    });
    this.#server.closeAllConnections();
    await closed;
  }

  events(mailbox: string): StoredEvent[] {
    const address = findMailbox(this.#state, mailbox)?.address;
    return address === undefined ? [] : structuredClone(eventsOf(this.#state, address));
  }

  requests(): readonly RecordedRequest[] {
    return [...this.#requests];
  }

  mail(to?: string): readonly SentMail[] {
    return this.#state.mail.filter((mail) => to === undefined || mail.to === to.toLowerCase());
  }

  orderFault(order: FaultOrder): Fault {
    return this.#faults.order(order, this.#options.now());
  }

  clearFaults(): void {
    this.#faults.clear();
  }

  state(): State {
    return structuredClone(this.#state);
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await readRequest(incoming);
    if (request.url.startsWith('/v1.0')) await this.#serveGraph(request, response);
    else write(response, request, this.#serveOwn(request));
  }

  async #serveGraph(request: GraphRequest, response: ServerResponse): Promise<void> {
    const recorded = this.#record(request, false);
    const fault = this.#faults.take(request.method, pathOf(request.url), this.#options.now());
    const answer = await this.#withFault(request, fault);
    if (answer === undefined) {
      response.socket?.destroy();
      return;
    }
    this.#options.onResponse?.(recorded, recordedAnswer(answer));
    write(response, request, answer);
  }

  /** The answer under a fault; undefined when the socket is to be closed without one. */
  async #withFault(request: GraphRequest, fault: Fault | undefined): Promise<Answer | undefined> {
    if (fault?.do === 'drop') return undefined;
    if (fault?.do === 'status' || fault?.do === '412') return answerOf(fault, request, this.#options.now());
    const answer = await this.#carryOut(request);
    if (fault?.do === 'acceptThenDrop') return undefined;
    if (fault?.do === 'acceptThenStatus') return answerOf(fault, request, this.#options.now());
    if (fault?.do === 'delay') await wait(fault.delayMs ?? 1000);
    return answer;
  }

  async #carryOut(request: GraphRequest): Promise<Answer> {
    const { answer, world } = handle(request, this.#surroundings());
    if (answer.handshake && !(await this.#shakeHands(answer.handshake.urls))) {
      answer.handshake.undo();
      const message =
        'Subscription validation request failed. Notification endpoint must respond with 200 OK to validation request.';
      return faultAnswer(new GraphFault(400, 'ValidationError', message), request, world.now);
    }
    this.#state.deliveries.push(...notificationsFor(this.#state, world.changes, world.now));
    if (request.method !== 'GET' || world.changes.length > 0) this.#save();
    this.#courier.start();
    return answer;
  }

  async #shakeHands(urls: readonly string[]): Promise<boolean> {
    const token = `Validation: Testing client application reachability for subscription Request-Id: ${randomUUID()}`;
    const answers = await Promise.all(urls.map((url) => validates(url, token, this.#options.webhooks ?? {})));
    return answers.every(Boolean);
  }

  #surroundings(): Surroundings {
    const { now, requireToken = false, me, mailboxes } = this.#options;
    return {
      state: this.#state,
      now: now(),
      base: `${this.url}/v1.0`,
      settings: { duplicateTransactionStatus: this.#options.duplicateTransactionStatus ?? 400 },
      tokens: requireToken === true ? {} : requireToken === false ? undefined : requireToken,
      me: me === null ? undefined : (me ?? mailboxes[0]?.address),
      takeFault: (method, path) => this.#faults.take(method, path, now()),
      onInner: (request, answer) => this.#options.onResponse?.(this.#record(request, true), recordedAnswer(answer)),
    };
  }

  #record(request: GraphRequest, inBatch: boolean): RecordedRequest {
    const { authorization, ...headers } = request.headers;
    const kept = authorization === undefined ? headers : { ...headers, authorization: 'Bearer …' };
    const { method, url } = request;
    const recorded = { method, url, headers: kept, body: parsed(request.text), inBatch, at: this.#options.now() };
    this.#requests.push(recorded);
    if (this.#requests.length > requestsKept) this.#requests.shift();
    this.#options.onRequest?.(recorded);
    return recorded;
  }

  #save(): void {
    if (this.#options.file !== undefined) saveState(this.#options.file, this.#state);
  }

  /** What is not Graph: faults. */
  #serveOwn(request: GraphRequest): Answer {
    const now = this.#options.now();
    const [, id] = /^\/_faults(?:\/(\w+))?$/.exec(request.url.split('?')[0] ?? '') ?? [undefined, null];
    if (id === null) return { status: 404, body: { error: { code: 'NotFound', message: 'No such page.' } } };
    try {
      if (request.method === 'POST')
        return { status: 201, body: this.#faults.order(parsed(request.text) as FaultOrder, now) };
      if (request.method === 'DELETE') this.#faults.clear(id);
      return { status: 200, body: this.#faults.waiting(now) };
    } catch (error) {
      if (error instanceof GraphFault) return faultAnswer(error, request, now);
      throw error;
    }
  }
}

const recordedAnswer = (answer: Answer): RecordedAnswer => ({
  status: answer.status,
  headers: answer.headers ?? {},
  body: answer.body,
});

async function readRequest(incoming: IncomingMessage): Promise<GraphRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers))
    headers[name] = Array.isArray(value) ? value.join(', ') : (value ?? '');
  return {
    method: incoming.method ?? 'GET',
    url: incoming.url ?? '/',
    headers,
    text: Buffer.concat(chunks).toString('utf8'),
    requestId: randomUUID(),
  };
}

/** JSON where it is JSON; the text itself where it is not; undefined where there is none. */
function parsed(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function write(response: ServerResponse, request: GraphRequest, answer: Answer): void {
  response.writeHead(answer.status, {
    'request-id': request.requestId,
    'client-request-id': request.headers['client-request-id'] ?? request.requestId,
    date: new Date().toUTCString(),
    ...(answer.body === undefined ? {} : { 'content-type': 'application/json; odata.metadata=minimal; charset=utf-8' }),
    ...answer.headers,
  });
  response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
}
