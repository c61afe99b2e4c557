// A case of a workflow beside W001 as one person may see it.
import type { CaseView } from '../../domain/case-view.ts';
import type { FlowCase } from '../../domain/flow.ts';
import type { Person } from '../../domain/organisation.ts';
import type { StuckPromise } from '../ports.ts';
import type { Viewing } from '../view-case.ts';

/** Null when the person may not know that the case exists. */
export function viewFlow(
  _viewing: Viewing,
  _viewer: Person,
  _subject: FlowCase,
  _stuck: readonly StuckPromise[],
): CaseView | null {
  return null;
}
