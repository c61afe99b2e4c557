import type { Section } from '../../routine.ts';

export const familiesBou = {
  heading: [
    'Rutin',
    '1. Samverkan vid inkommen underrättelse som rör barnfamilj',
    'Underrättelse gällande barnfamiljer med aktuellt ärende på enheten för barn och unga men inte på enheten för ekonomiskt bistånd',
  ],
  rows: [
    {
      id: '001-1B-0',
      type: 'rule',
      paragraph: 1,
      line: '210',
      when: [
        {
          household: 'barnfamilj',
          BoU: 'open',
          EB: 'none',
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
