// What new answers change in a case: what comes, what goes, and who meets. For asking before anything follows.
import type { ActId, MeetingNeed } from './case-plan.ts';
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
