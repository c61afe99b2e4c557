// A colleague goes along on home visits; she is invited to those that stand.
import type { Action } from '../../domain/action.ts';
import type { EvictionCase } from '../../domain/case.ts';
import type { CaseEvent } from '../../domain/event.ts';
import type { NewIntent } from '../../domain/intent.ts';
import { personOf } from '../../domain/organisation.ts';
import { change, nothing, refused, stale, type ByPerson, type Decided } from '../deciding.ts';
import { companion, secondOf, wantsTwo } from '../second-official.ts';
import { followsAppointments, updateAttendees } from './attendees.ts';

export function decideNameSecond(
  by: ByPerson,
  before: EvictionCase,
  action: Extract<Action, { do: 'nameSecond' }>,
): Decided {
  if (action.rev !== before.version) return stale;
  if (!wantsTwo(by, before, 'announcedHomeVisit')) return refused('notOffered');
  if (personOf(by.organisation, action.person)?.unit !== before.unit) return refused('personNotInUnit');
  const named: EvictionCase = { ...before, course: { ...before.course, second: action.person } };
  if (secondOf(by, named) === undefined) return refused('personNotInUnit');
  if (before.course.second === action.person) return nothing;
  const events: CaseEvent[] = [{ event: 'secondNamed', person: action.person }];
  const promises: NewIntent[] = [];
  for (const meeting of before.meetings) {
    const along = companion(by, named, meeting.kind);
    if (along.length === 0 || !followsAppointments(meeting)) continue;
    const attendees = [...meeting.attendees.filter(({ second }) => second !== true), ...along];
    events.push({ event: 'attendeesChanged', meeting: meeting.id, attendees });
    if (meeting.event !== null) promises.push(updateAttendees(by, before, meeting, meeting.event, attendees));
  }
  return change(events, promises);
}
