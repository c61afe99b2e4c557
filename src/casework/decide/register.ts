// A notice becomes a case: judged by the routine of today, units told what is certain, the rest held.
import type { Action } from '../../domain/action.ts';
import type { CaseRef } from '../../domain/case.ts';
import type { CaseEvent } from '../../domain/event.ts';
import type { NewIntent } from '../../domain/intent.ts';
import type { Entry } from '../../domain/notice.ts';
import { unitOf, type UnitId } from '../../domain/organisation.ts';
import { instantOf, localDate, localDateTime, type LocalDate } from '../../domain/time.ts';
import { addWorkdays, isWorkday, nextWorkday } from '../../domain/workday.ts';
import { assumptionsOf } from '../case-facts.ts';
import { casePlanOf, unjudged } from '../case-plan.ts';
import { change, refused, type ByPerson, type Decided } from '../deciding.ts';
import { direct, morningOf, remindUnit, wake } from '../promises.ts';
import { beforeEviction } from './landlord.ts';
import { promisedTells, type Told } from './tell-units.ts';

type Register = Extract<Action, { do: 'registerNotice' }>;

export function decideRegister(by: ByPerson, ref: CaseRef, action: Register): Decided {
  const { actor, organisation } = by;
  if (actor.unit === null) return refused('unknownPerson');
  const unit = unitOf(organisation, actor.unit);
  if (action.treserva !== null && !organisation.treservaNumbers) return refused('treservaNotAllowed');
  const { entry } = action;
  const plan = casePlanOf(unjudged(entry));
  const waits = plan.proposed;
  const watched = watch(by, ref, unit.id, entry);
  const told = promisedTells(by, ref, unit.administration, unjudged(entry), waits);
  const events: CaseEvent[] = [
    {
      event: 'registered',
      ref,
      form: action.form,
      administration: unit.administration,
      unit: unit.id,
      entry,
      treserva: action.treserva,
      assumptions: assumptionsOf(entry),
      routines: plan.plan.routines,
      approval: waits ? 'waiting' : 'notNeeded',
      state: 'registered',
      checkOn: watched.checkOn,
    },
    ...told.events,
  ];
  const promises: NewIntent[] = [
    ...told.promises,
    ...watched.promises,
    ...(entry.kind === 'KFM' ? kfmReminders(by, ref, entry) : []),
    ...silenceToChief(
      by,
      ref,
      plan.silent.map((flag) => flag.code),
    ),
  ];
  return change(events, promises);
}

/** The unit's own dates of a notice: when the letter should be away and, for a household without children, when to look again. */
export function watch(
  by: ByPerson,
  ref: CaseRef,
  unitId: UnitId,
  entry: Entry,
): Told & { readonly checkOn: LocalDate | null } {
  const { settings } = unitOf(by.organisation, unitId);
  const today = localDate(by.now);
  const letter = morningOf(addWorkdays(today, settings.letterReminderWorkdays));
  const checkOn =
    entry.children === 'no' ? beforeEviction({ entry }, addWorkdays(today, settings.checkWorkdays), today) : null;
  return {
    checkOn,
    events: checkOn === null ? [] : [{ event: 'checkDateSet', on: checkOn }],
    promises: [
      wake(by, ref, letter, { wake: 'letterNotSent' }),
      ...(checkOn === null ? [] : [wake(by, ref, morningOf(checkOn), { wake: 'checkDate' })]),
    ],
  };
}

/** The same-day confirmation: said in the own channel now, to the chief at the unit's set hour if it is not ticked by then. */
export function kfmReminders(by: ByPerson, ref: CaseRef, entry: Entry): readonly NewIntent[] {
  const actorUnit = by.actor.unit;
  if (actorUnit === null) return [];
  const unit = unitOf(by.organisation, actorUnit);
  const hour = `T${String(unit.settings.kfmChiefHour).padStart(2, '0')}:00`;
  const today = localDate(by.now);
  const inTime = isWorkday(today) && localDateTime(by.now) < `${today}${hour}`;
  // After hours the date stands; the task is the first thing on the next working day (the routine is silent).
  const at = inTime ? instantOf(`${today}${hour}`) : instantOf(`${nextWorkday(today)}T08:00`);
  const late =
    inTime || entry.receivedOn < today ? [] : [direct(by, ref, unit.chief, 'kfm', { text: 'R10', ref }, 'afterHours')];
  return [
    remindUnit(by, ref, unit.id, 'kfm', { text: 'R3', ref }),
    wake(by, ref, at, { wake: 'unconfirmedKfm' }),
    ...late,
  ];
}

/** Silence and contradiction are results: the unit chief hears of them in one-to-one chat. */
export function silenceToChief(by: ByPerson, ref: CaseRef, flags: readonly string[]): readonly NewIntent[] {
  const actorUnit = by.actor.unit;
  if (actorUnit === null) return [];
  const silent = flags.filter((code) => code.startsWith('FLAG.not-covered') || code.startsWith('FLAG.conflict'));
  if (silent.length === 0) return [];
  const chief = unitOf(by.organisation, actorUnit).chief;
  return [direct(by, ref, chief, 'decision', { text: 'R10', ref })];
}
