// What a household may need, as it is asked on a card.
import type { Need } from '../domain/needs.ts';

const names: Readonly<Record<Need, string>> = {
  needEBContact: 'Hjälp i kontakten med ekonomiskt bistånd',
  householdApplied: 'Ansökan om ekonomiskt bistånd finns',
  needFFSorÄVO: 'Boendestöd, hemtjänst eller annat från FFS eller ÄVO',
  needDebtAdvice: 'Budget- och skuldrådgivning',
  housingGuidelinesRelevant: 'Boenderådgivning enligt stadens riktlinjer',
  needLandlordPresence: 'Hyresvärden eller störningsjouren behövs vid besöket',
  needBoUAtBookedVisit: 'BoU behövs vid det bokade besöket',
  childMayNeedProtection: 'Ett barn kan behöva stöd eller skydd',
  parentsNeedHelp: 'Föräldrarna behöver hjälp att berätta för barnen',
};

export function needName(need: Need): string {
  return names[need];
}
