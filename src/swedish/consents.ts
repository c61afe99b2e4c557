// Consents in words: to whom, what for, which kinds of information, and how it stands.
import type {
  Consent,
  ConsentForm,
  ConsentPurpose,
  ConsentState,
  InfoKind,
  OtherGround,
  Party,
  Recipient,
} from '../domain/consent.ts';
import type { AdministrationId } from '../domain/organisation.ts';
import { unitName } from './units.ts';
import { shortDate } from './dates.ts';

const parties: Readonly<Record<Party, string>> = {
  landlord: 'hyresvärden',
  disturbanceOnCall: 'störningsjouren',
  police: 'Polismyndigheten',
  healthCare: 'hälso- och sjukvården',
  legalRepresentative: 'god man eller förvaltare',
  leavingHome: 'boendet som lämnas',
  receivingHome: 'det mottagande boendet',
  prisonService: 'Kriminalvården',
  otherProvider: 'en annan utförare',
};

export const everyParty = Object.keys(parties) as readonly Party[];

/** Null for what is no party. */
export function partyName(party: string): string | null {
  return Object.hasOwn(parties, party) ? parties[party as Party] : null;
}

/** `Förvaltningen för funktionsstöd`, `Vuxenenheten i en annan förvaltning`, `Hyresvärden`. `own` is the case's förvaltning. */
export function recipientName(recipient: Recipient, own: AdministrationId, named: string | null = null): string {
  if (recipient.to === 'party') {
    const name = parties[recipient.party];
    return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  }
  const several = recipient.kind === 'VUX' || recipient.kind === 'EB' || recipient.kind === 'BoU';
  if (!several || recipient.administration === own) return unitName(recipient.kind);
  return `${unitName(recipient.kind)} i ${named ?? 'en annan förvaltning'}`;
}

const purposes: Readonly<Record<ConsentPurpose, string>> = {
  coordination: 'samordna stödet',
  planMeeting: 'möte om samordnad plan',
  visitWithLandlord: 'vara med vid hembesök',
  threatContact: 'kontakt inför bedömning',
  handover: 'lämna över ärendet',
  carePlan: 'samordnad individuell plan',
  homeToHome: 'information mellan boendena',
  advice: 'råd i ärendet',
};

export const everyPurpose = Object.keys(purposes) as readonly ConsentPurpose[];

export function purposeName(purpose: ConsentPurpose): string {
  return purposes[purpose];
}

const kinds: Readonly<Record<InfoKind, string>> = {
  contact: 'Kontaktuppgifter',
  housing: 'Boendet',
  economy: 'Ekonomin',
  measures: 'Insatser',
  needs: 'Behov av stöd',
  children: 'Barnen',
  safety: 'Säkerhet',
  health: 'Hälsa',
};

export const everyInfoKind = Object.keys(kinds) as readonly InfoKind[];

export function infoKindName(kind: InfoKind): string {
  return kinds[kind];
}

const forms: Readonly<Record<ConsentForm, string>> = { paper: 'Skriftligt', spoken: 'Muntligt' };

export const everyConsentForm = Object.keys(forms) as readonly ConsentForm[];

export function consentFormName(form: ConsentForm): string {
  return forms[form];
}

const grounds: Readonly<Record<OtherGround, string>> = {
  law: 'Lag eller förordning säger att uppgiften ska lämnas',
  necessity: 'Nödvändigt för att vi ska kunna göra vårt arbete',
  childConcern: 'Oro för ett barn',
  seriousCrime: 'Misstanke om allvarligt brott',
};

export const everyGround = Object.keys(grounds) as readonly OtherGround[];

export function groundName(ground: OtherGround): string {
  return grounds[ground];
}

const states: Readonly<Record<ConsentState, string>> = {
  asked: 'frågat, inget svar än',
  given: 'lämnat',
  refused: 'nekat',
  withdrawn: 'återtaget',
  groundWaiting: 'annan grund väntar på enhetschefen',
  ground: 'annan grund, godkänd av enhetschefen',
  groundDenied: 'annan grund, inte godkänd',
};

/** How a consent stands on a day: `lämnat mån 11 jan, gäller till fre 9 apr`. */
export function consentStanding(consent: Consent, today: string): string {
  const { state, givenOn, validUntil, refusedOn, withdrawnOn, askedOn } = consent;
  const on = { given: givenOn, refused: refusedOn, withdrawn: withdrawnOn, asked: askedOn };
  const day = state in on ? on[state as keyof typeof on] : null;
  if (state === 'asked') return day === null ? states.asked : `frågat ${shortDate(day)}, inget svar än`;
  if (state === 'given' && validUntil !== null && validUntil < today) return `gick ut ${shortDate(validUntil)}`;
  const until = state === 'given' && validUntil !== null ? `, gäller till ${shortDate(validUntil)}` : '';
  return `${states[state]}${day === null ? '' : ` ${shortDate(day)}`}${until}`;
}
