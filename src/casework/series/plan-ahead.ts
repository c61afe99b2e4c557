// A weekly series has no end of its own: when eight weeks of it are left, the next half year is planned.
import type { FlowCase } from '../../domain/flow.ts';
import type { NewIntent } from '../../domain/intent.ts';
import type { Series, SeriesDay } from '../../domain/series/series.ts';
import { PLANNED_AHEAD, weeklyOccurrences } from '../../domain/series/weekly.ts';
import { addDays, localDate } from '../../domain/time.ts';
import { noChange } from '../decide/together.ts';
import type { Deciding, Decision } from '../deciding.ts';
import { morningOf, wake } from '../promises.ts';
import { dayOf } from './take-series-step.ts';

const weeksLeft = 8;

export function plannedAhead(deciding: Deciding, subject: FlowCase, series: Series): Decision {
  const last = series.days.at(-1);
  if (last === undefined || series.endedFrom !== null || subject.ended) return noChange;
  const today = localDate(deciding.now);
  if (today < dayToPlan(last)) {
    // Just begun: the first time it is looked at is promised with it.
    return series.parts.length === 0
      ? { ...noChange, promises: [lookAgain(deciding, subject, series, last)] }
      : noChange;
  }
  const days = weeklyOccurrences(series.rhythm, series.days.length + PLANNED_AHEAD)
    .filter(({ number, day }) => number > last.number && day > today)
    .map((each) => dayOf(series.rhythm, each));
  const end = days.at(-1) ?? last;
  return {
    events: [{ event: 'seriesDays', series: series.id, days }],
    promises: [lookAgain(deciding, subject, series, end)],
    withdrawn: [],
  };
}

function dayToPlan({ regular }: SeriesDay): string {
  return addDays(regular, -7 * weeksLeft);
}

function lookAgain(deciding: Deciding, { ref }: FlowCase, { id }: Series, last: SeriesDay): NewIntent {
  const at = Math.max(deciding.now, morningOf(dayToPlan(last)));
  return wake(deciding, ref, at, { wake: 'seriesAhead', series: id });
}
