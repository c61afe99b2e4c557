import type { Section } from '../../routine.ts';

export const mallarITreserva = {
  heading: ['Bild: Mallar i Treserva'],
  rows: [
    {
      id: '004-19',
      type: 'rule',
      paragraph: 1,
      line: '371–379',
      when: [{ stage: 'new', notice: { in: ['hyresskuld', 'störning', 'KFM', 'annan'] } }],
      actor: 'VUX',
      codes: ['MAY.VUX.use-templates:samtyckesblankett-informationsbrev-brev-inför-hembesök'],
      strength: 'may',
      text: 'Ta hjälp av mallarna i Treserva under IFO Vräkningsförebyggande: samtyckesblankett, informationsbrev och brev inför hembesök.',
      note: 'Samtyckesblanketten tyder på att samtycke behövs, men 001 säger inte var (R-G-13).',
    },
  ],
} satisfies Section;
