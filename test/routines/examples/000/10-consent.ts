import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    document: '000',
    sentence:
      'Socialförvaltningen ser behov av funktionsstöd och samtycke finns: socialförvaltningen hjälper till med ansökan.',
    date: '2027-01-11',
    facts: { process: 'eviction', discoveredBy: 'SF', needsFrom: ['FFS'], consent: true },
    expected: [
      'SF.support-application>OTHER-FÖRV',
      'SF.handle-case',
      'MAY.SF.share-information>OTHER-FÖRV',
      'MAY.OTHER-FÖRV.share-information>SF',
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
      'Socialförvaltningen ser behov av äldre- samt vård och omsorg och samtycke finns: socialförvaltningen hjälper till med ansökan.',
    date: '2027-01-11',
    facts: { process: 'eviction', discoveredBy: 'SF', needsFrom: ['ÄVO'], consent: true },
    expected: [
      'SF.support-application>OTHER-FÖRV',
      'SF.handle-case',
      'MAY.SF.share-information>OTHER-FÖRV',
      'MAY.OTHER-FÖRV.share-information>SF',
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
      'Socialförvaltningen ser behov av funktionsstöd och har inte frågat om samtycke: ingen hjälp med ansökan och inga uppgifter.',
    date: '2027-01-11',
    facts: { process: 'eviction', discoveredBy: 'SF', needsFrom: ['FFS'] },
    expected: [
      'BLOCK.SF.support-application>OTHER-FÖRV',
      'SF.handle-case',
      'BLOCK.SF.share-information>OTHER-FÖRV',
      'BLOCK.OTHER-FÖRV.share-information>SF',
    ],
    forbidden: [
      'SF.support-application>OTHER-FÖRV',
      'MAY.SF.share-information>OTHER-FÖRV',
      'MAY.OTHER-FÖRV.share-information>SF',
    ],
    complete: true,
  },
  {
    document: '000',
    sentence: 'Personen säger nej till samtycke innan utredningen börjat: ingen hjälp med ansökan och inga uppgifter.',
    date: '2027-01-11',
    facts: { process: 'eviction', discoveredBy: 'SF', needsFrom: ['ÄVO'], consent: false },
    expected: [
      'BLOCK.SF.support-application>OTHER-FÖRV',
      'SF.handle-case',
      'BLOCK.SF.share-information>OTHER-FÖRV',
      'BLOCK.OTHER-FÖRV.share-information>SF',
    ],
    forbidden: [
      'SF.support-application>OTHER-FÖRV',
      'MAY.SF.share-information>OTHER-FÖRV',
      'MAY.OTHER-FÖRV.share-information>SF',
    ],
    complete: true,
  },
  {
    document: '000',
    sentence:
      'Socialförvaltningen behöver bara egna insatser och samtycke är inte frågat: ansökningsspärren gäller inte.',
    date: '2027-01-11',
    facts: { process: 'eviction', discoveredBy: 'SF', needsFrom: ['SF'] },
    expected: ['SF.handle-case', 'BLOCK.SF.share-information>OTHER-FÖRV', 'BLOCK.OTHER-FÖRV.share-information>SF'],
    forbidden: [
      'BLOCK.SF.support-application>OTHER-FÖRV',
      'MAY.SF.share-information>OTHER-FÖRV',
      'MAY.OTHER-FÖRV.share-information>SF',
    ],
    complete: true,
  },
];
