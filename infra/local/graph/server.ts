// The stand-in for Microsoft Graph's calendar: a real HTTP server with state. Development and tests only.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { mailboxKey, overConcurrency, UnderWay } from './concurrency.ts';
import { answerOf, Faults } from './faults.ts';
import type { Fault, FaultOrder } from './faults.ts';
import { handle, pathOf } from './handle.ts';
import type { Surroundings } from './handle.ts';
import { readRequest, writeAnswer } from './http.ts';
import type { StoredEvent } from './model/event.ts';
import { findMailbox, stateWith } from './model/state.ts';
import type { SentMail, State } from './model/state.ts';
import { eventsOf } from './model/world.ts';
import { lifecycleNotification, notificationsFor } from './notifications.ts';
import type { LifecycleEvent } from './notifications.ts';
import type { TokenRule } from './permissions.ts';
import { recordAnswer, recordRequest } from './recording.ts';
import type { RecordedRequest } from './recording.ts';
import { servePage } from './page-routes.ts';
import type { GraphOptions, RunningGraph } from './running-graph.ts';
import { loadState, saveState } from './state-file.ts';
import { Courier, validates } from './webhooks.ts';
import { faultAnswer, GraphFault } from './wire/answer.ts';
import type { Answer, GraphRequest } from './wire/answer.ts';

export type { GraphOptions, RunningGraph } from './running-graph.ts';

export async function startGraph(options: GraphOptions): Promise<RunningGraph> {
  const graph = new GraphServer(options);
  await graph.listen();
  return graph;
}

const requestsKept = 5000;

class GraphServer implements RunningGraph {
  readonly #options: GraphOptions;
  readonly #state: State;
  readonly #faults = new Faults();
  readonly #underWay = new UnderWay();
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
    // A clock made of performance.now() has fractions; epoch milliseconds here are whole.
    this.#options = { ...options, now: () => Math.floor(options.now()) };
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
    return this.#faults.order(order);
  }

  clearFaults(): void {
    this.#faults.clear();
  }

  sendLifecycle(subscriptionId: string, event: LifecycleEvent): void {
    const subscription = this.#state.subscriptions[subscriptionId];
    if (!subscription) throw new GraphFault(404, 'ResourceNotFound', 'The object was not found.');
    const notification = lifecycleNotification(subscription, event);
    if (notification) this.#state.deliveries.push(notification);
    if (event === 'subscriptionRemoved') Reflect.deleteProperty(this.#state.subscriptions, subscriptionId);
    this.#save();
    this.#courier.start();
  }

  state(): State {
    return structuredClone(this.#state);
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await readRequest(incoming);
    if (!request) return;
    if (/^\/v1\.0(\/|\?|$)/.test(request.url)) {
      await this.#serveGraph(request, response);
      return;
    }
    const { status, type, content } = await servePage(request, {
      graph: this,
      faults: this.#faults,
      mailboxes: Object.values(this.#state.mailboxes),
      now: this.#options.now(),
      carryOut: (inner) => this.#carryOut(inner, undefined),
    });
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(content);
  }

  async #serveGraph(request: GraphRequest, response: ServerResponse): Promise<void> {
    const recorded = this.#record(request, false);
    const key = mailboxKey(request.url);
    const entered = this.#underWay.enter(key);
    try {
      const answer = entered ? await this.#underFault(request) : this.#refuse(request, overConcurrency());
      if (answer === undefined) {
        response.socket?.destroy();
        return;
      }
      this.#options.onResponse?.(recorded, recordAnswer(answer));
      writeAnswer(response, request, answer, this.#options.now());
    } finally {
      if (entered) this.#underWay.leave(key);
    }
  }

  /** The answer, with whatever fault waits for this call; undefined when the socket is to be closed without one. */
  async #underFault(request: GraphRequest): Promise<Answer | undefined> {
    const fault = this.#faults.take(request.method, pathOf(request.url), this.#options.now());
    if (fault?.do === 'drop') return undefined;
    if (fault?.do === 'status' || fault?.do === '412') return answerOf(fault, request, this.#options.now());
    const answer = await this.#carryOut(request, this.#tokenRule());
    if (fault?.do === 'acceptThenDrop') return undefined;
    if (fault?.do === 'acceptThenStatus') return answerOf(fault, request, this.#options.now());
    if (fault?.do === 'delay') await wait(fault.delayMs ?? 1000);
    return answer;
  }

  /** Carries a request out and writes the state down before the answer is given. */
  async #carryOut(request: GraphRequest, tokens: TokenRule | undefined): Promise<Answer> {
    const before = this.#state.counter;
    const { answer, world } = handle(request, this.#surroundings(tokens));
    if (answer.handshake && !(await this.#shakeHands(answer.handshake.urls))) {
      answer.handshake.undo();
      const reason = 'Notification endpoint must respond with 200 OK to validation request.';
      return this.#refuse(
        request,
        new GraphFault(400, 'ValidationError', `Subscription validation request failed. ${reason}`),
      );
    }
    this.#state.deliveries.push(...notificationsFor(this.#state, world.changes, world.now));
    if (request.method !== 'GET' || this.#state.counter !== before) this.#save();
    this.#courier.start();
    return answer;
  }

  #refuse(request: GraphRequest, fault: GraphFault): Answer {
    return faultAnswer(fault, request, this.#options.now());
  }

  async #shakeHands(urls: readonly string[]): Promise<boolean> {
    const token = `Validation: Testing client application reachability for subscription Request-Id: ${randomUUID()}`;
    const answers = await Promise.all(urls.map((url) => validates(url, token, this.#options.webhooks ?? {})));
    return answers.every(Boolean);
  }

  #tokenRule(): TokenRule | undefined {
    const { requireToken = false } = this.#options;
    if (requireToken === true) return {};
    return requireToken === false ? undefined : requireToken;
  }

  #surroundings(tokens: TokenRule | undefined): Surroundings {
    const { now, me, mailboxes } = this.#options;
    return {
      state: this.#state,
      now: now(),
      base: `${this.url}/v1.0`,
      settings: { duplicateTransactionStatus: this.#options.duplicateTransactionStatus ?? 400 },
      tokens,
      me: me === null ? undefined : (me ?? mailboxes[0]?.address),
      takeFault: (method, path) => this.#faults.take(method, path, now()),
      onInner: (request, answer) => this.#options.onResponse?.(this.#record(request, true), recordAnswer(answer)),
    };
  }

  #record(request: GraphRequest, inBatch: boolean): RecordedRequest {
    const recorded = recordRequest(request, inBatch, this.#options.now());
    this.#requests.push(recorded);
    if (this.#requests.length > requestsKept) this.#requests.shift();
    this.#options.onRequest?.(recorded);
    return recorded;
  }

  #save(): void {
    if (this.#options.file !== undefined) saveState(this.#options.file, this.#state);
  }
}
