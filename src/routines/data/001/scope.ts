import type { Section } from '../../routine.ts';

export const scope = {
  heading: ['Inledning', 'Vem omfattas av rutinen'],
  rows: [
    {
      id: '001-SC-1',
      type: 'scope',
      paragraph: 1,
      line: '71',
      when: [{}],
      actor: 'Rutinen',
      codes: [],
      strength: 'info',
      text: 'Gäller tills vidare för de socialförvaltningar som ansvarar för individ- och familjeomsorg.',
    },
  ],
} satisfies Section;
