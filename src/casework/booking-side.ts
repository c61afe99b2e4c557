// What the unit's own rules and the days of the household say of the times on a card.
import type { BookingSide } from '../domain/case-view.ts';
import type { EvictionCase } from '../domain/case.ts';
import type { Concern, Meeting } from '../domain/meeting.ts';
import type { LocalDateTime } from '../domain/time.ts';
import type { Deciding } from './deciding.ts';
import { concernsAt, secondOf, wantsTwo } from './second-official.ts';
import { commonHours, isHomeVisit, travelMinutes } from './time-warnings.ts';

export function bookingSideOf(asking: Pick<Deciding, 'organisation'>, subject: EvictionCase): BookingSide {
  const choosing = subject.meetings.filter(({ outcome, state }) => outcome === null && state !== 'cancelled');
  return {
    hours: Object.fromEntries(choosing.map(({ id, units }) => [id, commonHours(asking, subject, units)])),
    travelMinutes: Object.fromEntries(
      choosing
        .filter(({ kind }) => isHomeVisit(kind))
        .map(({ id, kind }) => [id, travelMinutes(asking, subject, kind)]),
    ),
    wantsTwo: wantsTwo(asking, subject, 'announcedHomeVisit'),
    second: secondOf(asking, subject)?.id ?? null,
    concerns: Object.fromEntries(
      choosing.map((meeting) => [
        meeting.id,
        Object.fromEntries(timesOf(meeting).map((start) => [start, concernsAt(asking, subject, meeting, start)])),
      ]),
    ) satisfies Readonly<Record<string, Readonly<Record<LocalDateTime, readonly Concern[]>>>>,
  };
}

function timesOf({ proposals, start, wished }: Meeting): readonly LocalDateTime[] {
  return [
    ...proposals.map((slot) => slot.start),
    ...(start === null ? [] : [start]),
    ...(wished ? [wished.start] : []),
  ];
}
