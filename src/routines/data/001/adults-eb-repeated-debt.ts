import type { Section } from '../../routine.ts';

export const adultsEbRepeatedDebt = {
  heading: [
    'Rutin',
    '2. Samverkan vid inkommen underrättelse som rör hushåll utan barn',
    'Underrättelse gällande vuxen utan barn med aktuellt ärende på enheten för ekonomiskt bistånd',
    'Vid upprepade hyresskulder, två el flera',
  ],
  rows: [
    {
      id: '001-2AHYR-1',
      type: 'rule',
      paragraph: 1,
      sentence: '1–2',
      line: '312',
      when: [{ household: 'utan-barn', EB: 'open', track: 'hyresskuld', repeated: true }],
      actor: 'VUX m.fl.',
      codes: ['SHOULD.VUX.intensify-contact-attempts'],
      strength: 'should',
      text: 'Gör fler försök att nå personen än första gången.',
      note: 'Allt under rubriken Vid hyresskuld gäller också.',
    },
  ],
} satisfies Section;
