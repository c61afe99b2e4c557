// The glass of a case is broken: its own official is told at once, and it closes by itself.
import type { Action } from '../domain/action.ts';
import type { Case } from '../domain/case.ts';
import { glassMinutes, openGlass } from '../domain/glass.ts';
import type { NewIntent } from '../domain/intent.ts';
import { change, nothing, type ByPerson, type Decided } from './deciding.ts';
import { ownerOf } from './owner.ts';
import { direct, promise } from './promises.ts';

export function decideBreakGlass(
  by: ByPerson,
  before: Case,
  { reason }: Extract<Action, { do: 'breakGlass' }>,
): Decided {
  if (openGlass(before, by.actor.id, by.now) !== undefined) return nothing;
  const until = by.now + glassMinutes * 60_000;
  return change([{ event: 'glassBroken', reason, until }], [told(by, before), closing(by, before, until)]);
}

/** To her who answers for it and nobody in her place: a stand-in may not know of the case. Once for each time. */
function told(by: ByPerson, before: Case): NewIntent {
  const { standIns: _, ...organisation } = by.organisation;
  const text = { text: 'G1', ref: before.ref } as const;
  const about = `${by.actor.id}:${String(by.now)}`;
  return direct({ ...by, organisation }, before.ref, ownerOf(by, before), 'glass', text, about);
}

/** What stands in the chief's chat is taken away. Whether she sees the case never rests on this. */
function closing(by: ByPerson, { ref }: Case, until: number): NewIntent {
  const person = by.actor.id;
  return promise(by, ref, `glass:${person}`, `card:${ref}:${person}`, until, { kind: 'refreshCard', person });
}
