// Standing responsibilities, shown when somebody asks: each unit's own, and what all share. They are nothing to tick.
import type { EvictionCase } from '../domain/case.ts';
import type { Responsibility } from '../domain/needs.ts';
import type { Duty } from '../domain/plan.ts';
import { actOf } from './act-of-code.ts';
import { readRoutine, stageFacts } from './case-plan.ts';

const units: ReadonlySet<string> = new Set(['VUX', 'EB', 'BoU', 'IFO']);
const roles = ['VUX', 'EB', 'BoU'] as const;

export function responsibilitiesIn(subject: EvictionCase): readonly Responsibility[] {
  const asked = roles.map((unit) =>
    readRoutine(subject, subject.stage, { ...stageFacts(subject), askRole: unit }).duties.filter(isStanding),
  );
  const own = asked.flatMap((duties) => duties.filter(({ because }) => because['askRole'] !== undefined));
  const shared = (asked[0] ?? []).filter(({ because }) => because['askRole'] === undefined);
  const rows = new Map([...own, ...shared].map((duty) => [duty.row, duty]));
  return [...rows.values()].map(({ unit, text, source }) => ({ unit, text, source }));
}

/** Of the units, in the routine's own words: what the handbook's pictures repeat, and what others answer for, is left out. */
function isStanding(duty: Duty): boolean {
  if (duty.source.document !== '001' || !units.has(duty.unit)) return false;
  return duty.because['askRole'] !== undefined || actOf(duty.code) === 'standing';
}
