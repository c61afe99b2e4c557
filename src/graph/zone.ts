// How Graph writes local time: wall time without offset, with a zone by its Windows name.
import { instantOf, localDateTime } from '../domain/time.ts';
import type { Instant, LocalDateTime } from '../domain/time.ts';
import { isPart } from './reading.ts';

/** Europe/Stockholm is not among the zone names Graph documents; this one is, and has the same rules. */
export const GRAPH_ZONE = 'W. Europe Standard Time';

/** Graph's `dateTimeTimeZone`. */
export interface GraphTime {
  readonly dateTime: string;
  readonly timeZone: string;
}

export function graphTime(local: LocalDateTime): GraphTime {
  return { dateTime: `${local}:00`, timeZone: GRAPH_ZONE };
}

/** Stockholm wall time of an answer; undefined when it is not readable, or in a zone that was not asked for. */
export function localTimeOf(answer: unknown): LocalDateTime | undefined {
  if (!isPart(answer) || typeof answer['dateTime'] !== 'string') return undefined;
  const dateTime = answer['dateTime'];
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(dateTime)) return undefined;
  if (answer['timeZone'] === GRAPH_ZONE) return dateTime.slice(0, 16);
  // A service that does not heed the wish for a zone answers in UTC.
  if (answer['timeZone'] === 'UTC') return localDateTime(Date.parse(`${dateTime.slice(0, 19)}Z`));
  return undefined;
}

/** Start and end of a meeting as moments; null when either is skipped or doubled by the change of the clocks. */
export function spanOf(
  start: LocalDateTime,
  minutes: number,
): { from: Instant; until: Instant; end: LocalDateTime } | null {
  try {
    const from = instantOf(start);
    const until = from + minutes * 60_000;
    const end = localDateTime(until);
    return instantOf(end) === until ? { from, until, end } : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
