// From the first contact on: a plan is agreed with the household, its period ends, and it is evaluated.
import type { Action } from '../../domain/action.ts';
import type { EvictionCase } from '../../domain/case.ts';
import { addDays, isLocalDate, localDate, type LocalDate } from '../../domain/time.ts';
import { isWorkday, previousWorkday } from '../../domain/workday.ts';
import { countsAsFamily } from '../case-facts.ts';
import { change, refused, stale, type ByPerson, type Decided } from '../deciding.ts';
import { morningOf, tellUnit, wake } from '../promises.ts';
import { ended } from './close.ts';
import { askChief, reached } from './follow-outcome.ts';
import { newTell, unitBeside } from './tell-units.ts';

const remindedDays = 7;

export function decidePlanAgreed(
  by: ByPerson,
  before: EvictionCase,
  action: Extract<Action, { do: 'planAgreed' }>,
): Decided {
  if (action.rev !== before.version) return stale;
  if (before.state !== 'met' && before.state !== 'planEvaluated') return refused('notOffered');
  const { ends } = action;
  if (!isLocalDate(ends)) return refused('timeNotReal');
  if (ends <= localDate(by.now)) return refused('timePassed');
  const early = onWorkday(addDays(ends, -remindedDays));
  const at = (date: LocalDate): number => Math.max(by.now, morningOf(date));
  return change(
    [{ event: 'planAgreed', ends }, reached('contact', 'planRunning')],
    [
      ...(early > localDate(by.now) ? [wake(by, before.ref, at(early), { wake: 'planEnds', ends, day: 'early' })] : []),
      wake(by, before.ref, at(onWorkday(ends)), { wake: 'planEnds', ends, day: 'last' }),
    ],
  );
}

/** Never after the date: a weekend is reminded of on the working day before. */
function onWorkday(date: LocalDate): LocalDate {
  return isWorkday(date) ? date : previousWorkday(date);
}

export function decidePlanEvaluated(
  by: ByPerson,
  before: EvictionCase,
  action: Extract<Action, { do: 'planEvaluated' }>,
): Decided {
  if (action.rev !== before.version) return stale;
  if (before.state !== 'planRunning') return refused('notOffered');
  const evaluated = { event: 'planEvaluated', goalsMet: action.goalsMet } as const;
  if (action.goalsMet) return ended(by, before, 'closed', [evaluated]);
  return change([evaluated, reached('contact', 'planEvaluated')], [], [`${before.ref}:wake:planEnds*`]);
}

/** The routine is silent: the chief decides. For a family BoU is told if it has not been. */
export function decidePlanDeclined(
  by: ByPerson,
  before: EvictionCase,
  action: Extract<Action, { do: 'planDeclined' }>,
): Decided {
  if (action.rev !== before.version) return stale;
  if (before.state !== 'met' && before.state !== 'planEvaluated') return refused('notOffered');
  if (before.course.chiefQuestion !== null) return refused('chiefFirst');
  const asked = askChief(by, before, 'planDeclined');
  const wanted = { kind: 'BoU', text: 'R1' } as const;
  const unit = unitBeside(by, wanted, before.administration);
  const told = before.tells.some((tell) => tell.kind === 'BoU' && tell.state !== 'withdrawn' && tell.state !== 'held');
  const tell =
    unit === undefined || told || before.entry.children !== 'yes' || !countsAsFamily(before.entry)
      ? null
      : newTell(by, unit, wanted, 'queued');
  return change(
    [{ event: 'planDeclined' }, ...asked.events, ...(tell === null ? [] : [{ event: 'tellPromised', tell } as const])],
    [...asked.promises, ...(tell === null ? [] : [tellUnit(by, before.ref, tell)])],
  );
}
