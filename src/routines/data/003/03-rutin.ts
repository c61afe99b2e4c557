import type { Section } from '../../routine.ts';

export const rutin = {
  heading: ['Rutin'],
  rows: [
    {
      id: '003-RU-1',
      type: 'scope',
      paragraph: 1,
      line: '87',
      when: [{}],
      actor: 'Rutinen',
      codes: [],
      strength: 'info',
      text: 'Rutinen gäller den som fyllt 20 år, när LVU inte längre är möjligt.',
      note: 'Fakta: age>=20 och lvuApplicable=no (I-30).',
    },
  ],
} satisfies Section;
