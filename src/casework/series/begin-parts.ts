// Days that are in no calendar yet go there: one recurring event for each run of weeks and each secrecy circle that may be invited.
import type { FlowCase } from '../../domain/flow.ts';
import type { Series, SeriesDay, SeriesPart } from '../../domain/series/series.ts';
import { addDays, localDateTime } from '../../domain/time.ts';
import { noChange, together } from '../decide/together.ts';
import type { Deciding, Decision } from '../deciding.ts';
import { mayBeInvited, seriesAttendees, seriesCircles, type SeriesCircle } from './circles-of-series.ts';
import { createSeries } from './promises.ts';
import { dayStart } from './running.ts';

export function partsBegun(deciding: Deciding, subject: FlowCase, series: Series): Decision {
  if (subject.ended || series.endedFrom !== null) return noChange;
  return together(seriesCircles(deciding, subject, series).map((circle) => begunIn(deciding, subject, series, circle)));
}

function begunIn(deciding: Deciding, subject: FlowCase, series: Series, circle: SeriesCircle): Decision {
  const attendees = seriesAttendees(deciding, subject, circle);
  if (attendees.length === 0) return noChange;
  const now = localDateTime(deciding.now);
  const missing = series.days.filter(
    (day) =>
      day.state === 'planned' &&
      dayStart(day) > now &&
      !isCovered(series, circle, day) &&
      mayBeInvited(deciding, subject, circle, day.day),
  );
  const parts = runs(missing).map((run): SeriesPart => ({
    id: deciding.chance.id(),
    circle: circle.circle,
    attendees,
    told: run.map((day) => ({ regular: day.regular, start: dayStart(day) })),
    state: 'sending',
    event: null,
    failure: null,
    notMoved: [],
  }));
  return {
    events: parts.map((part) => ({ event: 'seriesPartPromised', series: series.id, part })),
    promises: parts.map((part) => createSeries(deciding, subject, series, part)),
    withdrawn: [],
  };
}

/** One that the calendar refused is a person's to promise again. */
function isCovered({ parts }: Series, { circle }: SeriesCircle, { regular }: SeriesDay): boolean {
  return parts.some(
    (part) => part.circle === circle && part.state !== 'stopping' && part.told.some((told) => told.regular === regular),
  );
}

/** A calendar takes so many at once. */
const mostAtOnce = 60;

/** Days whose regular ones are a week apart. */
function runs(days: readonly SeriesDay[]): readonly (readonly SeriesDay[])[] {
  const found: SeriesDay[][] = [];
  for (const day of days) {
    const run = found.at(-1);
    const last = run?.at(-1);
    const goesOn = run !== undefined && last !== undefined && run.length < mostAtOnce;
    if (goesOn && addDays(last.regular, 7) === day.regular) run.push(day);
    else found.push([day]);
  }
  return found;
}
