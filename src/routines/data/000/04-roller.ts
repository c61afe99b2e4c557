import type { Section } from '../../routine.ts';

export const roller = {
  heading: ['Rutin', 'Roller och ansvarsfördelning'],
  rows: [
    {
      id: '000-RO-1',
      type: 'principle',
      paragraph: 1,
      sentence: '2',
      line: '106',
      when: [{}],
      actor: 'Respektive förvaltning/enhet',
      codes: ['MAY.FÖRV.decide-own-function-for-task'],
      strength: 'may',
      text: 'Välj själva, i varje förvaltning och enhet, vilken funktion som gör uppgiften.',
    },
  ],
} satisfies Section;
