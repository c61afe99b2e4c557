// Two officials on a home visit, where the unit has made that its own rule.
import type { Case } from '../domain/case.ts';
import type { Attendee, Concern, Meeting } from '../domain/meeting.ts';
import { actingFor, personOf, unitOf, type Person } from '../domain/organisation.ts';
import type { LocalDateTime } from '../domain/time.ts';
import type { Deciding } from './deciding.ts';
import { isHomeVisit, warningsAt } from './time-warnings.ts';

type Asking = Pick<Deciding, 'organisation'>;

/** Whether the case's own unit wants two of its officials at a meeting of the kind. */
export function wantsTwo({ organisation }: Asking, before: Case, kind: Meeting['kind']): boolean {
  return (
    before.workflow === 'W001' &&
    isHomeVisit(kind) &&
    unitOf(organisation, before.unit).settings.twoAtHomeVisits === true
  );
}

/** Who goes along: somebody else of the unit than the one who answers for the case, or whoever acts for her today. */
export function secondOf({ organisation }: Asking, before: Case): Person | undefined {
  const named = before.workflow === 'W001' ? (before.course.second ?? null) : null;
  if (named === null) return undefined;
  const person = personOf(organisation, actingFor(organisation, named));
  const first = before.appointed[unitOf(organisation, before.unit).kind] ?? before.responsible;
  return person?.unit === before.unit && person.id !== actingFor(organisation, first) ? person : undefined;
}

/** The colleague who goes along, as she is invited; nobody where none is wanted or named. */
export function companion(asking: Asking, before: Case, kind: Meeting['kind']): readonly Attendee[] {
  const person = wantsTwo(asking, before, kind) ? secondOf(asking, before) : undefined;
  if (person === undefined) return [];
  const unit = unitOf(asking.organisation, before.unit).kind;
  return [{ unit, person: person.id, mailbox: person.mailbox, response: 'none', second: true }];
}

export function isAlone(asking: Asking, before: Case, kind: Meeting['kind']): boolean {
  return wantsTwo(asking, before, kind) && secondOf(asking, before) === undefined;
}

/** Everything that is said of a time before a meeting is booked at it. */
export function concernsAt(
  asking: Asking,
  before: Case,
  meeting: Pick<Meeting, 'kind' | 'units' | 'minutes'>,
  start: LocalDateTime,
): readonly Concern[] {
  const alone = isAlone(asking, before, meeting.kind) ? (['alone'] as const) : [];
  return [...warningsAt(asking, before, meeting, start), ...alone];
}
