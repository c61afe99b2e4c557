import type { Section } from '../../routine.ts';

export const barnOchUngasAnsvar = {
  heading: ['Bild: Barn och unga enheternas ansvar'],
  rows: [
    {
      id: '004-12',
      type: 'secondary',
      paragraph: 1,
      line: '275–299',
      when: [{}],
      actor: 'BoU',
      codes: [],
      strength: 'must',
      text: 'Barn och ungas fyra uppgifter, samma som i 001.',
    },
  ],
} satisfies Section;
