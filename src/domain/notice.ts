// What came in and what the caseworker answered about it at entry.
import type { LocalDate, LocalTime } from './time.ts';

/** The five cause codes of registration, and what fits none of them. Values are the routine's own words. */
export type NoticeKind = 'hyresskuld' | 'störning' | 'KFM' | 'elskuld' | 'olovlig andrahandsuthyrning' | 'annat';

export const noticeKinds: readonly NoticeKind[] = [
  'hyresskuld',
  'störning',
  'KFM',
  'elskuld',
  'olovlig andrahandsuthyrning',
  'annat',
];

export type YesNoUnknown = 'yes' | 'no' | 'unknown';
export type Occurrence = 'first' | 'repeated' | 'unknown';
export type EvictionGround = 'hyresskuld' | 'störning' | 'annan' | 'unknown';
/** Units whose open case changes the branch. */
export type OpenUnit = 'EB' | 'BoU';

/** Whose matter an unlawful subletting is: two matters with separate secrecy. */
export type Concerned = 'tenant' | 'residents';

/** Enforcement authority's information about an eviction. */
export interface Eviction {
  /** Null while no date has been given. */
  readonly date: LocalDate | null;
  readonly time: LocalTime | null;
  readonly ground: EvictionGround;
}

/** The answers at entry; null means the question was not asked because it changes nothing. */
export interface Entry {
  readonly kind: NoticeKind;
  readonly receivedOn: LocalDate;
  /** Asked for KFM, where the same-day clock starts. */
  readonly receivedAt: LocalTime | null;
  readonly children: YesNoUnknown;
  readonly open: readonly OpenUnit[] | 'unknown';
  readonly occurrence: Occurrence | null;
  readonly eviction: Eviction | null;
  /** Asked for unlawful subletting, and there for nothing else. */
  readonly concerns?: Concerned;
  /** The last day that stands in the notice, where one does; never worked out by the product. */
  readonly lastDay?: LocalDate | null;
}

/** An answer the caseworker does not have yet, and what the plan counts it as meanwhile. */
export type AssumptionAbout = 'children' | 'open' | 'occurrence' | 'ground';
