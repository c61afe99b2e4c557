// How a meeting of a workflow went: noted, corrected where everybody sees it, or taken back while nothing has left because of it.
import type { Action } from '../../domain/action.ts';
import type { CaseEvent } from '../../domain/event.ts';
import type { FlowCase, FlowTold } from '../../domain/flow.ts';
import { instantOf } from '../../domain/time.ts';
import { outcomesOfKind } from '../decide/follow-outcome.ts';
import { together } from '../decide/together.ts';
import { change, nothing, refused, stale, type ByPerson, type Decided, type Decision } from '../deciding.ts';
import { alongside } from '../circles.ts';
import type { Flow } from './flow.ts';
import { nowOf } from './now-of.ts';
import { standingAfter, stepTaken } from './take-step.ts';

export function decideFlowOutcome(
  by: ByPerson,
  flow: Flow,
  before: FlowCase,
  action: Extract<Action, { do: 'outcome' }>,
): Decided {
  const meeting = before.meetings.find(({ id }) => id === action.meeting);
  if (meeting?.together !== null || meeting.state !== 'booked' || meeting.start === null) return refused('notOffered');
  if (meeting.outcome === action.outcome) return nothing;
  if (action.meetingRev !== meeting.revision) return stale;
  if (!outcomesOfKind[meeting.kind].includes(action.outcome)) return refused('notOffered');
  if (instantOf(meeting.start) > by.now) return refused('meetingNotOver');
  // What follows from something told later would lose its ground.
  if (meeting.outcome !== null && !isLatest(before, meeting.id)) return refused('undoTooLate');
  const events: CaseEvent[] = [{ event: 'flowOutcomeNoted', meeting: meeting.id, outcome: action.outcome }];
  const standing = standingAfter(by, before, events, by.actor.id);
  const told = standing.meetings.find(({ id }) => id === meeting.id) ?? meeting;
  const follows = stepTaken(
    by,
    flow,
    standing,
    flow.afterMeeting(standing, told, action.outcome, nowOf(by, before.unit)),
  );
  const quiet = [meeting, ...alongside(before, meeting)].flatMap(({ id }) => [
    `${before.ref}:wake:meetingPassed:${id}`,
    `${before.ref}:responses:${id}`,
  ]);
  const asked = meeting.outcome === null ? [] : [`${before.ref}:direct:decision:*`];
  return change([...events, ...follows.events], follows.promises, [...quiet, ...asked, ...follows.withdrawn]);
}

export function decideUndoFlowOutcome(
  by: ByPerson,
  before: FlowCase,
  action: Extract<Action, { do: 'undoOutcome' }>,
): Decided {
  const meeting = before.meetings.find(({ id }) => id === action.meeting);
  if (meeting === undefined) return refused('notOffered');
  if (meeting.outcome === null) return nothing;
  if (action.meetingRev !== meeting.revision) return stale;
  const { told } = before;
  if (told === null || !isLatest(before, meeting.id) || by.now >= told.at + by.settings.holdMs)
    return refused('undoTooLate');
  const untold = withdrawnSince(before, told);
  if (untold === null) return refused('undoTooLate');
  const { events, promises, withdrawn } = together([
    untold,
    { events: [{ event: 'flowOutcomeUndone', meeting: meeting.id }], promises: [], withdrawn: [] },
  ]);
  return change(events, promises, [...withdrawn, `${before.ref}:direct:decision:*`]);
}

/** Nothing has happened in the case since it was told. */
function isLatest({ told, happened }: FlowCase, meeting: string): boolean {
  return told?.meeting === meeting && (happened.at(-1)?.at ?? 0) < told.at;
}

/** Posts that were promised because of it and are still held; null when one has left. */
function withdrawnSince(before: FlowCase, told: FlowTold): Decision | null {
  const since = before.tells.filter(({ id, state }) => !told.tells.includes(id) && state !== 'withdrawn');
  if (since.some(({ state }) => state !== 'queued')) return null;
  return {
    events: since.map(({ id }) => ({ event: 'tellWithdrawn', tell: id })),
    promises: [],
    withdrawn: since.map(({ id }) => `${before.ref}:tell:${id}*`),
  };
}
