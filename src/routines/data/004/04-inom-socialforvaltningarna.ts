import type { Section } from '../../routine.ts';

export const inomSocialforvaltningarna = {
  heading: ['Bild: Samverkan inom socialförvaltningarna'],
  rows: [
    {
      id: '004-06',
      type: 'secondary',
      paragraph: 1,
      line: '134–140',
      when: [{}],
      actor: 'IFO:s enheter',
      codes: ['IFO.work-preventively-jointly'],
      strength: 'must',
      text: 'Driv det förebyggande arbetet aktivt och gemensamt.',
    },
    {
      id: '004-07',
      type: 'secondary',
      paragraph: 3,
      line: '150–152',
      when: [{}],
      actor: 'VUX',
      codes: ['VUX.coordinate-internal'],
      strength: 'must',
      text: 'Samordna arbetet; varje enhet har ändå sitt eget ansvar.',
    },
    {
      id: '004-08',
      type: 'secondary',
      paragraph: 4,
      line: '154–158',
      when: [{}],
      actor: 'IFO',
      codes: ['SHOULD.IFO.prioritise-families-with-children'],
      strength: 'should',
      text: 'Arbeta för att hushåll, och mest av allt barnfamiljer, får behålla bostaden.',
    },
  ],
} satisfies Section;
