import type { Section } from '../../routine.ts';

export const rutinForInternSamordningTextruta = {
  heading: ['Bild: Rutin för intern samordning (textruta)'],
  rows: [
    {
      id: '004-14',
      type: 'secondary',
      paragraph: 3,
      line: '316–334',
      when: [{ stage: 'new' }],
      actor: 'Handläggaren',
      codes: ['HANDL.select-routine-section'],
      strength: 'must',
      text: 'Välj den del av rutinen som passar ärendet och följ den som en checklista.',
    },
  ],
} satisfies Section;
