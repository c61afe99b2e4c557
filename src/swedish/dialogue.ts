// The words of dialogue meetings. The questions are those of document 004 ("Dialogfrågor"), in the product's own words.
import type { Dialogue, DialogueState } from '../domain/dialogue.ts';
import type { Unit } from '../domain/organisation.ts';
import { longDateTime, shortDateTime } from './dates.ts';
import { failureSentence } from './failures.ts';
import { listed } from './units.ts';

/** In the document's order; what was answered is kept by place. */
export const dialogueQuestions: readonly string[] = [
  'Arbetar vi så som rutinen säger?',
  'Vet vi när och hur vi ska samverka? Vad är oklart?',
  'Vad behöver vi för att kunna följa rutinen?',
  'Behöver vi ändra något i enhetens egna rutiner?',
  'Vad mer kan vi göra så att barnfamiljer inte avhyses?',
];

export const dialogueSource = 'Frågorna kommer från dokument 004, bilden Dialogfrågor.';

const states: Readonly<Record<DialogueState, string>> = {
  notPlanned: 'Ingen tid är bokad',
  planned: 'Mötet är bokat',
  answered: 'Frågorna är besvarade',
  actionsOpen: 'Åtgärder pågår',
  done: 'Klart',
};

export function dialogueStateName(state: DialogueState): string {
  return states[state];
}

export function dialogueUnits({ units }: Dialogue, all: readonly Unit[]): string {
  return listed(all.filter(({ id }) => units.includes(id)).map(({ name }) => name));
}

/** Where it stands, in a line. */
export function dialogueStanding({ booking, state }: Dialogue): string {
  switch (booking.state) {
    case 'seeking':
      return 'Letar tider. Öppna mötet igen om en stund.';
    case 'proposed':
      return booking.slots.length === 0 ? 'Ingen tid passar alla. Sök fler tider.' : 'Välj en tid.';
    case 'sending':
      return `Skickas: ${longDateTime(booking.start ?? '')}.`;
    case 'cancelling':
      return 'Mötet ställs in.';
    case 'failed':
      return failureSentence(booking.failure ?? '');
    case 'none':
      return `${states[state]}.`;
    case 'booked':
      return state === 'planned' ? `Bokat ${longDateTime(booking.start ?? '')}.` : `${states[state]}.`;
  }
}

/** One line of a list. */
export function dialogueInShort({ booking, state }: Dialogue): string {
  const at = booking.state === 'booked' && state === 'planned' && booking.start !== null;
  return at ? `Dialogmöte ${shortDateTime(booking.start)}` : `Dialogmöte: ${states[state].toLocaleLowerCase('sv')}`;
}
