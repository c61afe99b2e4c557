// Opens what is remembered: chooses the engine, brings the database up to date, hands out the stores.
import type { AccessLog, CaseStore, Conversations, DialogueStore, LiveCards, Outbox } from '../casework/ports.ts';
import { KvarboError, type FaultCode } from '../errors.ts';
import type { OrganisationChanges, Rosters, Strangers } from '../organisation/ports.ts';
import { createAccessLog } from './access-log.ts';
import type { UnitFinder } from './case-columns.ts';
import { createCaseStore } from './case-store.ts';
import { createConversations } from './conversations.ts';
import type { Checkpoint, Database } from './database.ts';
import { createDialogueStore } from './dialogue-store.ts';
import { createLiveCards } from './live-cards.ts';
import { migrate } from './migrate.ts';
import { createOrganisationChanges } from './organisation-changes.ts';
import { createOutbox } from './outbox.ts';
import { openPostgres } from './postgres.ts';
import { createRosters } from './rosters.ts';
import { openSqlite } from './sqlite.ts';
import { createStrangers } from './strangers.ts';
import { createUpkeep, type Upkeep } from './upkeep.ts';

export interface StoreOptions {
  /** `sqlite:<path>` or `postgres://…`. */
  readonly url: string;
  /** Finds the unit behind an invitation to a kind of unit the case has told nothing; without it such a unit is not found. */
  readonly unitOf?: UnitFinder;
  /** Called where a test may end the process. */
  readonly checkpoint?: Checkpoint;
}

export type StoreHealth =
  | { readonly ok: true; readonly engine: 'sqlite' | 'postgres'; readonly migration: number }
  | { readonly ok: false; readonly engine: 'sqlite' | 'postgres'; readonly code: FaultCode };

export interface Store {
  readonly cases: CaseStore;
  readonly outbox: Outbox;
  readonly liveCards: LiveCards;
  readonly conversations: Conversations;
  readonly organisationChanges: OrganisationChanges;
  readonly rosters: Rosters;
  readonly strangers: Strangers;
  readonly access: AccessLog;
  readonly dialogues: DialogueStore;
  readonly upkeep: Upkeep;
  /** Whether a commit would be taken now. Does not throw for a database that is away. */
  health(): Promise<StoreHealth>;
  /** Waits for what is under way; nothing may be asked afterwards. */
  close(): Promise<void>;
}

/** @throws KvarboError when the database cannot be used as it stands */
export async function openStore({
  url,
  unitOf = () => undefined,
  checkpoint = () => undefined,
}: StoreOptions): Promise<Store> {
  const engine = engineOf(url);
  const database = await openDatabase(url, checkpoint);
  const migration = await upToDate(database);
  return {
    cases: createCaseStore(database, unitOf),
    outbox: createOutbox(database, unitOf),
    liveCards: createLiveCards(database),
    conversations: createConversations(database),
    organisationChanges: createOrganisationChanges(database),
    rosters: createRosters(database),
    strangers: createStrangers(database),
    access: createAccessLog(database),
    dialogues: createDialogueStore(database),
    upkeep: createUpkeep(database),
    async health() {
      try {
        await database.probe();
        return { ok: true, engine, migration };
      } catch (error) {
        if (error instanceof KvarboError) return { ok: false, engine, code: error.code };
        throw error;
      }
    },
    close: () => database.close(),
  };
}

/** @throws KvarboError when it cannot be used as it stands */
export async function openDatabase(url: string, checkpoint: Checkpoint = () => undefined): Promise<Database> {
  return engineOf(url) === 'sqlite'
    ? openSqlite(url.slice('sqlite:'.length), checkpoint)
    : openPostgres(url, checkpoint);
}

export function engineOf(url: string): 'sqlite' | 'postgres' {
  if (/^sqlite:./.test(url)) return 'sqlite';
  if (/^postgres(ql)?:\/\/./.test(url)) return 'postgres';
  throw new KvarboError('databaseUrlUnknown');
}

async function upToDate(database: Database): Promise<number> {
  try {
    return await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
}
