// The rows about the child's perspective that hold in a case: what the aid for it lists.
import type { EvictionCase } from '../domain/case.ts';
import { casePlanOf } from './case-plan.ts';

export function childRows(before: EvictionCase): readonly string[] {
  const { now, consider } = casePlanOf(before);
  const duties = [...now, ...consider].filter(({ act }) => act === 'childPerspective').flatMap((line) => line.duties);
  return [...new Set(duties.map(({ row }) => row))];
}
