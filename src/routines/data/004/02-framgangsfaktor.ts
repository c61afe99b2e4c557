import type { Section } from '../../routine.ts';

export const framgangsfaktor = {
  heading: ['Bild: Samverkan – en viktig framgångsfaktor'],
  rows: [
    {
      id: '004-02',
      type: 'secondary',
      paragraph: 1,
      line: '80–86',
      when: [{}],
      actor: 'Socialtjänst, hyresvärd, KFM',
      codes: ['SHOULD.SOC.early-contact-one-way-in-three-party-talks-joint-outreach'],
      strength: 'should',
      text: 'Ta kontakt tidigt, ha en enda ingång till socialtjänsten, samtala tre parter tillsammans och sök upp hushållen gemensamt.',
      note: '"Kännetecknas av". Trepartssamtal och "en väg in" finns inte i 001.',
    },
    {
      id: '004-03',
      type: 'secondary',
      paragraph: 2,
      line: '88–94',
      when: [{}],
      actor: 'Alla verksamhetsområden',
      codes: ['SHOULD.IFO.notice-households-at-risk-and-cooperate'],
      strength: 'should',
      text: 'Upptäck hushåll i riskzonen inom alla verksamhetsområden och hjälps åt med insatserna.',
    },
  ],
} satisfies Section;
