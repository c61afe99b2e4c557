// What was refused for good, and what follows: it goes back to a person, or is noted and shown as stuck.
import type { Case, CaseHeader, Tell } from '../domain/case.ts';
import type { CaseEvent } from '../domain/event.ts';
import type { IntentContent, NewIntent } from '../domain/intent.ts';
import { unitOf } from '../domain/organisation.ts';
import { cancelling } from './decide/booking.ts';
import { together } from './decide/together.ts';
import { alongside } from './circles.ts';
import type { Deciding, Decision } from './deciding.ts';
import { directly } from './discretion.ts';
import { seriesRefused } from './series/outcome.ts';
import { calledOff, onMeeting } from './after-calendar.ts';

const quiet: Decision = { events: [], promises: [], withdrawn: [] };

/** Refused for good: a meeting goes back to the person, anything else is noted and shown as stuck. */
export function afterRefused(
  deciding: Deciding,
  before: Case,
  content: IntentContent,
  key: string,
  code: string,
): Decision {
  const stuck: CaseEvent = { event: 'deliveryStuck', key, code };
  switch (content.kind) {
    case 'checkTime':
      return {
        ...quiet,
        events: [
          stuck,
          { event: isBooked(before, content.meeting) ? 'moveFailed' : 'meetingFailed', meeting: content.meeting, code },
        ],
      };
    case 'findTimes':
    case 'cancelEvent':
      return { ...quiet, events: [stuck, { event: 'meetingFailed', meeting: content.meeting, code }] };
    case 'createEvent':
      return notBooked(deciding, before, content.meeting, [
        stuck,
        { event: 'meetingFailed', meeting: content.meeting, code },
      ]);
    case 'moveEvent':
      return onMeeting(before, content.meeting, 'booked', (meeting) =>
        code === 'eventGone'
          ? calledOff(deciding, before, meeting)
          : { ...quiet, events: [stuck, { event: 'moveFailed', meeting: meeting.id, code }] },
      );
    case 'tellUnit':
      return { ...quiet, events: [stuck], promises: escalation(deciding, before, content.tell) };
    case 'readResponses':
    case 'confirmEvent':
      return code === 'eventGone'
        ? onMeeting(before, content.meeting, 'booked', (meeting) => calledOff(deciding, before, meeting))
        : { ...quiet, events: [stuck] };
    case 'createSeries':
    case 'moveOccurrence':
    case 'cancelOccurrence':
    case 'endSeries':
      return { ...quiet, events: [stuck, ...(before.workflow === 'W001' ? [] : seriesRefused(before, content, code))] };
    case 'updateTell':
    case 'remindUnit':
    case 'refreshCard':
    case 'direct':
    case 'updateAttendees':
    case 'wake':
      return { ...quiet, events: [stuck] };
  }
}

function isBooked({ meetings }: CaseHeader, id: string): boolean {
  return meetings.some((each) => each.id === id && each.state === 'booked');
}

/** Without the meeting of the own circle there is none: those of the others are called off until a time is chosen anew. */
function notBooked(deciding: Deciding, before: Case, id: string, events: readonly CaseEvent[]): Decision {
  const lead = before.meetings.find((each) => each.id === id);
  const others = lead === undefined ? [] : alongside(before, lead);
  const off = together(others.map((each) => cancelling(deciding, before, each)));
  return { ...off, events: [...events, ...off.events] };
}

/** A unit that cannot be told in its channel: its chief is told in person. */
function escalation(deciding: Deciding, before: Case, id: string): readonly NewIntent[] {
  const tell: Tell | undefined = before.tells.find((each) => each.id === id);
  if (tell === undefined) return [];
  const chief = unitOf(deciding.organisation, tell.unit).chief;
  return [directly(deciding, before, chief, 'escalation', { text: tell.text, ref: before.ref }, tell.id)];
}
