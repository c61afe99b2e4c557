// A case as it would be judged with other facts, and what of it nothing asks for any more: units told or invited, and meetings.
import type { EvictionCase } from '../domain/case.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Entry } from '../domain/notice.ts';
import type { UnitKind } from '../domain/organisation.ts';
import { localDateTime, type Instant } from '../domain/time.ts';
import { casePlanOf } from './case-plan.ts';
import { countsAsFamily } from './case-facts.ts';
import { isPassedOn } from './concern.ts';
import { attendanceNeeded } from './decide/eviction.ts';
import { isHeld } from './held-visit.ts';
import { tellsOf } from './tells.ts';

/** After contact, or a stand that was taken, another notice begins the ladder anew. */
export function beginsAnew({ stage, state }: EvictionCase, isNotice: boolean): boolean {
  return isNotice && (stage === 'contact' || state === 'standTaken');
}

export function judgedWith(before: EvictionCase, entry: Entry, isNotice: boolean): EvictionCase {
  return beginsAnew(before, isNotice) ? { ...before, entry, stage: 'new', state: 'registered' } : { ...before, entry };
}

/** Units that have a part in the case and that the facts give none any more. */
export function leavingUnits(before: EvictionCase, judged: EvictionCase): readonly UnitKind[] {
  const need = casePlanOf(judged).meeting;
  const attending = attendanceNeeded(judged);
  const asked = new Set<UnitKind>([
    'VUX',
    ...tellsOf(judged).map(({ kind }) => kind),
    ...(need?.units ?? []),
    ...(attending?.units ?? []),
    ...(isPassedOn(judged.course) && countsAsFamily(judged.entry) ? (['BoU'] as const) : []),
  ]);
  const invited = before.meetings.filter(
    (meeting) => stands(meeting) && (meeting.kind === need?.kind || meeting.kind === attending?.kind),
  );
  const told = before.tells.filter(({ state }) => state !== 'held' && state !== 'withdrawn');
  const present = [...told.map(({ kind }) => kind), ...invited.flatMap(({ units }) => units)];
  return [...new Set(present)].filter((kind) => !asked.has(kind));
}

/** Meetings in the calendar, still to come, that the facts ask for no more. */
export function unaskedMeetings(before: EvictionCase, judged: EvictionCase, now: Instant): readonly Meeting[] {
  const local = localDateTime(now);
  return before.meetings.filter(
    (meeting) => stands(meeting) && (meeting.start ?? '') > local && isUnasked(judged, meeting),
  );
}

/** Times that are being looked for and that nobody has been told of. */
export function unaskedSearches(before: EvictionCase, judged: EvictionCase): readonly Meeting[] {
  return before.meetings.filter(
    (meeting) => (meeting.state === 'seeking' || meeting.state === 'proposed') && isUnasked(judged, meeting),
  );
}

/** A visit that is only held follows the meeting it is held beside. */
function isUnasked(judged: EvictionCase, meeting: Meeting): boolean {
  const { kind } = meeting;
  if (isHeld(meeting)) return false;
  if (kind === 'jointPreliminaryAssessment') return judged.entry.children === 'no';
  return kind === 'evictionAttendance' ? attendanceNeeded(judged) === null : casePlanOf(judged).meeting?.kind !== kind;
}

function stands({ state, outcome }: Meeting): boolean {
  return outcome === null && (state === 'sending' || state === 'booked');
}
