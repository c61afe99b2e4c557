// Brings the occurrences of a series to where they are to stand. Looks first and writes only what differs, so doing it again
// after any failure does no more than is left to do.
import type { EventAddress, Outcome, SeriesOccurrence } from '../domain/intent.ts';
import type { LocalDate } from '../domain/time.ts';
import type { GraphFailure } from './client.ts';
import type { Outlook } from './deliverer.ts';
import { again, failureOutcome } from './graph-failure.ts';
import { cancelInstance, readInstances, writeTime } from './instances.ts';
import type { Instance } from './instances.ts';
import { unlessThere } from './read-event.ts';
import { spanOf } from './zone.ts';

export type Settled =
  /** With the regular days of those the calendar would not put where they were to stand. */
  | { readonly settled: true; readonly notMoved: readonly LocalDate[] }
  /** Not now; the attempt came to this. */
  | { readonly settled: false; readonly outcome: Outcome };

/** @param occurrences in order; others of the series are left as they are */
export async function settleOccurrences(
  outlook: Outlook,
  series: EventAddress,
  occurrences: readonly SeriesOccurrence[],
  minutes: number,
): Promise<Settled> {
  const [first, last] = [occurrences[0], occurrences.at(-1)];
  if (first === undefined || last === undefined) return { settled: true, notMoved: [] };
  const there = await readInstances(outlook.client, series, first.regular, last.regular);
  if (there.found === 'unreadable') return { settled: false, outcome: again('calendarUnreadable') };
  if (there.found === 'failure') {
    return { settled: false, outcome: await notRead(outlook, series, there.failure) };
  }
  const byDay = new Map(there.instances.map((instance) => [instance.regular, instance]));
  const notMoved: LocalDate[] = [];
  for (const occurrence of occurrences) {
    const outcome = await settle(outlook, occurrence, byDay.get(occurrence.regular), minutes);
    if (outcome.outcome === 'refused') notMoved.push(occurrence.regular);
    else if (outcome.outcome !== 'done') return { settled: false, outcome };
  }
  return { settled: true, notMoved };
}

/** One occurrence: moved, called off, or left as it is. Refused as `eventGone` when it is to stand and is not there. */
export async function settle(
  { client, clock, words }: Outlook,
  { start }: SeriesOccurrence,
  instance: Instance | undefined,
  minutes: number,
): Promise<Outcome> {
  const done: Outcome = { outcome: 'done', result: { is: 'nothing' } };
  if (start === null && instance === undefined) return done;
  if (instance === undefined) return { outcome: 'refused', code: 'eventGone' };
  const span = start === null ? null : spanOf(start, minutes);
  if (start !== null && span === null) return { outcome: 'refused', code: 'timeImpossible' };
  if (start !== null && instance.start === start && instance.end === span?.end) return done;
  const answer =
    start === null || span === null
      ? await cancelInstance(client, instance, words.cancellation)
      : await writeTime(client, instance, start, span.end);
  if (answer.answer === 'ok') return done;
  return unlessThere(client, instance.event, failureOutcome(answer, { effect: 'write', names: 'event' }, clock.now()));
}

/** What it comes to that the occurrences of a series could not be read. */
export function notRead({ client, clock }: Outlook, series: EventAddress, failure: GraphFailure): Promise<Outcome> {
  return unlessThere(client, series, failureOutcome(failure, { effect: 'read', names: 'event' }, clock.now()));
}
