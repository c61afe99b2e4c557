// What is asked of the store for dialogue meetings, and what is written there.
import type { Dialogue, DialogueEntry, DialogueRef } from '../../domain/dialogue.ts';
import type { NewIntent } from '../../domain/intent.ts';
import type { CommitResult } from '../ports.ts';

/** A decision as a plain value: written whole in one transaction, or not at all. */
export interface DialogueChange {
  /** One version on from `expectedVersion`; the same when only promises are made. */
  readonly dialogue: Dialogue;
  /** 0 for a new one. */
  readonly expectedVersion: number;
  readonly history: readonly DialogueEntry[];
  readonly promises: readonly NewIntent[];
  /** Keys of promises no longer wanted, as in `CaseChange`. */
  readonly withdrawn: readonly string[];
}

export interface DialogueStore {
  load(ref: DialogueRef): Promise<Dialogue | undefined>;
  /** Those that are not done, in no particular order. */
  open(): Promise<readonly Dialogue[]>;
  byForm(form: string): Promise<Dialogue | undefined>;
  commit(change: DialogueChange): Promise<CommitResult>;
  history(ref: DialogueRef): Promise<readonly DialogueEntry[]>;
}
