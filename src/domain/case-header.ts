// What every case has, whatever its workflow: who answers for it, who was told, which meetings, which consents.
import type { Consent } from './consent.ts';
import type { BrokenGlass } from './glass.ts';
import type { Meeting } from './meeting.ts';
import type { AdministrationId, PersonId, UnitId, UnitKind } from './organisation.ts';
import type { RoutineReference } from './plan.ts';
import type { Tick } from './stage.ts';
import type { Instant } from './time.ts';

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
  /** The unit has said that it is not for it, and for which one it holds it to be. */
  readonly wrong?: {
    readonly by: PersonId;
    readonly at: Instant;
    readonly meant: UnitId | null;
    /** True once the official who answers for the case has said what then. */
    readonly settled: boolean;
  };
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
  /** Oldest first; nothing when nobody ever broke the glass. */
  readonly glasses?: readonly BrokenGlass[];
}
