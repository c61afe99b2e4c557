// The deliverers in front of the stand-in, over real HTTP, with every request they make held against the contract.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { startGraph } from '../../infra/local/graph/server.ts';
import type { GraphOptions, RunningGraph } from '../../infra/local/graph/server.ts';
import type { ClaimedIntent } from '../../src/casework/ports.ts';
import type { Intent, IntentContent, IntentKind } from '../../src/domain/intent.ts';
import type { Attendee } from '../../src/domain/meeting.ts';
import type { UnitKind } from '../../src/domain/organisation.ts';
import { instantOf } from '../../src/domain/time.ts';
import type { Instant, LocalDateTime } from '../../src/domain/time.ts';
import { createGraphDeliverers } from '../../src/graph/calendar.ts';
import type { GraphDeliverers } from '../../src/graph/calendar.ts';
import { createGraphClient } from '../../src/graph/client.ts';
import type { IntentOf } from '../../src/graph/deliverer.ts';
import { cancellationWords, invitationWords } from '../../src/swedish/invitation.ts';
import { contractFaults } from './contract.ts';

export const ORGANISER = 'moten@sf.kommunen.example';
export const OTHER_ORGANISER = 'moten@ffs.kommunen.example';
const unitMailboxes = {
  VUX: 'vuxen@sf.kommunen.example',
  EB: 'ekonomiskt.bistand@sf.kommunen.example',
  BoU: 'barn.unga@sf.kommunen.example',
  FFS: 'funktionsstod@ffs.kommunen.example',
} as const;

/** A request of ours as it went out; header names in lower case. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly body: unknown;
}

export interface TestOutlook {
  readonly graph: RunningGraph;
  readonly deliverers: GraphDeliverers;
  /** The same, with a client that waits only so many milliseconds for an answer. */
  deliverersWithin(timeoutMs: number): GraphDeliverers;
  /** Everything the client has sent, oldest first. */
  readonly sent: readonly Sent[];
  /** Wall time in Stockholm at which everything happens from now on. */
  setTime(local: LocalDateTime): Instant;
  now(): Instant;
  /** Puts an entry into somebody's calendar. */
  occupy(mailbox: string, start: LocalDateTime, end: LocalDateTime, showAs?: string, subject?: string): Promise<void>;
  /** The attendee's answer, given in the own mailbox. */
  respond(mailbox: string, answer: 'accept' | 'decline' | 'tentativelyAccept', sendResponse?: boolean): Promise<void>;
  close(): Promise<void>;
}

/** Fails on closing when a request was not as Microsoft's contract has it. */
export async function startOutlook(options: Partial<GraphOptions> = {}): Promise<TestOutlook> {
  let at = instantOf('2027-01-11T08:00');
  const graph = await startGraph({
    mailboxes: [
      { address: ORGANISER, name: 'Möten', kind: 'organiser' },
      { address: OTHER_ORGANISER, name: 'Möten', kind: 'organiser' },
      ...Object.entries(unitMailboxes).map(([unit, address]) => ({ address, name: unit, kind: 'unit' as const })),
    ],
    now: () => at,
    requireToken: true,
    ...options,
  });
  const sent: Sent[] = [];
  const faults: string[] = [];
  const clientWithin = (timeoutMs: number) =>
    createGraphClient({
      baseUrl: graph.url,
      token: async () => 'token',
      timeoutMs,
      clientRequestId: randomUUID,
      fetch: (url, init) => {
        const request = sentOf(url as string, init);
        sent.push(request);
        const found = contractFaults(request.method, request.url, request.body);
        faults.push(...found.map((fault) => `${request.method} ${request.url}: ${fault}`));
        return fetch(url, init);
      },
    });
  const words = { invitation: invitationWords, cancellation: cancellationWords };
  const clock = { now: () => at };
  const deliverersWithin = (timeoutMs: number) =>
    createGraphDeliverers({ client: clientWithin(timeoutMs), clock, words });

  async function call(mailbox: string, path: string, body: object): Promise<void> {
    const response = await fetch(`${graph.url}/v1.0/users/${mailbox}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer somebody' },
      body: JSON.stringify(body),
    });
    assert.ok(response.ok, `${path}: ${response.status} ${await response.clone().text()}`);
  }

  return {
    graph,
    deliverers: deliverersWithin(20_000),
    deliverersWithin,
    sent,
    setTime: (local) => (at = instantOf(local)),
    now: () => at,
    async occupy(mailbox, start, end, showAs = 'busy', subject = 'Upptagen') {
      const time = (local: string) => ({ dateTime: `${local}:00`, timeZone: 'W. Europe Standard Time' });
      await call(mailbox, 'events', { subject, start: time(start), end: time(end), showAs });
    },
    async respond(mailbox, answer, sendResponse = true) {
      const [copy] = graph.events(mailbox).filter((event) => !event.isOrganizer);
      assert.ok(copy, `${mailbox} has no invitation`);
      await call(mailbox, `events/${copy.movableId}/${answer}`, { sendResponse });
    },
    async close() {
      await graph.close();
      assert.deepEqual(faults, [], 'requests beside the contract');
    },
  };
}

function sentOf(url: string, init: RequestInit = {}): Sent {
  const text = typeof init.body === 'string' ? init.body : '';
  const headers: Record<string, string> = {};
  new Headers(init.headers).forEach((value, name) => (headers[name] = value));
  return {
    method: init.method ?? 'GET',
    url,
    headers,
    text,
    body: text === '' ? undefined : JSON.parse(text),
  };
}

export function attendee(unit: keyof typeof unitMailboxes, mailbox: string = unitMailboxes[unit]): Attendee {
  return { unit: unit satisfies UnitKind, person: null, mailbox, response: 'none' };
}

export const mailboxOf = (unit: keyof typeof unitMailboxes): string => unitMailboxes[unit];

/** A promise of the given content, at its first attempt unless told otherwise. */
export function promise<K extends IntentKind>(
  content: Extract<IntentContent, { kind: K }>,
  more: Partial<Omit<ClaimedIntent, 'content'>> = {},
): IntentOf<K> {
  return {
    id: randomUUID(),
    key: `7K3Q:${content.kind}`,
    ref: '7K3Q',
    lane: `mailbox:${ORGANISER}`,
    runAt: 0,
    attempts: 0,
    createdAt: 0,
    unknownOutcome: false,
    unwanted: false,
    ...more,
    content,
  };
}

/** The promise as the worker hands it over after an attempt. */
export function afterwards<I extends Intent>(intent: I, unknownOutcome: boolean): I {
  return { ...intent, attempts: intent.attempts + 1, unknownOutcome: intent.unknownOutcome || unknownOutcome };
}

export function meeting(more: Partial<IntentOf<'createEvent'>['content']> = {}): IntentOf<'createEvent'> {
  return promise<'createEvent'>({
    kind: 'createEvent',
    meeting: 'm1',
    meetingKind: 'officeVisit',
    organiser: ORGANISER,
    attendees: [attendee('VUX'), attendee('EB')],
    start: '2027-01-20T10:00',
    minutes: 60,
    text: { circle: 'own', ref: '7K3Q', place: 'office' },
    ...more,
  });
}

export const cancellation = (id: string, mailbox = ORGANISER): IntentOf<'cancelEvent'> =>
  promise<'cancelEvent'>({ kind: 'cancelEvent', meeting: 'm1', event: { mailbox, id } });
