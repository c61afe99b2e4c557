import { addDays, instantOf } from '../domain/time.ts';
import type { LocalDate } from '../domain/time.ts';
import type { Deliver, Outlook } from './deliverer.ts';
import { again, failureOutcome, refused } from './graph-failure.ts';
import { readSchedules } from './schedules.ts';
import type { Window } from './schedules.ts';
import { GRID_MINUTES, proposals, searchDays } from './slots.ts';
import { graphTime } from './zone.ts';

/** Looks for times that suit those invited. Done with no slots when there are none left. */
export function findTimes({ client, clock }: Outlook): Deliver<'findTimes'> {
  return async ({ content }) => {
    const now = clock.now();
    const { bufferMinutes = 0, from, hours, minutes } = content;
    const wish = { now, from, minutes, bufferMinutes, hours };
    const windows = windowsOver(searchDays(wish), intervalFor(minutes, bufferMinutes));
    const schedules = await readSchedules(client, content.organiser, content.attendees, windows);
    switch (schedules.found) {
      case 'failure':
        return failureOutcome(schedules.failure, { effect: 'read', names: 'mailbox' }, clock.now());
      case 'unreadable':
        return again('calendarUnreadable');
      case 'nobody':
        return refused('mailboxUnknown');
      case 'schedules':
        return { outcome: 'done', result: { is: 'times', slots: proposals(wish, schedules.busy, content.skip) } };
    }
  };
}

/**
 * The days in as few periods as have no change of the clocks within: cells are counted from a period's start, and
 * whether a service counts the lost or doubled hour is nothing to rely on. The changes are on Sundays, so none is missed.
 */
function windowsOver(days: readonly LocalDate[], interval: number): readonly Window[] {
  const runs: LocalDate[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.[0] !== undefined && offsetOn(run[0]) === offsetOn(day)) run.push(day);
    else runs.push([day]);
  }
  return runs.map((run) => {
    const start = `${run[0] ?? ''}T00:00`;
    const end = `${addDays(run.at(-1) ?? '', 1)}T00:00`;
    return { start: graphTime(start), end: graphTime(end), from: instantOf(start), until: instantOf(end), interval };
  });
}

const offsetOn = (day: LocalDate) => Date.parse(`${day}T00:00Z`) - instantOf(`${day}T00:00`);

/** Cells so long that meeting and travel time are whole numbers of them, as far as Graph's shortest of five minutes allows. */
function intervalFor(minutes: number, bufferMinutes: number): number {
  const divisor = (one: number, other: number): number => (other === 0 ? one : divisor(other, one % other));
  return Math.max(5, divisor(divisor(GRID_MINUTES, minutes), bufferMinutes));
}
