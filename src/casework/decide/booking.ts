// From the search for a time to a booked meeting and its cancelling. The turn only promises; the worker talks to the calendar.
import type { Action, RefusalCode } from '../../domain/action.ts';
import type { Case, CaseHeader, EvictionCase } from '../../domain/case.ts';
import type { Meeting, MeetingKind } from '../../domain/meeting.ts';
import { unitOf } from '../../domain/organisation.ts';
import { instantOf, localDate, type Instant, type LocalDateTime } from '../../domain/time.ts';
import { addWorkdays } from '../../domain/workday.ts';
import { casePlanOf } from '../case-plan.ts';
import {
  change,
  nothing,
  refused,
  stale,
  type ByPerson,
  type Decided,
  type Deciding,
  type Decision,
} from '../deciding.ts';
import { mailboxLane, promise, reading, wake } from '../promises.ts';
import { alongside, chosen, everybody } from '../circles.ts';
import { companion, isAlone } from '../second-official.ts';
import { newMeeting, skippedOf, timesSought } from '../new-meeting.ts';
import { travelMinutes } from '../time-warnings.ts';
import { organiserOf } from './create-event.ts';
import { together } from './together.ts';
import { attendeesOf } from './attendees.ts';

export function decideSeekTimes(
  by: ByPerson,
  before: EvictionCase,
  action: Extract<Action, { do: 'seekTimes' }>,
): Decided {
  if (before.approval === 'waiting') return refused('notOffered');
  const need = casePlanOf(before).meeting;
  if (need === null) return refused('notOffered');
  const why = hindrance(before, need.kind, by.now);
  if (why !== null) return refused(why);
  const live = before.meetings.find((meeting) => meeting.kind === need.kind && isAhead(meeting, by.now));
  if (live !== undefined && stands(live)) return refused('meetingHandled');
  const settings = unitOf(by.organisation, before.unit).settings;
  const attendees = [...attendeesOf(by, before, need.units), ...companion(by, before, need.kind)];
  // Nobody is written to before an unannounced visit, so no letter has to arrive.
  const wait = need.kind === 'unannouncedHomeVisit' ? 1 : settings.letterWorkdays;
  const earliest = addWorkdays(localDate(by.now), wait);
  const minutes = need.kind === 'officeVisit' ? settings.officeVisitMinutes : settings.homeVisitMinutes;
  const reusable = live?.state === 'cancelled' ? undefined : live;
  const meeting = newMeeting(
    by,
    { kind: need.kind, units: need.units, minutes, attendees, skipped: skippedOf(action.skip), earliest },
    reusable,
  );
  return timesSought(by, before, meeting, { units: need.units, attendees });
}

export function decideBook(by: ByPerson, before: Case, action: Extract<Action, { do: 'book' }>): Decided {
  const meeting = before.meetings.find((each) => each.id === action.meeting);
  if (meeting === undefined || meeting.together !== null) return refused('notOffered');
  if (meeting.outcome !== null || (meeting.event !== null && meeting.state === 'failed'))
    return refused('meetingHandled');
  if (before.workflow === 'W001' && before.course.chiefQuestion !== null) return refused('chiefFirst');
  if (meeting.state === 'sending' || meeting.state === 'booked')
    return meeting.start === action.start ? nothing : stale;
  if (action.meetingRev !== meeting.revision) return stale;
  if (meeting.state !== 'proposed' && meeting.state !== 'failed') return refused('notOffered');
  const at = realTime(action.start);
  if (at === null) return refused('timeNotReal');
  if (at <= by.now) return refused('timePassed');
  const proposed = meeting.proposals.find((slot) => slot.start === action.start);
  const warned = action.despiteClash && meeting.confirmClash && meeting.start === action.start;
  if (proposed === undefined && !warned) {
    const travel = travelMinutes(by, before, meeting.kind);
    const check = reading(by, before.ref, `time:${meeting.id}`, by.now, {
      kind: 'checkTime',
      meeting: meeting.id,
      organiser: organiserOf(by, before),
      attendees: [...everybody(by, before, meeting.units), ...companion(by, before, meeting.kind)],
      minutes: meeting.minutes,
      start: action.start,
      ...(travel === 0 ? {} : { bufferMinutes: travel }),
    });
    return change([{ event: 'ownTimeAsked', meeting: meeting.id, start: action.start }], [check]);
  }
  // Going alone where the unit wants two is asked of her once more, and stands in the history.
  if (!warned && isAlone(by, before, meeting.kind))
    return change([
      { event: 'clashFound', meeting: meeting.id, start: action.start, clashes: proposed?.clashes ?? [] },
    ]);
  const { events, promises, withdrawn } = chosen(
    by,
    before,
    meeting,
    action.start,
    proposed?.clashes ?? meeting.clashes,
  );
  return change(events, promises, withdrawn);
}

export function decideCancel(by: ByPerson, before: Case, action: Extract<Action, { do: 'cancel' }>): Decided {
  const meeting = before.meetings.find((each) => each.id === action.meeting);
  if (meeting === undefined) return refused('notOffered');
  if (meeting.state === 'cancelling' || meeting.state === 'cancelled') return nothing;
  if (action.meetingRev !== meeting.revision) return stale;
  if (meeting.outcome !== null) return refused('meetingHandled');
  const { events, promises, withdrawn } = cancellingAll(by, before, meeting);
  return change(events, promises, withdrawn);
}

/** A meeting and those of other circles that follow it. */
export function cancellingAll(by: Deciding, before: Case, meeting: Meeting): Decision {
  return together([meeting, ...alongside(before, meeting)].map((each) => cancelling(by, before, each)));
}

/** What calling one meeting off takes, whether it has left, is leaving or has not been chosen yet. */
export function cancelling(by: Deciding, before: CaseHeader, meeting: Meeting): Decision {
  const quiet = [
    `${before.ref}:wake:dayBeforeMeeting:${meeting.id}`,
    `${before.ref}:wake:meetingPassed:${meeting.id}`,
    `${before.ref}:responses:${meeting.id}`,
    `${before.ref}:times:${meeting.id}`,
    `${before.ref}:time:${meeting.id}`,
    `${before.ref}:wake:attendance:${meeting.id}*`,
    `${before.ref}:move:${meeting.id}`,
    `${before.ref}:confirm:${meeting.id}`,
    `${before.ref}:attendees:${meeting.id}`,
    `${before.ref}:wake:holdSettles:${meeting.id}`,
  ];
  if (meeting.event === null && meeting.state !== 'sending')
    return { events: [{ event: 'cancelled', meeting: meeting.id }], promises: [], withdrawn: quiet };
  if (meeting.event === null) {
    // The invitation may be held, or on its way at this very moment: what became of it is looked at before the card says so.
    return {
      events: [{ event: 'cancelAsked', meeting: meeting.id }],
      promises: [afterSending(by, before, meeting)],
      withdrawn: [...quiet, `${before.ref}:event:${meeting.id}`],
    };
  }
  return {
    events: [{ event: 'cancelAsked', meeting: meeting.id }],
    promises: [cancelEvent(by, before, meeting, meeting.event)],
    withdrawn: quiet,
  };
}

export function cancelEvent(
  deciding: Deciding,
  before: CaseHeader,
  meeting: Meeting,
  event: NonNullable<Meeting['event']>,
): ReturnType<typeof promise> {
  return promise(deciding, before.ref, `cancel:${meeting.id}`, mailboxLane(event.mailbox), deciding.now, {
    kind: 'cancelEvent',
    meeting: meeting.id,
    event,
  });
}

function afterSending(deciding: Deciding, before: CaseHeader, meeting: Meeting): ReturnType<typeof promise> {
  return wake(deciding, before.ref, deciding.now, { wake: 'sendingStopped', meeting: meeting.id });
}

/** Why no meeting of the kind can be looked for now, or null. */
function hindrance(before: EvictionCase, kind: MeetingKind, now: Instant): RefusalCode | null {
  const { course } = before;
  if (course.chiefQuestion !== null) return 'chiefFirst';
  if (before.meetings.some((meeting) => isOver(meeting, now))) return 'outcomeFirst';
  if (kind === 'unannouncedHomeVisit' && course.gate === null) return 'attemptsMissing';
  if (kind !== 'officeVisit' && course.safety !== 'clear') return 'safetyFirst';
  return null;
}

export { isAhead, isOver, stands };

/** Whether its time has come without anybody having told how it went. An eviction is told of in its own way. */
function isOver(meeting: Meeting, now: Instant): boolean {
  const held = (meeting.hold ?? null) !== null;
  const ladder =
    meeting.kind !== 'evictionAttendance' && !held && meeting.state === 'booked' && meeting.outcome === null;
  return ladder && meeting.start !== null && instantOf(meeting.start) <= now;
}

/** In the calendar, or on its way there or out of it. */
function stands(meeting: Meeting): boolean {
  switch (meeting.state) {
    case 'sending':
    case 'booked':
    case 'cancelling':
      return true;
    case 'failed':
      return meeting.event !== null;
    case 'seeking':
    case 'proposed':
    case 'cancelled':
      return false;
  }
}

function isAhead(meeting: Meeting, now: Instant): boolean {
  if (meeting.state === 'cancelled' || meeting.outcome !== null) return false;
  return meeting.start === null || instantOf(meeting.start) > now;
}

/** Null for a wall time that does not exist or exists twice. */
export function realTime(local: LocalDateTime): Instant | null {
  try {
    return instantOf(local);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
