// The ladder of routine 001 on one page: who is told, who meets, who visits, for every branch. Written from the document
// as a table of its own, so that it can be held against the rows.
import type { Facts } from '../../src/domain/facts.ts';

export type Unit = 'VUX' | 'EB' | 'BoU';

export interface LadderLine {
  readonly name: string;
  readonly facts: Facts;
  /** Who is told of a new notice and who appoints, beside the registration. */
  readonly told: readonly string[];
  /** Null where the routine names no letter. */
  readonly letter: boolean;
  readonly phone: { readonly agree: boolean };
  readonly office: readonly Unit[];
  /** What the landlord must have confirmed before the office call and before the announced visit. */
  readonly officeNeeds: Facts | null;
  readonly announcedNeeds: Facts | null;
  readonly announced: readonly Unit[];
  readonly unannounced: readonly Unit[];
  /** Visits whose stated purpose is to make contact and offer a new time. */
  readonly purpose: readonly ('announced' | 'unannounced')[];
  readonly landlordMayJoin: boolean;
  readonly intensify: boolean;
}

const debt = { notice: 'hyresskuld' };
const disturbance = { notice: 'störning' };
const single = { repeated: false };
const repeated = { repeated: true };
const atEb = { process: 'eviction', household: 'barnfamilj', EB: 'open', BoU: 'none' };
const atBou = { process: 'eviction', household: 'barnfamilj', EB: 'none', BoU: 'open' };
const atNone = { process: 'eviction', household: 'barnfamilj', EB: 'none', BoU: 'none' };
const adultAtEb = { process: 'eviction', household: 'utan-barn', EB: 'open' };
const adultAtNone = { process: 'eviction', household: 'utan-barn', EB: 'none' };

const family = { letter: true, officeNeeds: null, announcedNeeds: null, intensify: false } as const;
const adultDebt = {
  letter: true,
  officeNeeds: { debtUnpaid: true },
  announcedNeeds: { debtUnpaid: true },
  landlordMayJoin: false,
  purpose: [],
} as const;
const adultDisturbance = {
  letter: true,
  officeNeeds: { disturbanceSerious: true },
  announcedNeeds: { disturbanceContinues: true },
  landlordMayJoin: true,
  purpose: [],
  intensify: false,
} as const;
const both = ['announced', 'unannounced'] as const;
const agreed = { agree: true };
const ifPossible = { agree: false };

export const ladder: readonly LadderLine[] = [
  {
    name: '1A enstaka hyresskuld',
    facts: { ...atEb, ...debt, ...single },
    ...family,
    told: ['VUX.copy-notice>EB'],
    phone: agreed,
    office: ['VUX', 'EB'],
    announced: ['VUX', 'EB'],
    unannounced: ['VUX', 'EB'],
    purpose: [],
    landlordMayJoin: false,
  },
  {
    name: '1A upprepad hyresskuld',
    facts: { ...atEb, ...debt, ...repeated },
    ...family,
    told: ['VUX.inform-notice>BoU', 'BoU.appoint-handler'],
    phone: agreed,
    office: ['VUX', 'EB', 'BoU'],
    announced: ['VUX', 'EB'],
    unannounced: ['VUX', 'EB'],
    purpose: [],
    landlordMayJoin: false,
  },
  {
    name: '1A enstaka störning',
    facts: { ...atEb, ...disturbance, ...single },
    ...family,
    told: ['VUX.inform-notice-FYI>EB'],
    phone: agreed,
    office: ['VUX'],
    announced: ['VUX'],
    unannounced: ['VUX'],
    purpose: [],
    landlordMayJoin: false,
  },
  {
    name: '1A upprepad störning',
    facts: { ...atEb, ...disturbance, ...repeated },
    ...family,
    told: ['VUX.inform-notice>BoU', 'BoU.appoint-handler'],
    phone: ifPossible,
    office: ['VUX', 'BoU'],
    announced: ['VUX'],
    unannounced: ['VUX'],
    purpose: both,
    landlordMayJoin: true,
  },
  {
    name: '1B enstaka hyresskuld',
    facts: { ...atBou, ...debt, ...single },
    ...family,
    told: ['VUX.inform-notice>BoU', 'VUX.inform-notice>EB', 'EB.appoint-handler'],
    phone: agreed,
    office: ['VUX', 'BoU', 'EB'],
    announced: ['VUX', 'BoU'],
    unannounced: ['VUX'],
    purpose: [],
    landlordMayJoin: false,
  },
  {
    name: '1B upprepad hyresskuld',
    facts: { ...atBou, ...debt, ...repeated },
    ...family,
    told: ['VUX.inform-notice>BoU', 'VUX.inform-notice>EB', 'EB.appoint-handler'],
    phone: agreed,
    office: ['VUX', 'BoU', 'EB'],
    announced: ['VUX', 'BoU'],
    unannounced: ['VUX'],
    purpose: [],
    landlordMayJoin: false,
  },
  {
    name: '1B enstaka störning',
    facts: { ...atBou, ...disturbance, ...single },
    ...family,
    told: ['VUX.inform-notice>BoU'],
    phone: agreed,
    office: ['VUX', 'BoU'],
    announced: ['VUX', 'BoU'],
    unannounced: ['VUX'],
    purpose: ['unannounced'],
    landlordMayJoin: true,
  },
  {
    name: '1B upprepad störning',
    facts: { ...atBou, ...disturbance, ...repeated },
    ...family,
    told: ['VUX.inform-notice>BoU'],
    phone: agreed,
    office: ['VUX', 'BoU'],
    announced: ['VUX', 'BoU'],
    unannounced: ['VUX'],
    purpose: ['unannounced'],
    landlordMayJoin: true,
  },
  {
    name: '1C enstaka hyresskuld',
    facts: { ...atNone, ...debt, ...single },
    ...family,
    told: ['VUX.inform-notice>EB', 'EB.appoint-handler'],
    phone: ifPossible,
    office: ['VUX', 'EB'],
    announced: ['VUX'],
    unannounced: ['VUX'],
    purpose: both,
    landlordMayJoin: false,
  },
  {
    name: '1C upprepad hyresskuld',
    facts: { ...atNone, ...debt, ...repeated },
    ...family,
    letter: false,
    told: ['VUX.inform-notice>EB', 'VUX.inform-notice>BoU', 'BoU.appoint-handler', 'EB.appoint-handler'],
    phone: ifPossible,
    office: ['VUX', 'EB', 'BoU'],
    announced: ['VUX'],
    unannounced: ['VUX'],
    purpose: both,
    landlordMayJoin: false,
  },
  {
    name: '1C enstaka störning',
    facts: { ...atNone, ...disturbance, ...single },
    ...family,
    told: [],
    phone: ifPossible,
    office: ['VUX'],
    announced: ['VUX'],
    unannounced: ['VUX'],
    purpose: [],
    landlordMayJoin: false,
  },
  {
    name: '1C upprepad störning',
    facts: { ...atNone, ...disturbance, ...repeated },
    ...family,
    told: ['VUX.inform-notice>BoU', 'BoU.appoint-handler'],
    phone: ifPossible,
    office: ['VUX', 'BoU'],
    announced: ['VUX'],
    unannounced: ['VUX'],
    purpose: both,
    landlordMayJoin: true,
  },
  {
    name: '2A enstaka hyresskuld',
    facts: { ...adultAtEb, ...debt, ...single },
    ...adultDebt,
    told: ['VUX.copy-notice>EB'],
    phone: agreed,
    office: ['VUX', 'EB'],
    announced: ['VUX', 'EB'],
    unannounced: ['VUX', 'EB'],
    intensify: false,
  },
  {
    name: '2A upprepad hyresskuld',
    facts: { ...adultAtEb, ...debt, ...repeated },
    ...adultDebt,
    told: ['VUX.copy-notice>EB'],
    phone: agreed,
    office: ['VUX', 'EB'],
    announced: ['VUX', 'EB'],
    unannounced: ['VUX', 'EB'],
    intensify: true,
  },
  {
    name: '2A enstaka störning',
    facts: { ...adultAtEb, ...disturbance, ...single },
    ...adultDisturbance,
    told: ['VUX.inform-notice-FYI>EB'],
    phone: agreed,
    office: ['VUX'],
    announced: ['VUX', 'EB'],
    unannounced: ['VUX', 'EB'],
  },
  {
    name: '2A upprepad störning',
    facts: { ...adultAtEb, ...disturbance, ...repeated },
    ...adultDisturbance,
    told: ['VUX.inform-notice-FYI>EB'],
    phone: agreed,
    office: ['VUX'],
    announced: ['VUX', 'EB'],
    unannounced: ['VUX', 'EB'],
  },
  {
    name: '2B enstaka hyresskuld',
    facts: { ...adultAtNone, ...debt, ...single },
    ...adultDebt,
    told: [],
    phone: ifPossible,
    office: ['VUX'],
    announced: ['VUX'],
    unannounced: ['VUX'],
    intensify: false,
  },
  {
    name: '2B upprepad hyresskuld',
    facts: { ...adultAtNone, ...debt, ...repeated },
    ...adultDebt,
    told: [],
    phone: ifPossible,
    office: ['VUX'],
    announced: ['VUX'],
    unannounced: ['VUX'],
    intensify: true,
  },
  {
    name: '2B enstaka störning',
    facts: { ...adultAtNone, ...disturbance, ...single },
    ...adultDisturbance,
    told: [],
    phone: ifPossible,
    office: ['VUX'],
    announced: ['VUX'],
    unannounced: ['VUX'],
  },
  {
    name: '2B upprepad störning',
    facts: { ...adultAtNone, ...disturbance, ...repeated },
    ...adultDisturbance,
    told: [],
    phone: ifPossible,
    office: ['VUX'],
    announced: ['VUX'],
    unannounced: ['VUX'],
  },
];

/** Codes of the ladder's own acts, to be picked out of a whole plan. */
const ladderCode =
  /^(VUX\.(copy-notice|inform-notice|send-info-letter|call-office-visit|send-home-visit-information|visit-purpose|verify-)|\w+\.(join-office-visit|announced-home-visit|unannounced-home-visit|appoint-handler)|SHOULD\.ENH\.phone-contact|ENH\.agree-who-phones|SHOULD\.VUX\.intensify)/;

export function ladderCodes(codes: readonly string[]): readonly string[] {
  return codes.filter((code) => ladderCode.test(code)).sort();
}

/** What each stage of the line gives, the landlord's answer being `answered` or not yet known. */
export function expectedCodes(line: LadderLine, stage: string, answered: boolean): readonly string[] {
  return [
    ...stageCodes(line, stage, answered),
    ...(line.intensify ? ['SHOULD.VUX.intensify-contact-attempts'] : []),
  ].sort();
}

function stageCodes(line: LadderLine, stage: string, answered: boolean): readonly string[] {
  const isDebt = line.facts['notice'] === 'hyresskuld';
  const verify = isDebt ? 'VUX.verify-debt>landlord' : 'VUX.verify-disturbance>landlord';
  const call = ['VUX.call-office-visit', ...line.office.slice(1).map((unit) => `${unit}.join-office-visit`)];
  switch (stage) {
    case 'new':
      return [
        ...line.told,
        ...(line.letter ? ['VUX.send-info-letter'] : []),
        'SHOULD.ENH.phone-contact',
        ...(line.phone.agree ? ['ENH.agree-who-phones'] : []),
        ...(line.officeNeeds ? [] : call),
      ];
    case 'no-reply':
      if (!line.officeNeeds) return [];
      return answered ? call : [verify];
    case 'missed-office-visit': {
      if (line.announcedNeeds && !answered) return [verify];
      const letter = line.name.startsWith('2A') && !isDebt ? ['VUX.send-home-visit-information'] : [];
      return [...visit(line.announced, 'announced'), ...purpose(line, 'announced'), ...letter];
    }
    case 'not-home':
      return [...visit(line.unannounced, 'unannounced'), ...purpose(line, 'unannounced')];
    default:
      return [];
  }
}

function visit(units: readonly Unit[], kind: 'announced' | 'unannounced'): readonly string[] {
  return units.map((unit) => `${unit}.${kind}-home-visit`);
}

function purpose(line: LadderLine, kind: 'announced' | 'unannounced'): readonly string[] {
  return line.purpose.includes(kind) ? ['VUX.visit-purpose:make-contact-and-offer-new-time'] : [];
}
