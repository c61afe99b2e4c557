import type { Deliver, Outlook } from './deliverer.ts';
import { again, failureOutcome } from './graph-failure.ts';
import { invitedTo, readEventSurely } from './read-event.ts';
import { isPart } from './reading.ts';
import { localTimeOf } from './zone.ts';

/** Reads who has answered what, whether the meeting still stands, and when. */
export function readResponses({ client, clock }: Outlook): Deliver<'readResponses'> {
  return async ({ content }) => {
    const answer = await readEventSurely(client, content.event, 'attendees,isCancelled,start');
    if (answer.answer !== 'ok') return failureOutcome(answer, { effect: 'read', names: 'event' }, clock.now());
    const attendees = invitedTo(answer.body);
    const event = isPart(answer.body) ? answer.body : {};
    const start = localTimeOf(event['start']);
    if (attendees === undefined || start === undefined) return again('calendarUnreadable');
    const cancelled = event['isCancelled'] === true;
    return { outcome: 'done', result: { is: 'responses', attendees, cancelled, start } };
  };
}
