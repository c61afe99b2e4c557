import { pathOf } from './client.ts';
import type { Deliver, Outlook } from './deliverer.ts';
import { doneWithNothing, mayHaveHappened } from './deliverer.ts';
import { failureOutcome } from './graph-failure.ts';
import { readEvent, unlessThere } from './read-event.ts';
import { isPart } from './reading.ts';

/** Makes a held time a meeting. Only how it shows is sent; whatever else somebody has changed stays. */
export function confirmEvent({ client, clock }: Outlook): Deliver<'confirmEvent'> {
  return async (intent) => {
    const { event } = intent.content;
    if (mayHaveHappened(intent)) {
      const current = await readEvent(client, event, 'showAs');
      if (current.answer === 'ok' && isPart(current.body) && current.body['showAs'] === 'busy') return doneWithNothing;
    }
    const answer = await client.send({
      method: 'PATCH',
      path: pathOf`/users/${event.mailbox}/events/${event.id}`,
      body: { showAs: 'busy' },
      effect: 'write',
    });
    if (answer.answer === 'ok') return doneWithNothing;
    return unlessThere(client, event, failureOutcome(answer, { effect: 'write', names: 'event' }, clock.now()));
  };
}
