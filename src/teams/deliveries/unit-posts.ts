// Posts in a unit's own channel: a text of the closed list, with buttons while somebody is asked to take it.
import { unitPostCard, unitPostView } from '../../cards/unit-post.ts';
import type { CaseText } from '../../domain/outgoing.ts';
import { say } from '../../swedish/outgoing.ts';
import type { Message } from '../turn.ts';
import { doneWithNothing, type Deliver, type TeamsDeliveryParts } from './delivery.ts';

export function deliverTell({ messenger }: TeamsDeliveryParts): Deliver<'tellUnit'> {
  return ({ ref, content }) => {
    const { unit, tell, text } = content;
    const card = unitPostCard(unitPostView(text, { ref, tell }));
    return messenger.post(unit, { card, summary: say(text) });
  };
}

/** The same post with its end: taken care of, or no longer wanted. */
export function deliverTellUpdate({ messenger, cases }: TeamsDeliveryParts): Deliver<'updateTell'> {
  return async ({ ref, content }) => {
    const subject = await cases.load(ref);
    const post = subject?.tells.find((each) => each.id === content.tell)?.post ?? null;
    if (post === null) return doneWithNothing;
    return messenger.update({ unit: content.unit }, post, plain(content.text));
  };
}

export function deliverReminder({ messenger }: TeamsDeliveryParts): Deliver<'remindUnit'> {
  return ({ content }) => messenger.post(content.unit, plain(content.text));
}

function plain(text: CaseText): Message {
  return { card: unitPostCard(unitPostView(text, null)), summary: say(text) };
}
