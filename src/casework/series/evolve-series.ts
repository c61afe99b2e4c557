// How the series of a case change with what has happened to them.
import type { SeriesEvent } from '../../domain/event.ts';
import type { FlowCase } from '../../domain/flow.ts';
import type { SeriesOccurrence } from '../../domain/intent.ts';
import type { Series, SeriesDay, SeriesPart } from '../../domain/series/series.ts';
import { toldBefore } from './running.ts';

const ofSeries: Readonly<Record<SeriesEvent['event'], true>> = {
  seriesBegun: true,
  seriesDays: true,
  seriesEnded: true,
  seriesPartPromised: true,
  seriesPartBooked: true,
  seriesPartFailed: true,
  seriesPartAttendees: true,
  seriesPartTold: true,
  seriesDayNotMoved: true,
  seriesPartEnding: true,
  seriesPartEnded: true,
};

export function isOfSeries(event: { readonly event: string }): event is SeriesEvent {
  return Object.hasOwn(ofSeries, event.event);
}

export function evolveSeries(state: FlowCase, event: SeriesEvent): FlowCase {
  return { ...state, series: changed(state.series, event) };
}

function changed(all: readonly Series[], event: SeriesEvent): readonly Series[] {
  switch (event.event) {
    case 'seriesBegun':
      return [...all, event.series];
    case 'seriesDays':
      return one(all, event.series, (old) => ({ days: withDays(old.days, event.days) }));
    case 'seriesEnded':
      return one(all, event.series, (old) => ({
        endedFrom: event.from,
        days: old.days.map((day) =>
          day.state === 'planned' && day.day >= event.from ? { ...day, state: 'cancelled' } : day,
        ),
      }));
    case 'seriesPartPromised':
      return one(all, event.series, ({ parts }) => ({
        parts: [...parts.filter(({ id }) => id !== event.part.id), event.part],
      }));
    case 'seriesPartBooked':
      return part(all, event.part, ({ state }) => ({
        state: state === 'sending' ? 'booked' : state,
        event: event.calendar,
        failure: null,
        notMoved: event.notMoved,
      }));
    case 'seriesPartFailed':
      return part(all, event.part, () => ({ state: 'failed', failure: event.code }));
    case 'seriesPartAttendees':
      return part(all, event.part, () => ({ attendees: event.attendees }));
    case 'seriesPartTold':
      return part(all, event.part, ({ told, notMoved }) => ({
        told: withTold(told, event.days),
        notMoved: notMoved.filter((day) => !event.days.some(({ regular }) => regular === day)),
      }));
    case 'seriesDayNotMoved':
      return part(all, event.part, ({ notMoved }) => ({
        notMoved: [...notMoved.filter((day) => day !== event.regular), event.regular],
      }));
    case 'seriesPartEnding':
      return part(all, event.part, (old) => ({
        state: old.event === null ? 'stopping' : 'ending',
        told: toldBefore(old, event.from),
      }));
    case 'seriesPartEnded':
      return part(all, event.part, () => ({ state: 'ended' }));
  }
}

function one(all: readonly Series[], id: string, change: (old: Series) => Partial<Series>): readonly Series[] {
  return all.map((old) => (old.id === id ? { ...old, ...change(old) } : old));
}

function part(all: readonly Series[], id: string, change: (old: SeriesPart) => Partial<SeriesPart>): readonly Series[] {
  return all.map((series) => ({
    ...series,
    parts: series.parts.map((old) => (old.id === id ? { ...old, ...change(old) } : old)),
  }));
}

function withDays(old: readonly SeriesDay[], days: readonly SeriesDay[]): readonly SeriesDay[] {
  const rest = old.filter(({ number }) => !days.some((day) => day.number === number));
  return [...rest, ...days].toSorted((a, b) => a.number - b.number);
}

function withTold(old: readonly SeriesOccurrence[], days: readonly SeriesOccurrence[]): readonly SeriesOccurrence[] {
  return old.map((each) => days.find(({ regular }) => regular === each.regular) ?? each);
}
