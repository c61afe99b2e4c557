// The list of a person with forty cases: three things for today, two late, a week of work, and what waits.
import type { CaseList, CaseListItem, ListedStep } from '../../src/domain/case-view.ts';
import { newCaseRef } from '../../src/domain/case.ts';
import { addDays } from '../../src/domain/time.ts';
import { today } from './samples.ts';

const kinds: readonly ((day: string) => ListedStep)[] = [
  (day) => ({
    step: { next: 'meeting', start: `${day}T10:00`, units: ['VUX', 'EB'] },
    date: day,
    late: day < today,
  }),
  (day) => ({
    step: { next: 'act', act: 'sendLetter', unit: 'VUX', to: null },
    date: day,
    late: day < today,
    own: true,
  }),
  (day) => ({ step: { next: 'keep', workflow: 'W000', what: 'followUp' }, date: day, late: day < today }),
];
const undated: readonly ListedStep[] = [
  { step: { next: 'act', act: 'register', unit: 'VUX', to: null }, date: null, late: false },
  { step: { next: 'awaitUnit', unit: 'EB' }, date: null, late: false },
  { step: { next: 'none' }, date: null, late: false },
];

/** Day of a case, counted from today; none for every fourth. Three are for today and two are late, wherever they stand. */
function dayOf(index: number): string | null {
  if (index === 11 || index === 23 || index === 37) return today;
  if (index === 17 || index === 31) return addDays(today, -index);
  return index % 4 === 0 ? null : addDays(today, 1 + ((index * 7) % 23));
}

export function listOf(count: number): CaseList {
  const items = Array.from({ length: count }, (_, index): CaseListItem => {
    const day = index < 40 ? dayOf(index) : addDays(today, index % 60);
    const first = day === null ? undated[index % undated.length]! : kinds[index % kinds.length]!(day);
    let draw = index + 1;
    const ref = newCaseRef(() => (draw = (draw * 0.618_033_988_75) % 1));
    const more = day !== null && index % 5 === 0 ? [kinds[0]!(addDays(day, 9))] : [];
    return { ref, mine: true, ...first, more };
  });
  return { today, items };
}

export const forty = listOf(40);
