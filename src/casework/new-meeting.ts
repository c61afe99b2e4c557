// A meeting that is to be, and the search for its time: the same whichever workflow asks for it.
import type { Case } from '../domain/case.ts';
import type { NewIntent } from '../domain/intent.ts';
import type { Attendee, Meeting } from '../domain/meeting.ts';
import type { UnitKind } from '../domain/organisation.ts';
import { organiserOf } from './decide/create-event.ts';
import { change, type ByPerson, type Decided } from './deciding.ts';
import { reading } from './promises.ts';
import { commonHours, travelMinutes } from './time-warnings.ts';

export const longestSkip = 50;

type Known = 'kind' | 'units' | 'minutes' | 'attendees' | 'earliest';

/** Without a time, in no calendar. `again` is the search it takes the place of. */
export function newMeeting(
  by: Pick<ByPerson, 'chance'>,
  known: Pick<Meeting, Known> & Partial<Pick<Meeting, 'skipped' | 'hold'>>,
  again?: Pick<Meeting, 'id' | 'revision'>,
): Meeting {
  return {
    id: again?.id ?? by.chance.id(),
    revision: (again?.revision ?? 0) + 1,
    state: 'seeking',
    proposals: [],
    skipped: 0,
    start: null,
    clashes: [],
    confirmClash: false,
    event: null,
    failure: null,
    outcome: null,
    moving: null,
    circle: null,
    together: null,
    ...known,
  };
}

/** How many of the best times are passed over ("Fler tider"), whatever was sent. */
export function skippedOf(skip: number): number {
  return Math.min(Math.max(0, Math.trunc(skip)), longestSkip);
}

/** Times are looked for in the calendars of `everybody`, within what the units' own rules leave: their hours and the way there. */
export function timesSought(
  by: ByPerson,
  before: Case,
  meeting: Meeting,
  everybody: { readonly units: readonly UnitKind[]; readonly attendees: readonly Attendee[] },
): Decided {
  const { units, attendees } = everybody;
  const hours = commonHours(by, before, units);
  const travel = travelMinutes(by, before, meeting.kind);
  const seek: NewIntent = reading(by, before.ref, `times:${meeting.id}`, by.now, {
    kind: 'findTimes',
    meeting: meeting.id,
    organiser: organiserOf(by, before),
    attendees,
    minutes: meeting.minutes,
    from: meeting.earliest,
    skip: meeting.skipped,
    ...(hours === null ? {} : { hours }),
    ...(travel === 0 ? {} : { bufferMinutes: travel }),
  });
  return change([{ event: 'timesSought', meeting }], [seek], [`${before.ref}:time:${meeting.id}`]);
}
