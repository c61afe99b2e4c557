// Kronofogden's overlay beside the ladder: being there on the day, who goes, and what becomes of the eviction.
import type { Action } from '../../domain/action.ts';
import type { EvictionCase } from '../../domain/case.ts';
import type { CaseEvent } from '../../domain/event.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { personOf, unitOf } from '../../domain/organisation.ts';
import { isLocalDate, isLocalTime, localDate } from '../../domain/time.ts';
import { countsAsFamily } from '../case-facts.ts';
import { meetingNeedOf, readRoutine } from '../case-plan.ts';
import { change, nothing, refused, stale, type ByPerson, type Decided } from '../deciding.ts';
import { newMeeting } from '../new-meeting.ts';
import { attendeesOf, moveInvitations } from './attendees.ts';
import { cancelling, realTime } from './booking.ts';
import { createEvent } from './create-event.ts';
import { noted, reached } from './follow-outcome.ts';
import { moving } from './move.ts';
import { together } from './together.ts';

type Doing<Name extends Action['do']> = Extract<Action, { do: Name }>;

/** The booking of who must be there that stands, if any. */
export function attendanceOf(before: EvictionCase): Meeting | undefined {
  return before.meetings.find(
    (meeting) =>
      meeting.kind === 'evictionAttendance' &&
      meeting.outcome === null &&
      meeting.state !== 'cancelled' &&
      meeting.state !== 'cancelling',
  );
}

/** Whether somebody has to be at an eviction that has a date. */
export function attendanceNeeded(before: EvictionCase): ReturnType<typeof meetingNeedOf> {
  const eviction = before.entry.eviction;
  const carriedOut = before.stage === 'eviction-day';
  if (eviction?.date == null || before.course.evictionCancelled || carriedOut) return null;
  return meetingNeedOf(readRoutine(before, 'eviction-day', before.course.facts).duties);
}

export function decideBookAttendance(by: ByPerson, before: EvictionCase, action: Doing<'bookAttendance'>): Decided {
  if (action.rev !== before.version) return stale;
  const need = attendanceNeeded(before);
  const date = before.entry.eviction?.date ?? null;
  if (need === null || date === null || before.approval === 'waiting') return refused('notOffered');
  if (attendanceOf(before) !== undefined) return refused('meetingHandled');
  const start = `${date}T${action.time}`;
  const at = isLocalTime(action.time) ? realTime(start) : null;
  if (at === null) return refused('timeNotReal');
  if (at <= by.now) return refused('timePassed');
  const attendees = attendeesOf(by, before, need.units);
  const meeting = newMeeting(by, {
    kind: 'evictionAttendance',
    units: need.units,
    minutes: unitOf(by.organisation, before.unit).settings.homeVisitMinutes,
    attendees,
    earliest: localDate(by.now),
  });
  return change(
    [
      { event: 'timesSought', meeting },
      { event: 'timeChosen', meeting: meeting.id, start, attendees, clashes: [] },
    ],
    [createEvent(by, before, meeting, start)],
  );
}

/** Each unit says who goes; the invitation moves to her. */
export function decideNameWhoGoes(by: ByPerson, before: EvictionCase, action: Doing<'nameWhoGoes'>): Decided {
  if (action.rev !== before.version) return stale;
  const meeting = attendanceOf(before);
  if (meeting === undefined) return refused('notOffered');
  const person = personOf(by.organisation, action.person);
  const unit = person === undefined || person.unit === null ? undefined : unitOf(by.organisation, person.unit);
  if (person === undefined || unit?.administration !== before.administration || !meeting.units.includes(unit.kind))
    return refused('personNotInUnit');
  if (before.course.whoGoes[unit.kind] === person.id) return nothing;
  const invited = moveInvitations(by, before, unit.kind, person, (each) => each.id === meeting.id);
  return change([{ event: 'whoGoesNamed', unit: unit.kind, person: person.id }, ...invited.events], invited.promises);
}

export function decideEvictionMoved(by: ByPerson, before: EvictionCase, action: Doing<'evictionMoved'>): Decided {
  if (action.rev !== before.version) return stale;
  if (before.entry.kind !== 'KFM' || before.stage === 'eviction-day') return refused('notOffered');
  const start = `${action.date}T${action.time}`;
  const at = isLocalDate(action.date) && isLocalTime(action.time) ? realTime(start) : null;
  if (at === null) return refused('timeNotReal');
  if (at <= by.now) return refused('timePassed');
  const { eviction } = before.entry;
  if (eviction?.date === action.date && eviction.time === action.time && !before.course.evictionCancelled)
    return nothing;
  const event: CaseEvent = { event: 'evictionMoved', date: action.date, time: action.time };
  const meeting = attendanceOf(before);
  if (meeting === undefined) return change([event]);
  if (meeting.state !== 'booked' || meeting.event === null || meeting.moving !== null) return refused('meetingHandled');
  if (meeting.start === start) return change([event]);
  const moved = moving(by, before, meeting, meeting.event, start);
  return change([event, ...moved.events], moved.promises, moved.withdrawn);
}

/** The eviction is called off; the ladder goes on. */
export function decideEvictionCancelled(
  by: ByPerson,
  before: EvictionCase,
  action: Doing<'evictionCancelled'>,
): Decided {
  if (action.rev !== before.version) return stale;
  if (before.entry.kind !== 'KFM' || before.stage === 'eviction-day') return refused('notOffered');
  if (before.course.evictionCancelled) return nothing;
  return withoutAttendance(by, before, [{ event: 'evictionCancelled' }]);
}

export function decideEvictionCarriedOut(
  by: ByPerson,
  before: EvictionCase,
  action: Doing<'evictionCarriedOut'>,
): Decided {
  if (action.rev !== before.version) return stale;
  const date = before.entry.eviction?.date ?? null;
  const early = date !== null && date > localDate(by.now);
  if (before.entry.kind !== 'KFM' || early || before.course.evictionCancelled) return refused('notOffered');
  if (before.stage === 'eviction-day') return nothing;
  return withoutAttendance(by, before, [
    { event: 'evictionCarriedOut' },
    reached('eviction-day', 'evictionCarriedOut'),
  ]);
}

/** After consultation with Kronofogden. Whether the exception covers families is unclear in the routine: it stays a flag there. */
export function decideExemptAttendance(by: ByPerson, before: EvictionCase, action: Doing<'exemptAttendance'>): Decided {
  if (action.rev !== before.version) return stale;
  if (attendanceNeeded(before) === null) return refused('notOffered');
  const exempted = noted({ kfmExemption: true });
  return countsAsFamily(before.entry) ? change([exempted]) : withoutAttendance(by, before, [exempted]);
}

function withoutAttendance(by: ByPerson, before: EvictionCase, events: readonly CaseEvent[]): Decided {
  const meeting = attendanceOf(before);
  const off = together(meeting === undefined ? [] : [cancelling(by, before, meeting)]);
  return change([...events, ...off.events], off.promises, off.withdrawn);
}
