// Another time for a meeting that is booked: the one event is moved and everybody follows.
import type { Action } from '../../domain/action.ts';
import { isDiscreet, type Case, type CaseHeader } from '../../domain/case.ts';
import type { EventAddress, NewIntent } from '../../domain/intent.ts';
import type { Meeting, Slot } from '../../domain/meeting.ts';
import type { LocalDate, LocalDateTime } from '../../domain/time.ts';
import { previousWorkday } from '../../domain/workday.ts';
import {
  change,
  nothing,
  refused,
  stale,
  type ByPerson,
  type Decided,
  type Deciding,
  type Decision,
} from '../deciding.ts';
import { mailboxLane, morningOf, promise, reading, remindUnit } from '../promises.ts';
import { alongside, invitedUnit } from '../circles.ts';
import { mayMeet } from '../recipients.ts';
import { travelMinutes, warningsAt } from '../time-warnings.ts';
import { realTime } from './booking.ts';
import { organiserOf } from './create-event.ts';
import { noChange, together } from './together.ts';

export function decideMove(by: ByPerson, before: Case, action: Extract<Action, { do: 'move' }>): Decided {
  const meeting = before.meetings.find((each) => each.id === action.meeting);
  // An eviction is moved by Kronofogden, not by us.
  if (meeting === undefined || meeting.kind === 'evictionAttendance' || meeting.together !== null)
    return refused('notOffered');
  const wished = meeting.wished ?? null;
  if (meeting.moving === action.start || (meeting.start === action.start && wished === null)) return nothing;
  if (action.meetingRev !== meeting.revision) return stale;
  if (meeting.state !== 'booked' || meeting.event === null || meeting.outcome !== null)
    return refused('meetingHandled');
  // It stays where it is: what she was asked about another time is let go.
  if (meeting.start === action.start)
    return change(
      [{ event: 'moveTimeAsked', meeting: meeting.id, start: action.start }],
      [],
      [checkKey(before, meeting)],
    );
  const at = realTime(action.start);
  if (at === null) return refused('timeNotReal');
  if (at <= by.now) return refused('timePassed');
  const others = alongside(before, meeting);
  if (others.some(({ state, moving: under }) => state !== 'booked' || under !== null)) return refused('meetingHandled');
  if (!others.every((each) => mayStill(by, before, each, action.start.slice(0, 10)))) return refused('consentMissing');
  const shown = wished?.start === action.start && wished.clashes !== null;
  if (action.despiteClash !== true || !shown) {
    if (wished?.start === action.start && wished.clashes === null) return nothing;
    return change(
      [{ event: 'moveTimeAsked', meeting: meeting.id, start: action.start }],
      [checkMove(by, before, meeting, others, action.start)],
    );
  }
  const { events, promises, withdrawn } = movingAll(by, before, [meeting, ...others], action.start);
  return change(events, promises, withdrawn);
}

const checkKey = (before: CaseHeader, meeting: Meeting): string => `${before.ref}:time:${meeting.id}`;

/** Everybody's calendar at the new time, in which the meeting itself is no hindrance. */
function checkMove(
  by: Deciding,
  before: Case,
  meeting: Meeting,
  others: readonly Meeting[],
  start: LocalDateTime,
): NewIntent {
  const travel = travelMinutes(by, before, meeting.kind);
  return reading(by, before.ref, `time:${meeting.id}`, by.now, {
    kind: 'checkTime',
    meeting: meeting.id,
    organiser: organiserOf(by, before),
    attendees: [meeting, ...others].flatMap(({ attendees }) => attendees),
    minutes: meeting.minutes,
    start,
    ...(meeting.start === null ? {} : { own: { start: meeting.start, minutes: meeting.minutes } }),
    ...(travel === 0 ? {} : { bufferMinutes: travel }),
  });
}

/** The calendars have been looked at: it is moved, or she is asked. */
export function moveChecked(
  deciding: Deciding,
  before: Case,
  meeting: Meeting,
  start: LocalDateTime,
  clashes: Slot['clashes'],
): Decision {
  if (meeting.wished?.start !== start || meeting.event === null) return noChange;
  const others = alongside(before, meeting);
  const under = others.some(({ state, moving: moved }) => state !== 'booked' || moved !== null);
  const at = realTime(start);
  if (under || at === null || at <= deciding.now)
    return { ...noChange, events: [{ event: 'moveFailed', meeting: meeting.id, code: 'moveNotNow' }] };
  if (clashes.length > 0 || warningsAt(deciding, before, meeting, start).length > 0)
    return { ...noChange, events: [{ event: 'moveClashFound', meeting: meeting.id, start, clashes }] };
  return movingAll(deciding, before, [meeting, ...others], start);
}

/** Whether those of another circle may be invited on the new day too. */
function mayStill(by: ByPerson, before: Case, meeting: Meeting, day: LocalDate): boolean {
  return meeting.attendees.every(({ unit: kind }) => {
    const unit = invitedUnit(by.organisation, before, meeting, kind);
    return unit !== undefined && mayMeet(before, unit, meeting.kind, [day]);
  });
}

/** One meeting and those of other circles that follow it. */
export function movingAll(
  by: Deciding,
  before: CaseHeader,
  meetings: readonly Meeting[],
  start: LocalDateTime,
): Decision {
  return together(
    meetings.map((each) => (each.event === null ? noChange : moving(by, before, each, each.event, start))),
  );
}

export function moving(
  by: Deciding,
  before: CaseHeader,
  meeting: Meeting,
  event: EventAddress,
  start: LocalDateTime,
): Decision {
  const move = promise(by, before.ref, `move:${meeting.id}`, mailboxLane(event.mailbox), by.now + by.settings.holdMs, {
    kind: 'moveEvent',
    meeting: meeting.id,
    event,
    start,
    minutes: meeting.minutes,
    attendees: meeting.attendees,
  });
  return { events: [{ event: 'moveAsked', meeting: meeting.id, start }], promises: [move], withdrawn: [] };
}

/** Units that have been told the old time in their channels are told the new one there; the others see it in the calendar. */
export function toldNewTime(
  deciding: Deciding,
  before: Case,
  meeting: Meeting,
  start: LocalDateTime,
): readonly NewIntent[] {
  const told = meeting.start !== null && deciding.now >= morningOf(previousWorkday(meeting.start.slice(0, 10)));
  if (!told || isDiscreet(before) || (meeting.hold ?? null) !== null) return [];
  const text = { text: 'A3', ref: before.ref, date: start.slice(0, 10), time: start.slice(11, 16) } as const;
  return meeting.attendees.flatMap((attendee) => {
    const unit = invitedUnit(deciding.organisation, before, meeting, attendee.unit);
    return unit === undefined ? [] : [remindUnit(deciding, before.ref, unit.id, `${meeting.id}:${start}`, text)];
  });
}
