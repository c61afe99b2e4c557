// What the organisation asks of the store and of Teams. They fill these shapes.
import type { PersonId, UnitId } from '../domain/organisation.ts';
import type { Instant, LocalDate } from '../domain/time.ts';

/** What has been changed beside the organisation's file, as it is kept: places and contents as text. */
export interface KeptChange {
  /** From 1, without gaps. */
  readonly revision: number;
  readonly at: Instant;
  readonly by: PersonId;
  readonly place: string;
  /** JSON text. */
  readonly value: string;
  /** What the file said at the place then; JSON text. */
  readonly fileWas: string;
}

export interface OrganisationChanges {
  /** By revision. */
  all(): Promise<readonly KeptChange[]>;
  /** All or none; false when somebody else has taken one of the revisions. */
  add(changes: readonly KeptChange[]): Promise<boolean>;
}

/** Who stood in a unit's Teams team, and when that was read. */
export interface Roster {
  readonly readAt: Instant;
  readonly members: readonly { readonly id: PersonId; readonly name: string; readonly mailbox: string }[];
}

export interface Rosters {
  all(): Promise<readonly (readonly [UnitId, Roster])[]>;
  keep(unit: UnitId, roster: Roster): Promise<void>;
}

/** Somebody in no unit who tried to use the bot; her name as Teams gave it, or null. */
export interface Stranger {
  readonly person: PersonId;
  readonly day: LocalDate;
  readonly name: string | null;
}

export interface Strangers {
  /** True when it is her first time that day. Forgets those before `keepFrom`. */
  seen(stranger: Stranger, keepFrom: LocalDate): Promise<boolean>;
  /** Newest first. */
  all(): Promise<readonly Stranger[]>;
}
