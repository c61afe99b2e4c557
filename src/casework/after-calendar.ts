// What the calendar has answered, and what follows in the case: booked, moved, answered, called off by hand.
import type { Case, CaseHeader } from '../domain/case.ts';
import type { CaseEvent } from '../domain/event.ts';
import type { IntentContent, IntentResult, NewIntent } from '../domain/intent.ts';
import type { Meeting } from '../domain/meeting.ts';
import { addMinutes, localDateTime, type LocalDateTime } from '../domain/time.ts';
import { cancelEvent, cancelling } from './decide/booking.ts';
import { updateAttendees } from './decide/attendees.ts';
import { moveChecked, movingAll, toldNewTime } from './decide/move.ts';
import { together } from './decide/together.ts';
import { alongside, chosen } from './circles.ts';
import type { Deciding, Decision } from './deciding.ts';
import { remindersOf } from './meeting-reminders.ts';
import { confirmEvent, isHeld } from './held-visit.ts';
import { reading } from './promises.ts';
import { concernsAt } from './second-official.ts';
import { askSubstitutes } from './substitutes.ts';

const quiet: Decision = { events: [], promises: [], withdrawn: [] };

/** One thing happened, and what is promised because of it. */
export function only(event: CaseEvent, ...promises: NewIntent[]): Decision {
  return { events: [event], promises, withdrawn: [] };
}

/** What follows while the meeting is in that state; nothing when it has gone on since. */
export function onMeeting(
  before: CaseHeader,
  id: string,
  state: Meeting['state'],
  follow: (meeting: Meeting) => Decision,
): Decision {
  const meeting = before.meetings.find((each) => each.id === id);
  return meeting?.state === state ? follow(meeting) : quiet;
}

/** A time of her own for a meeting that is being chosen, or another one for a meeting that stands. */
export function checked(
  deciding: Deciding,
  before: Case,
  { meeting: id, start }: Extract<IntentContent, { kind: 'checkTime' }>,
  clashes: Meeting['clashes'],
): Decision {
  const meeting = before.meetings.find((each) => each.id === id);
  if (meeting?.state === 'seeking') return timeChecked(deciding, before, meeting, start, clashes);
  return meeting?.state === 'booked' ? moveChecked(deciding, before, meeting, start, clashes) : quiet;
}

function timeChecked(
  deciding: Deciding,
  before: Case,
  meeting: Meeting,
  start: string,
  clashes: Meeting['clashes'],
): Decision {
  if (meeting.start !== start) return quiet;
  if (clashes.length > 0 || concernsAt(deciding, before, meeting, start).length > 0)
    return only({ event: 'clashFound', meeting: meeting.id, start, clashes });
  return chosen(deciding, before, meeting, start, clashes);
}

/** The calendar has confirmed. One that was taken back meanwhile is cancelled at once. */
export function booked(
  deciding: Deciding,
  before: CaseHeader,
  content: Extract<IntentContent, { kind: 'createEvent' }>,
  event: { readonly mailbox: string; readonly id: string },
): Decision {
  const meeting = before.meetings.find((each) => each.id === content.meeting);
  if (meeting === undefined) return quiet;
  const confirmed: CaseEvent = { event: 'booked', meeting: meeting.id, mailbox: event.mailbox, id: event.id };
  if (meeting.state === 'cancelling' || meeting.state === 'cancelled') {
    return {
      events: [confirmed, { event: 'cancelAsked', meeting: meeting.id }],
      promises: [cancelEvent(deciding, before, meeting, event)],
      withdrawn: [],
    };
  }
  const moved =
    JSON.stringify(content.attendees.map((each) => each.mailbox)) !==
    JSON.stringify(meeting.attendees.map((each) => each.mailbox));
  const answers = reading(deciding, before.ref, `responses:${meeting.id}`, deciding.now + deciding.settings.pollMs, {
    kind: 'readResponses',
    meeting: meeting.id,
    event,
  });
  return {
    events: [confirmed],
    promises: [
      answers,
      ...remindersOf(deciding, before, meeting, content.start),
      ...(moved ? [updateAttendees(deciding, before, meeting, event, meeting.attendees)] : []),
      // It was meant before the calendar had it.
      ...(content.hold === true && !isHeld(meeting) ? [confirmEvent(deciding, before, meeting, event)] : []),
    ],
    withdrawn: [],
  };
}

/** Answers to the invitation, read again until the meeting is over. What was done by hand in the calendar is followed here. */
export function answersRead(
  deciding: Deciding,
  before: Case,
  content: Extract<IntentContent, { kind: 'readResponses' }>,
  result: Extract<IntentResult, { is: 'responses' }>,
): Decision {
  return onMeeting(before, content.meeting, 'booked', (meeting) => {
    if (meeting.outcome !== null) return quiet;
    if (result.cancelled) return calledOff(deciding, before, meeting);
    const changed = meeting.attendees.flatMap((attendee) => {
      const answer = result.attendees.find((each) => sameMailbox(each.mailbox, attendee.mailbox));
      return answer === undefined || answer.response === attendee.response
        ? []
        : [{ mailbox: attendee.mailbox, response: answer.response }];
    });
    // While it is being moved the calendar may still show the time it is moved from.
    const moved = result.start !== meeting.start && meeting.moving === null;
    const declined = changed.filter(({ response }) => response === 'declined').map(({ mailbox }) => mailbox);
    const ahead = result.start > localDateTime(deciding.now);
    const substitutes = askSubstitutes(deciding, before, meeting, ahead && !isHeld(meeting) ? declined : []);
    // Moved by hand in its own calendar, it takes those of the other circles along.
    const followed = moved ? movingAll(deciding, before, alongside(before, meeting), result.start) : quiet;
    const over = addMinutes(result.start, meeting.minutes) < localDateTime(deciding.now);
    const again = reading(
      deciding,
      before.ref,
      `responses:${meeting.id}`,
      deciding.now + deciding.settings.pollMs,
      content,
    );
    return {
      events: [
        ...(moved ? [{ event: 'movedInCalendar', meeting: meeting.id, start: result.start } as const] : []),
        ...(changed.length === 0 ? [] : [{ event: 'responsesSeen', meeting: meeting.id, responses: changed } as const]),
        ...substitutes.events,
        ...followed.events,
      ],
      promises: [
        ...(over ? [] : [again]),
        ...followed.promises,
        ...(moved ? remindersOf(deciding, before, meeting, result.start) : []),
        ...substitutes.promises,
      ],
      withdrawn: [],
    };
  });
}

function sameMailbox(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The calendar has moved it: answers are asked anew, and what was to be said at the old time is said at the new one. */
export function moved(deciding: Deciding, before: Case, meeting: Meeting, start: LocalDateTime): Decision {
  return {
    events: [{ event: 'moved', meeting: meeting.id, start }],
    promises: [
      ...toldNewTime(deciding, before, meeting, start),
      ...remindersOf(deciding, before, { ...meeting, start }, start),
    ],
    withdrawn: [],
  };
}

/** Somebody called the meeting off in the calendar, or removed it there; those of other circles follow. */
export function calledOff(deciding: Deciding, before: Case, meeting: Meeting): Decision {
  const others = together(alongside(before, meeting).map((each) => cancelling(deciding, before, each)));
  return {
    events: [{ event: 'cancelled', meeting: meeting.id }, ...others.events],
    promises: others.promises,
    withdrawn: [
      ...['responses', 'move', 'confirm', 'attendees', 'time'].map((what) => `${before.ref}:${what}:${meeting.id}`),
      ...['dayBeforeMeeting', 'meetingPassed', 'attendance'].map(
        (about) => `${before.ref}:wake:${about}:${meeting.id}*`,
      ),
      ...others.withdrawn,
    ],
  };
}
