// What casework asks of the rooms at the edges. They fill these shapes; casework never names them.
import type { Case, CaseRef } from '../domain/case.ts';
import type { AccessEntry, NewAccess } from '../domain/access.ts';
import type { Dialogue, DialogueEntry, DialogueRef } from '../domain/dialogue.ts';
import type { HistoryEntry } from '../domain/event.ts';
import type { Intent, IntentKind, NewIntent, Outcome } from '../domain/intent.ts';
import type { PersonId, UnitId } from '../domain/organisation.ts';
import type { Instant } from '../domain/time.ts';

/** A decision as a plain value: written whole in one transaction, or not at all. */
export interface CaseChange {
  /** One version on from `expectedVersion` when anything has happened to it; the same version when only promises are made. */
  readonly case: Case;
  /** The version the decision was made on; 0 for a new case. */
  readonly expectedVersion: number;
  /** New history, numbered by the store after what is there. */
  readonly history: readonly Omit<HistoryEntry, 'seq'>[];
  readonly promises: readonly NewIntent[];
  /**
   * Keys (or key prefixes ending in `*`) of unfinished promises that are no longer wanted. One that is being kept at this
   * moment, or whose last attempt may have had its effect, stays: it runs to its end and the case deals with the outcome.
   */
  readonly withdrawn: readonly string[];
}

export type CommitResult =
  | 'committed'
  /** Somebody else changed the case first; load and decide again. */
  | 'conflict'
  /** A case made by the same form is there already. */
  | 'formUsed'
  /** The random reference is taken; draw another. */
  | 'refTaken';

export interface CaseQuery {
  readonly responsible?: PersonId;
  /** Cases the unit coordinates or takes part in (has been told something or is invited). */
  readonly unit?: UnitId;
  readonly treserva?: string;
  readonly form?: string;
}

export interface CaseStore {
  load(ref: CaseRef): Promise<Case | undefined>;
  /** Open cases that match every given part, in no particular order. */
  find(query: CaseQuery): Promise<readonly Case[]>;
  commit(change: CaseChange): Promise<CommitResult>;
  history(ref: CaseRef): Promise<readonly HistoryEntry[]>;
}

/** The same of a dialogue meeting. */
export interface DialogueChange {
  /** One version on from `expectedVersion`; the same when only promises are made. */
  readonly dialogue: Dialogue;
  /** 0 for a new one. */
  readonly expectedVersion: number;
  readonly history: readonly DialogueEntry[];
  readonly promises: readonly NewIntent[];
  /** Keys of promises no longer wanted, as in `CaseChange`. */
  readonly withdrawn: readonly string[];
}

export interface DialogueStore {
  load(ref: DialogueRef): Promise<Dialogue | undefined>;
  /** Those that are not done, in no particular order. */
  open(): Promise<readonly Dialogue[]>;
  byForm(form: string): Promise<Dialogue | undefined>;
  commit(change: DialogueChange): Promise<CommitResult>;
  history(ref: DialogueRef): Promise<readonly DialogueEntry[]>;
}

/** A promise handed out by `claim`. */
export interface ClaimedIntent extends Intent {
  /**
   * Replaced or withdrawn after an attempt that may have had its effect. Look for the effect and report it, but do not make it:
   * found is `done`, not found is `done` with nothing.
   */
  readonly unwanted: boolean;
}

/** Promises as the worker handles them. All times are passed in; the store reads no clock. */
export interface Outbox {
  /**
   * Due promises (`runAt <= now`), oldest first, at most `limit`, at most one per lane, none of a lane that has one
   * leased; leased to the caller until `now + leaseMs`. An expired lease comes back with `unknownOutcome` true.
   */
  claim(now: Instant, limit: number, leaseMs: number): Promise<readonly ClaimedIntent[]>;
  /**
   * Ends an attempt. `done` and `refused` finish the promise, `again` and `unknown` put it at `runAt`, `waiting` parks it.
   * The change, when given, is committed in the same transaction; on its conflict nothing is written and 'conflict' returned.
   */
  settle(
    intent: Intent,
    outcome: Outcome,
    runAt: Instant | null,
    change: CaseChange | DialogueChange | null,
    now: Instant,
  ): Promise<CommitResult>;
  /** Makes parked promises of a lane due again: its channel was bound, its person opened the bot. */
  release(lane: string, now: Instant): Promise<number>;
  /** Whether a promise with exactly this key is not finished yet. */
  unfinished(key: string): Promise<boolean>;
  /** Time of the next promise that is not due yet, or null. */
  nextDue(): Promise<Instant | null>;
  /** Parked and refused promises, for showing; `createdAt` of the oldest undelivered. */
  stuck(): Promise<readonly StuckPromise[]>;
  oldestUndelivered(now: Instant): Promise<Instant | null>;
}

export interface StuckPromise {
  readonly ref: CaseRef;
  readonly key: string;
  readonly kind: IntentKind;
  readonly lane: string;
  readonly code: string;
  readonly since: Instant;
}

/** Which screen a live card shows. */
export type Screen = 'plan' | 'times' | 'assign' | 'why' | 'participant' | 'decision' | 'correct' | 'outcome' | 'glass';

/** The one card per person and case that is kept current. */
export interface LiveCard {
  readonly ref: CaseRef;
  readonly person: PersonId;
  readonly conversation: string;
  readonly activity: string;
  readonly screen: Screen;
  /** Hash of what was last shown, so that an unchanged card is not sent again. */
  readonly shown: string;
}

export interface LiveCards {
  of(ref: CaseRef): Promise<readonly LiveCard[]>;
  one(ref: CaseRef, person: PersonId): Promise<LiveCard | undefined>;
  /** Replaces the person's live card of the case. */
  put(card: LiveCard): Promise<void>;
}

/** Where a person or a unit's channel can be reached; from the activities they sent. */
export interface Conversation {
  readonly kind: 'person' | 'channel';
  /** Person's Entra object id, or the unit's id. */
  readonly owner: string;
  readonly conversation: string;
  /** Bot Framework's own reference, as JSON text (service address, ids, tenant). */
  readonly reference: string;
  readonly state: 'active' | 'blocked' | 'gone';
}

export interface Conversations {
  person(id: PersonId): Promise<Conversation | undefined>;
  channel(unit: UnitId): Promise<Conversation | undefined>;
  unitOfChannel(conversation: string): Promise<UnitId | undefined>;
  /** Remembers a person's chat. */
  keepPerson(conversation: Conversation): Promise<void>;
  /** Binds a channel to a unit: 'bound', or which of the two is taken by another. */
  bind(conversation: Conversation): Promise<'bound' | 'channelHasOtherUnit' | 'unitHasOtherChannel'>;
  mark(conversation: string, state: Conversation['state']): Promise<void>;
  channels(): Promise<readonly Conversation[]>;
}

/** Who has had a case before her, what left, and who was refused. Only ever added to; see `domain/access.ts`. */
export interface AccessLog {
  /**
   * Written down when it resolves. Left out are entries about no case, and what the same person has done with the same case a
   * short while before (a quarter of an hour; half a day for lists).
   */
  note(entries: readonly NewAccess[]): Promise<void>;
  /** Everything about one case, oldest first. */
  of(ref: CaseRef): Promise<readonly AccessEntry[]>;
  /** Everything since a moment in the cases a unit coordinates, oldest first, and the decisions that override. */
  ofUnit(unit: UnitId, since: Instant): Promise<UnitAccess>;
}

export interface UnitAccess {
  readonly entries: readonly AccessEntry[];
  readonly overrides: readonly (HistoryEntry & { readonly ref: CaseRef })[];
}

/** Chance and identity, handed in so that tests are repeatable. */
export interface Chance {
  /** In [0, 1). */
  random(): number;
  /** UUID, version 4. */
  id(): string;
}
