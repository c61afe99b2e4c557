// What the house tells whoever asks.
export type Question = 'state' | 'close';

export interface HouseState {
  readonly url: string;
  /** Bytes in use after a full collection. */
  readonly heap: number;
  /** Every kind of fault reported, with how often. */
  readonly faults: readonly string[];
  /** What was thrown or rejected where nobody listened. */
  readonly unheard: readonly string[];
  readonly cases: readonly HouseCase[];
}

export interface HouseCase {
  readonly ref: string;
  /** Nobody who sends has a right to it. */
  readonly guarded: boolean;
  readonly version: number;
  /** The case and its history, as JSON. */
  readonly whole: string;
  /** Who did each thing in its history. */
  readonly by: readonly (string | null)[];
}
