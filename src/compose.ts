// Wiring only: the rooms joined into one product. Edges come in as arguments, so production, the local run and tests share this.
import type { Casework } from './casework/casework.ts';
import type { CaseworkSettings } from './casework/deciding.ts';
import type { Chance } from './casework/ports.ts';
import { keepingAccess } from './casework/kept-access.ts';
import { channelLane, personLane } from './casework/promises.ts';
import { createCasework } from './casework/service.ts';
import { createDialogues } from './casework/dialogue/dialogues.ts';
import type { DeliveryCheckpoint } from './delivery/attempt.ts';
import { createWorker, type Worker, type WorkerParts } from './delivery/worker.ts';
import { countsPage, type Counts, type Figure } from './domain/counts.ts';
import { isDialogueRef } from './domain/dialogue.ts';
import type { Log } from './domain/log.ts';
import type { Organisation } from './domain/organisation.ts';
import type { Clock } from './domain/time.ts';
import { createGraphDeliverers } from './graph/calendar.ts';
import type { GraphClient } from './graph/client.ts';
import type { TreservaRule } from './intake/treserva-number.ts';
import { createMembership } from './organisation/membership.ts';
import { openRegister } from './organisation/register.ts';
import type { KeepRules } from './store/audit/erase.ts';
import { startDaily } from './store/daily.ts';
import type { Store } from './store/open-store.ts';
import { cancellationWords, invitationWords } from './swedish/invitation.ts';
import { BotAdapter } from './teams/adapter.ts';
import { usualLimits, type Limits } from './teams/allowance.ts';
import { createApp, defaultPatienceMs } from './teams/app.ts';
import type { BotAuth } from './teams/bot-auth.ts';
import { createTeamsDeliverers } from './teams/deliveries/deliverers.ts';
import { createHandlers } from './teams/handlers/handlers.ts';
import { notices } from './teams/handlers/notices.ts';
import type { Reference } from './teams/incoming.ts';
import { createPrinting } from './teams/printing.ts';
import { createMessenger } from './teams/messenger.ts';
import { createOutlet } from './teams/outlet.ts';
import { createReferences } from './teams/references.ts';
import { tellAdministrators } from './teams/tell-administrators.ts';
import { readTeamMembers } from './teams/team-members.ts';
import { startServer, type Readiness, type Server } from './teams/server.ts';
import type { Report } from './teams/turn.ts';

export interface Parts {
  readonly clock: Clock;
  readonly chance: Chance;
  /** As the file has it; another object once it has been read again. What was changed beside it is laid over it here. */
  readonly organisation: () => Organisation;
  /** What is wrong with the organisation's file as it stands; administrators are shown it. Nothing when left out. */
  readonly fileProblems?: () => readonly string[];
  readonly store: Store;
  readonly graph: GraphClient;
  readonly treserva: TreservaRule;
  readonly settings: CaseworkSettings;
  readonly log: Log;
  readonly report: Report;
  readonly server: {
    readonly host: string;
    readonly port: number;
    readonly auth: BotAuth;
    readonly serviceUrls: readonly string[];
    /** `usualLimits` when left out. */
    readonly limits?: Limits;
    /** Where people's browsers reach the door, for pages to print; `own` for its own address, off when left out. */
    readonly publicUrl?: string;
  };
  /** What is counted; shown at `/metrics` where given. */
  readonly counts?: Counts;
  /** How long ended cases are kept, and where the heads of the chains are told of; no daily upkeep when left out. */
  readonly upkeep?: { readonly rules: KeepRules; readonly tell: Log };
  /** How long one call to Teams may take, milliseconds. */
  readonly teamsDeadlineMs?: number;
  /** How long a promise is the worker's own; after a death it is taken up again when this has passed. See `WorkerParts`. */
  readonly leaseMs?: number;
  readonly checkpoint?: DeliveryCheckpoint;
  /** `driven`: it tries nothing until it is told to (`runDue`), for a clock that stands still between. */
  readonly worker?: Pick<WorkerParts, 'parallel' | 'pause'> & { readonly driven?: boolean };
}

export interface Kvarbo {
  readonly casework: Casework;
  readonly worker: Worker;
  readonly server: Server;
  /** The organisation's file was changed and does not hold (`fileProblems`): the administrators are told. */
  fileRefused(): Promise<void>;
  /** Resolves when what turns had begun has come to its end, also what goes on after their answers. */
  settled(): Promise<void>;
  /** Stops taking turns, lets what is under way end, and stops the worker. The store stays open: it is the caller's. */
  close(): Promise<void>;
}

/** @throws KvarboError when the port is taken or the bot's identity is incomplete */
export async function compose(parts: Parts): Promise<Kvarbo> {
  const { clock, chance, store, log, server: door } = parts;
  const register = await openRegister({
    file: parts.organisation,
    changes: store.organisationChanges,
    rosters: store.rosters,
    clock,
  });
  const organisation = (): Organisation => register.current();
  const adapter = new BotAdapter({ auth: door.auth, deadlineMs: parts.teamsDeadlineMs ?? defaultTeamsDeadlineMs });
  const outlet = createOutlet(adapter);
  const messenger = createMessenger({ outlet, conversations: store.conversations, clock });
  const membership = createMembership({
    register,
    clock,
    read: async (unit) => {
      const channel = await store.conversations.channel(unit.id);
      if (channel?.state !== 'active') return null;
      return readTeamMembers(adapter, JSON.parse(channel.reference) as Reference);
    },
    told: (count) => {
      if (count === 'unread') log('rosterUnread');
      else log('rosterRead', { count });
    },
  });
  const plain = createCasework({
    organisation,
    settings: parts.settings,
    clock,
    chance,
    cases: store.cases,
    liveCards: store.liveCards,
    outbox: store.outbox,
  });
  const dialogues = createDialogues({
    organisation,
    settings: parts.settings,
    clock,
    chance,
    dialogues: store.dialogues,
    outbox: store.outbox,
  });
  const words = { invitation: invitationWords, cancellation: cancellationWords };
  const worker = createWorker({
    outbox: store.outbox,
    deliverers: {
      ...createGraphDeliverers({ client: parts.graph, clock, words }),
      ...createTeamsDeliverers({
        casework: plain,
        cases: store.cases,
        liveCards: store.liveCards,
        messenger,
        dialogues: store.dialogues,
        organisation,
      }),
      wake: async () => ({ outcome: 'done', result: { is: 'nothing' } }),
    },
    takeOutcome: (intent, outcome, retryAt) =>
      (isDialogueRef(intent.ref) ? dialogues : plain).takeOutcome(intent, outcome, retryAt),
    clock,
    chance,
    log,
    ...(parts.leaseMs === undefined ? {} : { leaseMs: parts.leaseMs }),
    ...(parts.checkpoint === undefined ? {} : { checkpoint: parts.checkpoint }),
    ...parts.worker,
  });
  const kept = keepingAccess(plain, { access: store.access, cases: store.cases, clock });
  const casework: Casework = {
    ...kept,
    async act(actor, action) {
      const result = await kept.act(actor, action);
      // The answer and the card it becomes go first: they are what she waits for, and what others may then change.
      setTimeout(() => {
        worker.nudge();
      }, answeredMs).unref();
      return result;
    },
  };
  const released = async (lane: string): Promise<void> => {
    await store.outbox.release(lane, clock.now());
    worker.nudge();
  };
  let reached: string | null = door.publicUrl === 'own' ? null : (door.publicUrl ?? null);
  const printing = createPrinting({ casework, clock, chance, address: () => reached });
  const app = createApp({
    adapter,
    auth: door.auth,
    tenantId: organisation().tenantId,
    serviceUrls: door.serviceUrls,
    outlet,
    messenger,
    references: createReferences(store.conversations, {
      person: (person) => released(personLane(person)),
      channel: (unit) => released(channelLane(unit)),
    }),
    handlers: createHandlers({
      casework,
      dialogues: {
        ...dialogues,
        async act(actor, asked) {
          const result = await dialogues.act(actor, asked);
          setTimeout(() => {
            worker.nudge();
          }, answeredMs).unref();
          return result;
        },
      },
      conversations: store.conversations,
      liveCards: store.liveCards,
      organisation,
      register,
      fileProblems: parts.fileProblems ?? (() => []),
      membership,
      strangers: store.strangers,
      reviewing: { organisation, access: store.access, cases: store.cases, clock },
      log,
      clock,
      chance,
      treserva: parts.treserva,
      printing,
      channelBound: (unit) => released(channelLane(unit)),
    }),
    notices,
    chance,
    report: parts.report,
    limits: door.limits ?? usualLimits,
    rejected: (status) => parts.counts?.turnedAway(status),
    handled: (ms) => parts.counts?.turn(ms),
    patienceMs: defaultPatienceMs,
  });
  // A death between a channel's binding and the release of what waited for it leaves that waiting.
  for (const channel of await store.conversations.channels())
    if (channel.state === 'active') await store.outbox.release(channelLane(channel.owner), clock.now());
  if (parts.worker?.driven !== true) worker.start();
  const { counts } = parts;
  async function readiness(): Promise<Readiness> {
    const health = await store.health();
    const oldest = health.ok ? await store.outbox.oldestUndelivered(clock.now()) : null;
    const bound = health.ok ? await store.conversations.channels() : [];
    return {
      database: health.ok,
      worker: worker.running(),
      oldestUndelivered: oldest === null ? null : new Date(oldest).toISOString(),
      unboundChannels: organisation().units.filter((unit) => !bound.some((channel) => channel.owner === unit.id))
        .length,
    };
  }
  const server = await startServer({
    host: door.host,
    port: door.port,
    auth: door.auth,
    app,
    readiness,
    printing,
    ...(counts === undefined
      ? {}
      : { metrics: async () => countsPage([...counts.figures(), ...gauges(await readiness(), clock.now())]) }),
  }).catch(async (error: unknown) => {
    await worker.stop();
    throw error;
  });
  if (door.publicUrl === 'own') reached = server.url;
  const daily =
    parts.upkeep === undefined ? undefined : startDaily({ upkeep: store.upkeep, clock, log, ...parts.upkeep });
  return {
    casework,
    worker,
    server,
    fileRefused: () => tellAdministrators(organisation(), parts.fileProblems?.() ?? [], messenger),
    settled: () => app.settled(),
    async close() {
      await server.close();
      await worker.stop();
      await daily?.stop();
    },
  };
}

const defaultTeamsDeadlineMs = 15_000;

/** After which an answer is on its way. */
const answeredMs = 20;

function gauges(ready: Readiness, now: number): readonly Figure[] {
  const { database, worker, oldestUndelivered, unboundChannels } = ready;
  const waited = oldestUndelivered === null ? 0 : (now - Date.parse(oldestUndelivered)) / 1_000;
  const of = (name: string, value: number): Figure => ({ name: `kvarbo_${name}`, labels: {}, value });
  return [
    of('database_up', Number(database)),
    of('worker_running', Number(worker)),
    of('oldest_undelivered_seconds', Math.max(0, waited)),
    of('unbound_channels', unboundChannels),
    of('heap_bytes', process.memoryUsage().heapUsed),
  ];
}
