import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    document: '000',
    sentence:
      'Båda de andra förvaltningarna behövs men socialförvaltningen utreder inte ännu: ingen plan, men hjälp att ansöka.',
    date: '2027-01-11',
    facts: { process: 'eviction', discoveredBy: 'SF', phase: 'identified', needsFrom: ['FFS', 'ÄVO'], consent: true },
    expected: [
      'SF.support-application>OTHER-FÖRV',
      'SF.handle-case',
      'MAY.SF.share-information>OTHER-FÖRV',
      'MAY.OTHER-FÖRV.share-information>SF',
      'SF.start-flow',
    ],
    forbidden: [
      'BLOCK.SF.support-application>OTHER-FÖRV',
      'BLOCK.SF.share-information>OTHER-FÖRV',
      'BLOCK.OTHER-FÖRV.share-information>SF',
    ],
    complete: true,
  },
  {
    document: '000',
    sentence:
      'Båda de andra förvaltningarna behövs men funktionsstöd utreder inte ännu: ingen plan, men hjälp att söka hos socialförvaltningen.',
    date: '2027-01-11',
    facts: { process: 'eviction', discoveredBy: 'FFS', phase: 'identified', needsFrom: ['ÄVO', 'SF'], consent: true },
    expected: [
      'FFS.inform-and-motivate',
      'FFS.support-application>OTHER-FÖRV',
      'FFS.handle-case',
      'MAY.FFS.share-information>OTHER-FÖRV',
      'MAY.OTHER-FÖRV.share-information>FFS',
      'FFS.start-flow',
    ],
    forbidden: ['BLOCK.FFS.share-information>OTHER-FÖRV', 'BLOCK.OTHER-FÖRV.share-information>FFS'],
    complete: true,
  },
  {
    document: '000',
    sentence:
      'Funktionsstöd ser behov av insats från äldre- samt vård och omsorg men utreder inte ännu: inget stöd att ansöka.',
    date: '2027-01-11',
    facts: { process: 'eviction', discoveredBy: 'FFS', phase: 'visit', needsFrom: ['ÄVO'], consent: true },
    expected: [
      'FFS.inform-and-motivate',
      'FFS.handle-case',
      'MAY.FFS.share-information>OTHER-FÖRV',
      'MAY.OTHER-FÖRV.share-information>FFS',
      'MAY.FFS.joint-home-visit',
    ],
    forbidden: [
      'FFS.support-application>OTHER-FÖRV',
      'BLOCK.FFS.share-information>OTHER-FÖRV',
      'BLOCK.OTHER-FÖRV.share-information>FFS',
    ],
    complete: true,
  },
  {
    document: '000',
    sentence:
      'Äldre- samt vård och omsorg ser behov av insats från socialförvaltningen: personen får hjälp att söka redan före utredningen.',
    date: '2027-01-11',
    facts: { process: 'eviction', discoveredBy: 'ÄVO', needsFrom: ['SF'], consent: true },
    expected: [
      'ÄVO.inform-and-motivate',
      'ÄVO.support-application>OTHER-FÖRV',
      'ÄVO.handle-case',
      'MAY.ÄVO.share-information>OTHER-FÖRV',
      'MAY.OTHER-FÖRV.share-information>ÄVO',
    ],
    forbidden: ['BLOCK.ÄVO.share-information>OTHER-FÖRV', 'BLOCK.OTHER-FÖRV.share-information>ÄVO'],
    complete: true,
  },
  {
    document: '000',
    sentence: 'Äldre- samt vård och omsorg ser bara egna behov: ingen hjälp att söka hos socialförvaltningen.',
    date: '2027-01-11',
    facts: { process: 'eviction', discoveredBy: 'ÄVO', needsFrom: ['ÄVO'], consent: true },
    expected: ['ÄVO.inform-and-motivate', 'ÄVO.handle-case'],
    forbidden: [
      'ÄVO.support-application>OTHER-FÖRV',
      'BLOCK.ÄVO.share-information>OTHER-FÖRV',
      'BLOCK.OTHER-FÖRV.share-information>ÄVO',
      'MAY.ÄVO.share-information>OTHER-FÖRV',
      'MAY.OTHER-FÖRV.share-information>ÄVO',
    ],
    complete: true,
  },
  {
    document: '000',
    sentence:
      'Funktionsstöd ser behov hos socialförvaltningen och alla andra: hjälp att söka gäller den som upptäckte risken.',
    date: '2027-01-11',
    facts: { process: 'eviction', discoveredBy: 'FFS', needsFrom: ['FFS', 'ÄVO', 'SF'], consent: true },
    expected: [
      'FFS.inform-and-motivate',
      'FFS.support-application>OTHER-FÖRV',
      'FFS.handle-case',
      'MAY.FFS.share-information>OTHER-FÖRV',
      'MAY.OTHER-FÖRV.share-information>FFS',
    ],
    forbidden: ['BLOCK.FFS.share-information>OTHER-FÖRV', 'BLOCK.OTHER-FÖRV.share-information>FFS'],
    complete: true,
  },
];
