// Decisions on a case of a workflow beside W001.
import type { FlowCase } from '../../domain/flow.ts';
import type { CaseAction } from '../decide/decide.ts';
import { refused, type ByPerson, type Decided } from '../deciding.ts';

export function decideFlow(_by: ByPerson, _before: FlowCase, _action: CaseAction): Decided {
  return refused('notOffered');
}
