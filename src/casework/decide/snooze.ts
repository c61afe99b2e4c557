// "Påminn mig senare": a line of her own put off until a day, for a reason of a closed list.
import type { Action } from '../../domain/action.ts';
import type { EvictionCase } from '../../domain/case.ts';
import { unitOf } from '../../domain/organisation.ts';
import { isLocalDate, localDate } from '../../domain/time.ts';
import { isWorkday } from '../../domain/workday.ts';
import { casePlanOf } from '../case-plan.ts';
import { change, nothing, refused, stale, type ByPerson, type Decided } from '../deciding.ts';
import { morningOf, wake } from '../promises.ts';
import { latestSnooze, maySnooze, snoozeOf } from '../snoozes.ts';

type Of<Name extends Action['do']> = Extract<Action, { do: Name }>;

export function decideSnooze(by: ByPerson, before: EvictionCase, action: Of<'snooze'>): Decided {
  if (action.rev !== before.version) return stale;
  const line = casePlanOf(before).now.find(({ act }) => act === action.act);
  if (line === undefined || line.tick !== null) return refused('notOffered');
  if (!maySnooze(line)) return refused('notSnoozed');
  const today = localDate(by.now);
  const { until } = action;
  if (!isLocalDate(until) || !isWorkday(until)) return refused('timeNotReal');
  if (until <= today) return refused('timePassed');
  if (until > latestSnooze(before, unitOf(by.organisation, before.unit).settings, today))
    return refused('snoozeTooLong');
  const known = snoozeOf(before, action.act, today);
  if (known?.until === until && known.reason === action.reason) return nothing;
  return change(
    [{ event: 'snoozed', act: action.act, until, reason: action.reason }],
    [wake(by, before.ref, morningOf(until), { wake: 'snoozeEnds', act: action.act })],
  );
}

export function decideUnsnooze(by: ByPerson, before: EvictionCase, action: Of<'unsnooze'>): Decided {
  if (action.rev !== before.version) return stale;
  if (snoozeOf(before, action.act, localDate(by.now)) === undefined) return nothing;
  return change([{ event: 'unsnoozed', act: action.act }], [], [`${before.ref}:wake:snoozeEnds:${action.act}`]);
}
