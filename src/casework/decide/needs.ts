// What a household needs beside the ladder, and what has been done for the children's part in it: each a yes or no of a row's.
import type { Action } from '../../domain/action.ts';
import type { EvictionCase } from '../../domain/case.ts';
import { needsAsked } from '../../domain/needs.ts';
import { casePlanOf } from '../case-plan.ts';
import { change, nothing, refused, stale, type ByPerson, type Decided } from '../deciding.ts';
import { childRows } from '../child-rows.ts';
import { replay } from '../evolve.ts';
import { followUnits } from './attendees.ts';
import { noted } from './follow-outcome.ts';

type Of<Name extends Action['do']> = Extract<Action, { do: Name }>;

/** Those not named are answered with no. A unit that is needed at the meeting is invited to it; nobody is taken off. */
export function decideNoteNeeds(by: ByPerson, before: EvictionCase, action: Of<'noteNeeds'>): Decided {
  if (action.rev !== before.version) return stale;
  const asked = needsAsked(before.entry.children);
  if (action.needs.some((need) => !asked.includes(need))) return refused('notOffered');
  const facts = Object.fromEntries(asked.map((need) => [need, action.needs.includes(need)]));
  if (asked.every((need) => (before.course.facts[need] ?? false) === facts[need])) return nothing;
  const event = noted(facts);
  const standing = replay(before, [{ at: by.now, by: by.actor.id, event }]) ?? before;
  const follows = before.approval === 'waiting' ? null : followUnits(by, before, casePlanOf(standing).meeting, []);
  return change([event, ...(follows?.events ?? [])], follows?.promises ?? []);
}

export function decideNoteChildView(before: EvictionCase, action: Of<'noteChildView'>): Decided {
  if (action.rev !== before.version) return stale;
  const rows = childRows(before);
  if (rows.length === 0 || action.rows.some((row) => !rows.includes(row))) return refused('notOffered');
  const known = before.course.childView ?? [];
  if (rows.every((row) => known.includes(row) === action.rows.includes(row))) return nothing;
  return change([{ event: 'childViewNoted', rows: action.rows }]);
}
