// Who is invited to a day of a series, circle by circle: by what carries an invitation on that very day.
import type { FlowCase } from '../../domain/flow.ts';
import type { Attendee } from '../../domain/meeting.ts';
import type { AdministrationId, UnitKind } from '../../domain/organisation.ts';
import type { Series, SeriesPart } from '../../domain/series/series.ts';
import { localDate, type LocalDate } from '../../domain/time.ts';
import { circlesOf, invitedUnit } from '../circles.ts';
import { attendeesOf } from '../decide/attendees.ts';
import type { Deciding } from '../deciding.ts';
import { mayMeet, unitMeant } from '../recipients.ts';

export interface SeriesCircle {
  readonly circle: AdministrationId | null;
  /** Of those who meet. */
  readonly units: readonly UnitKind[];
}

export function seriesCircles(deciding: Deciding, subject: FlowCase, { units }: Series): readonly SeriesCircle[] {
  return circlesOf(deciding, subject, units).filter((each) => each.units.length > 0);
}

/** Whether all who are in the calendar of a part may be there on the day, by what is known today. */
export function mayCome(deciding: Deciding, subject: FlowCase, part: SeriesPart, day: LocalDate): boolean {
  return part.attendees.every(({ unit: kind }) => {
    const unit = invitedUnit(deciding.organisation, subject, part, kind);
    return unit !== undefined && mayMeet(subject, unit, 'weeklyCheckIn', [localDate(deciding.now), day]);
  });
}

export function mayBeInvited(deciding: Deciding, subject: FlowCase, { units }: SeriesCircle, day: LocalDate): boolean {
  return units.every((kind) => {
    const unit = unitMeant(deciding.organisation, subject, kind);
    return unit !== undefined && mayMeet(subject, unit, 'weeklyCheckIn', [localDate(deciding.now), day]);
  });
}

/** The appointed officials, and a unit's own mailbox while nobody is; who stands in for a day or two is not moved into a series. */
export function seriesAttendees(deciding: Deciding, subject: FlowCase, circle: SeriesCircle): readonly Attendee[] {
  const { standIns: _, ...organisation } = deciding.organisation;
  return attendeesOf({ ...deciding, organisation }, subject, circle.units, circle.circle);
}
