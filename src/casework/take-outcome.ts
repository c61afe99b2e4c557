// What became of a promise, and what follows in the case: decided purely, written together with the promise's end.
import type { Case, CaseHeader, Tell } from '../domain/case.ts';
import type { CaseEvent } from '../domain/event.ts';
import type { Intent, IntentContent, IntentResult, NewIntent, Outcome } from '../domain/intent.ts';
import type { Meeting } from '../domain/meeting.ts';
import { unitOf } from '../domain/organisation.ts';
import { addMinutes, localDateTime, type LocalDateTime } from '../domain/time.ts';
import { cancelEvent, cancelling } from './decide/booking.ts';
import { updateAttendees } from './decide/attendees.ts';
import { moveChecked, movingAll, toldNewTime } from './decide/move.ts';
import { together } from './decide/together.ts';
import { alongside, chosen } from './circles.ts';
import type { Deciding, Decision } from './deciding.ts';
import { afterWake } from './after-wake.ts';
import { remindersOf } from './meeting-reminders.ts';
import { directly } from './discretion.ts';
import { confirmEvent, isHeld } from './held-visit.ts';
import { nextMorning, reading, updateTell, wake } from './promises.ts';
import { seriesDone, seriesRefused } from './series/outcome.ts';
import { concernsAt } from './second-official.ts';
import { askSubstitutes } from './substitutes.ts';

const quiet: Decision = { events: [], promises: [], withdrawn: [] };

/** The decision that follows; `unfinished` tells whether the booking of a meeting may still leave. */
export function afterOutcome(
  deciding: Deciding,
  before: Case,
  intent: Intent,
  outcome: Outcome,
  unfinished: boolean,
): Decision {
  switch (outcome.outcome) {
    case 'done':
      return afterDone(deciding, before, intent, outcome.result, unfinished);
    case 'refused':
      return isCard(intent.content) ? quiet : afterRefused(deciding, before, intent.content, intent.key, outcome.code);
    case 'waiting':
      return isCard(intent.content)
        ? quiet
        : { ...quiet, events: [{ event: 'deliveryStuck', key: intent.key, code: outcome.code }] };
    case 'again':
    case 'unknown':
      return quiet;
  }
}

/**
 * A card that could not be brought up to date is noted in no history: what is noted changes the case, which brings every card up to
 * date, this one among them. It waits in the outbox, where it is seen.
 */
function isCard({ kind }: IntentContent): boolean {
  return kind === 'refreshCard';
}

function afterDone(
  deciding: Deciding,
  before: Case,
  intent: Intent,
  result: IntentResult,
  unfinished: boolean,
): Decision {
  const { content } = intent;
  switch (content.kind) {
    case 'tellUnit':
      return told(deciding, before, content.tell, result);
    case 'findTimes':
      return result.is === 'times'
        ? onMeeting(before, content.meeting, 'seeking', (meeting) =>
            only({ event: 'timesProposed', meeting: meeting.id, slots: result.slots }),
          )
        : quiet;
    case 'checkTime':
      return result.is === 'clashes' ? checked(deciding, before, content, result.clashes) : quiet;
    case 'createEvent':
      return result.is === 'event' ? booked(deciding, before, content, result.event) : quiet;
    case 'cancelEvent':
      return onMeeting(before, content.meeting, 'cancelling', (meeting) =>
        only({ event: 'cancelled', meeting: meeting.id }),
      );
    case 'moveEvent':
      return onMeeting(before, content.meeting, 'booked', (meeting) => moved(deciding, before, meeting, content.start));
    case 'readResponses':
      return result.is === 'responses' ? answersRead(deciding, before, content, result) : quiet;
    case 'wake':
      return afterWake(deciding, before, content.for, unfinished);
    case 'createSeries':
    case 'moveOccurrence':
    case 'cancelOccurrence':
    case 'endSeries':
      return before.workflow === 'W001' ? quiet : seriesDone(deciding, before, content, result);
    case 'updateTell':
    case 'remindUnit':
    case 'refreshCard':
    case 'direct':
    case 'updateAttendees':
    case 'confirmEvent':
      return quiet;
  }
}

function only(event: CaseEvent, ...promises: NewIntent[]): Decision {
  return { events: [event], promises, withdrawn: [] };
}

function onMeeting(
  before: CaseHeader,
  id: string,
  state: Meeting['state'],
  follow: (meeting: Meeting) => Decision,
): Decision {
  const meeting = before.meetings.find((each) => each.id === id);
  return meeting?.state === state ? follow(meeting) : quiet;
}

/** A post is made: it waits for an answer until the next working morning. One that was answered meanwhile is brought up to date. */
function told(deciding: Deciding, before: CaseHeader, id: string, result: IntentResult): Decision {
  const tell = before.tells.find((each) => each.id === id);
  if (tell === undefined || result.is !== 'post') return quiet;
  const post = { conversation: result.conversation, activity: result.activity };
  const sent: CaseEvent = { event: 'tellSent', tell: id, ...post };
  if (tell.state === 'acknowledged')
    return only(
      sent,
      updateTell(deciding, before.ref, { ...tell, post }, { text: 'A1', ref: before.ref, role: tell.kind }),
    );
  if (tell.state === 'withdrawn')
    return only(sent, updateTell(deciding, before.ref, { ...tell, post }, { text: 'A2', ref: before.ref }));
  return only(sent, wake(deciding, before.ref, nextMorning(deciding.now), { wake: 'unacknowledged', tell: id }));
}

/** A time of her own for a meeting that is being chosen, or another one for a meeting that stands. */
function checked(
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
function booked(
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
function answersRead(
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
function moved(deciding: Deciding, before: Case, meeting: Meeting, start: LocalDateTime): Decision {
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
function calledOff(deciding: Deciding, before: Case, meeting: Meeting): Decision {
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

/** Refused for good: a meeting goes back to the person, anything else is noted and shown as stuck. */
function afterRefused(deciding: Deciding, before: Case, content: IntentContent, key: string, code: string): Decision {
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
