import type { Section } from '../../routine.ts';

export const roles = {
  heading: ['Rutin', 'Roller och ansvarsfördelning'],
  rows: [
    {
      id: '001-RO-1a',
      type: 'principle',
      paragraph: 1,
      sentence: '2',
      line: '112',
      when: [{}],
      actor: 'Respektive enhet',
      codes: ['MAY.IFO.decide-own-function-for-task'],
      strength: 'may',
      text: 'Bestäm själva vilken funktion på enheten som gör vad.',
    },
    {
      id: '001-RO-1b',
      type: 'rule',
      paragraph: 1,
      sentence: '3',
      line: '112',
      when: [{ stage: 'new' }],
      actor: 'Administrativt stöd',
      codes: ['MAY.ADM.assist-with-registration-and-letters'],
      strength: 'may',
      text: 'Låt administrationen hjälpa till med aktualisering och brev, där sådant stöd finns.',
    },
  ],
} satisfies Section;
