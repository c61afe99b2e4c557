// What a time has against it beside the calendars: the hours of those who meet, and the days a household has been given.
// Nothing here is refused; it is said, and the official decides.
import type { Case, EvictionCase } from '../domain/case.ts';
import type { Meeting, TimeWarning } from '../domain/meeting.ts';
import {
  officeHoursOf,
  unitOf,
  unitOfKind,
  type OfficeHours,
  type Unit,
  type UnitKind,
} from '../domain/organisation.ts';
import { addMinutes, type LocalDate, type LocalDateTime } from '../domain/time.ts';
import { isWorkday } from '../domain/workday.ts';
import type { Deciding } from './deciding.ts';

type Asked = Pick<Meeting, 'kind' | 'units' | 'minutes'>;

/** Of a case of W001; the workflows beside it have dates of their own. */
export function warningsAt(
  deciding: Pick<Deciding, 'organisation'>,
  before: Case,
  meeting: Asked,
  start: LocalDateTime,
): readonly TimeWarning[] {
  if (before.workflow !== 'W001' || meeting.kind === 'evictionAttendance') return [];
  return [
    ...(isOpen(unitsOf(deciding, before, meeting.units), start, meeting.minutes) ? [] : (['outsideHours'] as const)),
    ...againstDays(before, start.slice(0, 10)),
  ];
}

function againstDays({ entry, course, stage }: EvictionCase, day: LocalDate): readonly TimeWarning[] {
  const date = course.evictionCancelled || stage === 'eviction-day' ? null : (entry.eviction?.date ?? null);
  const lastDay = entry.lastDay ?? null;
  return [
    ...(date === day ? (['onEvictionDay'] as const) : []),
    ...(date !== null && date < day ? (['afterEviction'] as const) : []),
    ...(lastDay !== null && lastDay < day ? (['afterLastDay'] as const) : []),
  ];
}

function isOpen(units: readonly Unit[], start: LocalDateTime, minutes: number): boolean {
  const end = addMinutes(start, minutes);
  if (!isWorkday(start.slice(0, 10)) || end.slice(0, 10) !== start.slice(0, 10)) return false;
  return units.map(officeHoursOf).every(({ from, to }) => from <= start.slice(11) && end.slice(11) <= to);
}

/** The hours that all who meet have in common, once one of them has said its own; null while none has. */
export function commonHours(
  deciding: Pick<Deciding, 'organisation'>,
  before: Case,
  units: readonly UnitKind[],
): OfficeHours | null {
  const meeting = unitsOf(deciding, before, units);
  if (!meeting.some(({ officeHours }) => officeHours !== undefined)) return null;
  const hours = meeting.map(officeHoursOf);
  return {
    from: hours.map(({ from }) => from).reduce((one, other) => (one > other ? one : other)),
    to: hours.map(({ to }) => to).reduce((one, other) => (one < other ? one : other)),
  };
}

function unitsOf({ organisation }: Pick<Deciding, 'organisation'>, before: Case, kinds: readonly UnitKind[]): Unit[] {
  return kinds.flatMap((kind) => unitOfKind(organisation, kind, before.administration) ?? []);
}

const visits: ReadonlySet<Meeting['kind']> = new Set<Meeting['kind']>(['announcedHomeVisit', 'unannouncedHomeVisit']);

export function isHomeVisit(kind: Meeting['kind']): boolean {
  return visits.has(kind);
}

/** Minutes to keep free before and after for the way there: the unit's own rule. */
export function travelMinutes(deciding: Pick<Deciding, 'organisation'>, before: Case, kind: Meeting['kind']): number {
  if (!isHomeVisit(kind) && kind !== 'crossAdministrationHomeVisit') return 0;
  return unitOf(deciding.organisation, before.unit).settings.homeVisitTravelMinutes ?? 0;
}
