// The ladder of households without children: waiting, asking the landlord, and what follows from the answer.
import type { Action } from '../../domain/action.ts';
import type { EvictionCase } from '../../domain/case.ts';
import type { LandlordAnswer } from '../../domain/course.ts';
import type { CaseEvent } from '../../domain/event.ts';
import type { Facts } from '../../domain/facts.ts';
import { unitOf } from '../../domain/organisation.ts';
import { isLocalDate, localDate, type LocalDate } from '../../domain/time.ts';
import { addWorkdays, isWorkday } from '../../domain/workday.ts';
import { countsAsFamily } from '../case-facts.ts';
import { casePlanOf, meetingNeedOf, readingOf, readRoutine } from '../case-plan.ts';
import { change, refused, stale, type ByPerson, type Decided } from '../deciding.ts';
import { replay } from '../evolve.ts';
import { morningOf, wake } from '../promises.ts';
import { askChief, backToOffice, noted, reached } from './follow-outcome.ts';
import { callOffUnfit } from './outcome.ts';

/** Not heard from since the letter: the landlord is asked next. */
export function decideNotHeardFrom(before: EvictionCase, action: Extract<Action, { do: 'notHeardFrom' }>): Decided {
  if (action.rev !== before.version) return stale;
  const waits = before.stage === 'new' && (before.state === 'informed' || before.state === 'registered');
  const asks = readRoutine(before, 'no-reply').duties.some((duty) => isCheck(duty.code));
  if (!waits || countsAsFamily(before.entry) || before.approval === 'waiting' || !asks) return refused('notOffered');
  if (!before.course.attempts.some(({ kind }) => kind === 'letter')) return refused('letterFirst');
  return change([reached('no-reply', 'landlordCheck1')], [], [`${before.ref}:wake:checkDate`]);
}

/** The household has made contact of itself: it has been met, or a time at the office is offered. */
export function decideHeardFrom(
  by: ByPerson,
  before: EvictionCase,
  action: Extract<Action, { do: 'heardFrom' }>,
): Decided {
  if (action.rev !== before.version) return stale;
  if (before.stage === 'contact' || before.stage === 'eviction-day' || before.approval === 'waiting')
    return refused('notOffered');
  const heard: CaseEvent = { event: 'householdHeard', then: action.then };
  const offered = casePlanOf(before).meeting?.kind === 'officeVisit';
  const events: readonly CaseEvent[] =
    action.then === 'met'
      ? [reached('contact', 'met'), noted({ contactEstablished: true }), heard]
      : offered
        ? [heard]
        : [...backToOffice(before), heard];
  const standing =
    replay(
      before,
      events.map((event) => ({ at: by.now, by: by.actor.id, event })),
    ) ?? before;
  const visits = { ...standing, meetings: standing.meetings.filter(({ kind }) => kind !== 'officeVisit') };
  const unfit = callOffUnfit(by, visits);
  return change([...events, ...unfit.events], unfit.promises, [`${before.ref}:wake:checkDate`, ...unfit.withdrawn]);
}

export function decideLandlordAnswer(
  by: ByPerson,
  before: EvictionCase,
  action: Extract<Action, { do: 'landlordAnswer' }>,
): Decided {
  if (action.rev !== before.version) return stale;
  if (before.course.chiefQuestion !== null) return refused('chiefFirst');
  const asked = casePlanOf(before).now.find((line) => line.act === 'verifyWithLandlord');
  if (asked === undefined || before.state === 'standTaken') return refused('notOffered');
  const answered: CaseEvent = { event: 'landlordAnswered', answer: action.answer };
  if (action.answer === 'noAnswer') return noAnswer(by, before, answered);
  const facts = factsOfAnswer(before, action.answer, asked.codes);
  if (facts === null) return refused('notOffered');
  const events = [answered, noted(facts)];
  const standing =
    replay(
      before,
      events.map((event) => ({ at: by.now, by: by.actor.id, event })),
    ) ?? before;
  return change([...events, ...placeAfter(standing)], [], [`${before.ref}:wake:checkDate`]);
}

/** While the ground is unknown both questions are asked, and one answer is not yet both. */
function placeAfter(standing: EvictionCase): readonly CaseEvent[] {
  const { duties } = readingOf(standing);
  const first = standing.stage === 'no-reply';
  if (meetingNeedOf(duties) !== null) return [reached(standing.stage, first ? 'summoned' : 'announcedVisitPlanned')];
  return duties.some((duty) => isCheck(duty.code)) ? [] : [reached(standing.stage, 'standTaken')];
}

function isCheck(code: string): boolean {
  return code.endsWith('.verify-debt>landlord') || code.endsWith('.verify-disturbance>landlord');
}

/** What the answer makes known, or null when the stage does not ask for it. */
function factsOfAnswer(
  before: EvictionCase,
  answer: Exclude<LandlordAnswer, 'noAnswer'>,
  codes: readonly string[],
): Facts | null {
  const debt = codes.includes('VUX.verify-debt>landlord');
  const disturbance = codes.includes('VUX.verify-disturbance>landlord');
  const first = before.stage === 'no-reply';
  switch (answer) {
    case 'debtUnsettled':
      // In 2A the routine's text asks for the debt under the disturbances, by a slip: either answer counts there.
      if (!debt)
        return disturbance && !first && hasSlip(before) ? { debtUnpaid: true, disturbanceContinues: true } : null;
      return { debtUnpaid: true };
    case 'debtSettled':
      return debt ? { debtUnpaid: false } : null;
    case 'serious':
    case 'unknown':
      return disturbance && first ? { disturbanceSerious: true } : null;
    case 'notSerious':
      return disturbance && first ? { disturbanceSerious: false } : null;
    case 'continues':
      return disturbance && !first ? { disturbanceContinues: true } : null;
    case 'stopped':
      return disturbance && !first ? { disturbanceContinues: false } : null;
  }
}

function hasSlip(before: EvictionCase): boolean {
  return readingOf(before).plan.flags.some((flag) => flag.code === 'FLAG.text-slip:debt-condition-under-disturbance');
}

/** Asked again on the unit's own date; twice in a row is for the chief. */
function noAnswer(by: ByPerson, before: EvictionCase, answered: CaseEvent): Decided {
  const { settings } = unitOf(by.organisation, before.unit);
  const on = beforeEviction(before, addWorkdays(localDate(by.now), settings.checkWorkdays), localDate(by.now));
  const asked =
    before.course.landlordSilences > 0 ? askChief(by, before, 'landlordSilent') : { events: [], promises: [] };
  return change(
    [answered, { event: 'checkDateSet', on }, ...asked.events],
    [wake(by, before.ref, morningOf(on), { wake: 'checkDate' }), ...asked.promises],
  );
}

/** A date of the unit's own never passes the eviction. */
export function beforeEviction({ entry }: Pick<EvictionCase, 'entry'>, wanted: LocalDate, today: LocalDate): LocalDate {
  const eviction = entry.eviction?.date ?? null;
  if (eviction === null || wanted < eviction) return wanted;
  const latest = addWorkdays(eviction, -1);
  const next = addWorkdays(today, 1);
  return latest < next ? next : latest;
}

export function decideSetCheckDate(
  by: ByPerson,
  before: EvictionCase,
  action: Extract<Action, { do: 'setCheckDate' }>,
): Decided {
  if (action.rev !== before.version) return stale;
  const waits = before.stage === 'new' || casePlanOf(before).now.some((line) => line.act === 'verifyWithLandlord');
  if (countsAsFamily(before.entry) || !waits) return refused('notOffered');
  const { on } = action;
  if (!isLocalDate(on) || !isWorkday(on)) return refused('timeNotReal');
  if (on <= localDate(by.now)) return refused('timePassed');
  const eviction = before.entry.eviction?.date ?? null;
  if (eviction !== null && !before.course.evictionCancelled && on >= eviction) return refused('afterEviction');
  return change([{ event: 'checkDateSet', on }], [wake(by, before.ref, morningOf(on), { wake: 'checkDate' })]);
}
