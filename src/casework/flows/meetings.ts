// Meetings of a workflow: several kinds can be looked for at once, each across the förvaltningar that may be invited.
import type { Action } from '../../domain/action.ts';
import type { FlowCase, FlowMeeting } from '../../domain/flow.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { unitOf, type UnitKind } from '../../domain/organisation.ts';
import { localDate } from '../../domain/time.ts';
import { addWorkdays } from '../../domain/workday.ts';
import { circlesOf, everybody, unnamed } from '../circles.ts';
import { attendeesOf } from '../decide/attendees.ts';
import { decideBook, isAhead, isOver, stands } from '../decide/booking.ts';
import { refused, type ByPerson, type Decided } from '../deciding.ts';
import { newMeeting, skippedOf, timesSought } from '../new-meeting.ts';
import { mayMeet, unitMeant } from '../recipients.ts';
import type { Flow, MeetingOffer } from './flow.ts';
import { nowOf, type AtWork } from './now-of.ts';

/** What the case asks for now, with who lacks a consent. */
export function offeredMeetings(deciding: AtWork, flow: Flow, subject: FlowCase): readonly FlowMeeting[] {
  return flow.meetings(subject, nowOf(deciding, subject.unit)).map((offer) => {
    const missing = missingFor(deciding, subject, offer);
    const { kind, units, minutes, latest } = offer;
    const underWay = subject.meetings.some(
      (meeting) => meeting.kind === kind && meeting.together === null && isUnderWay(meeting, deciding.now),
    );
    const enough = missing.length === 0 || (offer.without === 'others' && missing.length < units.length);
    return { kind, units, minutes, latest, missing, open: enough && !underWay };
  });
}

function isUnderWay(meeting: Meeting, now: number): boolean {
  return isOver(meeting, now) || (isAhead(meeting, now) && stands(meeting));
}

/** Units of the offer that may not be invited today. */
function missingFor(deciding: AtWork, subject: FlowCase, { units, kind }: MeetingOffer): readonly UnitKind[] {
  const today = localDate(deciding.now);
  return units.filter((each) => {
    const unit = unitMeant(deciding.organisation, subject, each);
    return unit === undefined || !mayMeet(subject, unit, kind, [today]);
  });
}

export function seekFlowTimes(
  by: ByPerson,
  flow: Flow,
  before: FlowCase,
  action: Extract<Action, { do: 'seekTimes' }>,
): Decided {
  const now = nowOf(by, before.unit);
  const offer = flow.meetings(before, now).find(({ kind }) => kind === action.kind);
  if (offer === undefined) return refused('notOffered');
  const same = before.meetings.filter(({ kind, together }) => kind === offer.kind && together === null);
  if (same.some((meeting) => isOver(meeting, by.now))) return refused('outcomeFirst');
  const live = same.find((meeting) => isAhead(meeting, by.now));
  if (live !== undefined && stands(live)) return refused('meetingHandled');
  const missing = missingFor(by, before, offer);
  const others = offer.units.filter((kind) => !missing.includes(kind));
  if (missing.length > 0 && (offer.without === 'wait' || others.length === 0)) return refused('consentMissing');
  if (unnamed(before, others)) return refused('nameFirst');
  const { letterWorkdays } = unitOf(by.organisation, before.unit).settings;
  const wanted = offer.earliest ?? addWorkdays(now.today, letterWorkdays);
  const earliest = wanted < now.today ? now.today : wanted;
  const units = [now.unit, ...others];
  const own = circlesOf(by, before, units)[0]?.units ?? [];
  const { kind, minutes } = offer;
  const meeting = newMeeting(
    by,
    { kind, units, minutes, attendees: attendeesOf(by, before, own), skipped: skippedOf(action.skip), earliest },
    live,
  );
  return timesSought(by, before, meeting, { units, attendees: everybody(by, before, units) });
}

/** Every unit of the meeting has what it takes on the day too, or the workflow lets the others meet without it. */
export function bookFlowMeeting(
  by: ByPerson,
  flow: Flow,
  before: FlowCase,
  action: Extract<Action, { do: 'book' }>,
): Decided {
  const meeting = before.meetings.find(({ id }) => id === action.meeting);
  const offer = flow.meetings(before, nowOf(by, before.unit)).find(({ kind }) => kind === meeting?.kind);
  if (meeting !== undefined && (meeting.state === 'proposed' || meeting.state === 'failed')) {
    if (offer === undefined) return refused('notOffered');
    const days = [localDate(by.now), action.start.slice(0, 10)];
    const lacking = meeting.units.filter((kind) => {
      const unit = unitMeant(by.organisation, before, kind);
      return unit === undefined || !mayMeet(before, unit, meeting.kind, days);
    });
    const nobody = lacking.length >= meeting.units.length - 1 && meeting.units.length > 1;
    if (lacking.length > 0 && (offer.without === 'wait' || nobody)) return refused('consentMissing');
  }
  return decideBook(by, before, action);
}
