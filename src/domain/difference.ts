// What new answers change in a case: what comes, what goes, and who meets. For asking before anything follows.
import type { ActId, MeetingNeed } from './case-plan.ts';
import type { CaseRef } from './case.ts';
import type { Meeting } from './meeting.ts';
import type { Entry } from './notice.ts';
import type { UnitKind } from './organisation.ts';

export interface Difference {
  /** The routine's branch before and after, when it changes. */
  readonly branch: { readonly before: string | null; readonly after: string | null } | null;
  readonly addedActs: readonly ActId[];
  readonly droppedActs: readonly ActId[];
  /** The meeting that is asked for, when its kind or its units change. */
  readonly meeting: { readonly before: MeetingNeed | null; readonly after: MeetingNeed | null } | null;
  readonly addedUnits: readonly UnitKind[];
  /** They stay invited until somebody says that they should not be. */
  readonly droppedUnits: readonly UnitKind[];
  /** Units that would be told, and those that have been told and would not be now. */
  readonly addedTells: readonly UnitKind[];
  readonly droppedTells: readonly UnitKind[];
}

/** A change of facts as it would be carried out, for her to say yes to. */
export interface Foreseen {
  readonly ref: CaseRef;
  /** The version it was foreseen at. */
  readonly version: number;
  readonly before: Entry;
  readonly after: Entry;
  readonly difference: Difference;
  /** Units that would be told something in their channels, and those of whom it waits for an answer or the chief. */
  readonly told: readonly UnitKind[];
  readonly held: readonly UnitKind[];
  /** Units told or invited that nothing asks for any more. They stay unless she says otherwise. */
  readonly leaving: readonly UnitKind[];
  /** Units that would be invited to a meeting that is booked. */
  readonly joining: readonly UnitKind[];
  /** Booked meetings that nothing asks for any more, each to be kept or called off. */
  readonly unasked: readonly Meeting[];
  /** The booked attendance at an eviction follows its new time. */
  readonly attendanceMoves: boolean;
  /** The work with the household begins anew. */
  readonly beginsAnew: boolean;
  /** Nothing leaves before the chief has approved a proposal. */
  readonly waits: boolean;
}
