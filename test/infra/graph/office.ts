// A small office on the stand-in, over real HTTP. Every answer, and every request that was accepted, is held against
// Microsoft's contract when that is at hand; what does not conform fails the test that made it.
import assert from 'node:assert/strict';
import { startGraph } from '../../../infra/local/graph/server.ts';
import type { GraphOptions, RunningGraph } from '../../../infra/local/graph/server.ts';
import type { RecordedAnswer, RecordedRequest } from '../../../infra/local/graph/recording.ts';
import { contract } from './contract.ts';

export const organiser = 'moten@kommunen.example';
export const anna = 'anna.berg@kommunen.example';
export const karim = 'karim.lind@kommunen.example';
export const unit = 'ekonomiskt.bistand@kommunen.example';
export const room = 'rum12@kommunen.example';
export const zone = 'W. Europe Standard Time';
export const caseRef = 'String {5f0c1c0e-6a0b-4c37-9a0c-1d2f3b4a5c6d} Name CaseRef';

export type Json = Record<string, unknown>;

/** An answer's JSON, read freely: a wrong shape fails in the assertion that reads it. */
export type Answered = ReturnType<typeof JSON.parse>;

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** Undefined when there was no body. */
  readonly body: Answered;
}

export interface Office {
  readonly graph: RunningGraph;
  /** Path below `/v1.0`. Answers in Swedish time and with immutable ids unless `headers` say otherwise. */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
  /** Books a meeting for the organiser and gives back the answer's body. */
  book(changes?: Json): Promise<Answered>;
  /** The one copy of a meeting in a mailbox, as its owner reads it; undefined when it is not in the calendar. */
  copy(mailbox: string, subject?: string): Promise<Answered>;
  respond(mailbox: string, answer: string, body?: Json): Promise<Reply>;
  setNow(iso: string): void;
  /** Closes, and throws when something did not conform. */
  close(): Promise<void>;
}

export const wall = (dateTime: string, timeZone = zone): Json => ({ dateTime: `${dateTime}:00`, timeZone });
export const attendee = (address: string, type = 'required'): Json => ({
  type,
  emailAddress: { address, name: address },
});

const open = new Set<RunningGraph>();

// A test that failed half-way has left its office open, and the process would wait for it.
afterEach(async () => {
  await Promise.all([...open].map((graph) => graph.close()));
  open.clear();
});

let bookings = 0;

/** A create body that keeps every rule; `changes` replace properties, undefined removes one. */
export function meeting(changes: Json = {}): Json {
  bookings += 1;
  const body: Json = {
    subject: 'Möte 7K3Q',
    body: { contentType: 'html', content: '<p>Underlag finns i ärendet.</p>' },
    start: wall('2026-12-07T13:00'),
    end: wall('2026-12-07T14:00'),
    attendees: [attendee(anna)],
    transactionId: `booking-${String(bookings)}`,
    ...changes,
  };
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
}

export const swedish = `outlook.timezone="${zone}", IdType="ImmutableId"`;
/** Marks a request that is meant to break the contract's stricter rules and still be taken. */
export const loosely = { 'x-contract': 'lenient' };

export async function openOffice(options: Partial<GraphOptions> = {}): Promise<Office> {
  let now = Date.parse('2026-11-23T08:00:00Z');
  const broken: string[] = [];
  const graph = await startGraph({
    mailboxes: [
      { address: organiser, name: 'Möten', kind: 'organiser' },
      { address: anna, name: 'Anna Berg', kind: 'person' },
      { address: karim, name: 'Karim Lind', kind: 'person' },
      { address: unit, name: 'Ekonomiskt bistånd', kind: 'unit' },
      { address: room, name: 'Rum 12', kind: 'room' },
    ],
    now: () => now,
    onResponse: (request, answer) => broken.push(...faultsOf(request, answer, new Date(now))),
    ...options,
  });

  async function call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply> {
    const response = await fetch(`${graph.url}/v1.0${path}`, {
      method,
      headers: { prefer: swedish, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
  }

  async function copy(mailbox: string, subject?: string): Promise<unknown> {
    const { body } = await call('GET', `/users/${mailbox}/events?$top=100`);
    const found = (body.value as Json[]).filter((event) => subject === undefined || event['subject'] === subject);
    assert.ok(found.length < 2, `${String(found.length)} copies in ${mailbox}`);
    return found[0];
  }

  return {
    graph,
    call,
    copy,
    async book(changes) {
      const { status, body } = await call('POST', `/users/${organiser}/events`, meeting(changes));
      assert.equal(status, 201, JSON.stringify(body));
      return body;
    },
    async respond(mailbox, answer, body = {}) {
      const { id } = (await copy(mailbox)) as { id: string };
      return call('POST', `/users/${mailbox}/events/${id}/${answer}`, body);
    },
    setNow: (iso) => {
      now = Date.parse(iso);
    },
    async close() {
      open.delete(graph);
      await graph.close();
      assert.deepEqual(broken, [], 'what went over the wire conforms to the contract');
    },
  };
}

function faultsOf(request: RecordedRequest, answer: RecordedAnswer, now: Date): string[] {
  if (!contract) return [];
  const { method, url, body } = request;
  const found = contract.checkResponse(method, url, answer.status, answer.body);
  if (answer.status < 400) {
    const loose = request.headers['x-contract'] === 'lenient';
    found.push(...contract.checkRequest(method, url, body, loose ? { docs: false, base: 'lenient' } : {}));
    if (!loose) found.push(...contract.checkSemantics(method, url, body, now));
  }
  return found.map((fault) => `${method} ${url} -> ${String(answer.status)}: ${fault}`);
}

/** The code of a refusal, with its status. */
export const refusal = ({ status, body }: Reply): [number, string] => [
  status,
  (body?.error?.code as string | undefined) ?? 'no error',
];
