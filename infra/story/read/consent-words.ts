// The words a story may use about consents: to whom, what for, which kinds of information, on paper or spoken.
import type { ConsentForm, ConsentPurpose, InfoKind, OtherGround, Party } from '../../../src/domain/consent.ts';

import { fold } from './fold.ts';
import type { Words } from './words.ts';

function among<Code extends string>(words: Readonly<Record<Code, readonly string[]>>): Words {
  const entries = Object.entries<readonly string[]>(words);
  return Object.fromEntries(entries.flatMap(([code, also]) => [code, ...also].map((word) => [fold(word), code])));
}

export const parties: Words = among<Party>({
  landlord: ['hyresvärd', 'hyresvärden', 'HV'],
  disturbanceOnCall: ['störningsjour', 'störningsjouren', 'STJ'],
  police: ['polis', 'polisen', 'polismyndigheten', 'LAS', 'BOPS'],
  healthCare: ['sjukvård', 'sjukvården', 'hälso- och sjukvården', 'hälso- och sjukvård', 'HSV'],
  legalRepresentative: ['god man', 'förvaltare', 'god man eller förvaltare'],
  leavingHome: ['avflyttande boende', 'boendet som lämnas', 'avflyttande boendet'],
  receivingHome: ['mottagande boende', 'det mottagande boendet', 'mottagande boendet'],
  prisonService: ['kriminalvården', 'kriminalvård', 'KV', 'SiS'],
  otherProvider: ['annan utförare', 'en annan utförare', 'utförare', 'ACT'],
});

/** Beside their codes, ids and names, which the organisation has. */
export const unitWords: Words = {
  sf: 'VUX',
  so: 'VUX',
  sto: 'VUX',
  stadsområdet: 'VUX',
  socialförvaltningen: 'VUX',
  avo: 'ÄVO',
  funktionsstöd: 'FFS',
  'ekonomiskt bistånd': 'EB',
};

export const purposes: Words = among<ConsentPurpose>({
  coordination: ['samordning', 'samordna stödet', 'samverkan', 'kontakt'],
  planMeeting: ['SP', 'SP-möte', 'samordnad planering', 'möte om samordnad plan'],
  visitWithLandlord: ['hembesök', 'hembesök med hyresvärd', 'vara med vid hembesök', 'visit', 'home visit'],
  threatContact: ['hotbild', 'hotbildskontakt', 'hotbildsbedömning', 'kontakt inför bedömning', 'threat'],
  handover: ['överlämning', 'lämna över ärendet', 'transfer'],
  carePlan: ['SIP', 'SIP-möte', 'samordnad individuell plan'],
  homeToHome: ['boende till boende', 'information mellan boendena', 'byte av boende'],
  advice: ['råd', 'råd i ärendet', 'rådgivning'],
});

export const infoKinds: Words = {
  ...among<InfoKind>({
    contact: ['kontakt', 'kontaktuppgifter'],
    housing: ['boende', 'boendet', 'bostad'],
    economy: ['ekonomi', 'ekonomin'],
    measures: ['insatser', 'insats'],
    needs: ['behov', 'behov av stöd'],
    children: ['barn', 'barnen'],
    safety: ['säkerhet', 'hotbild', 'threat'],
    health: ['hälsa', 'hälsan'],
  }),
};

/** A consent to everything, which the product refuses. */
export const everything: ReadonlySet<string> = new Set(['allt', 'alla', 'all', 'everything']);

export const forms: Words = among<ConsentForm>({
  paper: ['blankett', 'skriftligt', 'papper', 'written'],
  spoken: ['muntligt', 'muntlig', 'oral'],
});

export const grounds: Words = among<OtherGround>({
  law: ['lag', 'uppgiftsskyldighet', 'lag eller förordning'],
  necessity: ['nödvändigt', 'nödvändig', '10:2'],
  childConcern: ['oro för barn', 'oro för ett barn', 'barn'],
  seriousCrime: ['brott', 'allvarligt brott', 'misstanke om allvarligt brott'],
});

export const events: Words = {
  ask: 'ask',
  asked: 'ask',
  fråga: 'ask',
  frågat: 'ask',
  given: 'given',
  give: 'given',
  lämnat: 'given',
  ja: 'given',
  refused: 'refused',
  refuse: 'refused',
  nekat: 'refused',
  nej: 'refused',
  withdrawn: 'withdrawn',
  withdraw: 'withdrawn',
  återkallat: 'withdrawn',
  återtaget: 'withdrawn',
};

export const states: Words = {
  asked: 'asked',
  given: 'given',
  refused: 'refused',
  withdrawn: 'withdrawn',
  expired: 'expired',
  'gått ut': 'expired',
  groundwaiting: 'groundWaiting',
  ground: 'ground',
  grounddenied: 'groundDenied',
  none: 'none',
  ingen: 'none',
};
