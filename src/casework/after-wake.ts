// A time the case wanted to look at has come.
import { isClosed, isDiscreet, type Case, type CaseHeader, type EvictionCase } from '../domain/case.ts';
import type { ActId } from '../domain/case-plan.ts';
import type { WakeFor } from '../domain/intent.ts';
import { casePlanOf } from './case-plan.ts';
import { reminderWaits } from './snoozes.ts';
import type { Meeting } from '../domain/meeting.ts';
import { unitOf, unitOfKind } from '../domain/organisation.ts';
import { localDate, type LocalDate } from '../domain/time.ts';
import { invitedUnit } from './circles.ts';
import { consentEnds } from './consent-changed.ts';
import type { Deciding, Decision } from './deciding.ts';
import { datesCome } from './flows/dates.ts';
import { directly } from './discretion.ts';
import { settleHeld } from './held-visit.ts';
import { morningOf, direct, remindUnit, tellUnit, wake } from './promises.ts';
import { ownerOf } from './owner.ts';
import { mayTell } from './recipients.ts';
import { seriesFollowed } from './series/follow.ts';
import { seriesStopped } from './series/outcome.ts';
import { unnamedInTime } from './substitutes.ts';

const quiet: Decision = { events: [], promises: [], withdrawn: [] };

/** An unanswered post is repeated this often before the unit's chief is told. */
export const mostRepeats = 3;

export function afterWake(deciding: Deciding, before: Case, what: WakeFor, unfinished: boolean): Decision {
  if (isClosed(before) && what.wake !== 'sendingStopped' && what.wake !== 'linked') return quiet;
  switch (what.wake) {
    case 'unacknowledged':
      return unacknowledged(deciding, before, what.tell);
    case 'dayBeforeMeeting':
      return onBooked(before, what.meeting, (meeting) => dayBefore(deciding, before, meeting));
    case 'meetingPassed':
      return onBooked(before, what.meeting, () => passed(deciding, before, what.meeting));
    case 'linked':
      return before.linked.includes(what.ref) ? quiet : { ...quiet, events: [{ event: 'linked', ref: what.ref }] };
    case 'flowDates':
      return before.workflow === 'W001' ? quiet : datesCome(deciding, before);
    case 'snoozeEnds':
      return before.workflow === 'W001' ? snoozeEnds(deciding, before, what.act) : quiet;
    case 'consentEnds':
      return consentEnds(deciding, before, what.consent);
    case 'dialogue':
      // Of a dialogue meeting, and of no case.
      return quiet;
    case 'seriesAhead':
      return seriesFollowed(deciding, before);
    case 'sendingStopped':
      return sendingStopped(deciding, before, what.meeting, unfinished);
    case 'holdSettles':
    case 'unconfirmedKfm':
    case 'letterNotSent':
    case 'checkDate':
    case 'attendance':
    case 'planEnds':
      return before.workflow === 'W001' ? ofEviction(deciding, before, what) : quiet;
  }
}

type OfEviction = Extract<
  WakeFor,
  { wake: 'holdSettles' | 'unconfirmedKfm' | 'letterNotSent' | 'checkDate' | 'attendance' | 'planEnds' }
>;

function ofEviction(deciding: Deciding, before: EvictionCase, what: OfEviction): Decision {
  switch (what.wake) {
    case 'holdSettles':
      return settleHeld(deciding, before, what.meeting);
    case 'unconfirmedKfm':
      return unconfirmedKfm(deciding, before);
    case 'letterNotSent':
      if (before.ticks['sendLetter'] !== undefined) return quiet;
      return putOff(deciding, before, 'R4', what) ?? remindOwn(deciding, before, 'letter', 'R4');
    case 'checkDate':
      return putOff(deciding, before, 'R7', what) ?? checkDate(deciding, before);
    case 'attendance':
      return onBooked(before, what.meeting, (meeting) => askWhoGoes(deciding, before, meeting, what.day));
    case 'planEnds':
      return planEnds(deciding, before, what.ends, what.day);
  }
}

function onBooked(before: CaseHeader, id: string, follow: (meeting: Meeting) => Decision): Decision {
  const meeting = before.meetings.find((each) => each.id === id);
  return meeting?.state === 'booked' && meeting.outcome === null ? follow(meeting) : quiet;
}

function remindOwn(deciding: Deciding, before: CaseHeader, about: string, text: 'R4' | 'R7'): Decision {
  return { ...quiet, promises: [remindUnit(deciding, before.ref, before.unit, about, { text, ref: before.ref })] };
}

/** The unit's reminder of that kind waits while its official has put the line off; null when she has not. */
function putOff(deciding: Deciding, before: EvictionCase, text: 'R4' | 'R7', what: OfEviction): Decision | null {
  const until = reminderWaits(before, text, localDate(deciding.now));
  return until === null ? null : { ...quiet, promises: [wake(deciding, before.ref, morningOf(until), what)] };
}

/** What she has put off is due: said to her alone, while it is still to be done. */
function snoozeEnds(deciding: Deciding, before: EvictionCase, act: ActId): Decision {
  const left = casePlanOf(before).now.some((line) => line.act === act && line.tick === null);
  const put = (before.course.snoozes ?? []).some((each) => each.act === act);
  if (!left || !put) return quiet;
  const text = { text: 'A5', ref: before.ref } as const;
  return { ...quiet, promises: [direct(deciding, before.ref, ownerOf(deciding, before), 'due', text, act)] };
}

/** The unit's own date: a household without children has not been heard from, or the landlord is asked again. */
function checkDate(deciding: Deciding, before: EvictionCase): Decision {
  const waits = before.stage === 'new' || before.state === 'landlordCheck1' || before.state === 'landlordCheck2';
  return waits ? remindOwn(deciding, before, `check:${before.checkOn ?? ''}`, 'R7') : quiet;
}

/** Nobody has told how a meeting went: said in the own channel and to her who answers for the case. */
function passed(deciding: Deciding, before: Case, meeting: string): Decision {
  const text = { text: 'R6', ref: before.ref } as const;
  const said = isDiscreet(before) ? [] : [remindUnit(deciding, before.ref, before.unit, meeting, text)];
  return {
    ...quiet,
    promises: [...said, directly(deciding, before, ownerOf(deciding, before), 'outcome', text, meeting)],
  };
}

/** Each unit that has not said who goes is asked in its own channel; the day before its chief is told, and the others reminded. */
function askWhoGoes(deciding: Deciding, before: EvictionCase, meeting: Meeting, day: 'early' | 'eve'): Decision {
  const { start } = meeting;
  if (start === null) return quiet;
  const when = { ref: before.ref, date: start.slice(0, 10), time: start.slice(11, 16) };
  const promises = meeting.units.flatMap((kind) => {
    const unit = unitOfKind(deciding.organisation, kind, before.administration);
    if (unit === undefined) return [];
    const about = `${meeting.id}:${day}`;
    if (before.course.whoGoes[kind] !== undefined)
      return day === 'early' ? [] : [remindUnit(deciding, before.ref, unit.id, about, { text: 'R5', ...when })];
    const asked = remindUnit(deciding, before.ref, unit.id, about, { text: 'R9', ...when });
    return day === 'early'
      ? [asked]
      : [
          asked,
          direct(deciding, before.ref, unit.chief, 'escalation', { text: 'R9', ...when }, `${meeting.id}:${kind}`),
        ];
  });
  return { ...quiet, promises };
}

/** Seven days before and on the day. From the last day on, evaluating the plan is work to do. */
function planEnds(deciding: Deciding, before: EvictionCase, ends: LocalDate, day: 'early' | 'last'): Decision {
  if (before.state !== 'planRunning' || before.course.planEnds !== ends) return quiet;
  const text = { text: 'R8', ref: before.ref, date: ends } as const;
  return {
    events: day === 'last' ? [{ event: 'planPeriodEnded' }] : [],
    // Put off: she is told herself when that day comes.
    promises:
      reminderWaits(before, 'R8', localDate(deciding.now)) === null
        ? [remindUnit(deciding, before.ref, before.unit, `${ends}:${day}`, text)]
        : [],
    withdrawn: [],
  };
}

/** Repeated the next working morning, three times at most; then the unit's chief hears of it in person. */
function unacknowledged(deciding: Deciding, before: Case, id: string): Decision {
  const tell = before.tells.find((each) => each.id === id);
  if (tell?.state !== 'sent') return quiet;
  if (tell.repeats < mostRepeats) {
    const repeated = { ...tell, repeats: tell.repeats + 1 };
    return {
      events: [{ event: 'tellRepeated', tell: id }],
      promises: [tellUnit(deciding, before.ref, repeated)],
      withdrawn: [],
    };
  }
  if (tell.escalated) return quiet;
  const chief = unitOf(deciding.organisation, tell.unit).chief;
  const toChief = directly(deciding, before, chief, 'escalation', { text: tell.text, ref: before.ref }, tell.id);
  return { events: [{ event: 'tellEscalated', tell: id }], promises: [toChief], withdrawn: [] };
}

/** Same day is same day: the chief and the responsible official are told while the confirmation is not ticked. */
function unconfirmedKfm(deciding: Deciding, before: EvictionCase): Decision {
  if (before.ticks['confirmToKfm'] !== undefined) return quiet;
  const chief = unitOf(deciding.organisation, before.unit).chief;
  const text = { text: 'R3', ref: before.ref } as const;
  return {
    ...quiet,
    promises: [
      direct(deciding, before.ref, chief, 'kfm', text),
      direct(deciding, before.ref, ownerOf(deciding, before), 'kfm', text),
    ],
  };
}

/** Each unit that takes part is reminded in its own channel; nothing there says who else comes. */
function dayBefore(deciding: Deciding, before: Case, meeting: Meeting): Decision {
  const { start } = meeting;
  if (start === null) return quiet;
  const date = start.slice(0, 10);
  const text = { text: 'R5', ref: before.ref, date, time: start.slice(11, 16) } as const;
  if (isDiscreet(before)) {
    const due = directly(deciding, before, before.responsible, 'due', text, meeting.id, date);
    return meeting.together === null ? { ...quiet, promises: [due] } : quiet;
  }
  const promises = meeting.attendees.flatMap((attendee) => {
    const unit = invitedUnit(deciding.organisation, before, meeting, attendee.unit);
    if (unit === undefined || !mayTell(before, unit, localDate(deciding.now))) return [];
    return [remindUnit(deciding, before.ref, unit.id, meeting.id, text)];
  });
  return { ...quiet, promises: [...promises, ...unnamedInTime(deciding, before, meeting)] };
}

const lookAgainMs = 2_000;

/** A booking taken back while it was held: cancelled once it is sure that nothing will leave. */
function sendingStopped(deciding: Deciding, before: Case, id: string, unfinished: boolean): Decision {
  const series = before.workflow === 'W001' ? null : seriesStopped(deciding, before, id, unfinished);
  if (series !== null) return series;
  const meeting = before.meetings.find((each) => each.id === id);
  if (meeting?.state !== 'cancelling' || meeting.event !== null) return quiet;
  if (!unfinished) return { ...quiet, events: [{ event: 'cancelled', meeting: id }] };
  return {
    ...quiet,
    promises: [wake(deciding, before.ref, deciding.now + lookAgainMs, { wake: 'sendingStopped', meeting: id })],
  };
}
