// A bot to try the room with: the real server, adapter and app, with handlers, store and time of the test's choosing.
import type { Chance, Conversation, Conversations } from '../../src/casework/ports.ts';
import { BotAdapter } from '../../src/teams/adapter.ts';
import { createApp, type App } from '../../src/teams/app.ts';
import { teamsServiceUrls, type BotAuth } from '../../src/teams/bot-auth.ts';
import { noLimits, type Limits } from '../../src/teams/allowance.ts';
import { createMessenger, type Messenger } from '../../src/teams/messenger.ts';
import { createOutlet } from '../../src/teams/outlet.ts';
import { createReferences } from '../../src/teams/references.ts';
import { startServer, type Server } from '../../src/teams/server.ts';
import type { Notices, Report, TurnHandlers } from '../../src/teams/turn.ts';
import { startConnector, type Connector } from '../../infra/connector/start-connector.ts';

export const tenantId = '5b8e0a6c-2f9e-4f9c-8a63-1f3a8c1d2e10';
export const anna = { id: 'aad-anna', name: 'Anna Ek' };
export const bo = { id: 'aad-bo', name: 'Bo Lind' };

export type Faults = Parameters<Report>[0][];

export interface Bot {
  readonly connector: Connector;
  readonly server: Server;
  readonly app: App;
  readonly messenger: Messenger;
  readonly conversations: Conversations;
  readonly faults: Faults;
  /** Whom and what became reachable, in order. */
  readonly reached: string[];
  /** Statuses of requests turned away, in order. */
  readonly rejected: number[];
  close(): Promise<void>;
}

export interface BotOptions {
  readonly handlers?: Partial<TurnHandlers>;
  readonly notices?: Partial<Notices>;
  readonly auth?: BotAuth;
  readonly limits?: Limits;
  readonly patienceMs?: number;
  readonly deadlineMs?: number;
  readonly now?: number;
  readonly headers?: () => Readonly<Record<string, string>>;
}

export const plainNotices: Notices = {
  failed: (reference, retry) => ({ card: card(`Fel ${reference}`, retry), summary: `Fel ${reference}` }),
  slow: () => ({ card: card('Det tar lite längre tid'), summary: 'Det tar lite längre tid' }),
  busy: () => ({ text: 'Vänta lite' }),
  unknown: () => ({ card: card('Det kan jag inte'), summary: 'Det kan jag inte' }),
  done: () => ({ text: 'Klart.' }),
};

/** A card that says one thing; `data` is what its only button sends. */
export function card(text: string, data?: unknown): object {
  const actions = data === undefined ? [] : [{ type: 'Action.Execute', title: 'Vidare', verb: 'next', data }];
  return { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }], actions };
}

export async function startBot(options: BotOptions = {}): Promise<Bot> {
  const { auth = { type: 'none' }, headers } = options;
  let url = '';
  const adapter = new BotAdapter({ auth, deadlineMs: options.deadlineMs ?? 10_000 });
  const connector = await startConnector({ tenantId, bot: () => url, ...(headers ? { headers } : {}) });
  const conversations = memoryConversations();
  const faults: Faults = [];
  const reached: string[] = [];
  const rejected: number[] = [];
  const outlet = createOutlet(adapter);
  const messenger = createMessenger({ outlet, conversations, clock: { now: () => options.now ?? 0 } });
  const references = createReferences(conversations, {
    person: async (person) => void reached.push(person),
    channel: async (unit) => void reached.push(unit),
  });
  const app = createApp({
    ...{ adapter, auth, tenantId, outlet, messenger, references },
    serviceUrls: teamsServiceUrls,
    handlers: { ...silentHandlers, ...options.handlers },
    notices: { ...plainNotices, ...options.notices },
    chance: countingChance(),
    limits: options.limits ?? noLimits,
    report: (fault) => faults.push(fault),
    rejected: (status) => rejected.push(status),
    patienceMs: options.patienceMs ?? 10_000,
  });
  const readiness = async () => ({ database: true, worker: true, oldestUndelivered: null, unboundChannels: 0 });
  const server = await startServer({ host: '127.0.0.1', port: 0, auth, app, readiness });
  ({ url } = server);
  return {
    ...{ connector, server, app, messenger, conversations, faults, reached, rejected },
    async close() {
      await server.close();
      await connector.close();
    },
  };
}

const silentHandlers: TurnHandlers = {
  text: async () => null,
  card: async () => null,
  opened: async () => null,
  added: async () => null,
};

export function countingChance(): Chance {
  let count = 0;
  return { random: () => 0, id: () => `${String((count += 1)).padStart(8, '0')}-0000-4000-8000-000000000000` };
}

export function memoryConversations(): Conversations {
  const rows: Conversation[] = [];
  const put = (row: Conversation): void => {
    const at = rows.findIndex(({ kind, owner }) => kind === row.kind && owner === row.owner);
    rows.splice(at < 0 ? rows.length : at, at < 0 ? 0 : 1, row);
  };
  const find = (kind: Conversation['kind'], owner: string): Conversation | undefined =>
    rows.find((row) => row.kind === kind && row.owner === owner);
  return {
    person: async (id) => find('person', id),
    channel: async (unit) => find('channel', unit),
    unitOfChannel: async (id) =>
      rows.find(({ kind, conversation }) => kind === 'channel' && conversation === id)?.owner,
    keepPerson: async (row) => {
      put(row);
    },
    bind: async (row) => {
      put(row);
      return 'bound';
    },
    mark: async (id, state) => {
      for (const row of rows.filter(({ conversation }) => conversation === id)) put({ ...row, state });
    },
    channels: async () => rows.filter(({ kind }) => kind === 'channel'),
  };
}
