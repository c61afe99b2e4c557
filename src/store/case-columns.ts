// What of a case stands beside its body, because questions are asked by it.
import { isClosed, type Case } from '../domain/case.ts';
import type { MeetingState } from '../domain/meeting.ts';
import type { AdministrationId, UnitId, UnitKind } from '../domain/organisation.ts';

/** The unit of a kind that works beside an administration; undefined when there is none. */
export type UnitFinder = (kind: UnitKind, beside: AdministrationId) => UnitId | undefined;

/** The number as it is compared: without spaces, in capitals. */
export function normalTreserva(text: string): string {
  return text.replaceAll(/\s+/gu, '').toUpperCase();
}

export function isOpen(value: Case): boolean {
  return !isClosed(value);
}

const invites: Readonly<Record<MeetingState, boolean>> = {
  seeking: false,
  proposed: false,
  sending: true,
  booked: true,
  cancelling: true,
  cancelled: false,
  failed: false,
};

/** Units that take part beside the coordinating one: told something that still holds, or invited to a meeting that stands. */
export function unitsTakingPart(value: Case, unitOf: UnitFinder): readonly UnitId[] {
  const ofKind = (kind: UnitKind, administration: AdministrationId): UnitId | undefined =>
    administration === value.administration
      ? (value.tells.find((tell) => tell.kind === kind)?.unit ?? unitOf(kind, administration))
      : unitOf(kind, administration);
  const told = value.tells.filter(({ state }) => state !== 'held' && state !== 'withdrawn');
  const invited = value.meetings
    .filter(({ state }) => invites[state])
    .flatMap(({ attendees, circle }) => attendees.map(({ unit }) => ofKind(unit, circle ?? value.administration)));
  const series = value.workflow === 'W001' ? [] : value.series.flatMap(({ parts }) => parts);
  const inSeries = series
    .filter(({ state }) => state === 'sending' || state === 'booked')
    .flatMap(({ attendees, circle }) => attendees.map(({ unit }) => ofKind(unit, circle ?? value.administration)));
  const units = new Set([...told.map(({ unit }) => unit), ...invited, ...inSeries]);
  units.delete(value.unit);
  return [...units].filter((unit) => unit !== undefined);
}
