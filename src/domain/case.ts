// A matter followed by the product, in one of its workflows: logistics only. Who it is about stands in Treserva and nowhere here.
import type { CaseHeader, CaseRef } from './case-header.ts';
import type { Course } from './course.ts';
import type { FlowCase } from './flow.ts';
import type { AssumptionAbout, Entry } from './notice.ts';
import type { PersonId } from './organisation.ts';
import { hasEnded, type CaseState, type Stage } from './stage.ts';
import type { LocalDate } from './time.ts';

export type { CaseHeader, CaseRef, Dispute, DisputeReason, Tell } from './case-header.ts';
export type { CaseState, Stage, Tick } from './stage.ts';

/** An answer that is not known yet: what the plan counts it as, until somebody answers. */
export interface Assumption {
  readonly about: AssumptionAbout;
}

/** W001: a household that risks eviction. */
export interface EvictionCase extends CaseHeader {
  readonly workflow: 'W001';
  /** Keys of the forms that added notices to it, for the same reason as `form`. */
  readonly forms: readonly string[];
  readonly entry: Entry;
  /** Every notice in the case, oldest first; the last one is `entry`. */
  readonly notices: readonly Entry[];
  readonly assumptions: readonly Assumption[];
  readonly stage: Stage;
  readonly state: CaseState;
  readonly phoneBy: PersonId | null;
  /** A plan the routine does not cover waits for the unit chief. */
  readonly approval: 'notNeeded' | 'waiting' | 'approved' | 'ownChoice';
  /** Own date for the next check of a household without children; the unit's setting, not the routine's. */
  readonly checkOn: LocalDate | null;
  readonly course: Course;
}

export type Case = EvictionCase | FlowCase;
export type Workflow = Case['workflow'];

/** Whether nothing is left to do in it. */
export function isClosed(subject: Case): boolean {
  return subject.workflow === 'W001' ? hasEnded(subject) : subject.ended;
}

/** Whether nobody but the responsible official may know of it: no channel, no list, nothing that could be told from anything else. */
export function isDiscreet({ workflow }: Pick<Case, 'workflow'>): boolean {
  return workflow === 'W003';
}

const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Whether a text has the form of a reference: four characters, no 0/O/1/I. */
export function isCaseRef(text: string): text is CaseRef {
  return /^[2-9A-HJ-NP-Z]{4}$/.test(text);
}

/** A reference from four random numbers in [0, 1). */
export function newCaseRef(random: () => number): CaseRef {
  return Array.from({ length: 4 }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
}
