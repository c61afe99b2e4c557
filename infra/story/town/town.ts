// The whole product in a temporary folder, under a clock the story moves, between a stand-in Graph and a recording Teams.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Kvarbo } from '../../../src/compose.ts';
import type { Person, Unit } from '../../../src/domain/organisation.ts';
import type { Instant } from '../../../src/domain/time.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { createPeople, type People, type Where } from '../../connector/people.ts';
import { startService, type Service } from '../../connector/service.ts';
import type { FaultOrder } from '../../local/graph/faults.ts';
import { startGraph, type RunningGraph } from '../../local/graph/server.ts';
import type { Cast } from '../cast.ts';
import { repeatableChance } from './chance.ts';
import type { Gate, StoreFaults } from './gate.ts';
import { leftInMail, leftInTeams, type Left } from './left.ts';
import { begin, type Life } from './life.ts';
import { openTeamsWire, type TeamsWire } from './teams-wire.ts';
import { fair, meetsBolt, type Weather } from './weather.ts';

export interface Kill {
  readonly method: string | null;
  readonly path: string;
  left: number;
}

export interface Town {
  readonly cast: Cast;
  readonly kvarbo: Kvarbo;
  readonly store: Store;
  readonly graph: RunningGraph;
  readonly people: People;
  readonly service: Service;
  readonly teamsFaults: TeamsWire['faults'];
  readonly storeFaults: StoreFaults;
  /** Calls the process dies of, once they have had their effect. */
  readonly kills: { readonly graph: Kill[]; readonly teams: Kill[] };
  /** Everything told to anybody, oldest first. */
  readonly left: readonly Left[];
  /** Every byte that was sent to Graph or Teams or logged, in order. */
  readonly bytes: readonly Bytes[];
  /** When the process has died so far, oldest first. */
  readonly deaths: readonly Instant[];
  now(): Instant;
  channel(unit: Unit): Where;
  /** The product's own file, for looking at from outside. */
  readonly file: string;
  /** Everything due by then happens in order; ends at that moment. */
  until(target: Instant): Promise<void>;
  /** What is due now is done. */
  settle(): Promise<void>;
  /** Waits for the product's answer to somebody in that conversation; null when the process died of it. */
  answered<T>(conversation: string, ask: () => Promise<T>): Promise<T | null>;
  /** Opens the bot for somebody, unless she has opened it. */
  meet(person: Person): Promise<void>;
  kill(): Promise<void>;
  /** Forgets what has left so far: the scene before the story. */
  forget(): void;
  close(): Promise<void>;
}

export interface Bytes {
  readonly at: Instant;
  readonly text: string;
  /** Of a message in somebody's own chat: her short name. */
  readonly chat: string | null;
}

/** The calendar is asked this often while nobody has touched it; a touch is seen within the minute, as in production. */
const pollMs = 6 * 3_600_000;

/** By the machine's clock: until a dead process has tried what it had begun. */
const graceMs = 5;

export interface TownOptions {
  readonly pollMs?: number;
  /** Lanes of promises kept at the same time; with one, everything happens in the same order every time. Default 8. */
  readonly parallel?: number;
  /** What goes wrong without having been ordered. */
  readonly weather?: Weather;
  readonly onWritten?: Gate['onWritten'];
  /** Whether every byte is kept for looking through; true when left out. */
  readonly keepsBytes?: boolean;
  /** Where the town's own folder is made. */
  readonly parent?: string;
}

export async function openTown(cast: Cast, start: Instant, options: TownOptions = {}): Promise<Town> {
  const { weather = fair } = options;
  const folder = await mkdtemp(path.join(options.parent ?? tmpdir(), 'kvarbo-story-'));
  const file = path.join(folder, 'kvarbo.db');
  let now = start;
  const chance = repeatableChance();
  const left: Left[] = [];
  const bytes: Bytes[] = [];
  const deaths: Instant[] = [];
  const keep = (text: () => string, chat: string | null): void => {
    if (options.keepsBytes !== false) bytes.push({ at: now, text: text(), chat });
  };
  const met = new Set<string>();
  const kills: Town['kills'] = { graph: [], teams: [] };
  const storeFaults: StoreFaults = [];
  let life: Life | undefined;
  const living = (): Life => {
    if (life === undefined) throw new Error('the town sleeps');
    return life;
  };
  let answering: string | null = null;
  let mails = 0;

  const graph = await startGraph({
    mailboxes: cast.mailboxes.map(({ address, owner, kind }) => ({ address, name: owner, kind })),
    now: () => now,
    onRequest: ({ method, url, headers, body, inBatch }) => {
      if (headers['x-by-hand'] !== undefined) return;
      // An inner request of a batch has met its fault before it is told of.
      if (!inBatch)
        meetsBolt(weather.strikes('graph', method, url), method, url.replace(/^\/v1\.0/, ''), graph, kills.graph);
      keep(() => `${method} ${url}\n${JSON.stringify(headers)}\n${JSON.stringify(body)}`, null);
    },
    onResponse: ({ method, url, headers }) => {
      if (headers['x-by-hand'] !== undefined) return;
      if (taken(kills.graph, method, url)) living().kill();
    },
  });
  const service = await startService(options.keepsBytes !== false);
  const places = { channels: new Map<string, string>(), chats: new Map<string, string>() };
  const wire = await openTeamsWire({
    to: service.url,
    now: () => now,
    onPassed: (passed) => {
      const one = leftInTeams(passed, places, answering);
      if (one !== null) left.push(options.keepsBytes === false ? { ...one, bytes: '' } : one);
    },
    onBytes: (text) => {
      keep(() => text, chatIn(text));
    },
    isDeaf: () => life?.isDead() === true,
    onCall: (method, url) => {
      const orders = { orderFault: (order: FaultOrder) => wire.faults.order(order) };
      meetsBolt(weather.strikes('teams', method, url), method, url, orders, kills.teams);
    },
    kills: (method, url) => {
      if (!taken(kills.teams, method, url)) return false;
      living().kill();
      return true;
    },
  });
  const people = createPeople({
    service: { ...service, url: wire.url },
    bot: () => living().kvarbo.server.url,
    tenantId: cast.organisation.tenantId,
  });
  const channel = (unit: Unit): Where => ({ team: cast.unitName(unit.id), channel: 'Allmänt' });
  for (const unit of cast.organisation.units) {
    const { team, channel: name } = channel(unit);
    places.channels.set(people.channelId(team, name), cast.unitName(unit.id));
  }
  for (const { key, person } of cast.people) places.chats.set(people.chatOf(person), key);

  function chatIn(text: string): string | null {
    const id = /\/v3\/conversations\/([^/?\s]+)/.exec(text)?.[1];
    return id === undefined ? null : (places.chats.get(decodeURIComponent(id)) ?? null);
  }

  async function born(): Promise<void> {
    life = await begin({
      file,
      clock: { now: () => now },
      chance,
      organisation: cast.organisation,
      graphUrl: graph.url,
      faults: storeFaults,
      pollMs: options.pollMs ?? pollMs,
      parallel: options.parallel ?? 8,
      watch: {
        strikes: (method, given) => weather.writes(method, given),
        ...(options.onWritten === undefined ? {} : { onWritten: options.onWritten }),
      },
      onLog: (line) => {
        keep(() => line, null);
      },
    });
  }
  await born();

  function takeMail(): void {
    const all = graph.mail();
    for (const mail of all.slice(mails)) {
      const one = leftInMail(mail, cast);
      if (one !== null) left.push(one);
    }
    mails = all.length;
  }

  async function kill(): Promise<void> {
    const old = living();
    deaths.push(now);
    old.kill();
    await old.bury();
    // What it was in the middle of comes to nothing before the next one begins, so that the two never speak at once.
    await wait(graceMs);
    await born();
  }

  /** Null when the process died; then it has been started anew. */
  async function orDeath<T>(work: Promise<T>): Promise<T | null> {
    const { ended } = living();
    const done = await Promise.race([work.then((value) => ({ value })), ended.then(() => null)]);
    if (done !== null) return done.value;
    await kill();
    return null;
  }

  const town: Town = {
    cast,
    get kvarbo() {
      return living().kvarbo;
    },
    get store() {
      return living().store;
    },
    graph,
    people,
    service,
    teamsFaults: wire.faults,
    storeFaults,
    kills,
    left,
    bytes,
    deaths,
    file,
    now: () => now,
    channel,
    async until(target) {
      for (;;) {
        await town.settle();
        const next = await living().store.outbox.nextDue();
        if (next === null || next > target) break;
        now = Math.max(now, next);
      }
      now = Math.max(now, target);
      await town.settle();
    },
    async settle() {
      while ((await orDeath(living().kvarbo.worker.runDue())) !== 0);
      takeMail();
    },
    async answered(conversation, ask) {
      answering = conversation;
      try {
        const answer = await orDeath(ask());
        // Cards go on being put in their places after the answer.
        if (answer !== null) await orDeath(living().kvarbo.settled());
        return answer;
      } finally {
        answering = null;
      }
    },
    async meet(person) {
      if (met.has(person.id)) return;
      met.add(person.id);
      await town.answered(people.chatOf(person), () => people.install(person));
    },
    kill,
    forget() {
      left.length = 0;
      bytes.length = 0;
    },
    async close() {
      // Nobody waits for the last life's timers: what it has written is all that counts.
      living().kill();
      await living().bury();
      await wire.close();
      await service.close();
      await graph.close();
      await rm(folder, { recursive: true });
    },
  };
  return town;
}

function taken(kills: readonly Kill[], method: string, url: string): boolean {
  const kill = kills.find(
    (one) => one.left > 0 && (one.method ?? method) === method && new RegExp(one.path, 'i').test(url),
  );
  if (kill === undefined) return false;
  kill.left -= 1;
  return true;
}
