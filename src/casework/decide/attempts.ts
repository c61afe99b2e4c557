// Attempts to reach the household, the question before letters and visits, and the gate before an unannounced visit.
import type { Action } from '../../domain/action.ts';
import type { ActId } from '../../domain/case-plan.ts';
import type { EvictionCase } from '../../domain/case.ts';
import type { AttemptKind } from '../../domain/course.ts';
import type { CaseEvent } from '../../domain/event.ts';
import { personOf, unitOf } from '../../domain/organisation.ts';
import { isLocalDate, localDate } from '../../domain/time.ts';
import { attemptsComplete } from '../attempts.ts';
import { countsAsFamily } from '../case-facts.ts';
import { casePlanOf } from '../case-plan.ts';
import { change, nothing, refused, stale, type ByPerson, type Decided, type Deciding } from '../deciding.ts';
import { askChief, noted, reached } from './follow-outcome.ts';

const kindOfAct: Readonly<Partial<Record<ActId, AttemptKind>>> = { sendLetter: 'letter', phone: 'phone' };

/** A letter or a call that is ticked off is an attempt. A letter at the last gate is the summons that was missing too. */
export function attemptsOf(deciding: Deciding, before: EvictionCase, act: ActId): readonly CaseEvent[] {
  const kind = kindOfAct[act];
  if (kind === undefined) return [];
  const on = localDate(deciding.now);
  const kinds: readonly AttemptKind[] =
    kind === 'letter' && before.stage === 'not-home' ? ['letter', 'summons'] : [kind];
  return kinds.map((each) => ({
    event: 'attemptLogged',
    attempt: { id: deciding.chance.id(), kind: each, on, possible: true, from: act },
  }));
}

/** What a tick taken back had logged at this stage. */
export function attemptsWithdrawn(before: EvictionCase, act: ActId): readonly CaseEvent[] {
  const tick = before.ticks[act];
  if (tick === undefined) return [];
  return before.course.attempts
    .filter(({ from, on }) => from === act && on === localDate(tick.at))
    .map(({ id }) => ({ event: 'attemptWithdrawn', attempt: id }));
}

export function decideLogAttempt(
  by: ByPerson,
  before: EvictionCase,
  action: Extract<Action, { do: 'logAttempt' }>,
): Decided {
  if (action.rev !== before.version) return stale;
  const { kind, on, possible } = action;
  if (!isLocalDate(on)) return refused('timeNotReal');
  // Only a call can be impossible; the announced visit is told as an outcome, but older ones may be written down.
  if (on > localDate(by.now) || (!possible && kind !== 'phone')) return refused('notOffered');
  return change([{ event: 'attemptLogged', attempt: { id: by.chance.id(), kind, on, possible, from: 'log' } }]);
}

const mostExtra = 9;

export function decidePlanAttempts(before: EvictionCase, action: Extract<Action, { do: 'planAttempts' }>): Decided {
  if (action.rev !== before.version) return stale;
  const { now, consider } = casePlanOf(before);
  if (![...now, ...consider].some((line) => line.act === 'intensify')) return refused('notOffered');
  const { letters, calls } = action;
  const counts = [letters, calls].every((count) => Number.isInteger(count) && count >= 0 && count <= mostExtra);
  return counts ? change([{ event: 'attemptsPlanned', letters, calls }]) : refused('notOffered');
}

/** Yes sends nothing and stops letters and home visits until the chief has decided. */
export function decideAnswerSafety(
  by: ByPerson,
  before: EvictionCase,
  action: Extract<Action, { do: 'answerSafety' }>,
): Decided {
  if (action.rev !== before.version) return stale;
  if (before.course.chiefQuestion !== null) return refused('chiefFirst');
  const answered: CaseEvent = { event: 'safetyAnswered', danger: action.danger };
  if (!action.danger) return before.course.safety === 'clear' ? nothing : change([answered]);
  const asked = askChief(by, before, 'danger');
  return change([answered, ...asked.events], asked.promises);
}

/** Books nobody: it makes it possible to look for a time. */
export function decideUnannounced(
  by: ByPerson,
  before: EvictionCase,
  action: Extract<Action, { do: 'decideUnannounced' }>,
): Decided {
  if (action.rev !== before.version) return stale;
  if (before.state !== 'unannouncedGate') return refused('notOffered');
  const unit = unitOf(by.organisation, before.unit);
  if (unit.settings.unannouncedVisits === false) return refused('visitsOff');
  if (before.course.chiefQuestion !== null) return refused('chiefFirst');
  if (!attemptsComplete(before.course)) return refused('attemptsMissing');
  if (before.course.safety !== 'clear') return refused('safetyFirst');
  if (personOf(by.organisation, action.decider)?.unit !== before.unit) return refused('personNotInUnit');
  // Whether there is a stated concern decides who may come along; it is not known until somebody says.
  const family = countsAsFamily(before.entry);
  const concern = family && action.concern !== 'unknown' ? [noted({ concernReported: action.concern === 'yes' })] : [];
  return change([
    { event: 'gateDecided', gate: { decider: action.decider, reason: action.reason } },
    ...concern,
    reached('not-home', 'unannouncedVisitPlanned'),
  ]);
}
