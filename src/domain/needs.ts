// What a household may need beside the ladder, as the routine's rows ask it: yes or no, never more.
import type { Source } from './plan.ts';

export type Need =
  | 'needEBContact'
  | 'householdApplied'
  | 'needFFSorÄVO'
  | 'needDebtAdvice'
  | 'housingGuidelinesRelevant'
  | 'needLandlordPresence'
  | 'needBoUAtBookedVisit'
  | 'childMayNeedProtection'
  | 'parentsNeedHelp';

/** Asked of every household. */
export const needsOfAll: readonly Need[] = [
  'needEBContact',
  'householdApplied',
  'needFFSorÄVO',
  'needDebtAdvice',
  'housingGuidelinesRelevant',
  'needLandlordPresence',
];

/** Asked where there are or may be children. */
export const needsOfFamilies: readonly Need[] = ['needBoUAtBookedVisit', 'childMayNeedProtection', 'parentsNeedHelp'];

export function needsAsked(children: 'yes' | 'no' | 'unknown'): readonly Need[] {
  return children === 'no' ? needsOfAll : [...needsOfAll, ...needsOfFamilies];
}

/** One unit's standing responsibility, or what all share (`IFO`), as the routine's row says it. */
export interface Responsibility {
  readonly unit: string;
  readonly text: string;
  readonly source: Source;
}
