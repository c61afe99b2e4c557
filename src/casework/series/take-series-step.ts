// What a workflow says becomes of its weekly series, made into what happens in the case. What leaves because of it is worked out
// where the calendars are followed.
import type { CaseEvent } from '../../domain/event.ts';
import type { FlowCase } from '../../domain/flow.ts';
import { cancelOccurrence, moveOccurrence, type Change } from '../../domain/series/changes.ts';
import type { Series, SeriesDay } from '../../domain/series/series.ts';
import { weeklyOccurrences, type Occurrence, type WeeklyRhythm } from '../../domain/series/weekly.ts';
import { addDays, localDate, localDateTime } from '../../domain/time.ts';
import { noChange } from '../decide/together.ts';
import type { Deciding, Decision } from '../deciding.ts';
import type { SeriesStep } from '../flows/flow.ts';
import { createSeries } from './promises.ts';
import { cutFrom, runningSeries } from './running.ts';

export function seriesStepTaken(deciding: Deciding, standing: FlowCase, step: SeriesStep): Decision {
  const running = runningSeries(standing);
  if (step.series === 'begin') return only(...ended(deciding, running), begun(deciding, standing, step));
  if (running === undefined) return noChange;
  switch (step.series) {
    case 'told': {
      const day = running.days.find(({ number }) => number === step.number);
      return day === undefined ? noChange : changed(running, [{ ...day, state: step.as }]);
    }
    case 'move': {
      const made = daysOf(moveOccurrence(running.days, step.number, step.day, running.rhythm.tolerance), running);
      return changed(
        running,
        made.map((day) => ({ ...day, time: step.time, as: 'own' })),
      );
    }
    case 'cancel':
      return changed(running, daysOf(cancelOccurrence(running.days, step.number, running.rhythm.tolerance), running));
    case 'again':
      return promisedAgain(deciding, standing, running);
    case 'end':
      return only(...ended(deciding, running));
  }
}

function only(...events: readonly CaseEvent[]): Decision {
  return { ...noChange, events };
}

function begun(deciding: Deciding, standing: FlowCase, step: Extract<SeriesStep, { series: 'begin' }>): CaseEvent {
  const own = deciding.organisation.units.find(({ id }) => id === standing.unit);
  const series: Series = {
    id: deciding.chance.id(),
    kind: 'weeklyCheckIn',
    units: [...(own === undefined ? [] : [own.kind]), ...step.units],
    rhythm: step.rhythm,
    days: weeklyOccurrences(step.rhythm).map((each) => dayOf(step.rhythm, each)),
    parts: [],
    endedFrom: null,
  };
  return { event: 'seriesBegun', series };
}

export function dayOf({ time }: WeeklyRhythm, { number, regular, day, as }: Occurrence): SeriesDay {
  return { number, regular, day, time, as, state: 'planned' };
}

function ended(deciding: Deciding, running: Series | undefined): readonly CaseEvent[] {
  if (running === undefined) return [];
  const from = cutFrom(running, localDateTime(deciding.now)) ?? addDays(localDate(deciding.now), 1);
  return [{ event: 'seriesEnded', series: running.id, from }];
}

/** The days of the series that a change made other; none when the plan does not allow it, which the workflow has asked before. */
function daysOf(change: Change, { days }: Series): readonly SeriesDay[] {
  if (change.change === 'refused') return [];
  return days.flatMap((old) => {
    const now = change.series.find(({ number }) => number === old.number);
    return now === undefined || now === old ? [] : [{ ...old, day: now.day, state: now.state }];
  });
}

function changed({ id }: Series, days: readonly SeriesDay[]): Decision {
  return days.length === 0 ? noChange : only({ event: 'seriesDays', series: id, days });
}

function promisedAgain(deciding: Deciding, standing: FlowCase, running: Series): Decision {
  const parts = running.parts
    .filter(({ state, event }) => state === 'failed' && event === null)
    .map((part) => ({ ...part, state: 'sending' as const, failure: null }));
  return {
    events: parts.map((part) => ({ event: 'seriesPartPromised', series: running.id, part })),
    promises: parts.map((part) => createSeries(deciding, standing, running, part)),
    withdrawn: [],
  };
}
