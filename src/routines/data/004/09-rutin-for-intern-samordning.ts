import type { Section } from '../../routine.ts';

export const rutinForInternSamordning = {
  heading: ['Bild: Rutin för intern samordning'],
  rows: [
    {
      id: '004-13',
      type: 'secondary',
      paragraph: 1,
      line: '304–310',
      when: [{}],
      actor: 'Handläggaren',
      codes: [],
      strength: 'info',
      text: 'Rutinen har tre delar: barnfamiljer, hushåll utan barn och besked från Kronofogden.',
    },
  ],
} satisfies Section;
