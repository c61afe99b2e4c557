// A person's consent to one recipient for one purpose. Never general, and never the paper itself: that lies in Treserva.
import type { AdministrationId, PersonId, UnitKind } from './organisation.ts';
import type { Instant, LocalDate } from './time.ts';

/** Who may be told, one at a time. Parties outside the city are named by their kind only. */
export type Recipient =
  /** A unit of the city; with `administration` where several förvaltningar have one of the kind. */
  | { readonly to: 'unit'; readonly kind: UnitKind; readonly administration: AdministrationId }
  | { readonly to: 'party'; readonly party: Party };

export type Party =
  | 'landlord'
  | 'disturbanceOnCall'
  | 'police'
  | 'healthCare'
  | 'legalRepresentative'
  | 'leavingHome'
  | 'receivingHome'
  | 'prisonService'
  | 'otherProvider';

export type ConsentPurpose =
  | 'coordination'
  | 'planMeeting'
  | 'visitWithLandlord'
  | 'threatContact'
  | 'handover'
  | 'carePlan'
  | 'homeToHome'
  | 'advice';

/** Kinds of information a consent can cover or leave out. */
export type InfoKind = 'contact' | 'housing' | 'economy' | 'measures' | 'needs' | 'children' | 'safety' | 'health';

export type ConsentForm = 'paper' | 'spoken';

/** Another ground in law than consent; needs the chief's approval. */
export type OtherGround = 'law' | 'necessity' | 'childConcern' | 'seriousCrime';

/** asked: no answer yet · given · refused · withdrawn · ground: no consent, but another ground that the chief has approved. */
export type ConsentState = 'asked' | 'given' | 'refused' | 'withdrawn' | 'groundWaiting' | 'ground' | 'groundDenied';

export interface Consent {
  readonly id: string;
  readonly recipient: Recipient;
  readonly purpose: ConsentPurpose;
  readonly state: ConsentState;
  readonly covers: readonly InfoKind[];
  /** What may expressly not be told. */
  readonly except: readonly InfoKind[];
  readonly form: ConsentForm | null;
  readonly askedOn: LocalDate | null;
  readonly givenOn: LocalDate | null;
  readonly takenBy: PersonId | null;
  /** Last day it holds; null when it holds until withdrawn. */
  readonly validUntil: LocalDate | null;
  readonly refusedOn: LocalDate | null;
  readonly withdrawnOn: LocalDate | null;
  readonly ground: OtherGround | null;
  readonly groundBy: PersonId | null;
  readonly at: Instant;
}
