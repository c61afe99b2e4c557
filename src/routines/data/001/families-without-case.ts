import type { Section } from '../../routine.ts';

export const familiesWithoutCase = {
  heading: [
    'Rutin',
    '1. Samverkan vid inkommen underrättelse som rör barnfamilj',
    'Underrättelse gällande ej aktuella barnfamiljer',
  ],
  rows: [
    {
      id: '001-1C-0',
      type: 'rule',
      paragraph: 1,
      line: '238',
      when: [
        {
          household: 'barnfamilj',
          EB: 'none',
          BoU: 'none',
          stage: 'new',
          notice: { in: ['hyresskuld', 'störning', 'KFM'] },
        },
      ],
      actor: 'VUX',
      codes: ['VUX.register-in-Treserva', 'VUX.handle-per-checklist'],
      strength: 'must',
      text: 'Aktualisera i Treserva och följ handbokens checklista.',
      note: 'Checklistan finns i handboken, som inte ingår i underlaget (R-G-27).',
    },
  ],
} satisfies Section;
