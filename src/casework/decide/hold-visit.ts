// A time for the announced home visit, held together with the meeting at the office for the case that the household does not come.
import type { Action } from '../../domain/action.ts';
import type { EvictionCase } from '../../domain/case.ts';
import type { Attendee } from '../../domain/meeting.ts';
import { unitOf, type UnitKind } from '../../domain/organisation.ts';
import { addWorkdays } from '../../domain/workday.ts';
import { refused, type ByPerson, type Decided } from '../deciding.ts';
import { heldVisit, officeMeetingAhead, visitIfMissed } from '../held-visit.ts';
import { newMeeting, skippedOf, timesSought } from '../new-meeting.ts';
import { companion } from '../second-official.ts';
import { attendeesOf } from './attendees.ts';
import { stands } from './booking.ts';

export function decideHoldVisit(
  by: ByPerson,
  before: EvictionCase,
  action: Extract<Action, { do: 'holdVisit' }>,
): Decided {
  if (before.approval === 'waiting') return refused('notOffered');
  if (before.course.chiefQuestion !== null) return refused('chiefFirst');
  const office = officeMeetingAhead(before, by.now);
  const need = visitIfMissed(before);
  const day = office?.start?.slice(0, 10);
  if (office === undefined || day === undefined || need === null) return refused('notOffered');
  const held = heldVisit(before);
  if (held !== undefined && stands(held)) return refused('meetingHandled');
  const settings = unitOf(by.organisation, before.unit).settings;
  // Nobody is told of the case by a time that may never be used: only units that meet at the office too are invited to it.
  const units = need.units.filter((unit) => office.units.includes(unit));
  // After the meeting the letter about the visit has to arrive.
  const earliest = addWorkdays(day, settings.letterWorkdays);
  const { kind } = need;
  const invited = (those: readonly UnitKind[]): readonly Attendee[] => [
    ...attendeesOf(by, before, those),
    ...companion(by, before, kind),
  ];
  const meeting = newMeeting(
    by,
    {
      kind,
      units,
      minutes: settings.homeVisitMinutes,
      attendees: invited(units),
      skipped: skippedOf(action.skip),
      earliest,
      hold: { after: office.id },
    },
    held,
  );
  return timesSought(by, before, meeting, { units: need.units, attendees: invited(need.units) });
}
