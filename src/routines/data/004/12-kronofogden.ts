import type { Section } from '../../routine.ts';

export const kronofogden = {
  heading: ['Bild: Samverkan vid information från Kronofogdemyndigheten om avhysning'],
  rows: [
    {
      id: '004-17',
      type: 'secondary',
      paragraph: 1,
      line: '353–355',
      when: [{ household: 'barnfamilj', stage: 'eviction-day' }],
      actor: 'VUX + BoU',
      codes: ['VUX.attend-eviction', 'BoU.attend-eviction'],
      strength: 'must',
      text: 'Var på plats, vuxenenheten och barn och unga, när en barnfamilj avhyses.',
      note: 'I-13.',
    },
  ],
} satisfies Section;
