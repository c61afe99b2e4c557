import type { Section } from '../../routine.ts';

export const handboken = {
  heading: ['Bild: Handbok för socialförvaltningarnas arbete …'],
  rows: [
    {
      id: '004-01',
      type: 'secondary',
      paragraph: 2,
      line: '8–10',
      when: [{}],
      actor: 'Handboken',
      codes: [],
      strength: 'info',
      text: 'Använd handboken i alla socialförvaltningar; den gäller från den 15 februari 2022.',
    },
  ],
} satisfies Section;
