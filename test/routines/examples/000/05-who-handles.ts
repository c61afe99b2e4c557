import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    document: '000',
    sentence: 'Funktionsstöd ser behovet och ingen annan är uppenbart rätt: funktionsstöd handlägger.',
    date: '2027-01-11',
    facts: { process: 'eviction', discoveredBy: 'FFS', obviousOtherFörv: false },
    expected: [
      'FFS.inform-and-motivate',
      'FFS.handle-case',
      'BLOCK.FFS.share-information>OTHER-FÖRV',
      'BLOCK.OTHER-FÖRV.share-information>FFS',
    ],
    forbidden: [
      'FFS.support-submit-to-right-förvaltning',
      'MAY.FFS.share-information>OTHER-FÖRV',
      'MAY.OTHER-FÖRV.share-information>FFS',
    ],
    complete: true,
  },
  {
    document: '000',
    sentence: 'Äldre- samt vård och omsorg ser behovet och det är oklart om någon annan är rätt: den handlägger.',
    date: '2027-01-11',
    facts: { process: 'eviction', discoveredBy: 'ÄVO' },
    expected: [
      'ÄVO.inform-and-motivate',
      'ÄVO.handle-case',
      'BLOCK.ÄVO.share-information>OTHER-FÖRV',
      'BLOCK.OTHER-FÖRV.share-information>ÄVO',
    ],
    forbidden: ['MAY.ÄVO.share-information>OTHER-FÖRV', 'MAY.OTHER-FÖRV.share-information>ÄVO'],
    complete: true,
  },
  {
    document: '000',
    sentence:
      'Socialförvaltningen ser behovet och det är oklart om någon annan är rätt: socialförvaltningen handlägger.',
    date: '2027-01-11',
    facts: { process: 'eviction', discoveredBy: 'SF' },
    expected: ['SF.handle-case', 'BLOCK.SF.share-information>OTHER-FÖRV', 'BLOCK.OTHER-FÖRV.share-information>SF'],
    forbidden: ['MAY.SF.share-information>OTHER-FÖRV', 'MAY.OTHER-FÖRV.share-information>SF'],
    complete: true,
  },
  {
    document: '000',
    sentence:
      'Ansökan hör uppenbart hemma på annat håll än hos funktionsstöd: sökanden får hjälp att nå rätt förvaltning.',
    date: '2027-01-11',
    facts: { process: 'eviction', discoveredBy: 'FFS', obviousOtherFörv: true },
    expected: [
      'FFS.inform-and-motivate',
      'FFS.support-submit-to-right-förvaltning',
      'BLOCK.FFS.share-information>OTHER-FÖRV',
      'BLOCK.OTHER-FÖRV.share-information>FFS',
    ],
    forbidden: ['FFS.handle-case', 'MAY.FFS.share-information>OTHER-FÖRV', 'MAY.OTHER-FÖRV.share-information>FFS'],
    complete: true,
  },
  {
    document: '000',
    sentence:
      'Ansökan hör uppenbart hemma på annat håll än hos äldre- samt vård och omsorg: sökanden får hjälp att nå rätt förvaltning.',
    date: '2027-01-11',
    facts: { process: 'eviction', discoveredBy: 'ÄVO', obviousOtherFörv: true },
    expected: [
      'ÄVO.inform-and-motivate',
      'ÄVO.support-submit-to-right-förvaltning',
      'BLOCK.ÄVO.share-information>OTHER-FÖRV',
      'BLOCK.OTHER-FÖRV.share-information>ÄVO',
    ],
    forbidden: ['ÄVO.handle-case', 'MAY.ÄVO.share-information>OTHER-FÖRV', 'MAY.OTHER-FÖRV.share-information>ÄVO'],
    complete: true,
  },
  {
    document: '000',
    sentence:
      'Ansökan hör uppenbart hemma på annat håll än hos socialförvaltningen: sökanden får hjälp att nå rätt förvaltning.',
    date: '2027-01-11',
    facts: { process: 'eviction', discoveredBy: 'SF', obviousOtherFörv: true },
    expected: [
      'SF.support-submit-to-right-förvaltning',
      'BLOCK.SF.share-information>OTHER-FÖRV',
      'BLOCK.OTHER-FÖRV.share-information>SF',
    ],
    forbidden: ['SF.handle-case', 'MAY.SF.share-information>OTHER-FÖRV', 'MAY.OTHER-FÖRV.share-information>SF'],
    complete: true,
  },
  {
    document: '000',
    sentence: 'En annan förvaltning är uppenbart rätt men ingen har upptäckt risken: ingen pekas ut.',
    date: '2027-01-11',
    facts: { process: 'eviction', obviousOtherFörv: true },
    expected: [],
    forbidden: [],
    complete: true,
  },
];
