// What a calendar has is brought to where the days now stand, and to those who now are to come.
import type { FlowCase } from '../../domain/flow.ts';
import type { SeriesOccurrence } from '../../domain/intent.ts';
import type { Series, SeriesPart } from '../../domain/series/series.ts';
import { localDateTime } from '../../domain/time.ts';
import { noChange, together } from '../decide/together.ts';
import type { Deciding, Decision } from '../deciding.ts';
import { seriesAttendees } from './circles-of-series.ts';
import { changeOccurrence, inviteAnew } from './promises.ts';
import { dayStart } from './running.ts';

/** Days that stand elsewhere than the calendar has been told. A part that is on its way there is looked at once it is. */
export function daysMoved(deciding: Deciding, subject: FlowCase, series: Series): Decision {
  return together(series.parts.map((part) => moved(deciding, subject, series, part)));
}

function moved(deciding: Deciding, subject: FlowCase, series: Series, part: SeriesPart): Decision {
  const { event } = part;
  if (event === null || (part.state !== 'booked' && part.state !== 'ended')) return noChange;
  const days = part.told.flatMap((told) => changedDay(series, told));
  if (days.length === 0) return noChange;
  const { minutes } = series.rhythm;
  return {
    events: [{ event: 'seriesPartTold', part: part.id, days }],
    promises: days.map((day) => changeOccurrence(deciding, subject, part, event, minutes, day)),
    withdrawn: [],
  };
}

/** One that has been called off stays so; what has been held or missed stands where it stood. */
function changedDay({ days }: Series, told: SeriesOccurrence): readonly SeriesOccurrence[] {
  const day = days.find(({ regular }) => regular === told.regular);
  if (day === undefined || told.start === null) return [];
  if (day.state === 'cancelled') return [{ regular: told.regular, start: null }];
  const start = dayStart(day);
  return day.state === 'planned' && start !== told.start ? [{ regular: told.regular, start }] : [];
}

/** Somebody else has been appointed: she is invited to what is left. */
export function invitedAnew(deciding: Deciding, subject: FlowCase, series: Series): Decision {
  if (series.endedFrom !== null) return noChange;
  const now = localDateTime(deciding.now);
  return together(
    series.parts.map((part): Decision => {
      const coming = part.told.some(({ start }) => start !== null && start > now);
      if (!coming || (part.state !== 'booked' && part.state !== 'sending')) return noChange;
      const units = part.attendees.map(({ unit }) => unit);
      const attendees = seriesAttendees(deciding, subject, { circle: part.circle, units });
      if (attendees.length === 0 || sameMailboxes(part, attendees)) return noChange;
      const promised = part.event === null ? [] : [inviteAnew(deciding, subject, { ...part, attendees }, part.event)];
      return {
        events: [{ event: 'seriesPartAttendees', part: part.id, attendees }],
        promises: promised,
        withdrawn: [],
      };
    }),
  );
}

export function sameMailboxes(one: Pick<SeriesPart, 'attendees'>, other: SeriesPart['attendees']): boolean {
  return (
    JSON.stringify(one.attendees.map(({ mailbox }) => mailbox)) === JSON.stringify(other.map(({ mailbox }) => mailbox))
  );
}
