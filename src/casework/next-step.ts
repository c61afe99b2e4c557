// What comes next in a case, for whoever follows it: one step, its date, and whether it is late.
import type { ActLine } from '../domain/case-plan.ts';
import type { Case } from '../domain/case.ts';
import type { NextStep } from '../domain/case-view.ts';
import type { UnitKind } from '../domain/organisation.ts';
import { addMinutes, localDate, type LocalDate, type LocalDateTime } from '../domain/time.ts';
import { addWorkdays } from '../domain/workday.ts';
import { casePlanOf } from './case-plan.ts';

export interface Upcoming {
  readonly step: NextStep;
  readonly date: LocalDate | null;
  readonly late: boolean;
}

/** An unanswered unit is late after this many working days. */
const answerWorkdays = 2;

/** For the case's own unit. */
export function upcomingFor(subject: Case, now: LocalDateTime): Upcoming {
  const today = now.slice(0, 10);
  if (subject.approval === 'waiting') return { step: { next: 'decision' }, date: null, late: false };
  const failed = subject.meetings.find((meeting) => meeting.state === 'failed');
  if (failed?.failure != null) return { step: { next: 'stuck', code: failed.failure }, date: null, late: true };
  const plan = casePlanOf(subject);
  const open = plan.now.find((line) => isLeft(line, subject));
  const urgent = plan.now.find((line) => line.act === 'confirmToKfm' && isLeft(line, subject));
  if (urgent !== undefined) {
    const due = urgent.deadline?.due ?? subject.entry.receivedOn;
    return { step: actStep(urgent), date: due, late: due < today };
  }
  const meeting = subject.meetings.find((each) => each.state === 'booked' || each.state === 'sending');
  const passed = meeting?.start != null && addMinutes(meeting.start, meeting.minutes) <= now;
  if (meeting?.start != null && passed)
    return { step: { next: 'outcome', start: meeting.start }, date: meeting.start.slice(0, 10), late: true };
  if (open !== undefined) {
    const due = open.deadline?.due ?? null;
    return { step: actStep(open), date: due, late: due !== null && due < today };
  }
  const waiting = unansweredUnit(subject, today);
  if (waiting !== null) return waiting;
  if (meeting?.start != null)
    return {
      step: { next: 'meeting', start: meeting.start, units: meeting.units },
      date: meeting.start.slice(0, 10),
      late: false,
    };
  return { step: { next: 'none' }, date: subject.checkOn, late: subject.checkOn !== null && subject.checkOn < today };
}

/** For a unit that takes part: what it has not answered, else the meeting it is invited to. */
export function upcomingForUnit(subject: Case, unit: string, kind: UnitKind, now: LocalDateTime): Upcoming {
  const asked = subject.tells.find((tell) => tell.unit === unit && (tell.state === 'sent' || tell.state === 'queued'));
  if (asked !== undefined) return { step: { next: 'receive' }, date: null, late: asked.repeats > 0 };
  const meeting = subject.meetings.find(
    (each) =>
      each.state === 'booked' &&
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

function actStep(line: ActLine): NextStep {
  return { next: 'act', act: line.act, unit: line.unit, to: line.to };
}

/** Whether a line still asks something of the case's own unit. */
function isLeft(line: ActLine, subject: Case): boolean {
  if (line.tick !== null) return false;
  switch (line.control) {
    case 'none':
    case 'appoint':
      return false;
    case 'book':
      return !subject.meetings.some((meeting) => meeting.state === 'booked' || meeting.state === 'sending');
    case 'tick':
    case 'tell':
    case 'phone':
      return line.unit === null || line.unit === 'VUX';
  }
}

function unansweredUnit(subject: Case, today: LocalDate): Upcoming | null {
  const tell = subject.tells.find((each) => each.state === 'sent' || each.state === 'queued');
  if (tell === undefined) return null;
  const due = addWorkdays(localDate(subject.registeredAt), answerWorkdays);
  return { step: { next: 'awaitUnit', unit: tell.kind }, date: null, late: due < today };
}
