import type { Section } from '../../routine.ts';

export const readingGuide = {
  heading: ['Rutin', 'Läsanvisning'],
  rows: [
    {
      id: '001-LA-1',
      type: 'rule',
      paragraph: 1,
      sentence: '3',
      line: '146',
      when: [{ stage: 'new' }],
      actor: 'Handläggaren',
      codes: ['HANDL.select-routine-section'],
      strength: 'must',
      text: 'Välj det avsnitt i rutinen som gäller: barnfamilj, hushåll utan barn eller Kronofogden.',
    },
  ],
} satisfies Section;
