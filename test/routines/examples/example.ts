// A worked example: one situation in one sentence, and what the routine answers. A process leader can read and sign it.
import type { Facts } from '../../../src/domain/facts.ts';
import type { DocumentId } from '../../../src/routines/routine.ts';

export interface Example {
  /** The document whose rows the example speaks of. */
  readonly document: DocumentId;
  /** Swedish, one sentence; also the name of the test, so unique within its document. */
  readonly sentence: string;
  /** ISO date on which the routine is asked; chooses the version that holds. */
  readonly date: string;
  /** What is known, `process` included; everything else is unknown. */
  readonly facts: Facts;
  /** Codes that the plan holds. */
  readonly expected: readonly string[];
  /** Codes that the plan does not hold. */
  readonly forbidden: readonly string[];
  /**
   * True when `expected` is everything the document's rows and flags give for these facts, except what rows without a
   * condition (`[{}]`) always give. Leave it out to name only the codes that matter.
   */
  readonly complete?: true;
}
