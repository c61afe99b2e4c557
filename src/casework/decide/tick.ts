// Work is ticked off, and a slip is taken back.
import type { Action } from '../../domain/action.ts';
import type { EvictionCase } from '../../domain/case.ts';
import { casePlanOf } from '../case-plan.ts';
import { change, nothing, refused, stale, type ByPerson, type Decided } from '../deciding.ts';
import { attemptsOf, attemptsWithdrawn } from './attempts.ts';

export function decideTick(by: ByPerson, before: EvictionCase, action: Extract<Action, { do: 'tick' }>): Decided {
  if (before.ticks[action.act] !== undefined) return nothing;
  if (action.rev !== before.version) return stale;
  const line = casePlanOf(before).now.find((each) => each.act === action.act);
  if (line === undefined || (line.control !== 'tick' && line.control !== 'tell' && line.control !== 'phone'))
    return refused('notOffered');
  const letter = action.act === 'sendLetter' || action.act === 'homeVisitLetter';
  if (letter && before.course.safety === 'danger') return refused('chiefFirst');
  if (action.act === 'homeVisitLetter' && before.course.safety === 'notAsked') return refused('safetyFirst');
  return change([{ event: 'ticked', act: action.act }, ...attemptsOf(by, before, action.act)]);
}

export function decideUndo(before: EvictionCase, action: Extract<Action, { do: 'undo' }>): Decided {
  if (before.ticks[action.act] === undefined) return nothing;
  if (action.rev !== before.version) return stale;
  return change([{ event: 'unticked', act: action.act }, ...attemptsWithdrawn(before, action.act)]);
}
