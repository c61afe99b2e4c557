// Another time for a meeting that is booked: the one event is moved and everybody follows.
import type { Action } from '../../domain/action.ts';
import { isDiscreet, type Case, type CaseHeader } from '../../domain/case.ts';
import type { EventAddress, NewIntent } from '../../domain/intent.ts';
import type { Meeting } from '../../domain/meeting.ts';
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
import { mailboxLane, morningOf, promise, remindUnit } from '../promises.ts';
import { alongside, invitedUnit } from '../circles.ts';
import { mayMeet } from '../recipients.ts';
import { realTime } from './booking.ts';
import { noChange, together } from './together.ts';

export function decideMove(by: ByPerson, before: Case, action: Extract<Action, { do: 'move' }>): Decided {
  const meeting = before.meetings.find((each) => each.id === action.meeting);
  // An eviction is moved by Kronofogden, not by us.
  if (meeting === undefined || meeting.kind === 'evictionAttendance' || meeting.together !== null)
    return refused('notOffered');
  if (meeting.start === action.start || meeting.moving === action.start) return nothing;
  if (action.meetingRev !== meeting.revision) return stale;
  if (meeting.state !== 'booked' || meeting.event === null || meeting.outcome !== null)
    return refused('meetingHandled');
  const at = realTime(action.start);
  if (at === null) return refused('timeNotReal');
  if (at <= by.now) return refused('timePassed');
  const others = alongside(before, meeting);
  if (others.some(({ state, moving: under }) => state !== 'booked' || under !== null)) return refused('meetingHandled');
  if (!others.every((each) => mayStill(by, before, each, action.start.slice(0, 10)))) return refused('consentMissing');
  const { events, promises, withdrawn } = movingAll(by, before, [meeting, ...others], action.start);
  return change(events, promises, withdrawn);
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
  if (!told || isDiscreet(before)) return [];
  const text = { text: 'A3', ref: before.ref, date: start.slice(0, 10), time: start.slice(11, 16) } as const;
  return meeting.attendees.flatMap((attendee) => {
    const unit = invitedUnit(deciding.organisation, before, meeting, attendee.unit);
    return unit === undefined ? [] : [remindUnit(deciding, before.ref, unit.id, `${meeting.id}:${start}`, text)];
  });
}
