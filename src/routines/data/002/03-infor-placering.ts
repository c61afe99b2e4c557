import type { Section } from '../../routine.ts';

export const inforPlacering = {
  heading: ['Rutin', 'Inför placering'],
  rows: [
    {
      id: '002-IP-1',
      type: 'rule',
      paragraph: 1,
      line: '113',
      when: [{ phase: 'before-placement' }],
      actor: 'SSK',
      codes: ['SSK.investigate-needs', 'SSK.shape-individual-assignment'],
      strength: 'must',
      text: 'Utred vad personen behöver och utforma uppdraget efter det, tillsammans med hen.',
      with: ['den enskilde'],
    },
  ],
} satisfies Section;
