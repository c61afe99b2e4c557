import type { Section } from '../../routine.ts';

export const adultsWithoutCaseRepeatedDebt = {
  heading: [
    'Rutin',
    '2. Samverkan vid inkommen underrättelse som rör hushåll utan barn',
    'Underrättelse gällande vuxen utan aktuellt ärende',
    'Vid upprepade hyresskulder, två el flera',
  ],
  rows: [
    {
      id: '001-2BHYR-1',
      type: 'rule',
      paragraph: 1,
      sentence: '1–2',
      line: '346',
      when: [{ household: 'utan-barn', EB: 'none', track: 'hyresskuld', repeated: true }],
      actor: 'VUX',
      codes: ['SHOULD.VUX.intensify-contact-attempts'],
      strength: 'should',
      text: 'Gör fler försök att nå personen än första gången.',
      note: 'Allt under rubriken Vid hyresskuld gäller också.',
    },
  ],
} satisfies Section;
