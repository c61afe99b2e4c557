// The physical meetings of every month: which there have been, and what the next one must keep to.
import type { Answers, FlowCase } from '../../../domain/flow.ts';
import type { Meeting } from '../../../domain/meeting.ts';
import { monthlyMeetings, restOfMonth, type MonthlyMeeting, type MonthlyPlan } from '../../../domain/series/monthly.ts';
import { localDate, type LocalDate } from '../../../domain/time.ts';
import { addWorkdays, isWorkday, nextWorkday, previousWorkday } from '../../../domain/workday.ts';
import { answered, chosen } from '../ask.ts';
import type { MeetingOffer, Now } from '../flow.ts';
import { housingUnits } from './housing.ts';

/** Those that were booked, and those that were held without having been. */
export function monthlyHistory(subject: FlowCase): readonly MonthlyMeeting[] {
  const booked = subject.meetings.flatMap((meeting): readonly MonthlyMeeting[] => {
    const state = stateOf(meeting);
    const ofKind = meeting.kind === 'monthlyInPersonFollowUp' && meeting.together === null;
    return ofKind && state !== null && meeting.start !== null ? [{ day: meeting.start.slice(0, 10), state }] : [];
  });
  return [...booked, ...chosen(subject.answers, 'monthlyHeld').map((day) => ({ day, state: 'held' as const }))];
}

function stateOf({ state, outcome }: Meeting): MonthlyMeeting['state'] | null {
  if (state !== 'sending' && state !== 'booked') return null;
  if (outcome === null) return 'booked';
  if (outcome === 'came' || outcome === 'held') return 'held';
  return outcome === 'missed' || outcome === 'notHeld' ? 'missed' : 'cancelled';
}

/** The day the duty began; the one it was first followed here for those who lived there already. */
export function sinceDay({ answers, registeredAt }: FlowCase): LocalDate {
  const since = answered(answers, 'since');
  return since === '' ? localDate(registeredAt) : since;
}

export function monthlyPlan(subject: FlowCase, { today }: Now): MonthlyPlan {
  return monthlyMeetings(sinceDay(subject), monthlyHistory(subject), today);
}

/** A meeting that was missed is booked anew within its month; null when none has been missed since one was held. */
export function rebookBy(subject: FlowCase): LocalDate | null {
  const history = monthlyHistory(subject);
  const held = history.filter(({ state }) => state === 'held').map(({ day }) => day);
  const last = held.toSorted().at(-1) ?? '';
  const missed = history.filter(({ day, state }) => state === 'missed' && day > last).map(({ day }) => day);
  const latest = missed.toSorted().at(-1);
  return latest === undefined ? null : (restOfMonth(latest).at(-1) ?? latest);
}

/** Whether a meeting stands by the last day, or has been and nobody has told how it went. */
export function isBookedInTime(subject: FlowCase, now: Now): boolean {
  const { booked, lastDay } = monthlyPlan(subject, now);
  const untold = monthlyHistory(subject).some(({ day, state }) => state === 'booked' && day < now.today);
  return untold || (booked !== null && booked <= dueDay(lastDay, rebookBy(subject)));
}

export function dueDay(lastDay: LocalDate, rebook: LocalDate | null): LocalDate {
  return rebook !== null && rebook < lastDay ? rebook : lastDay;
}

/** Looked for from the working days before the proposed one, which is in time also when the first choice falls. */
export function monthlyOffer(subject: FlowCase, now: Now): MeetingOffer {
  const plan = monthlyPlan(subject, now);
  const tomorrow = nextWorkday(now.today);
  const wanted = addWorkdays(plan.proposed, -4);
  const rebook = rebookBy(subject);
  const latest = dueDay(plan.lastDay, rebook);
  return {
    kind: 'monthlyInPersonFollowUp',
    units: housingUnits(subject.answers),
    minutes: now.setting('monthlyMinutes', 60),
    earliest: rebook !== null || wanted < tomorrow ? tomorrow : wanted,
    latest,
    without: 'wait',
  };
}

/** The last meeting that was held, while nobody has answered whether the person is still covered by the routine. */
export function unaskedAfter(subject: FlowCase): LocalDate | null {
  const held = monthlyHistory(subject)
    .filter(({ state }) => state === 'held')
    .map(({ day }) => day);
  const last = held.toSorted().at(-1);
  return last === undefined || last <= answered(subject.answers, 'coveredAsked') ? null : last;
}

export function withHeld(answers: Answers, on: LocalDate): Answers {
  return { monthlyHeld: [...new Set([...chosen(answers, 'monthlyHeld'), on])] };
}

/** On a day somebody is at work, that many working days before. */
export function workdaysBefore(day: LocalDate, count: number): LocalDate {
  const on = isWorkday(day) ? day : previousWorkday(day);
  return addWorkdays(on, -count);
}
