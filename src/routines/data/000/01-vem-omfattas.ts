import type { Section } from '../../routine.ts';

export const vemOmfattas = {
  heading: ['Inledning', 'Vem omfattas av rutinen'],
  rows: [
    {
      id: '000-SC-1',
      type: 'scope',
      paragraph: 1,
      line: '62',
      when: [{}],
      actor: 'Rutinen (gäller FFS, 4×SF, ÄVO)',
      codes: [],
      strength: 'info',
      text: 'Följ rutinen i förvaltningen för funktionsstöd, de fyra socialförvaltningarna och äldre- samt vård- och omsorgsförvaltningen. Den gäller tills vidare.',
      note: 'Gäller från 2022-02-15, beslutad 2022-02-02; länkar uppdaterade 2024-02-06 (I-44).',
    },
  ],
} satisfies Section;
