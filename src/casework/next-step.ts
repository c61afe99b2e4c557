// What comes next in a case, for whoever follows it: one step, its date, and whether it is late.
import type { ActLine } from '../domain/case-plan.ts';
import type { CaseHeader, EvictionCase } from '../domain/case.ts';
import type { ListedStep, NextStep } from '../domain/case-view.ts';
import { isBeside, type Meeting } from '../domain/meeting.ts';
import type { UnitKind } from '../domain/organisation.ts';
import { addMinutes, localDate, type LocalDate, type LocalDateTime } from '../domain/time.ts';
import { hasEnded } from '../domain/stage.ts';
import { addWorkdays } from '../domain/workday.ts';
import { snoozeOf } from './snoozes.ts';
import { casePlanOf } from './case-plan.ts';
import { attendanceNeeded, attendanceOf } from './decide/eviction.ts';

export type Upcoming = ListedStep;

/** An unanswered unit is late after this many working days. */
const answerWorkdays = 2;

/** For the case's own unit. */
export function upcomingFor(subject: EvictionCase, now: LocalDateTime): Upcoming {
  const today = now.slice(0, 10);
  if (hasEnded(subject)) return { step: { next: 'none' }, date: null, late: false };
  if (subject.course.chiefQuestion !== null) return { step: { next: 'decision' }, date: null, late: false };
  if (subject.approval === 'waiting') return { step: { next: 'decision' }, date: null, late: false };
  const failed = subject.meetings.find((meeting) => meeting.state === 'failed' && meeting.outcome === null);
  if (failed?.failure != null) return { step: { next: 'stuck', code: failed.failure }, date: null, late: true };
  const plan = casePlanOf(subject);
  const left = plan.now.filter((line) => isLeft(line, subject));
  // What is put off lets the next line come first, and is itself what is next when nothing else is.
  const open = left.find((line) => snoozeOf(subject, line.act, today) === undefined);
  const urgent = plan.now.find((line) => line.act === 'confirmToKfm' && isLeft(line, subject));
  if (urgent !== undefined) {
    const due = urgent.deadline?.due ?? subject.entry.receivedOn;
    return { step: actStep(urgent), date: due, late: due < today };
  }
  const meeting = earliest(subject);
  const passed = meeting?.start != null && addMinutes(meeting.start, meeting.minutes) <= now;
  if (meeting?.start != null && passed)
    return { step: { next: 'outcome', start: meeting.start }, date: meeting.start.slice(0, 10), late: true };
  if (open !== undefined) {
    const due = ownDate(open, subject) ?? open.deadline?.due ?? null;
    return { step: actStep(open), date: due, late: due !== null && due < today };
  }
  const later = left.flatMap((line) => snoozed(line, subject, today))[0];
  if (later !== undefined) return later;
  const waiting = unansweredUnit(subject, today);
  if (waiting !== null) return waiting;
  if (meeting?.start != null)
    return {
      step: { next: 'meeting', start: meeting.start, units: meeting.units },
      date: meeting.start.slice(0, 10),
      late: false,
    };
  if (attendanceNeeded(subject) !== null && attendanceOf(subject) === undefined)
    return {
      step: { next: 'act', act: 'attendEviction', unit: 'VUX', to: null },
      date: subject.entry.eviction?.date ?? null,
      late: false,
    };
  // Where the routine has no path, a position is taken once the work is done, and that is all.
  if (plan.branch === null && subject.checkOn === null)
    return { step: { next: 'act', act: 'takePosition', unit: 'VUX', to: null }, date: null, late: false };
  if (subject.course.planEnds !== null) return { step: { next: 'none' }, date: subject.course.planEnds, late: false };
  return { step: { next: 'none' }, date: subject.checkOn, late: subject.checkOn !== null && subject.checkOn < today };
}

/** For a unit that takes part: what it has not answered, else the meeting it is invited to. */
export function upcomingForUnit(subject: CaseHeader, unit: string, kind: UnitKind, now: LocalDateTime): Upcoming {
  const asked = subject.tells.find((tell) => tell.unit === unit && (tell.state === 'sent' || tell.state === 'queued'));
  if (asked !== undefined) return { step: { next: 'receive' }, date: null, late: asked.repeats > 0 };
  const meeting = subject.meetings.find(
    (each) =>
      each.state === 'booked' &&
      (each.hold ?? null) === null &&
      each.start !== null &&
      each.start > now &&
      each.attendees.some((attendee) => attendee.unit === kind),
  );
  if (meeting?.start != null)
    return {
      step: { next: 'meeting', start: meeting.start, units: [kind] },
      date: meeting.start.slice(0, 10),
      late: false,
    };
  return { step: { next: 'none' }, date: null, late: false };
}

/** The line as it is put off, or nothing. */
export function snoozed(line: ActLine, subject: EvictionCase, today: LocalDate): readonly ListedStep[] {
  const found = snoozeOf(subject, line.act, today);
  return found === undefined
    ? []
    : [{ step: actStep(line), date: found.until, late: false, snoozed: { until: found.until, reason: found.reason } }];
}

export function actStep(line: ActLine): NextStep {
  return { next: 'act', act: line.act, unit: line.unit, to: line.to };
}

/** Whether a line still asks something of the case's own unit. */
export function isLeft(line: ActLine, subject: EvictionCase): boolean {
  if (line.tick !== null) return false;
  switch (line.control) {
    case 'none':
      return isReported(line, subject);
    case 'appoint':
      return false;
    case 'book':
      return !subject.meetings.some((meeting) => !isBeside(meeting.kind) && isComing(meeting));
    case 'tick':
    case 'tell':
    case 'phone':
      return line.unit === null || line.unit === 'VUX';
  }
}

/** Work that is not ticked but told: what somebody answered, agreed on or did. */
function isReported({ act }: ActLine, { state }: EvictionCase): boolean {
  if (act === 'makePlan') return state === 'met' || state === 'planEvaluated';
  if (act === 'evaluatePlan') return state === 'planRunning';
  return act === 'checkReply' || act === 'verifyWithLandlord' || act === 'followUp' || act === 'passOnConcern';
}

/** The unit's own date for a household to answer by, or for asking the landlord again. */
export function ownDate({ act }: ActLine, subject: EvictionCase): LocalDate | null {
  if (act === 'checkReply') return subject.checkOn;
  if (act === 'verifyWithLandlord') return subject.course.landlordSilences > 0 ? subject.checkOn : null;
  return act === 'evaluatePlan' ? subject.course.planEnds : null;
}

function isComing({ state, outcome, hold }: Meeting): boolean {
  return outcome === null && (hold ?? null) === null && (state === 'booked' || state === 'sending');
}

/** Of the meetings nobody has told of, the one that comes or came first. */
function earliest({ meetings }: EvictionCase): Meeting | undefined {
  return meetings
    .filter((meeting) => isComing(meeting) && meeting.start !== null)
    .sort((a, b) => (a.start ?? '').localeCompare(b.start ?? ''))[0];
}

function unansweredUnit(subject: EvictionCase, today: LocalDate): Upcoming | null {
  const tell = subject.tells.find((each) => each.state === 'sent' || each.state === 'queued');
  if (tell === undefined) return null;
  const due = addWorkdays(localDate(subject.registeredAt), answerWorkdays);
  return { step: { next: 'awaitUnit', unit: tell.kind }, date: null, late: due < today };
}
