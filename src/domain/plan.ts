// What a routine says about one matter at one moment: duties with their place in the document, silences, open questions.

import type { FactName, Facts } from './facts.ts';

export type DutyStrength = 'must' | 'should' | 'may' | 'must-not';

/** Where in a document a duty rests. `paragraph` and `sentence` count from 1 under the heading. */
export interface Source {
  readonly document: string;
  readonly heading: readonly string[];
  readonly paragraph: number | null;
  readonly sentence: number | null;
}

/** A deadline the routine itself states. `due` is an ISO date, null while the date it counts from is unknown. */
export interface PlanDeadline {
  readonly rule: string;
  readonly due: string | null;
}

export interface Duty {
  readonly row: string;
  /** `UNIT.verb-noun>RECIPIENT@deadline` with SHOULD. / MAY. / BLOCK. prefix. */
  readonly code: string;
  readonly unit: string;
  readonly with: readonly string[];
  readonly to: readonly string[];
  readonly strength: DutyStrength;
  readonly deadline: PlanDeadline | null;
  /** Swedish. */
  readonly text: string;
  readonly source: Source;
  /** The facts the row fired on. */
  readonly because: Facts;
}

export interface PlanFlag {
  readonly code: string;
  readonly sources: readonly Source[];
  readonly text: string;
}

/** A fact that is unknown and would change the codes. */
export interface Ask {
  readonly fact: FactName;
  readonly question: string;
  readonly why: string;
}

export interface Proposal {
  readonly codes: readonly string[];
  readonly approver: 'chief';
  readonly because: string;
}

/** The `version` of a routine is `decision date / revision date`. */
export interface RoutineReference {
  readonly document: string;
  readonly version: string;
  readonly validFrom: string;
}

export interface Plan {
  readonly routines: readonly RoutineReference[];
  /** Set of every duty's and flag's code, BLOCKs applied. */
  readonly codes: readonly string[];
  readonly duties: readonly Duty[];
  readonly flags: readonly PlanFlag[];
  readonly asks: readonly Ask[];
  readonly proposal: Proposal | null;
}
