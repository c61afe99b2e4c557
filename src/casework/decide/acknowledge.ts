// "Mottaget": a unit has seen that there is something to fetch.
import type { Action } from '../../domain/action.ts';
import type { CaseHeader } from '../../domain/case.ts';
import type { CaseEvent } from '../../domain/event.ts';
import type { NewIntent } from '../../domain/intent.ts';
import { change, nothing, refused, type ByPerson, type Decided } from '../deciding.ts';
import { updateTell } from '../promises.ts';
import { isOpen } from './appoint.ts';

export function decideAcknowledge(
  by: ByPerson,
  before: CaseHeader,
  action: Extract<Action, { do: 'acknowledge' }>,
): Decided {
  const tell = before.tells.find((each) => each.id === action.tell);
  if (tell === undefined || tell.state === 'held') return refused('notFound');
  if (tell.unit !== by.actor.unit) return refused('notYourUnit');
  if (!isOpen(tell)) return nothing;
  // That an official must be appointed is answered by appointing one, not by having read it.
  if (tell.text === 'R2' && before.appointed[tell.kind] === undefined) return refused('notOffered');
  const events: CaseEvent[] = [{ event: 'tellAcknowledged', tell: tell.id }];
  const promises: NewIntent[] =
    tell.post === null ? [] : [updateTell(by, before.ref, tell, { text: 'A1', ref: before.ref, role: tell.kind })];
  const withdrawn = [`${before.ref}:wake:unacknowledged:${tell.id}`, `${before.ref}:tell:${tell.id}*`];
  return change(events, promises, withdrawn);
}
