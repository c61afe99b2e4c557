// What is said to a person of a dialogue meeting: that it has been, what is unclear, what she is to do.
import { button, primary } from '../../cards/button.ts';
import { dialogueCard, unclearView } from '../../cards/dialogue.ts';
import type { DialogueRef } from '../../domain/dialogue.ts';
import type { IntentContent, Outcome } from '../../domain/intent.ts';
import { say } from '../../swedish/outgoing.ts';
import { message } from '../handlers/says.ts';
import { doneWithNothing, type TeamsDeliveryParts } from './delivery.ts';

export async function deliverDialogue(
  { dialogues, messenger, organisation }: TeamsDeliveryParts,
  ref: DialogueRef,
  { person, text }: Extract<IntentContent, { kind: 'direct' }>,
): Promise<Outcome> {
  const dialogue = await dialogues.load(ref);
  if (dialogue === undefined) return doneWithNothing;
  if (text.text === 'W3')
    return messenger.direct(person, { card: dialogueCard(unclearView(dialogue, organisation())), summary: say(text) });
  return messenger.direct(
    person,
    message(
      say(text),
      [],
      [primary('openDialogue', 'Öppna dialogmötet', { dialogue: ref }), button('openDialogues', 'Dialogmöten', {})],
    ),
  );
}
