import { addMinutes } from '../domain/time.ts';
import type { Deliver, Outlook } from './deliverer.ts';
import { again, failureOutcome, refused } from './graph-failure.ts';
import { readSchedules } from './schedules.ts';
import { clashesAt } from './slots.ts';
import { graphTime, spanOf } from './zone.ts';

/** Looks what stands against one time that somebody has chosen for herself. */
export function checkTime({ client, clock }: Outlook): Deliver<'checkTime'> {
  return async ({ content: { attendees, bufferMinutes = 0, minutes, organiser, own, start } }) => {
    const begin = addMinutes(start, -bufferMinutes);
    const span = spanOf(begin, minutes + 2 * bufferMinutes);
    if (span === null || spanOf(start, minutes) === null) return refused('timeImpossible');
    const window = {
      start: graphTime(begin),
      end: graphTime(span.end),
      from: span.from,
      until: span.until,
      interval: 5,
    };
    const itself = own === undefined ? null : spanOf(own.start, own.minutes);
    const schedules = await readSchedules(client, organiser, attendees, [window], itself);
    switch (schedules.found) {
      case 'failure':
        return failureOutcome(schedules.failure, { effect: 'read', names: 'mailbox' }, clock.now());
      case 'unreadable':
        return again('calendarUnreadable');
      case 'nobody':
        return refused('mailboxUnknown');
      case 'schedules':
        return {
          outcome: 'done',
          result: { is: 'clashes', clashes: clashesAt(start, minutes, schedules.busy, bufferMinutes) },
        };
    }
  };
}
