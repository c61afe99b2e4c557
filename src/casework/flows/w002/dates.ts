// The dates kept in a case of W002. The routine's own are the month and "about weekly"; the others are the unit's.
import type { FlowCase } from '../../../domain/flow.ts';
import { nextDue } from '../../../domain/series/changes.ts';
import { addDays, type LocalDate } from '../../../domain/time.ts';
import { isWorkday, nextWorkday, previousWorkday } from '../../../domain/workday.ts';
import { ahead, runningSeries, untold } from '../../series/running.ts';
import { answered } from '../ask.ts';
import type { FlowDate, FlowText, Now } from '../flow.ts';
import { reviewOn } from './calls.ts';
import { isAcute } from './happenings.ts';
import { housingUnits } from './housing.ts';
import { dueDay, isBookedInTime, monthlyPlan, rebookBy, workdaysBefore } from './monthly.ts';

export function dates(subject: FlowCase, now: Now): readonly FlowDate[] {
  switch (subject.state) {
    case 'planning':
      return planning(subject);
    case 'startUp':
      return startUp(subject);
    case 'placed':
    case 'placedSteady':
      return [...plan(subject, now), ...calls(subject, now), ...review(subject), ...monthly(subject, now)];
    case 'untenable':
    case 'dischargePlanned':
      return [...plan(subject, now), ...calls(subject, now), ...monthly(subject, now)];
    default:
      return [];
  }
}

function said(day: LocalDate): string {
  return `${isWorkday(day) ? day : previousWorkday(day)}T08:30`;
}

function own(what: string, due: LocalDate, at: string, text: FlowText | null): FlowDate {
  return { id: `${what}:${due}`, what, at, due, from: 'unit', to: 'channel', text };
}

/** In the own unit's channel and, separately, in BoH's: each is told only what it may be. */
function both(subject: FlowCase, date: FlowDate): readonly FlowDate[] {
  return [
    date,
    ...housingUnits(subject.answers).map((unit): FlowDate => ({ ...date, id: `${date.id}:${unit}`, to: { unit } })),
  ];
}

function planning(subject: FlowCase): readonly FlowDate[] {
  if (answered(subject.answers, 'planOn') !== '') return [];
  const by = answered(subject.answers, 'planBy');
  if (isAcute(subject)) return by === '' ? [] : [own('planBy', by, said(by), 'R7')];
  const moveIn = answered(subject.answers, 'moveInOn');
  if (moveIn === '') return [];
  const due = previousWorkday(moveIn);
  return [{ ...own('planBeforeMoveIn', due, said(due), 'R7'), from: 'routine' }];
}

function startUp({ answers }: FlowCase): readonly FlowDate[] {
  const by = answered(answers, 'startUpBy');
  return by === '' ? [] : [own('startUpBy', by, said(by), 'R7')];
}

/** Where the plan made at the start is, and of when: the first thing to be seen when a situation cannot go on. */
function plan({ state, answers }: FlowCase, { today }: Now): readonly FlowDate[] {
  const on = answered(answers, 'planOn');
  if (on === '' || (state !== 'untenable' && state !== 'dischargePlanned')) return [];
  return [{ ...own(`plan:${answered(answers, 'planAt')}`, on, `${today}T00:00`, null), done: true }];
}

/** The next call and those nobody has told of; of these both are reminded the working day after. */
function calls(subject: FlowCase, now: Now): readonly FlowDate[] {
  const series = runningSeries(subject);
  if (series === undefined) return [];
  const [next] = ahead(series, now.now);
  const open = [...untold(series, now.now), ...(next === undefined ? [] : [next])];
  const missing = open.flatMap(({ day, number }) => {
    const date = own('call', day, `${nextWorkday(day)}T08:30`, 'F3');
    return both(subject, { ...date, id: `call:${String(number)}:${day}`, from: 'routine' });
  });
  const due = nextDue(series.days, series.rhythm.tolerance);
  const wide = due !== null && due >= now.today && next !== undefined && next.day > due;
  const late = wide ? [own('callGap', due, said(due), null)] : [];
  const soon = addDays(now.today, 28);
  const asked = series.days
    .filter(({ as, state, day }) => as === 'ask' && state === 'planned' && day > now.today && day <= soon)
    .map(({ day }) => own('callSuggested', day, said(day), null));
  const stuck = new Set(series.parts.flatMap(({ notMoved }) => notMoved));
  const refused = series.days
    .filter(({ regular, state, day }) => stuck.has(regular) && state !== 'held' && day >= now.today)
    .map(({ day }) => own('callNotMoved', day, said(day), null));
  return [...missing, ...late, ...asked, ...refused];
}

/** Both are asked whether to go on every week; the series goes on until they have answered. */
function review(subject: FlowCase): readonly FlowDate[] {
  const on = reviewOn(subject);
  return on === null ? [] : both(subject, own('weeklyReview', on, said(on), 'R8'));
}

/** Not booked in good time, to be prepared, and past its last day. */
function monthly(subject: FlowCase, now: Now): readonly FlowDate[] {
  const meeting = monthlyPlan(subject, now);
  const rebook = rebookBy(subject);
  const due = dueDay(meeting.lastDay, rebook);
  const last: FlowDate = { ...own('monthly', due, `${now.today}T00:00`, null), from: 'routine' };
  const prepare = meeting.booked === null ? [] : prepared(subject, meeting.booked, now);
  if (isBookedInTime(subject, now)) return [last, ...prepare];
  const inTime = workdaysBefore(due, now.setting('monthlyBookWorkdays', 10));
  const from = rebook === null ? inTime : now.today;
  const book: FlowDate = { ...last, id: `monthlyBook:${due}`, at: `${from}T08:30`, text: 'F4' };
  const chief: FlowDate = {
    ...last,
    id: `monthlyOver:${due}`,
    at: `${nextWorkday(due)}T08:30`,
    to: 'chief',
    text: 'F4',
  };
  return [...both(subject, book), chief, ...prepare];
}

function prepared(subject: FlowCase, day: LocalDate, now: Now): readonly FlowDate[] {
  const at = workdaysBefore(day, now.setting('prepareWorkdays', 3));
  return both(subject, own('prepare', day, `${at}T08:30`, 'F5'));
}
