// Outlook as the rest of the product knows it: one deliverer for each kind of promise that concerns a calendar.
import { cancelEvent } from './cancel-event.ts';
import { cancelOccurrence, moveOccurrence } from './change-occurrence.ts';
import { checkTime } from './check-time.ts';
import { confirmEvent } from './confirm-event.ts';
import { createEvent } from './create-event.ts';
import { createSeries } from './create-series.ts';
import type { Deliver, Outlook } from './deliverer.ts';
import { endSeries } from './end-series.ts';
import { findTimes } from './find-times.ts';
import { moveEvent } from './move-event.ts';
import { readResponses } from './read-responses.ts';
import { updateAttendees } from './update-attendees.ts';

type CalendarKind =
  | 'findTimes'
  | 'checkTime'
  | 'createEvent'
  | 'confirmEvent'
  | 'updateAttendees'
  | 'moveEvent'
  | 'cancelEvent'
  | 'readResponses'
  | 'createSeries'
  | 'moveOccurrence'
  | 'cancelOccurrence'
  | 'endSeries';

export type GraphDeliverers = { readonly [K in CalendarKind]: Deliver<K> };

export function createGraphDeliverers(outlook: Outlook): GraphDeliverers {
  return {
    findTimes: findTimes(outlook),
    checkTime: checkTime(outlook),
    createEvent: createEvent(outlook),
    updateAttendees: updateAttendees(outlook),
    moveEvent: moveEvent(outlook),
    cancelEvent: cancelEvent(outlook),
    readResponses: readResponses(outlook),
    confirmEvent: confirmEvent(outlook),
    createSeries: createSeries(outlook),
    moveOccurrence: moveOccurrence(outlook),
    cancelOccurrence: cancelOccurrence(outlook),
    endSeries: endSeries(outlook),
  };
}
