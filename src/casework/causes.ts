// The two cause codes that the routine has no steps for: what the product says instead of steps (W-G-27, W-G-28).
import type { ActLine } from '../domain/case-plan.ts';
import type { Entry } from '../domain/notice.ts';
import { line } from './act-lines.ts';
import { countsAsFamily } from './case-facts.ts';

export interface CauseLines {
  readonly now: readonly ActLine[];
  readonly consider: readonly ActLine[];
}

/** Beside what every notice asks. Nothing here is counted as rent debt, and no unit is told what it does not need. */
export function causeLines(entry: Entry): CauseLines {
  switch (entry.kind) {
    case 'elskuld':
      return electricityDebt(entry);
    case 'olovlig andrahandsuthyrning':
      return {
        now: [],
        consider: [line('otherMatter', []), ...(countsAsFamily(entry) ? [line('chiefChoosesSteps', [])] : [])],
      };
    case 'hyresskuld':
    case 'störning':
    case 'KFM':
    case 'annat':
      return { now: [], consider: [] };
  }
}

/** EB with a case is told for information; without one the household is offered help to get there. */
function electricityDebt(entry: Entry): CauseLines {
  const ebIsIn = entry.open !== 'unknown' && entry.open.includes('EB');
  const tell = line('tellEB', [], { inferred: true, codes: ['VUX.inform-notice-FYI>EB'] });
  return {
    now: [...(ebIsIn ? [tell] : []), ...(countsAsFamily(entry) ? [line('askBoUNeed', [], { inferred: true })] : [])],
    consider: entry.open === 'unknown' || ebIsIn ? [] : [line('offerEB', [])],
  };
}
