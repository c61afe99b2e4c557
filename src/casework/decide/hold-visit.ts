// A time for the announced home visit, held together with the meeting at the office for the case that the household does not come.
import type { Action } from '../../domain/action.ts';
import type { EvictionCase } from '../../domain/case.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { unitOf } from '../../domain/organisation.ts';
import { addWorkdays } from '../../domain/workday.ts';
import { change, refused, type ByPerson, type Decided } from '../deciding.ts';
import { heldVisit, officeMeetingAhead, visitIfMissed } from '../held-visit.ts';
import { reading } from '../promises.ts';
import { companion } from '../second-official.ts';
import { attendeesOf } from './attendees.ts';
import { limits, longestSkip, stands } from './booking.ts';
import { organiserOf } from './create-event.ts';

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
  const skipped = Math.min(Math.max(0, Math.trunc(action.skip)), longestSkip);
  // Nobody is told of the case by a time that may never be used: only units that meet at the office too are invited to it.
  const units = need.units.filter((unit) => office.units.includes(unit));
  // After the meeting the letter about the visit has to arrive.
  const earliest = addWorkdays(day, settings.letterWorkdays);
  const meeting: Meeting = {
    id: held?.id ?? by.chance.id(),
    revision: (held?.revision ?? 0) + 1,
    kind: need.kind,
    state: 'seeking',
    units,
    minutes: settings.homeVisitMinutes,
    attendees: [...attendeesOf(by, before, units), ...companion(by, before, need.kind)],
    proposals: [],
    skipped,
    earliest,
    start: null,
    clashes: [],
    confirmClash: false,
    event: null,
    failure: null,
    outcome: null,
    moving: null,
    circle: null,
    together: null,
    hold: { after: office.id },
  };
  const seek = reading(by, before.ref, `times:${meeting.id}`, by.now, {
    kind: 'findTimes',
    meeting: meeting.id,
    organiser: organiserOf(by, before),
    attendees: [...attendeesOf(by, before, need.units), ...companion(by, before, need.kind)],
    minutes: meeting.minutes,
    from: earliest,
    skip: skipped,
    ...limits(by, before, { kind: need.kind, units: need.units }),
  });
  return change([{ event: 'timesSought', meeting }], [seek], [`${before.ref}:time:${meeting.id}`]);
}
