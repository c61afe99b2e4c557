// What every decision is given and what it gives back. Deciders are pure: no clock, no chance, no store of their own.
import type { ActionName, RefusalCode } from '../domain/action.ts';
import type { CaseEvent } from '../domain/event.ts';
import type { NewIntent } from '../domain/intent.ts';
import type { Organisation, Person } from '../domain/organisation.ts';
import type { Instant } from '../domain/time.ts';
import type { Flows } from './flows/flow.ts';
import type { Chance } from './ports.ts';

export interface CaseworkSettings {
  /** How long what leaves is held so that a mistake can be undone, in milliseconds. */
  readonly holdMs: number;
  /** How often the calendar is asked for answers to an invitation, in milliseconds. */
  readonly pollMs: number;
}

export interface Deciding {
  readonly organisation: Organisation;
  readonly settings: CaseworkSettings;
  readonly now: Instant;
  readonly chance: Chance;
  /** The workflows beside W001; the product's own when nothing is handed in. */
  readonly flows?: Flows;
}

/** A decision by a person. */
export interface ByPerson extends Deciding {
  readonly actor: Person;
}

export interface Decision {
  readonly events: readonly CaseEvent[];
  readonly promises: readonly NewIntent[];
  /** Keys, or prefixes ending in `*`, of promises no longer wanted. */
  readonly withdrawn: readonly string[];
}

export type Decided =
  | ({ readonly decided: 'change' } & Decision)
  /** Nothing to do: it was done already. */
  | { readonly decided: 'nothing' }
  | { readonly decided: 'stale' }
  | { readonly decided: 'refused'; readonly why: RefusalCode };

export const nothing: Decided = { decided: 'nothing' };
export const stale: Decided = { decided: 'stale' };

export function refused(why: RefusalCode): Decided {
  return { decided: 'refused', why };
}

export function change(
  events: readonly CaseEvent[],
  promises: readonly NewIntent[] = [],
  withdrawn: readonly string[] = [],
): Decided {
  return { decided: 'change', events, promises, withdrawn };
}

export type { ActionName };
