// What comes up in handling a case: a post that reached the wrong unit, what waits, a concern for a child.
import { inCase, may, need, of, type ActionShape } from './field.ts';

export const handlingActions = {
  askRightUnit: inCase('"Fel enhet", under inlägget i enhetens kanal.'),
  nameRightUnit: inCase('Enheten säger vilken enhet det är till. Trycker först "Fel enhet".', {
    unit: may('unit', 'enheten; annars vet hon inte', 'right'),
  }),
  answerWrongUnit: inCase('Den ansvariga svarar enheten som fick fel.', {
    then: need(
      of({
        tellMeant: 'tellMeant',
        rätt: 'tellMeant',
        tellAgain: 'tellAgain',
        igen: 'tellAgain',
        leave: 'leave',
        låt: 'leave',
      }),
      'tellMeant, tellAgain eller leave',
    ),
  }),
} satisfies Readonly<Record<string, ActionShape>>;
