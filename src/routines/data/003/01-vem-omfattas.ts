import type { Section } from '../../routine.ts';

export const vemOmfattas = {
  heading: ['Inledning', 'Vem omfattas av rutinen'],
  rows: [
    {
      id: '003-SC-1',
      type: 'scope',
      paragraph: 1,
      line: '71',
      when: [{}],
      actor: 'Rutinen',
      codes: [],
      strength: 'info',
      text: 'Rutinen gäller SAV och de fyra socialförvaltningarna när de behöver samverka eller flytta över ett ärende.',
    },
  ],
} satisfies Section;
