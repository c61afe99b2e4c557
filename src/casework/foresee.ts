// What a change of facts would do, decided on as if it were made and then thrown away: the change itself is decided in one place.
import type { Action } from '../domain/action.ts';
import { isClosed, type Case, type Tell } from '../domain/case.ts';
import type { CaseEvent } from '../domain/event.ts';
import type { Foreseen } from '../domain/difference.ts';
import type { UnitKind } from '../domain/organisation.ts';
import { beginsAnew, judgedWith, leavingUnits, unaskedMeetings } from './changed-facts.ts';
import { decide } from './decide/decide.ts';
import type { ByPerson } from './deciding.ts';
import { differenceOf, isNoDifference } from './difference.ts';
import type { Chance } from './ports.ts';
import { allowed, relationTo } from './rights.ts';

export type FactsChange = Extract<Action, { do: 'newNoticeInCase' | 'correctFact' }>;

/** Nothing of a decision that is only tried is kept, so its ids need not be random. */
const noChance: Chance = { random: () => 0, id: () => 'tried' };

/** Null when there is nothing to ask: nothing would follow, or it would be refused, and then the action itself says why. */
export function foresee(given: Omit<ByPerson, 'chance'>, before: Case, action: FactsChange): Foreseen | null {
  const by: ByPerson = { ...given, chance: noChance };
  if (before.workflow !== 'W001' || isClosed(before)) return null;
  if (!allowed[action.do].includes(relationTo(by.organisation, by.actor, before))) return null;
  const decided = decide(by, before, action);
  if (decided.decided !== 'change') return null;
  const isNotice = action.do === 'newNoticeInCase';
  const judged = judgedWith(before, action.entry, isNotice);
  const tells = promisedBy(decided.events, before.tells);
  const foreseen: Foreseen = {
    ref: before.ref,
    version: before.version,
    before: before.entry,
    after: action.entry,
    difference: differenceOf(before, judged),
    told: kindsOf(tells.filter(({ state }) => state === 'queued')),
    held: kindsOf(tells.filter(({ state }) => state === 'held')),
    leaving: leavingUnits(before, judged),
    joining: joiningBy(decided.events, before),
    unasked: unaskedMeetings(before, judged, by.now),
    attendanceMoves: decided.events.some(({ event }) => event === 'evictionMoved'),
    beginsAnew: beginsAnew(before, isNotice),
    waits: decided.events.some((event) => event.event === 'approvalNeeded' && event.needed),
  };
  return changesNothing(foreseen) ? null : foreseen;
}

/** What would be told anew, and what waited for an answer and would now go. */
function promisedBy(events: readonly CaseEvent[], before: readonly Tell[]): readonly Tell[] {
  return events.flatMap((event): readonly Tell[] => {
    if (event.event === 'tellPromised') return [event.tell];
    if (event.event !== 'tellReleased') return [];
    return before.filter(({ id }) => id === event.tell).map((tell) => ({ ...tell, state: 'queued' as const }));
  });
}

function joiningBy(events: readonly CaseEvent[], { meetings }: Case): readonly UnitKind[] {
  const joining = events.flatMap((event): readonly UnitKind[] => {
    if (event.event !== 'unitsChanged') return [];
    const present = meetings.find(({ id }) => id === event.meeting)?.units ?? [];
    return event.units.filter((unit) => !present.includes(unit));
  });
  return [...new Set(joining)];
}

function kindsOf(tells: readonly Tell[]): readonly UnitKind[] {
  return [...new Set(tells.map(({ kind }) => kind))];
}

function changesNothing(foreseen: Foreseen): boolean {
  const { difference, told, held, leaving, joining, unasked, attendanceMoves, beginsAnew: anew, waits } = foreseen;
  const lists = [told, held, leaving, joining, unasked];
  return isNoDifference(difference) && lists.every(({ length }) => length === 0) && !attendanceMoves && !anew && !waits;
}
