// A dialogue meeting between units, which is no case: one action, and what is done in it.
import { may, need, of, type ActionShape } from './field.ts';

export const dialogueEvents = {
  start: 'start',
  starta: 'start',
  book: 'book',
  boka: 'book',
  cancel: 'cancel',
  'ställ in': 'cancel',
  answer: 'answer',
  svara: 'answer',
  point: 'point',
  oklart: 'point',
  action: 'action',
  åtgärd: 'action',
  routine: 'routine',
  'egen rutin': 'routine',
  send: 'send',
  'skicka vidare': 'send',
  tick: 'tick',
  klart: 'tick',
} as const;

export const dialogueActions = {
  dialogue: {
    about:
      'Dialogmöte mellan enheterna. Har berättelsen flera har vart och ett sitt namn. book tar första tiden, answer ' +
      'skriver samma text som svar på första frågan, tick bockar av den första åtgärd som inte är klar.',
    inCase: false,
    fields: {
      event: need(
        of(dialogueEvents),
        'start, book, cancel, answer, point, action, routine, send eller tick',
        'what',
        'kind',
      ),
      name: may('text', 'vilket dialogmöte; behövs när det finns flera'),
      units: may('text', 'för start: enheterna med komma emellan; annars alla tre', 'unit'),
      joint: may('flag', 'för start: false ger ett möte för varje enhet'),
      text: may('text', 'det som skrivs'),
      person: may('person', 'vem som ska göra det; annars den som skriver'),
      on: may('date', 'senast när; annars i morgon', 'date'),
    },
  },
} satisfies Readonly<Record<string, ActionShape>>;
