// The routine's answer for one case, gathered into the few lines a person works by.
import type { ActId } from './act.ts';
import type { Assumption, Tick } from './case.ts';
import type { MeetingKind } from './meeting.ts';
import type { UnitKind } from './organisation.ts';
import type { Duty, DutyStrength, Plan, PlanDeadline, PlanFlag } from './plan.ts';

export type { ActId } from './act.ts';

/** How a line is dealt with on the card. */
export type ActControl = 'tick' | 'tell' | 'appoint' | 'phone' | 'book' | 'none';

export interface ActLine {
  readonly act: ActId;
  /** Who acts: a unit, or null when it is "you" (the responsible official) or nobody in particular. */
  readonly unit: UnitKind | null;
  /** Who it is directed to, where that is a unit. */
  readonly to: UnitKind | null;
  /** Strongest of the duties; null for the product's own lines. */
  readonly strength: DutyStrength | null;
  readonly deadline: PlanDeadline | null;
  readonly control: ActControl;
  readonly codes: readonly string[];
  /** Every duty that asks for it, for "Varför?". Empty for the product's own lines. */
  readonly duties: readonly Duty[];
  readonly tick: Tick | null;
  /** Marked where the routine does not say it itself and the product proposes it. */
  readonly inferred: boolean;
}

/** The meeting the routine asks for now, and who takes part. */
export interface MeetingNeed {
  readonly kind: MeetingKind;
  readonly units: readonly UnitKind[];
  readonly duties: readonly Duty[];
}

/** What follows one outcome of the meeting: who meets then, by which place in the routine. */
export interface OutcomeLine {
  readonly outcome: 'came' | 'missed' | 'notHome' | 'noReply';
  readonly meeting: MeetingKind | null;
  readonly units: readonly UnitKind[];
  readonly duties: readonly Duty[];
}

export interface CasePlan {
  readonly plan: Plan;
  /** `1A`, `1B`, `1C`, `2A`, `2B`, or null where the routine has no section for it. */
  readonly branch: string | null;
  /** At most eight lines. */
  readonly now: readonly ActLine[];
  readonly consider: readonly ActLine[];
  readonly silent: readonly PlanFlag[];
  /** True when the lines rest on a proposal the unit chief must approve. */
  readonly proposed: boolean;
  readonly assumptions: readonly Assumption[];
  readonly meeting: MeetingNeed | null;
  readonly outcomes: readonly OutcomeLine[];
}
