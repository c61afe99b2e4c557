// Who is invited to a meeting: the unit's official, or the unit's own mailbox while nobody is appointed.
import { isDiscreet, type Case, type CaseHeader } from '../../domain/case.ts';
import type { MeetingNeed } from '../../domain/case-plan.ts';
import type { CaseEvent } from '../../domain/event.ts';
import type { NewIntent } from '../../domain/intent.ts';
import type { Attendee, Meeting } from '../../domain/meeting.ts';
import {
  actingFor,
  personOf,
  unitOfKind,
  type AdministrationId,
  type Person,
  type UnitKind,
} from '../../domain/organisation.ts';
import type { Deciding, Decision } from '../deciding.ts';
import { mailboxLane, promise } from '../promises.ts';

/** Those invited for the units, which are all of one secrecy circle: the case's own förvaltning, or `circle`. */
export function attendeesOf(
  { organisation }: Deciding,
  before: Case,
  units: readonly UnitKind[],
  circle: AdministrationId | null = null,
): readonly Attendee[] {
  const administration = circle ?? before.administration;
  return units.flatMap((kind): readonly Attendee[] => {
    const unit = unitOfKind(organisation, kind, administration);
    if (unit?.administration !== administration) return [];
    const appointed = before.appointed[kind];
    const named = appointed === undefined ? undefined : personOf(organisation, actingFor(organisation, appointed));
    const person = before.workflow === 'W001' || named?.unit === unit.id ? named : undefined;
    if (person === undefined && isDiscreet(before)) return [];
    return [{ unit: kind, person: person?.id ?? null, mailbox: person?.mailbox ?? unit.mailbox, response: 'none' }];
  });
}

/** Appointing or substituting an official moves the invitations of her unit to her. */
export function moveInvitations(
  deciding: Deciding,
  before: CaseHeader,
  kind: UnitKind,
  person: Person,
  which: (meeting: Meeting) => boolean,
): Decision {
  const events: CaseEvent[] = [];
  const promises: NewIntent[] = [];
  for (const meeting of before.meetings) {
    if (!followsAppointments(meeting) || !which(meeting)) continue;
    // Who went along and is the unit's official now stands once.
    const attendees = meeting.attendees
      .filter(({ second, person: invited }) => second !== true || invited !== person.id)
      .map((attendee) =>
        attendee.unit === kind && attendee.second !== true && attendee.person !== person.id
          ? { ...attendee, person: person.id, mailbox: person.mailbox, response: 'none' as const }
          : attendee,
      );
    if (
      attendees.length === meeting.attendees.length &&
      attendees.every((attendee, index) => attendee === meeting.attendees[index])
    )
      continue;
    events.push({ event: 'attendeesChanged', meeting: meeting.id, attendees });
    if (meeting.event !== null) promises.push(updateAttendees(deciding, before, meeting, meeting.event, attendees));
  }
  return { events, promises, withdrawn: [] };
}

/**
 * Facts have changed who meets: units that come in are invited to the meeting of that kind that is under way; those that go
 * out stay invited unless `drop` names them.
 */
export function followUnits(
  deciding: Deciding,
  before: Case,
  need: Pick<MeetingNeed, 'kind' | 'units'> | null,
  drop: readonly UnitKind[],
): Decision {
  const events: CaseEvent[] = [];
  const promises: NewIntent[] = [];
  for (const meeting of before.meetings) {
    if (need === null || !followsAppointments(meeting)) continue;
    // A visit that is only held lets go of those who leave, and asks for the others when it is meant.
    const held = (meeting.hold ?? null) !== null;
    if (!held && meeting.kind !== need.kind) continue;
    const stay = meeting.units.filter((unit) => need.units.includes(unit) || !drop.includes(unit));
    const come = held ? [] : need.units.filter((unit) => !meeting.units.includes(unit));
    if (come.length === 0 && stay.length === meeting.units.length) continue;
    const attendees = [
      ...meeting.attendees.filter(({ unit }) => stay.includes(unit)),
      ...attendeesOf(deciding, before, come),
    ];
    events.push({ event: 'unitsChanged', meeting: meeting.id, units: [...stay, ...come], attendees });
    if (meeting.event !== null) promises.push(updateAttendees(deciding, before, meeting, meeting.event, attendees));
  }
  return { events, promises, withdrawn: [] };
}

export function updateAttendees(
  deciding: Deciding,
  before: CaseHeader,
  meeting: Meeting,
  event: NonNullable<Meeting['event']>,
  attendees: readonly Attendee[],
): NewIntent {
  return promise(deciding, before.ref, `attendees:${meeting.id}`, mailboxLane(event.mailbox), deciding.now, {
    kind: 'updateAttendees',
    meeting: meeting.id,
    event,
    attendees,
  });
}

export function followsAppointments(meeting: Meeting): boolean {
  if (meeting.outcome !== null) return false;
  switch (meeting.state) {
    case 'seeking':
    case 'proposed':
    case 'sending':
    case 'booked':
    case 'failed':
      return true;
    case 'cancelling':
    case 'cancelled':
      return false;
  }
}
