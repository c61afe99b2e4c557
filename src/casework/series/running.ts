// The series of a case that runs, and where one of its days stands.
import type { FlowCase } from '../../domain/flow.ts';
import type { SeriesOccurrence } from '../../domain/intent.ts';
import type { Series, SeriesDay, SeriesPart } from '../../domain/series/series.ts';
import type { LocalDate, LocalDateTime } from '../../domain/time.ts';

/** The one that has not been ended. */
export function runningSeries({ series }: Pick<FlowCase, 'series'>): Series | undefined {
  return series.findLast(({ endedFrom }) => endedFrom === null);
}

export function dayStart({ day, time }: Pick<SeriesDay, 'day' | 'time'>): LocalDateTime {
  return `${day}T${time}`;
}

/** Those whose time has passed without anybody having told how it went. */
export function untold({ days }: Series, now: LocalDateTime): readonly SeriesDay[] {
  return days.filter((each) => each.state === 'planned' && dayStart(each) <= now);
}

export function ahead({ days }: Series, now: LocalDateTime): readonly SeriesDay[] {
  return days.filter((each) => each.state === 'planned' && dayStart(each) > now);
}

/** The part of a series that an event in a calendar is. */
export function partOf({ series }: Pick<FlowCase, 'series'>, id: string): SeriesPart | undefined {
  return series.flatMap(({ parts }) => parts).find((part) => part.id === id);
}

/** The first day without, when everything from now on goes and what has begun stays. */
export function cutFrom({ days }: Series, now: LocalDateTime): LocalDate | null {
  const next = days.find((each) => each.state === 'planned' && dayStart(each) > now);
  return next?.day ?? null;
}

/** What stays of a part that is cut: with those called off, which a calendar that is cut may bring back. */
export function toldBefore({ told }: Pick<SeriesPart, 'told'>, from: LocalDate): readonly SeriesOccurrence[] {
  return told.filter(({ regular, start }) => (start === null ? regular : start.slice(0, 10)) < from);
}
