// Who answers for what when people are away or leave.
import * as words from '../read/words.ts';
import { need, may, of, inCase, type ActionShape } from './field.ts';

export const staffActions = {
  handOver: inCase('Lämnar över ärendet, eller den egna enhetens del i det, till en kollega.', {
    person: need('person', 'kollegan som tar över', 'to', 'official'),
  }),
  handOverAll: {
    about:
      'Lämnar över allt som någon har i alla ärenden: hon slutar. Av henne själv, hennes chef eller administratören.',
    inCase: false,
    fields: {
      from: need('person', 'den som slutar', 'person'),
      to: need('person', 'kollegan som tar över', 'official'),
    },
  },
  breakGlass: inCase('Bryter glaset: en chef ser under en timme ett ärende som inte är hennes.', {
    reason: need(of(words.glassReasons), 'varför'),
  }),
  setAbsence: {
    about:
      'Någon är borta från och med en dag till och med en annan, och en kollega ersätter. Av henne själv eller hennes chef.',
    inCase: false,
    fields: {
      person: may('person', 'den som är borta; annars hon själv'),
      from: need('date', 'första dagen'),
      to: need('date', 'sista dagen', 'until'),
      substitute: need('person', 'kollegan som ersätter'),
    },
  },
} satisfies Readonly<Record<string, ActionShape>>;
