// Secrecy circles: staff of different förvaltningar never share an attendee list. A meeting across them is one meeting for each,
// at one time; the case's own is the first and the others follow it.
import { isDiscreet, type Case } from '../domain/case.ts';
import type { CaseEvent } from '../domain/event.ts';
import type { NewIntent } from '../domain/intent.ts';
import type { Attendee, Meeting, Slot } from '../domain/meeting.ts';
import {
  unitOfKind,
  type AdministrationId,
  type Organisation,
  type Unit,
  type UnitKind,
} from '../domain/organisation.ts';
import { localDate, type LocalDateTime } from '../domain/time.ts';
import { attendeesOf } from './decide/attendees.ts';
import { createEvent } from './decide/create-event.ts';
import type { Deciding, Decision } from './deciding.ts';
import { mayMeet, unitMeant } from './recipients.ts';
import { companion, concernsAt } from './second-official.ts';

export interface Circle {
  /** Null for the case's own. */
  readonly circle: AdministrationId | null;
  readonly units: readonly UnitKind[];
}

/** The circles of those who meet, the case's own first. */
export function circlesOf(deciding: Deciding, before: Case, units: readonly UnitKind[]): readonly Circle[] {
  if (before.workflow === 'W001') return [{ circle: null, units }];
  const found = new Map<AdministrationId, UnitKind[]>([[before.administration, []]]);
  for (const kind of units) {
    const at = unitMeant(deciding.organisation, before, kind)?.administration;
    if (at !== undefined) found.set(at, [...(found.get(at) ?? []), kind]);
  }
  return [...found].map(([at, kinds]) => ({ circle: at === before.administration ? null : at, units: kinds }));
}

/** Everybody who meets, for looking at their calendars; each is invited in her own circle. */
export function everybody(deciding: Deciding, before: Case, units: readonly UnitKind[]): readonly Attendee[] {
  return circlesOf(deciding, before, units).flatMap(({ circle, units: kinds }) =>
    attendeesOf(deciding, before, kinds, circle),
  );
}

/** The unit a person or mailbox was invited for. */
export function invitedUnit(
  organisation: Organisation,
  before: Pick<Case, 'administration'>,
  meeting: Pick<Meeting, 'circle'>,
  kind: UnitKind,
): Unit | undefined {
  return unitOfKind(organisation, kind, meeting.circle ?? before.administration);
}

/** The meetings of other circles that follow this one and are still to be held. */
export function alongside({ meetings }: Pick<Case, 'meetings'>, lead: Meeting): readonly Meeting[] {
  return meetings.filter(
    ({ together, state, outcome }) =>
      together === lead.id && outcome === null && state !== 'cancelled' && state !== 'cancelling' && state !== 'failed',
  );
}

/** The time is chosen: an invitation for each circle that may be invited on the day. */
export function chosen(
  deciding: Deciding,
  before: Case,
  lead: Meeting,
  start: LocalDateTime,
  clashes: Slot['clashes'],
): Decision {
  const days = [localDate(deciding.now), start.slice(0, 10)];
  const units = lead.units.filter((kind) => {
    const unit = unitMeant(deciding.organisation, before, kind);
    return before.workflow === 'W001' || (unit !== undefined && mayMeet(before, unit, lead.kind, days));
  });
  const events: CaseEvent[] = [];
  const promises: NewIntent[] = [];
  for (const { circle, units: kinds } of circlesOf(deciding, before, units)) {
    const own = circle === null;
    const attendees = [
      ...attendeesOf(deciding, before, kinds, circle),
      ...(own ? companion(deciding, before, lead.kind) : []),
    ];
    if (!own && attendees.length === 0) continue;
    const meeting = own ? { ...lead, attendees } : beside(deciding, lead, circle, kinds, attendees);
    if (!own) events.push({ event: 'timesSought', meeting });
    const despite = own ? concernsAt(deciding, before, lead, start) : [];
    events.push({
      event: 'timeChosen',
      meeting: meeting.id,
      start,
      attendees,
      clashes: clashes.filter(({ unit }) => kinds.includes(unit)),
      ...(despite.length === 0 ? {} : { despite }),
    });
    promises.push(createEvent(deciding, before, meeting, start));
  }
  return { events, promises, withdrawn: [] };
}

function beside(
  deciding: Deciding,
  lead: Meeting,
  circle: AdministrationId,
  units: readonly UnitKind[],
  attendees: readonly Attendee[],
): Meeting {
  return {
    ...lead,
    id: deciding.chance.id(),
    revision: 1,
    state: 'seeking',
    units,
    attendees,
    proposals: [],
    start: null,
    clashes: [],
    confirmClash: false,
    event: null,
    failure: null,
    moving: null,
    circle,
    together: lead.id,
  };
}

/** Where nobody else may know, only a person who has been named is invited, never a unit's mailbox. */
export function unnamed(before: Case, units: readonly UnitKind[]): boolean {
  return isDiscreet(before) && units.some((kind) => before.appointed[kind] === undefined);
}
