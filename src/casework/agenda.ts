// Everything in a case that has a day, for whoever plans her week: what comes first, and what else is known.
import type { CaseHeader, EvictionCase } from '../domain/case.ts';
import type { ListedStep } from '../domain/case-view.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { UnitId, UnitKind, UnitSettings } from '../domain/organisation.ts';
import { addMinutes, localDate, type LocalDate, type LocalDateTime } from '../domain/time.ts';
import { hasEnded } from '../domain/stage.ts';
import { addWorkdays } from '../domain/workday.ts';
import { casePlanOf } from './case-plan.ts';
import { actStep, isLeft, ownDate, snoozed, upcomingFor, upcomingForUnit } from './next-step.ts';

/** Never empty. What comes first stands first; the rest has a day each. */
export type Agenda = readonly [ListedStep, ...(readonly ListedStep[])];

/** In W001, for the case's own unit. A thing that is late comes before one that is not. */
export function agendaFor(subject: EvictionCase, settings: UnitSettings, now: LocalDateTime): Agenda {
  const first = upcomingFor(subject, now);
  if (hasEnded(subject)) return [first];
  return inOrder(first, [...meetingsOf(subject.meetings, now), ...duties(subject, settings, now.slice(0, 10))]);
}

/** What is late before what is not, and of what is late what the case itself puts first; each thing once, on its day. */
export function inOrder(first: ListedStep, others: readonly ListedStep[]): Agenda {
  const same = others.find((other) => isSame(other, first));
  const head = first.date === null && same !== undefined ? same : first;
  const rest = others
    .filter((other) => !isSame(other, first))
    .sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
  const late = head.late ? undefined : rest.find((other) => other.late);
  return late === undefined ? [head, ...rest] : [late, head, ...rest.filter((other) => other !== late)];
}

/** For a unit that takes part: what it has not answered, and its own meetings. */
export function agendaForUnit(subject: CaseHeader, unit: UnitId, kind: UnitKind, now: LocalDateTime): Agenda {
  const first = upcomingForUnit(subject, unit, kind, now);
  const own = subject.meetings.flatMap(({ state, start, attendees }): readonly ListedStep[] =>
    state === 'booked' && start !== null && start > now && attendees.some((attendee) => attendee.unit === kind)
      ? [{ step: { next: 'meeting', start, units: [kind] }, date: start.slice(0, 10), late: false }]
      : [],
  );
  return inOrder(first, own);
}

/** Booked meetings nobody has told of: those to come, and those to tell of. */
export function meetingsOf(meetings: readonly Meeting[], now: LocalDateTime): readonly ListedStep[] {
  return meetings.flatMap(({ state, outcome, together, start, minutes, units }): readonly ListedStep[] => {
    if (state !== 'booked' || outcome !== null || together !== null || start === null) return [];
    const date = start.slice(0, 10);
    return addMinutes(start, minutes) <= now
      ? [{ step: { next: 'outcome', start }, date, late: true }]
      : [{ step: { next: 'meeting', start, units }, date, late: false }];
  });
}

function isSame(one: ListedStep, other: ListedStep): boolean {
  return JSON.stringify(one.step) === JSON.stringify(other.step);
}

/** Work that is left, with the routine's date or the unit's own. */
function duties(subject: EvictionCase, settings: UnitSettings, today: LocalDate): readonly ListedStep[] {
  return casePlanOf(subject).now.flatMap((line): readonly ListedStep[] => {
    if (!isLeft(line, subject)) return [];
    const later = snoozed(line, subject, today);
    if (later.length > 0) return later;
    const routine = line.deadline?.due ?? null;
    const date = ownDate(line, subject) ?? routine ?? (line.act === 'sendLetter' ? letterDay(subject, settings) : null);
    if (date === null) return [];
    const step = { step: actStep(line), date, late: date < today };
    return [line.act === 'evaluatePlan' || date === routine ? step : { ...step, own: true }];
  });
}

/** The day after which the unit wants to hear that a letter has not been sent. */
function letterDay({ registeredAt, entry }: EvictionCase, { letterReminderWorkdays }: UnitSettings): LocalDate {
  const registered = localDate(registeredAt);
  return addWorkdays(entry.receivedOn > registered ? entry.receivedOn : registered, letterReminderWorkdays);
}
