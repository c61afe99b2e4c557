import type { Section } from '../../routine.ts';

export const adultsEb = {
  heading: [
    'Rutin',
    '2. Samverkan vid inkommen underrättelse som rör hushåll utan barn',
    'Underrättelse gällande vuxen utan barn med aktuellt ärende på enheten för ekonomiskt bistånd',
  ],
  rows: [
    {
      id: '001-2A-0',
      type: 'rule',
      paragraph: 1,
      line: '296',
      when: [{ household: 'utan-barn', EB: 'open', stage: 'new', notice: { in: ['hyresskuld', 'störning', 'KFM'] } }],
      actor: 'VUX',
      codes: ['VUX.register-in-Treserva', 'VUX.handle-per-checklist'],
      strength: 'must',
      text: 'Aktualisera i Treserva och följ handbokens checklista.',
      note: 'Checklistan finns i handboken, som inte ingår i underlaget (R-G-27).',
    },
  ],
} satisfies Section;
