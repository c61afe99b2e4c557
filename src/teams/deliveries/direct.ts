// A card in a person's own chat that she did not ask for: a decision to make, a unit that does not answer, a case she was given.
import { kfmForm } from '../../cards/eviction.ts';
import { formCard } from '../../cards/form.ts';
import { glassTold } from '../../cards/glass.ts';
import { messageCard } from '../../cards/message.ts';
import { primary } from '../../cards/button.ts';
import { astrayForm, wrongUnitForm } from '../../cards/wrong-unit.ts';
import type { Screen } from '../../casework/ports.ts';
import { isDialogueRef } from '../../domain/dialogue.ts';
import type { DirectScreen } from '../../domain/intent.ts';
import { say } from '../../swedish/outgoing.ts';
import { message } from '../handlers/says.ts';
import { hashOf, liveCard, screenOf } from '../handlers/show-case.ts';
import { deliverDialogue } from './dialogue.ts';
import { doneWithNothing, type Deliver, type TeamsDeliveryParts } from './delivery.ts';

const screens: Readonly<Record<DirectScreen, Screen | null>> = {
  decision: 'decision',
  taken: 'plan',
  escalation: null,
  kfm: null,
  outcome: 'outcome',
  due: null,
  glass: null,
  wrongUnit: null,
  astray: null,
};

export function deliverDirect(parts: TeamsDeliveryParts): Deliver<'direct'> {
  const { casework, liveCards, messenger } = parts;
  return async ({ ref, content }) => {
    if (isDialogueRef(ref)) return deliverDialogue(parts, ref, content);
    const { person, screen, text } = content;
    const view = await casework.view(person, ref);
    // The chief of a discreet case sees nothing of it, and is told all the same that something is due.
    if (view === null && text.text === 'F6') return messenger.direct(person, message(say(text), []));
    if (view === null) return doneWithNothing;
    // She has the card already: it is brought up to date by itself.
    if (screen === 'taken' && (await liveCards.one(ref, person)) !== undefined) return doneWithNothing;
    // Told of meanwhile: nobody asks again.
    if (screen === 'outcome' && view.access === 'full' && view.offers.outcome === null) return doneWithNothing;
    const wanted = screens[screen];
    const shown = wanted === null ? null : screenOf(view, wanted);
    if (screen === 'glass' && (view.access === 'full' || view.access === 'flow')) {
      const told = glassTold(say(text), ref, view.case.glasses ?? [], view.names);
      return messenger.direct(person, { card: messageCard(told), summary: say(text) });
    }
    if (screen === 'kfm' && view.access === 'full' && view.case.ticks['confirmToKfm'] === undefined) {
      const card = formCard(kfmForm(view));
      const sent = await messenger.direct(person, { card, summary: say(text) });
      // Her live card from here on, so that its button holds; the next change of the case makes it the plan.
      if (sent.outcome !== 'done' || sent.result.is !== 'post') return sent;
      await liveCards.put(liveCard(ref, person, sent.result, 'plan', card));
      const gone = await casework.view(person, ref);
      if (gone?.access === 'full' && gone.case.version !== view.case.version) {
        const renewed = formCard(kfmForm(gone));
        await messenger.update({ person }, sent.result, { card: renewed, summary: say(text) });
        await liveCards.put(liveCard(ref, person, sent.result, 'plan', renewed));
      }
      return sent;
    }
    if (screen === 'wrongUnit') {
      const [tell] = view.access === 'participant' ? view.unanswered : [];
      if (view.access !== 'participant' || tell === undefined) return doneWithNothing;
      return messenger.direct(person, { card: formCard(wrongUnitForm(view, tell, {})), summary: say(text) });
    }
    if (screen === 'astray' && view.access === 'full') {
      if (view.offers.astray === null) return doneWithNothing;
      return messenger.direct(person, { card: formCard(astrayForm(view, {})), summary: say(text) });
    }
    // The notification shows on a locked screen: it says no more than the closed text.
    if (shown === null)
      return messenger.direct(person, message(say(text), [], [primary('openCase', `Öppna ${ref}`, { ref })]));
    const outcome = await messenger.direct(person, { card: shown.card, summary: say(text) });
    if (outcome.outcome !== 'done' || outcome.result.is !== 'post') return outcome;
    await liveCards.put(liveCard(ref, person, outcome.result, shown.screen, shown.card));
    // The case may have gone on while the card was on its way, when nobody knew yet that it is to be kept current.
    const now = await casework.view(person, ref);
    const current = now === null ? null : screenOf(now, shown.screen);
    if (current === null || hashOf(current.card) === hashOf(shown.card)) return outcome;
    const renewed = await messenger.update({ person }, outcome.result, { card: current.card, summary: say(text) });
    if (renewed.outcome === 'done' && renewed.result.is === 'post')
      await liveCards.put(liveCard(ref, person, renewed.result, current.screen, current.card));
    return outcome;
  };
}
