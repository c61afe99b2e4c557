import type { Section } from '../../routine.ts';

export const adultsWithoutCase = {
  heading: [
    'Rutin',
    '2. Samverkan vid inkommen underrättelse som rör hushåll utan barn',
    'Underrättelse gällande vuxen utan aktuellt ärende',
  ],
  rows: [
    {
      id: '001-2B-0',
      type: 'rule',
      paragraph: 1,
      line: '332',
      when: [{ household: 'utan-barn', EB: 'none', stage: 'new', notice: { in: ['hyresskuld', 'störning', 'KFM'] } }],
      actor: 'VUX',
      codes: ['VUX.register-in-Treserva', 'VUX.handle-per-checklist'],
      strength: 'must',
      text: 'Aktualisera i Treserva och följ handbokens checklista.',
      note: 'Checklistan finns i handboken, som inte ingår i underlaget (R-G-27).',
    },
  ],
} satisfies Section;
