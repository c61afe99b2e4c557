// A matter followed by the product, in one of its workflows: logistics only. Who it is about stands in Treserva and nowhere here.
import type { Consent } from './consent.ts';
import type { Course } from './course.ts';
import type { FlowCase } from './flow.ts';
import type { Meeting } from './meeting.ts';
import type { AssumptionAbout, Entry } from './notice.ts';
import type { AdministrationId, PersonId, UnitId, UnitKind } from './organisation.ts';
import type { RoutineReference } from './plan.ts';
import { hasEnded, type CaseState, type Stage, type Tick } from './stage.ts';
import type { Instant, LocalDate } from './time.ts';

export type { CaseState, Stage, Tick } from './stage.ts';

/** Random reference in one series for all workflows, for example `7K3Q`; derived from nothing. */
export type CaseRef = string;

/** Something a unit was told, until it has been taken care of. `R1` there is something to fetch, `R2` appoint an official. */
export interface Tell {
  readonly id: string;
  readonly unit: UnitId;
  readonly kind: UnitKind;
  readonly text: 'R1' | 'R2';
  /** held: rests on an assumption or an approval · queued: promised · sent · acknowledged · withdrawn. */
  readonly state: 'held' | 'queued' | 'sent' | 'acknowledged' | 'withdrawn';
  /** How often it has been posted again unanswered. */
  readonly repeats: number;
  /** True once the unit's chief has been told that nobody answers. */
  readonly escalated: boolean;
  readonly acknowledgedBy: PersonId | null;
  readonly acknowledgedAt: Instant | null;
  /** The post in the unit's channel, once made. */
  readonly post: { readonly conversation: string; readonly activity: string } | null;
}

/** An answer that is not known yet: what the plan counts it as, until somebody answers. */
export interface Assumption {
  readonly about: AssumptionAbout;
}

export type DisputeReason = 'routineOutdated' | 'wrongFacts' | 'localRule' | 'misread' | 'other';

export interface Dispute {
  readonly row: string;
  readonly reason: DisputeReason;
  readonly by: PersonId;
  readonly at: Instant;
}

/** What every case has, whatever its workflow. */
export interface CaseHeader {
  readonly ref: CaseRef;
  /** Counts committed changes, from 1. */
  readonly version: number;
  readonly administration: AdministrationId;
  /** The unit that answers for the case; in W001 the coordinating one (VUX). */
  readonly unit: UnitId;
  readonly registeredBy: PersonId;
  readonly registeredAt: Instant;
  /** The official who answers for the case. */
  readonly responsible: PersonId;
  readonly treserva: string | null;
  /** Key of the form the case was made by; a form sent twice makes one case. */
  readonly form: string;
  readonly routines: readonly RoutineReference[];
  /** By act id (see `case-plan.ts`), or by the code of a duty where a workflow has no acts of its own. */
  readonly ticks: Readonly<Record<string, Tick>>;
  /** The responsible official of each unit that has one. */
  readonly appointed: Readonly<Partial<Record<UnitKind, PersonId>>>;
  readonly tells: readonly Tell[];
  readonly meetings: readonly Meeting[];
  readonly disputes: readonly Dispute[];
  /** Oldest first. */
  readonly consents: readonly Consent[];
  /** Cases that this one was begun from or that were begun from it. */
  readonly linked: readonly CaseRef[];
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
