// The difference between two readings of a case, worked out from the plans themselves.
import type { ActId } from '../domain/case-plan.ts';
import type { EvictionCase } from '../domain/case.ts';
import type { Difference } from '../domain/difference.ts';
import type { Entry } from '../domain/notice.ts';
import type { UnitKind } from '../domain/organisation.ts';
import { casePlanOf, workLines } from './case-plan.ts';
import type { Judged } from './judged.ts';
import { tellsOf } from './tells.ts';

/** What a notice or a corrected answer would change in the case; nothing is decided by looking. */
export function differenceBy(before: EvictionCase, entry: Entry): Difference {
  return differenceOf(before, { ...before, entry });
}

export function differenceOf(before: Judged, after: Judged): Difference {
  const [old, now] = [casePlanOf(before), casePlanOf(after)];
  const acts = [actsOf(before), actsOf(after)] as const;
  const units = [old.meeting?.units ?? [], now.meeting?.units ?? []] as const;
  const tells = [toldBy(before), toldBy(after)] as const;
  const sameMeeting = old.meeting?.kind === now.meeting?.kind && units[0].join() === units[1].join();
  return {
    branch: old.branch === now.branch ? null : { before: old.branch, after: now.branch },
    addedActs: without(acts[1], acts[0]),
    droppedActs: without(acts[0], acts[1]),
    meeting: sameMeeting ? null : { before: old.meeting, after: now.meeting },
    addedUnits: without(units[1], units[0]),
    droppedUnits: without(units[0], units[1]),
    addedTells: without(tells[1], tells[0]),
    droppedTells: without(tells[0], tells[1]),
  };
}

/** Before lines are gathered to fit a card: an act that moves into another's line is not dropped. */
const actsOf = (judged: Judged): readonly ActId[] => workLines(judged).map(({ act }) => act);

const toldBy = (judged: Judged): readonly UnitKind[] => [...new Set(tellsOf(judged).map(({ kind }) => kind))];

function without<T>(all: readonly T[], known: readonly T[]): readonly T[] {
  return all.filter((each) => !known.includes(each));
}

/** Whether nothing would change, so that nothing has to be asked. */
export function isNoDifference(difference: Difference): boolean {
  return Object.values(difference).every((part) => part === null || (Array.isArray(part) && part.length === 0));
}
