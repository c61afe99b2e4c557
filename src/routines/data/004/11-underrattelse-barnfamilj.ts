import type { Section } from '../../routine.ts';

export const underrattelseBarnfamilj = {
  heading: ['Bild: Underrättelse som rör barnfamilj'],
  rows: [
    {
      id: '004-15',
      type: 'secondary',
      paragraph: 1,
      line: '337–343',
      when: [{ household: 'barnfamilj', track: { in: ['hyresskuld', 'störning'] }, repeated: true, stage: 'new' }],
      actor: 'VUX; BoU',
      codes: [
        'VUX.inform-notice>BoU',
        'BoU.appoint-handler',
        'VUX.send-info-letter',
        'VUX.call-office-visit',
        'BoU.join-office-visit',
      ],
      strength: 'must',
      text: 'Koppla in barn och unga vid två eller fler hyresskulder eller störningar: informera, utse handläggare, skicka brev med kallelse och ta emot familjen ihop.',
      note: 'Förenklad: EB saknas, och i 1B är BoU med från första gången (I-24). 001 gäller. Stöder brevet i 1C (I-06).',
    },
    {
      id: '004-16',
      type: 'secondary',
      paragraph: 2,
      line: '345–349',
      when: [
        {
          household: 'barnfamilj',
          track: { in: ['hyresskuld', 'störning'] },
          repeated: true,
          stage: 'missed-office-visit',
        },
      ],
      actor: 'VUX (+ BoU villkorat)',
      codes: ['VUX.announced-home-visit'],
      strength: 'must',
      text: 'Gör ett aviserat hembesök när familjen inte kom till mötet.',
      note: 'BoU:s medverkan ger ingen kod här; 001 styr (I-23).',
    },
    {
      id: '004-16b',
      type: 'secondary',
      paragraph: 2,
      line: '345–349',
      when: [
        {
          household: 'barnfamilj',
          track: { in: ['hyresskuld', 'störning'] },
          repeated: true,
          stage: 'not-home',
          repeatedAttempts: true,
        },
      ],
      actor: 'VUX (+ BoU villkorat)',
      codes: ['VUX.unannounced-home-visit'],
      strength: 'must',
      text: 'Gör ett oanmält hembesök som sista utväg.',
      legal: 'Oanmälda hembesök är rättsligt osäkra (001-JR-2a).',
      note: 'Vidare om BoU än 001 (I-01, I-23); upprepade försök enligt 001.',
    },
  ],
} satisfies Section;
