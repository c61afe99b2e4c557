// "Stämmer inte?": a coded reason back to the routine's owners; it changes nothing in the case.
import type { Action } from '../../domain/action.ts';
import type { EvictionCase } from '../../domain/case.ts';
import { casePlanOf } from '../case-plan.ts';
import { change, refused, type ByPerson, type Decided } from '../deciding.ts';

export function decideDispute(by: ByPerson, before: EvictionCase, action: Extract<Action, { do: 'dispute' }>): Decided {
  const { plan } = casePlanOf(before);
  if (!plan.duties.some((duty) => duty.row === action.row)) return refused('notOffered');
  const dispute = { row: action.row, reason: action.reason, by: by.actor.id, at: by.now };
  return change([{ event: 'disputed', dispute }]);
}
