// What the check of a routine can find, and how a finding is recognised as a known silence.
import type { DocumentId } from '../routine.ts';

export type FindingKind =
  | 'unknown-fact'
  | 'unknown-code'
  | 'without-source'
  | 'unreachable'
  | 'contradiction'
  | 'overlap'
  | 'ends'
  | 'without-text'
  | 'without-code'
  | 'no-branch'
  | 'not-published'
  | 'outdated';

export interface Finding {
  readonly kind: FindingKind;
  readonly document: DocumentId;
  /** What tells the finding apart from others of its kind: row ids, or facts with their values. */
  readonly key: string;
  /** Swedish, one line. */
  readonly text: string;
}

/** The name under which a finding can be declared: `contradiction 001-1BHY-5 001-JR-2b`. */
export function findingName({ kind, key }: Pick<Finding, 'kind' | 'key'>): string {
  return `${kind} ${key}`;
}
