// The door to casework: what the conversation asks, and the answers it gets.
import type { Action, RefusalCode } from '../domain/action.ts';
import type { CaseRef, Workflow } from '../domain/case.ts';
import type { CaseList, CaseView } from '../domain/case-view.ts';
import type { Foreseen } from '../domain/difference.ts';
import type { Answers, FlowName } from '../domain/flow.ts';
import type { Responsibility } from '../domain/needs.ts';
import type { Intent, Outcome } from '../domain/intent.ts';
import type { Person, PersonId } from '../domain/organisation.ts';
import type { Instant } from '../domain/time.ts';
import type { EntryQuestions } from './flows/startable.ts';
import type { FactsChange } from './foresee.ts';
import type { CommitResult } from './ports.ts';
import type { CaseRight } from './rights.ts';

export type ActResult =
  | { readonly result: 'done'; readonly ref: CaseRef }
  /** The form had been sent before; nothing was done twice. */
  | { readonly result: 'again'; readonly ref: CaseRef }
  /** The card was older than the case; nothing was done. */
  | { readonly result: 'stale'; readonly ref: CaseRef }
  | Refused;

/** `who` may do it, by name, where somebody may be named. */
export interface Refused {
  readonly result: 'refused';
  readonly why: RefusalCode;
  readonly ref: CaseRef | null;
  readonly who?: readonly string[];
}

export interface Casework {
  /** Null when nobody in the organisation has the id. */
  person(id: PersonId): Person | null;
  act(actor: PersonId, action: Action): Promise<ActResult>;
  /** What a change of facts would do, to ask before it is made; null when there is nothing to ask or she may not make it. */
  foresee(actor: PersonId, action: FactsChange): Promise<Foreseen | null>;
  /**
   * Asked at the door before anything else: null when the person may, else why not. The same for a case that does not exist and one
   * she may not see. `tell` is the post she answered under.
   */
  may(viewer: PersonId, right: CaseRight, ref: CaseRef, tell: string | null): Promise<Refused | null>;
  /** What the person may begin, W001 first. */
  startable(viewer: PersonId): readonly Workflow[];
  /** The questions at entry of a workflow beside W001, all of them and in order, given the answers so far; or why she may not. */
  flowStart(viewer: PersonId, workflow: FlowName, answers: Answers): EntryQuestions;
  /** Null alike for a case that does not exist and one the person may not see. */
  view(viewer: PersonId, ref: CaseRef): Promise<CaseView | null>;
  /**
   * She has been shown the case as it was at that version, by a card that is now her live one. Has it gone on while the card was
   * on its way, when nobody knew yet that it is to be kept current, the card is brought up to date.
   */
  shown(viewer: PersonId, ref: CaseRef, version: number): Promise<void>;
  /**
   * Open cases in which somebody has something to do, for who may hand them over: she herself, who leads her unit, an
   * administrator. Null for everybody else.
   */
  workOf(viewer: PersonId, person: PersonId): Promise<readonly CaseRef[] | null>;
  /** Standing responsibilities of the units in a case of W001; null for who does not see it whole. */
  responsibilities(viewer: PersonId, ref: CaseRef): Promise<readonly Responsibility[] | null>;
  list(viewer: PersonId, filter: 'mine' | 'unit' | 'late'): Promise<CaseList>;
  /** A case the person may see, by reference or Treserva number. */
  search(viewer: PersonId, text: string): Promise<CaseRef | null>;
  /**
   * The worker's report on a promise: settles it (`Outbox.settle`) together with what follows in the case.
   * `retryAt` is when the worker will try again, null when the promise ends or waits.
   */
  takeOutcome(intent: Intent, outcome: Outcome, retryAt: Instant | null): Promise<CommitResult>;
}
