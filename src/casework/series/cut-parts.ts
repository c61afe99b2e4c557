// Days that nothing carries any more go from a calendar: the series has been ended, or somebody may no longer be invited.
import type { FlowCase } from '../../domain/flow.ts';
import type { Series, SeriesPart } from '../../domain/series/series.ts';
import { localDateTime, type LocalDate } from '../../domain/time.ts';
import { noChange, together } from '../decide/together.ts';
import type { Deciding, Decision } from '../deciding.ts';
import { wake } from '../promises.ts';
import { mayCome } from './circles-of-series.ts';
import { endSeries } from './promises.ts';

export function partsCut(deciding: Deciding, subject: FlowCase, series: Series): Decision {
  return together(series.parts.map((part) => cut(deciding, subject, series, part)));
}

function cut(deciding: Deciding, subject: FlowCase, series: Series, part: SeriesPart): Decision {
  if (part.state !== 'sending' && part.state !== 'booked' && part.state !== 'failed') return noChange;
  const from = cutAt(deciding, subject, series, part);
  if (from === null) return noChange;
  const ending = { event: 'seriesPartEnding', part: part.id, from } as const;
  if (part.event !== null) {
    return {
      events: [ending],
      promises: [endSeries(deciding, subject, part, part.event, series.rhythm.minutes, from)],
      withdrawn: [`${subject.ref}:occurrence:${part.id}:*`, `${subject.ref}:attendees:${part.id}`],
    };
  }
  if (part.state === 'failed') return { ...noChange, events: [{ event: 'seriesPartEnded', part: part.id }] };
  // Held, or on its way at this moment: what became of it is looked at once it is sure that nothing more leaves.
  return {
    events: [ending],
    promises: [wake(deciding, subject.ref, deciding.now, { wake: 'sendingStopped', meeting: part.id })],
    withdrawn: [`${subject.ref}:event:${part.id}`],
  };
}

/** The first day to come that the part may not have; null when it may have all there are. */
function cutAt(deciding: Deciding, subject: FlowCase, { endedFrom }: Series, part: SeriesPart): LocalDate | null {
  const now = localDateTime(deciding.now);
  const coming = part.told.flatMap(({ start }) => (start !== null && start > now ? [start.slice(0, 10)] : []));
  const without = coming.find(
    (day) => (endedFrom !== null && day >= endedFrom) || !mayCome(deciding, subject, part, day),
  );
  return without ?? null;
}
