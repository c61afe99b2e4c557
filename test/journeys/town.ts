// The whole product in one process, over real HTTP to a stand-in Graph and a recording Teams, under a clock that is moved by hand.
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startGraph, type RunningGraph } from '../../infra/local/graph/server.ts';
import { objectId, sampleOrganisation, samplePerson } from '../../infra/local/people.ts';
import { compose, type Kvarbo, type Parts } from '../../src/compose.ts';
import { createLog } from '../../src/domain/log.ts';
import type { Person, UnitKind } from '../../src/domain/organisation.ts';
import { instantOf, localDateTime, type LocalDateTime } from '../../src/domain/time.ts';
import { createGraphClient } from '../../src/graph/client.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { startConnector, type Connector } from '../../infra/connector/start-connector.ts';
import { contractFaults } from '../graph/contract.ts';
import type { BotAnswer, Where } from '../../infra/connector/people.ts';
import type { Standing } from '../../infra/connector/calls.ts';
import { noLimits } from '../../src/teams/allowance.ts';

export interface Town {
  readonly kvarbo: Kvarbo;
  readonly store: Store;
  readonly graph: RunningGraph;
  readonly teams: Connector;
  /** Every line the product logged. */
  readonly logged: string[];
  /** Every byte of the product's own files. */
  files(): string;
  now(): LocalDateTime;
  /** Moves the clock forward; everything that falls due on the way happens in order. */
  until(local: LocalDateTime): Promise<void>;
  /** Lets what is due now be done. */
  settle(): Promise<void>;
  person(key: string): Person;
  /** Installs the bot for somebody and gives the welcome card's message. */
  meet(key: string): Promise<Standing>;
  /** Types in her own chat and gives the message that was answered. */
  type(key: string, text: string): Promise<Standing>;
  /** Presses a button on her newest card, as she sees it. */
  press(key: string, title: string, inputs?: object): Promise<BotAnswer>;
  /** Presses by verb, for what a client cannot find by title. */
  click(key: string, verb: string, data?: object): Promise<BotAnswer>;
  /** The text of everything on her newest card, as she sees it. */
  sees(key: string): string;
  /** Binds each unit's channel, as its chief would. */
  bindChannels(kinds?: readonly UnitKind[]): Promise<void>;
  channel(kind: UnitKind): Where;
  /** Texts of the posts in a unit's channel as they stand, oldest first. */
  posts(kind: UnitKind): readonly string[];
  /** What stands in a mailbox's calendar, as Outlook would show it. */
  calendar(mailbox: string): Promise<readonly CalendarEvent[]>;
  /** Answers the newest invitation in a mailbox, as its owner would in Outlook. */
  answer(mailbox: string, how: 'accept' | 'decline' | 'tentativelyAccept'): Promise<void>;
  /** Stops the product as a death would not: and starts it anew from the same files. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface CalendarEvent {
  readonly id: string;
  readonly subject: string;
  readonly body: { readonly content: string };
  readonly location: { readonly displayName: string };
  readonly start: { readonly dateTime: string };
  readonly sensitivity: string;
  readonly isCancelled: boolean;
  readonly attendees: readonly {
    readonly emailAddress: { readonly address: string };
    readonly status: { readonly response: string };
  }[];
}

export interface TownOptions {
  readonly start?: LocalDateTime;
  readonly holdMs?: number;
  /** What is wrong with the organisation's file. */
  readonly fileProblems?: () => readonly string[];
  /** What the composition may have beside: counts, shown at `/metrics`, and the day's upkeep. */
  readonly beside?: Pick<Parts, 'counts' | 'upkeep'>;
}

export async function openTown({
  start = '2027-01-11T09:00',
  holdMs = 30_000,
  fileProblems = () => [],
  beside = {},
}: TownOptions = {}): Promise<Town> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kvarbo-town-'));
  let now = instantOf(start);
  let drawn = 0;
  const clock = { now: () => now };
  const chance = {
    random: () => {
      drawn += 1;
      return (drawn * 0.618_033_988_75) % 1;
    },
    id: () => {
      drawn += 1;
      return objectId(2_000_000 + drawn);
    },
  };
  const offContract: string[] = [];
  const graph = await startGraph({
    mailboxes: mailboxes(),
    now: clock.now,
    onRequest: ({ method, url, body }) => {
      offContract.push(...contractFaults(method, url, body).map((fault) => `${method} ${url}: ${fault}`));
    },
  });
  const logged: string[] = [];
  let kvarbo: Kvarbo | undefined;
  let store: Store | undefined;
  const teams = await startConnector({ tenantId: sampleOrganisation.tenantId, bot: () => kvarbo?.server.url ?? '' });

  async function begin(): Promise<void> {
    store = await openStore({
      url: `sqlite:${path.join(folder, 'kvarbo.db')}`,
      unitOf: (kind, beside) =>
        sampleOrganisation.units.find((unit) => unit.kind === kind && unit.administration === beside)?.id,
    });
    kvarbo = await compose({
      clock,
      chance,
      organisation: () => sampleOrganisation,
      fileProblems,
      store,
      graph: createGraphClient({
        baseUrl: graph.url,
        token: () => Promise.resolve('local'),
        timeoutMs: 2000,
        clientRequestId: () => chance.id(),
      }),
      treserva: { allowed: true, pattern: /[0-9]{4,9}/u },
      settings: { holdMs, pollMs: 3_600_000 },
      log: createLog(clock, (line) => logged.push(line)),
      report: ({ during, error }) => {
        logged.push(`fault during ${during}`);
        console.error(error);
      },
      server: {
        host: '127.0.0.1',
        port: 0,
        auth: { type: 'none' },
        serviceUrls: [],
        limits: noLimits,
        publicUrl: 'own',
      },
      teamsDeadlineMs: 2000,
      ...beside,
    });
  }
  await begin();
  const running = (): Kvarbo => {
    if (kvarbo === undefined) throw new Error('the town sleeps');
    return kvarbo;
  };
  const kept = (): Store => {
    if (store === undefined) throw new Error('the town sleeps');
    return store;
  };
  const newest = (key: string): Standing => {
    const last = teams.standing(teams.chatOf(samplePerson(key))).at(-1);
    if (last === undefined) throw new Error(`${key} has nothing to press`);
    return last;
  };
  const town: Town = {
    get kvarbo() {
      return running();
    },
    get store() {
      return kept();
    },
    graph,
    teams,
    logged,
    files: () =>
      readdirSync(folder)
        .map((name) => readFileSync(path.join(folder, name)).toString('latin1'))
        .join('\n'),
    now: () => localDateTime(now),
    async until(local) {
      const target = instantOf(local);
      for (;;) {
        await town.settle();
        const next = await kept().outbox.nextDue();
        if (next === null || next > target) break;
        now = Math.max(now, next);
      }
      now = Math.max(now, target);
      await town.settle();
    },
    async settle() {
      while ((await running().worker.runDue()) > 0);
    },
    person: samplePerson,
    async meet(key) {
      await teams.install(samplePerson(key));
      return newest(key);
    },
    async type(key, text) {
      await teams.sendText(samplePerson(key), text);
      return newest(key);
    },
    press: (key, title, inputs = {}) => teams.press(samplePerson(key), newest(key).activity, title, inputs),
    click: (key, verb, data = {}) => teams.clickCard(samplePerson(key), newest(key).activity, verb, data),
    sees: (key) => textsOf(teams.seen(samplePerson(key), newest(key).activity)).join('\n'),
    channel: (kind) => ({ team: kind, channel: 'Allmänt' }),
    async bindChannels(kinds = ['VUX', 'EB', 'BoU']) {
      for (const kind of kinds) {
        const chief = samplePerson(`${kind}.chief`);
        await teams.addToTeam(chief, kind, ['Allmänt']);
        await teams.sendText(chief, `koppla ${kind}`, town.channel(kind));
      }
    },
    posts: (kind) =>
      teams
        .standing(teams.channelId(kind, 'Allmänt'))
        .filter((message) => message.root === message.activity)
        .map((message) => message.text ?? textsOf(message.card)[0] ?? ''),
    async calendar(mailbox) {
      const response = await fetch(`${graph.url}/v1.0/users/${mailbox}/events`, { headers: outlookHeaders });
      return ((await response.json()) as { value: readonly CalendarEvent[] }).value;
    },
    async answer(mailbox, how) {
      const event = (await town.calendar(mailbox)).at(-1);
      const response = await fetch(`${graph.url}/v1.0/users/${mailbox}/events/${event?.id ?? ''}/${how}`, {
        method: 'POST',
        headers: { ...outlookHeaders, 'Content-Type': 'application/json' },
        body: JSON.stringify({ sendResponse: true }),
      });
      if (response.status !== 202) throw new Error(`the answer was not taken: ${String(response.status)}`);
    },
    async restart() {
      await running().close();
      await kept().close();
      await begin();
    },
    async close() {
      await running().close();
      await kept().close();
      await teams.close();
      await graph.close();
      await rm(folder, { recursive: true });
      if (offContract.length > 0) throw new Error(`requests that break Graph's contract: ${offContract.join('; ')}`);
    },
  };
  return town;
}

const outlookHeaders = { Prefer: 'IdType="ImmutableId", outlook.timezone="W. Europe Standard Time"' };

export function mailboxes(): Parameters<typeof startGraph>[0]['mailboxes'] {
  const { administrations, units, people } = sampleOrganisation;
  return [
    ...administrations.map((each) => ({
      address: each.organiserMailbox,
      name: `Möten ${each.name}`,
      kind: 'organiser' as const,
    })),
    ...units.map((each) => ({ address: each.mailbox, name: each.name, kind: 'unit' as const })),
    ...people.map((each) => ({ address: each.mailbox, name: each.name, kind: 'person' as const })),
  ];
}

/** Every text a person reads on a card, in order: texts, titles, labels. */
export function textsOf(card: unknown): readonly string[] {
  if (Array.isArray(card)) return card.flatMap(textsOf);
  if (typeof card !== 'object' || card === null) return [];
  return Object.entries(card).flatMap(([name, value]) =>
    typeof value === 'string'
      ? ['text', 'title', 'label', 'errorMessage', 'placeholder', 'value'].includes(name)
        ? [value]
        : []
      : name === 'data' || name === 'fallback'
        ? []
        : textsOf(value),
  );
}
