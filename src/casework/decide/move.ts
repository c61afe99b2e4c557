// Another time for a meeting that is booked: the one event is moved and everybody follows.
import type { Action } from '../../domain/action.ts';
import type { CaseHeader } from '../../domain/case.ts';
import type { EventAddress, NewIntent } from '../../domain/intent.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { unitOfKind } from '../../domain/organisation.ts';
import type { LocalDateTime } from '../../domain/time.ts';
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
import { realTime } from './booking.ts';

export function decideMove(by: ByPerson, before: CaseHeader, action: Extract<Action, { do: 'move' }>): Decided {
  const meeting = before.meetings.find((each) => each.id === action.meeting);
  // An eviction is moved by Kronofogden, not by us.
  if (meeting === undefined || meeting.kind === 'evictionAttendance') return refused('notOffered');
  if (meeting.start === action.start || meeting.moving === action.start) return nothing;
  if (action.meetingRev !== meeting.revision) return stale;
  if (meeting.state !== 'booked' || meeting.event === null || meeting.outcome !== null)
    return refused('meetingHandled');
  const at = realTime(action.start);
  if (at === null) return refused('timeNotReal');
  if (at <= by.now) return refused('timePassed');
  const { events, promises, withdrawn } = moving(by, before, meeting, meeting.event, action.start);
  return change(events, promises, withdrawn);
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
  before: CaseHeader,
  meeting: Meeting,
  start: LocalDateTime,
): readonly NewIntent[] {
  const told = meeting.start !== null && deciding.now >= morningOf(previousWorkday(meeting.start.slice(0, 10)));
  if (!told) return [];
  const text = { text: 'A3', ref: before.ref, date: start.slice(0, 10), time: start.slice(11, 16) } as const;
  return meeting.attendees.flatMap((attendee) => {
    const unit = unitOfKind(deciding.organisation, attendee.unit, before.administration);
    return unit === undefined ? [] : [remindUnit(deciding, before.ref, unit.id, `${meeting.id}:${start}`, text)];
  });
}
