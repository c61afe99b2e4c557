import type { Section } from '../../routine.ts';

export const vuxenenheternasAnsvar = {
  heading: ['Bild: Vuxenenheternas ansvar'],
  rows: [
    {
      id: '004-10',
      type: 'secondary',
      paragraph: 1,
      line: '187–237',
      when: [{}],
      actor: 'VUX',
      codes: [],
      strength: 'must',
      text: 'Vuxenenhetens nio uppgifter, samma som i 001.',
      note: 'Skriver "intern och extern samverkan" och "boenderådgivning/coachning"; 001 gäller.',
    },
  ],
} satisfies Section;
