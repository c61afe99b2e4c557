// What the cards of consents send: to whom and what for, from closed lists, and the answers of their forms.
import type { CaseRef } from '../domain/case.ts';
import type { ConsentForm, ConsentPurpose, InfoKind, OtherGround, Party } from '../domain/consent.ts';
import type { AdministrationId, UnitKind } from '../domain/organisation.ts';
import type { LocalDate } from '../domain/time.ts';
import { choiceField, dateField } from './field.ts';
import type { Field } from './field.ts';
import { caseRef, count, key, text, truth, whole } from './raw-fields.ts';
import type { Raw } from './raw-fields.ts';

/** A recipient as a card names it: a party, or a unit; without an administration it is the one beside the case. */
export type RecipientChoice =
  | { readonly to: 'unit'; readonly kind: UnitKind; readonly administration: AdministrationId | null }
  | { readonly to: 'party'; readonly party: Party };

export interface ConsentAbout {
  readonly recipient: RecipientChoice;
  readonly purpose: ConsentPurpose;
}

interface OfVersion {
  readonly ref: CaseRef;
  readonly rev: number;
}

/** The last day may be left empty: the consent then holds until it is withdrawn. */
export type OptionalDay = Field<LocalDate> | { readonly value: null; readonly problem: null; readonly typed: '' };

/** Kinds of information ticked in a list; none is no answer. */
export interface KindsField {
  readonly value: readonly InfoKind[];
  readonly typed: string;
}

export type ConsentSubmit =
  | { readonly verb: 'openConsents'; readonly ref: CaseRef }
  | ({ readonly verb: 'openConsent' | 'openNoteConsent' | 'openGround'; readonly ref: CaseRef } & ConsentAbout)
  | {
      readonly verb: 'chooseConsent';
      readonly ref: CaseRef;
      readonly about: ConsentAbout | null;
      readonly typed: string;
    }
  | ({ readonly verb: 'askConsent' | 'refuseConsent' } & OfVersion & ConsentAbout)
  | ({
      readonly verb: 'noteConsent';
      readonly covers: KindsField;
      readonly except: KindsField;
      readonly form: Field<ConsentForm>;
      readonly on: Field<LocalDate>;
      readonly validUntil: OptionalDay;
    } & OfVersion &
      ConsentAbout)
  | { readonly verb: 'askWithdraw'; readonly ref: CaseRef; readonly consent: string }
  | ({ readonly verb: 'withdrawConsent'; readonly consent: string } & OfVersion)
  | ({ readonly verb: 'askGround'; readonly ground: Field<OtherGround> } & OfVersion & ConsentAbout)
  | ({ readonly verb: 'decideGround'; readonly consent: string; readonly approved: boolean } & OfVersion);

type Reader = (raw: Raw) => ConsentSubmit | null;

/** Records rather than lists, so that the compiler asks for each. */
const parties: Readonly<Record<Party, true>> = {
  landlord: true,
  disturbanceOnCall: true,
  police: true,
  healthCare: true,
  legalRepresentative: true,
  leavingHome: true,
  receivingHome: true,
  prisonService: true,
  otherProvider: true,
};
const purposes: Readonly<Record<ConsentPurpose, true>> = {
  coordination: true,
  planMeeting: true,
  visitWithLandlord: true,
  threatContact: true,
  handover: true,
  carePlan: true,
  homeToHome: true,
  advice: true,
};
const kinds: Readonly<Record<InfoKind, true>> = {
  contact: true,
  housing: true,
  economy: true,
  measures: true,
  needs: true,
  children: true,
  safety: true,
  health: true,
};
const units: Readonly<Record<UnitKind, true>> = {
  VUX: true,
  EB: true,
  BoU: true,
  FFS: true,
  ÄVO: true,
  SAV: true,
  BoH: true,
};
const grounds: readonly OtherGround[] = ['law', 'necessity', 'childConcern', 'seriousCrime'];

function isOf<T extends string>(known: Readonly<Record<T, true>>, value: string): value is T {
  return Object.hasOwn(known, value);
}

/** `police`, `FFS` or `VUX@nordost`. */
export function recipientIn(value: string): RecipientChoice | null {
  if (isOf(parties, value)) return { to: 'party', party: value };
  const [kind = '', administration = null, ...rest] = value.split('@');
  if (rest.length > 0 || !isOf(units, kind)) return null;
  if (administration !== null && !/^[\w:.-]{1,100}$/.test(administration)) return null;
  return { to: 'unit', kind, administration };
}

function aboutIn(recipient: string | null, purpose: string | null): ConsentAbout | null {
  const to = recipient === null ? null : recipientIn(recipient);
  return to === null || purpose === null || !isOf(purposes, purpose) ? null : { recipient: to, purpose };
}

function about(raw: Raw): ConsentAbout | null {
  return aboutIn(text(raw, 'recipient'), text(raw, 'purpose'));
}

/** The chosen line of a list, `FFS/coordination`. */
function chosen(raw: Raw): ConsentAbout | null {
  const [recipient = null, purpose = null, ...rest] = (text(raw, 'about') ?? '').split('/');
  return rest.length > 0 ? null : aboutIn(recipient, purpose);
}

function ofVersion<R>(make: (of: OfVersion, raw: Raw) => R): (raw: Raw) => R | null {
  return (raw) => whole([caseRef(raw, 'ref'), count(raw, 'rev')], (ref, rev) => make({ ref, rev }, raw));
}

function kindsField(raw: Raw, name: string): KindsField {
  const value = (text(raw, name) ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => isOf(kinds, each));
  return { value: [...new Set(value)], typed: value.join(',') };
}

function optionalDay(raw: Raw, name: string): OptionalDay {
  return (text(raw, name) ?? '').trim() === '' ? { value: null, problem: null, typed: '' } : dateField(raw, name);
}

function looking(verb: 'openConsent' | 'openNoteConsent' | 'openGround'): Reader {
  return (raw) => whole([caseRef(raw, 'ref'), about(raw)], (ref, of) => ({ verb, ref, ...of }));
}

function acting(verb: 'askConsent' | 'refuseConsent'): Reader {
  return (raw) =>
    whole([caseRef(raw, 'ref'), count(raw, 'rev'), about(raw)], (ref, rev, of) => ({ verb, ref, rev, ...of }));
}

export const consentReaders: Readonly<Record<ConsentSubmit['verb'], Reader>> = {
  openConsents: (raw) => whole([caseRef(raw, 'ref')], (ref) => ({ verb: 'openConsents', ref })),
  openConsent: looking('openConsent'),
  openNoteConsent: looking('openNoteConsent'),
  openGround: looking('openGround'),
  chooseConsent: (raw) =>
    whole([caseRef(raw, 'ref')], (ref) => ({
      verb: 'chooseConsent',
      ref,
      about: chosen(raw),
      typed: text(raw, 'about') ?? '',
    })),
  askConsent: acting('askConsent'),
  refuseConsent: acting('refuseConsent'),
  noteConsent: (raw) =>
    whole([caseRef(raw, 'ref'), count(raw, 'rev'), about(raw)], (ref, rev, of) => ({
      verb: 'noteConsent',
      ref,
      rev,
      ...of,
      covers: kindsField(raw, 'covers'),
      except: kindsField(raw, 'except'),
      form: choiceField(raw, 'form', ['paper', 'spoken']),
      on: dateField(raw, 'on'),
      validUntil: optionalDay(raw, 'validUntil'),
    })),
  askWithdraw: (raw) =>
    whole([caseRef(raw, 'ref'), key(raw, 'consent')], (ref, consent) => ({ verb: 'askWithdraw', ref, consent })),
  withdrawConsent: (raw) =>
    whole([caseRef(raw, 'ref'), count(raw, 'rev'), key(raw, 'consent')], (ref, rev, consent) => ({
      verb: 'withdrawConsent',
      ref,
      rev,
      consent,
    })),
  askGround: (raw) =>
    whole([caseRef(raw, 'ref'), count(raw, 'rev'), about(raw)], (ref, rev, of) => ({
      verb: 'askGround',
      ref,
      rev,
      ...of,
      ground: choiceField(raw, 'ground', grounds),
    })),
  decideGround: ofVersion((of, raw) => {
    const consent = key(raw, 'consent');
    const approved = truth(raw, 'approved');
    return consent === null || approved === null ? null : { verb: 'decideGround', ...of, consent, approved };
  }),
};

export function isConsent<S extends { readonly verb: string }>(submit: S): submit is Extract<S, ConsentSubmit> {
  return Object.hasOwn(consentReaders, submit.verb);
}
