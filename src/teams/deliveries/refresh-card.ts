// A person's live card brought up to date where it stands; one that would look the same is left alone.
import { glassClosed } from '../../cards/glass.ts';
import { messageCard } from '../../cards/message.ts';
import { hashOf, liveCard, screenOf } from '../handlers/show-case.ts';
import { doneWithNothing, type Deliver, type TeamsDeliveryParts } from './delivery.ts';

export function deliverRefresh({ casework, liveCards, messenger }: TeamsDeliveryParts): Deliver<'refreshCard'> {
  return async ({ ref, content }) => {
    const live = await liveCards.one(ref, content.person);
    const view = live === undefined ? null : await casework.view(content.person, ref);
    // Who may no longer see the case gets no news of it; her old card says so when it is pressed. What she saw through a broken
    // glass is taken away.
    const unseen = live?.screen === 'glass' ? { card: messageCard(glassClosed), screen: live.screen } : null;
    const shown = live === undefined ? null : view === null ? unseen : screenOf(view, live.screen);
    if (live === undefined || shown === null || hashOf(shown.card) === live.shown) return doneWithNothing;
    const message = { card: shown.card, summary: `Ärende ${ref}` };
    const outcome = await messenger.update({ person: content.person }, live, message);
    if (outcome.outcome === 'done' && outcome.result.is === 'post') {
      // She may have gone on to another card while this one was on its way; hers is then the live one.
      const now = await liveCards.one(ref, content.person);
      if (now?.activity === live.activity && now.screen === live.screen) {
        await liveCards.put(liveCard(ref, content.person, outcome.result, shown.screen, shown.card));
      }
    }
    return outcome;
  };
}
