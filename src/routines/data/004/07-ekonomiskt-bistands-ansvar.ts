import type { Section } from '../../routine.ts';

export const ekonomisktBistandsAnsvar = {
  heading: ['Bild: Enheterna för ekonomiskt bistånds ansvar'],
  rows: [
    {
      id: '004-11',
      type: 'secondary',
      paragraph: 1,
      line: '240–272',
      when: [{}],
      actor: 'EB',
      codes: [],
      strength: 'must',
      text: 'Ekonomiskt bistånds fem uppgifter, samma som i 001.',
    },
  ],
} satisfies Section;
