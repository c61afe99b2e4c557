// The whole local run: calendars, bot and worker under one clock, a Playground per person, and the start page.
import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { compose, type Kvarbo } from '../../src/compose.ts';
import { readKeepDays } from '../../src/config.ts';
import { createLog } from '../../src/domain/log.ts';
import { KvarboError } from '../../src/errors.ts';
import { createGraphClient } from '../../src/graph/client.ts';
import { defaultTreservaPattern } from '../../src/intake/treserva-number.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { createCalendarMail } from './calendar-mail.ts';
import { addEngagements, mailboxes } from './calendars.ts';
import { bindChannels } from './channels.ts';
import { openClock, type MovableClock } from './clock.ts';
import { startGraph, type RunningGraph } from './graph/server.ts';
import { createLeftList } from './outgoing.ts';
import { openPage } from './page.ts';
import { sampleOrganisation } from './people.ts';
import { installFor } from './playground/install.ts';
import { startPlayground, type Playground } from './playground/process.ts';
import { checkPorts, portsFrom, type Ports } from './ports.ts';
import { Refusal } from './refusal.ts';
import { seatsFor, type Seat } from './seats.ts';
import type { Settings } from './settings.ts';
import { openStateFolder, type StateFolder } from './state-folder.ts';
import { openTeamsDoor, type TeamsDoor } from './teams-door.ts';
import { watched } from './watched-outbox.ts';

export interface LocalRun {
  /** The start page's address. */
  readonly url: string;
  readonly seats: readonly { readonly seat: Seat; readonly url: string; readonly pid: number }[];
  /** Ends everything that was started, last started first. */
  close(): Promise<void>;
}

export interface LocalRunOptions {
  readonly settings: Settings;
  /** Something to tell the person at the terminal while it runs. */
  readonly say: (line: string) => void;
}

const holdMs = 30_000;
/** The calendar is asked for answers this often; shorter than in production so that an answer is soon seen. */
const pollMs = 10_000;

/** @throws Refusal when the ground is not there; nothing is then left running */
export async function startLocalRun({ settings, say }: LocalRunOptions): Promise<LocalRun> {
  const opened: (() => Promise<void> | void)[] = [];
  const close = async (): Promise<void> => {
    for (let next = opened.pop(); next !== undefined; next = opened.pop()) await next();
  };
  try {
    const seats = seatsFor(settings.all, settings.with);
    const ports = portsFrom(settings.port, seats);
    const folder = openStateFolder(settings.folder, settings);
    opened.push(() => folder.release());
    await checkPorts(ports, seats);
    const clock = openClock(folder.clock, () => Date.now());
    const write = (line: string): void => appendFileSync(folder.log, `${line}\n`);
    const left = createLeftList();

    const store = await openDatabase(folder);
    opened.push(() => store.close());
    const graph = await startCalendars(folder, ports, clock);
    opened.push(() => graph.close());
    const door = await openTeamsDoor({
      port: ports.teams,
      seats,
      now: () => clock.now(),
      onLeft: (one) => {
        left.add(one);
      },
    });
    opened.push(() => door.close());
    await bindChannels(store.conversations, seats, (seat) => door.serviceUrlOf(seat));

    const playgrounds: Playground[] = [];
    opened.push(async () => {
      await Promise.all(playgrounds.map((playground) => playground.stop()));
    });
    const { outbox, onSettled } = watched(store.outbox);
    const kvarbo = await startBot({ ...store, outbox }, { clock, graph, ports, door, say, write });
    opened.push(() => kvarbo.close()); // before the Playgrounds, so that what it is saying gets there

    const gone = new Map<string, string>();
    const outcomes = await Promise.allSettled(
      seats.map(async (seat) => {
        const playground = await startPlayground({
          seat,
          folder: path.join(folder.playgrounds, seat.key),
          port: ports.seats.get(seat.key) ?? 0,
          botUrl: kvarbo.server.url,
          serviceUrl: door.serviceUrlOf(seat),
          compiled: folder.compiled,
          onGone: (how) => {
            gone.set(seat.key, how);
            say(
              `${seat.person.name}s fönster stängdes (${how}). Resten går vidare. Starta om med Ctrl-C och npm start.`,
            );
          },
        });
        playgrounds.push(playground);
        door.leadsTo(seat, playground.url);
        await installFor(seat, playground.url);
      }),
    );
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed !== undefined) throw failed.reason;

    const windows = seats.flatMap((seat) => playgrounds.filter((one) => one.seat.key === seat.key));
    const page = await openPage({
      port: ports.page,
      windows,
      gone,
      graph,
      calendarMail: createCalendarMail(graph),
      door,
      left,
      advancing: { clock, outbox, worker: kvarbo.worker, onSettled },
    });
    opened.push(() => page.close());
    return { url: page.url, seats: windows.map(({ seat, url, pid }) => ({ seat, url, pid })), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openDatabase(folder: StateFolder): Promise<Store> {
  try {
    return await openStore({
      url: `sqlite:${folder.database}`,
      unitOf: (kind, beside) =>
        sampleOrganisation.units.find((unit) => unit.kind === kind && unit.administration === beside)?.id,
    });
  } catch (error) {
    if (!(error instanceof KvarboError)) throw error;
    throw refusalOf(error, folder);
  }
}

function refusalOf(error: KvarboError, { database }: StateFolder): Refusal {
  const startAfresh = `Filen är ${database}. Det är bara övningsärenden i den: npm start -- --fresh börjar om.`;
  if (error.code === 'databaseNewer')
    return new Refusal('databaseNewer', `${error.message} ${startAfresh}`, { cause: error });
  if (error.code === 'databaseFull') return new Refusal('diskFull', error.message, { cause: error });
  if (error.code === 'databaseNotWritable')
    return new Refusal('notWritable', `${error.message} Filen är ${database}.`, { cause: error });
  return new Refusal('databaseUnusable', `${error.message} ${startAfresh}`, { cause: error });
}

async function startCalendars(folder: StateFolder, ports: Ports, clock: MovableClock): Promise<RunningGraph> {
  const graph = await startGraph({
    port: ports.calendars,
    mailboxes,
    now: () => clock.now(),
    file: folder.calendars,
  }).catch((cause: unknown) => {
    if (isAboutPorts(cause)) throw cause;
    throw new Refusal(
      'stateUnreadable',
      `Kalendrarna i ${folder.calendars} går inte att läsa. Flytta filen, eller börja om: npm start -- --fresh`,
      { cause },
    );
  });
  if (graph.state().counter === 0) await addEngagements(graph.url, clock.now());
  return graph;
}

/** A port was taken between being looked at and being used. */
function isAboutPorts(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).syscall === 'listen';
}

interface BotParts {
  readonly clock: MovableClock;
  readonly graph: RunningGraph;
  readonly ports: Ports;
  readonly door: TeamsDoor;
  readonly say: (line: string) => void;
  readonly write: (line: string) => void;
}

function startBot(store: Store, { clock, graph, ports, door, say, write }: BotParts): Promise<Kvarbo> {
  return compose({
    clock,
    chance: { random: () => Math.random(), id: () => randomUUID() },
    organisation: () => sampleOrganisation,
    store,
    graph: createGraphClient({
      baseUrl: graph.url,
      token: async () => 'local',
      timeoutMs: 10_000,
      clientRequestId: () => randomUUID(),
    }),
    treserva: { allowed: sampleOrganisation.treservaNumbers, pattern: defaultTreservaPattern },
    settings: { holdMs, pollMs },
    log: createLog(clock, write),
    upkeep: { rules: readKeepDays({}), tell: createLog(clock, write) },
    report: ({ reference, during, error }) => {
      say(`Fel ${reference}: ${error instanceof Error ? error.message : String(error)}. Mer står i loggen.`);
      write(`${reference} ${during} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    },
    server: { host: '127.0.0.1', port: ports.bot, auth: { type: 'none' }, serviceUrls: [door.url], publicUrl: 'own' },
  });
}
