// What is written down about who has had a case before her, and what has left: a closed set of kinds, codes and ids. No words of
// anybody's. What people did and decided stands in the case's history.
import type { ActionName, RefusalCode } from './action.ts';
import type { CaseRef } from './case.ts';
import type { CaseView } from './case-view.ts';
import type { CaseEvent } from './event.ts';
import type { IntentKind } from './intent.ts';
import type { PersonId, UnitId } from './organisation.ts';
import type { Instant } from './time.ts';

/** Somebody a text or an invitation went to. */
export interface Receiver {
  /** A unit's id, or the kind of unit that an invitation names. */
  readonly unit: UnitId | null;
  readonly person: PersonId | null;
}

export type Access =
  /** The case was shown to her, and in which view. */
  | { readonly what: 'opened'; readonly as: CaseView['access'] }
  /** It stood in a list she was shown: reference, next step and date. */
  | { readonly what: 'listed' }
  /** She found it by its reference or its Treserva number. */
  | { readonly what: 'found' }
  /** She tried, and was refused. */
  | { readonly what: 'refused'; readonly tried: ActionName | 'view' | 'search'; readonly why: RefusalCode }
  /** A post, a card or an invitation reached its receiver. */
  | ({ readonly what: 'left'; readonly kind: IntentKind } & Receiver)
  /** Nobody knows whether it did. */
  | ({ readonly what: 'mayHaveLeft'; readonly kind: IntentKind } & Receiver)
  /** Everything about the case was written to a file by an operator. */
  | { readonly what: 'exported' }
  /** The chief looked through the entries of her unit's cases, this one's among them. */
  | { readonly what: 'reviewed' }
  /** A chief opened a case that was not hers to see, for a while and with a coded reason. */
  | { readonly what: 'glassBroken'; readonly reason: string; readonly until: Instant };

export type AccessKind = Access['what'];

/** An entry being made. `by` is null when the product itself did it. */
export interface NewAccess {
  readonly ref: CaseRef;
  readonly at: Instant;
  readonly by: PersonId | null;
  readonly access: Access;
}

/** An entry as it stands; `place` counts the case's history and entries together, from 1. */
export interface AccessEntry extends NewAccess {
  readonly place: number;
}

/** Decisions that go another way than the routine or the plan by itself would: what a chief wants to see again. */
export const overrides = [
  'proposalApproved',
  'proposalDeclined',
  'chiefDecided',
  'gateDecided',
  'disputed',
] as const satisfies readonly CaseEvent['event'][];
