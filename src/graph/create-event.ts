import type { Deliver, Outlook } from './deliverer.ts';
import { eventRequest } from './event-request.ts';
import { refused } from './graph-failure.ts';
import { makeOnce } from './make-once.ts';
import { spanOf } from './zone.ts';

/** Makes the event of a meeting, and so invites; one that is only held shows as tentative until it is confirmed. */
export function createEvent(outlook: Outlook): Deliver<'createEvent'> {
  return async (intent) => {
    const { hold = false, minutes, start } = intent.content;
    const span = spanOf(start, minutes);
    if (span === null) return refused('timeImpossible');
    const body = { ...eventRequest(intent, start, span.end, outlook.words), ...(hold ? { showAs: 'tentative' } : {}) };
    const outcome = await makeOnce(outlook, intent, body);
    if (!outcome.made) return outcome.outcome;
    return { outcome: 'done', result: { is: 'event', event: outcome.event } };
  };
}
