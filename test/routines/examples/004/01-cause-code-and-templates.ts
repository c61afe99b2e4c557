import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    document: '004',
    sentence: 'En underrättelse om hyresskuld kommer in: registrera orsakskod och ta hjälp av mallarna.',
    date: '2027-01-11',
    facts: { process: 'eviction', notice: 'hyresskuld', stage: 'new' },
    expected: [
      'HANDL.select-routine-section',
      'SHOULD.VUX.record-cause-code-in-Treserva',
      'MAY.VUX.use-templates:samtyckesblankett-informationsbrev-brev-inför-hembesök',
    ],
    forbidden: [],
    complete: true,
  },
  {
    document: '004',
    sentence: 'En underrättelse om störningar kommer in: registrera orsakskod och ta hjälp av mallarna.',
    date: '2027-01-11',
    facts: { process: 'eviction', notice: 'störning', stage: 'new' },
    expected: [
      'HANDL.select-routine-section',
      'SHOULD.VUX.record-cause-code-in-Treserva',
      'MAY.VUX.use-templates:samtyckesblankett-informationsbrev-brev-inför-hembesök',
    ],
    forbidden: [],
    complete: true,
  },
  {
    document: '004',
    sentence: 'Ett besked från Kronofogden kommer in: registrera orsakskod och ta hjälp av mallarna.',
    date: '2027-01-11',
    facts: { process: 'eviction', notice: 'KFM', stage: 'new' },
    expected: [
      'HANDL.select-routine-section',
      'SHOULD.VUX.record-cause-code-in-Treserva',
      'MAY.VUX.use-templates:samtyckesblankett-informationsbrev-brev-inför-hembesök',
    ],
    forbidden: [],
    complete: true,
  },
  {
    document: '004',
    sentence: 'En elskuld kommer in: registrera orsakskod och ta hjälp av mallarna.',
    date: '2027-01-11',
    facts: { process: 'eviction', notice: 'annan', causeCode: 'elskuld', stage: 'new' },
    expected: [
      'HANDL.select-routine-section',
      'SHOULD.VUX.record-cause-code-in-Treserva',
      'MAY.VUX.use-templates:samtyckesblankett-informationsbrev-brev-inför-hembesök',
    ],
    forbidden: [],
    complete: true,
  },
  {
    document: '004',
    sentence: 'Hushållet har inte hört av sig: orsaken är redan registrerad.',
    date: '2027-01-11',
    facts: { process: 'eviction', household: 'utan-barn', notice: 'hyresskuld', stage: 'no-reply' },
    expected: [],
    forbidden: [
      'SHOULD.VUX.record-cause-code-in-Treserva',
      'MAY.VUX.use-templates:samtyckesblankett-informationsbrev-brev-inför-hembesök',
    ],
    complete: true,
  },
  {
    document: '004',
    sentence: 'Ett ärende är nytt men det är okänt vad som kommit in: ingen orsakskod ännu.',
    date: '2027-01-11',
    facts: { process: 'eviction', stage: 'new' },
    expected: ['HANDL.select-routine-section'],
    forbidden: [
      'SHOULD.VUX.record-cause-code-in-Treserva',
      'MAY.VUX.use-templates:samtyckesblankett-informationsbrev-brev-inför-hembesök',
    ],
    complete: true,
  },
  {
    document: '004',
    sentence: 'En hyresskuld är känd men inte var ärendet står: ingen orsakskod ännu.',
    date: '2027-01-11',
    facts: { process: 'eviction', notice: 'hyresskuld' },
    expected: [],
    forbidden: [
      'SHOULD.VUX.record-cause-code-in-Treserva',
      'MAY.VUX.use-templates:samtyckesblankett-informationsbrev-brev-inför-hembesök',
    ],
    complete: true,
  },
];
