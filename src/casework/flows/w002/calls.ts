// The weekly calls: told of one by one, moved or called off one at a time, and never ended by themselves.
import type { RefusalCode } from '../../../domain/action.ts';
import type { Answers, FlowCase, Happening, Question } from '../../../domain/flow.ts';
import { cancelOccurrence, missedInARow, moveOccurrence } from '../../../domain/series/changes.ts';
import type { Series, SeriesDay } from '../../../domain/series/series.ts';
import {
  dayOfWeek,
  reviewDay,
  type Tolerance,
  type Weekday,
  type WeeklyRhythm,
} from '../../../domain/series/weekly.ts';
import type { LocalDate } from '../../../domain/time.ts';
import { ahead, runningSeries, untold } from '../../series/running.ts';
import { answered, clockTime, day } from '../ask.ts';
import type { Now, Step } from '../flow.ts';
import { agreedTime } from './agreed-time.ts';

/** How many of those to come can be moved or called off from the card. */
const mostAhead = 3;

const newTime: readonly Question[] = [day('on'), clockTime('at')];

export function callHappenings(subject: FlowCase, now: Now): readonly Happening[] {
  const series = runningSeries(subject);
  if (series === undefined) return [];
  const told = untold(series, now.now).flatMap((each, index) => telling(each, index === 0));
  const next = ahead(series, now.now)
    .slice(0, mostAhead)
    .flatMap((each) => [more(`callMoved:${each.day}`, newTime), more(`callCancelled:${each.day}`)]);
  const refused = series.parts.some(({ state, event }) => state === 'failed' && event === null);
  return [...told, ...(refused ? [{ ...more('callsAgain'), place: 'beside' as const }] : []), ...next];
}

function telling({ day: on }: SeriesDay, first: boolean): readonly Happening[] {
  const places = first ? (['main', 'beside', 'beside'] as const) : (['more', 'more', 'more'] as const);
  return [
    { ...more(`callHeld:${on}`), place: places[0] },
    { ...more(`callMissed:${on}`), place: places[1] },
    { ...more(`callMoved:${on}`, newTime), place: places[2] },
  ];
}

function more(what: string, questions: readonly Question[] = []): Happening {
  return { what, questions, place: 'more', by: 'responsible' };
}

/** Null for what is not about the calls. */
export function callHappened(subject: FlowCase, what: string, answers: Answers, now: Now): Step | RefusalCode | null {
  const [code = '', on] = what.split(':');
  if (code === 'callsAgain') return { series: { series: 'again' } };
  const series = runningSeries(subject);
  const call = series?.days.find((each) => each.day === on && each.state === 'planned');
  if (series === undefined || call === undefined) return null;
  switch (code) {
    case 'callHeld':
      return { series: { series: 'told', number: call.number, as: 'held' } };
    case 'callMissed':
      return missed(series, call);
    case 'callMoved':
      return moved(series, call, answers, now);
    case 'callCancelled':
      return cancelOccurrence(series.days, call.number, series.rhythm.tolerance).change === 'made'
        ? { series: { series: 'cancel', number: call.number } }
        : 'notOffered';
    default:
      return null;
  }
}

/** Two in a row are the chief's to judge. */
function missed({ days }: Series, { number }: SeriesDay): Step {
  const after = days.map((each) => (each.number === number ? { ...each, state: 'missed' as const } : each));
  const ask = missedInARow(after) >= 2 ? { askChief: 'callsMissed' } : {};
  return { series: { series: 'told', number, as: 'missed' }, ...ask };
}

function moved(series: Series, { number }: SeriesDay, answers: Answers, now: Now): Step | RefusalCode {
  const agreed = agreedTime(answers, 'on', 'at', now);
  if (typeof agreed === 'string') return agreed;
  const on = answered(answers, 'on');
  const change = moveOccurrence(series.days, number, on, series.rhythm.tolerance);
  if (change.change === 'refused') return change.because === 'crosses' ? 'besideOther' : 'notOffered';
  return { series: { series: 'move', number, day: on, time: answered(answers, 'at') } };
}

export function toleranceOf(now: Now): Tolerance {
  return { least: now.setting('weeklyLeastDays', 5), most: now.setting('weeklyMostDays', 9) };
}

/** The weekday and the hour of the first one hold for those after it. */
export function rhythmFrom(answers: Answers, now: Now): WeeklyRhythm | RefusalCode {
  const agreed = agreedTime(answers, 'weeklyFrom', 'weeklyAt', now);
  if (typeof agreed === 'string') return agreed;
  const from = answered(answers, 'weeklyFrom');
  return {
    from,
    // A working day is no Saturday or Sunday.
    weekday: dayOfWeek(from) as Weekday,
    time: answered(answers, 'weeklyAt'),
    minutes: now.setting('callMinutes', 30),
    tolerance: toleranceOf(now),
  };
}

/** When both sides are asked whether to go on every week; null while there is no series. */
export function reviewOn(subject: FlowCase): LocalDate | null {
  const series = runningSeries(subject);
  if (series === undefined) return null;
  const first = reviewDay(series.rhythm);
  const later = answered(subject.answers, 'reviewOn');
  return later > first ? later : first;
}
