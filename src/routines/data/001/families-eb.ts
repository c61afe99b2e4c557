import type { Section } from '../../routine.ts';

export const familiesEb = {
  heading: [
    'Rutin',
    '1. Samverkan vid inkommen underrättelse som rör barnfamilj',
    'Underrättelse gällande barnfamiljer med aktuellt ärende på enheten för ekonomiskt bistånd men inte på enheten för barn och unga',
  ],
  rows: [
    {
      id: '001-1A-0',
      type: 'rule',
      paragraph: 1,
      line: '158',
      when: [
        {
          household: 'barnfamilj',
          EB: 'open',
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
