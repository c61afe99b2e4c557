import type { Condition, DocumentId } from '../routine.ts';

/** Something the documents leave out, leave open or say twice differently, known and declared. */
export interface KnownSilence {
  /**
   * Its numbers in the two readings of the documents: R-G-nn and I-nn in the one, W-G-nn in the other. Numbers that stand
   * together speak of the same silence.
   */
  readonly numbers: readonly string[];
  /** Swedish, one line. */
  readonly text: string;
  /** Findings of the check that this silence explains, by `findingName`. */
  readonly findings?: readonly string[];
  /** Combinations without branch or flag that this silence explains. */
  readonly uncovered?: readonly { readonly document: DocumentId; readonly when: Condition }[];
}
