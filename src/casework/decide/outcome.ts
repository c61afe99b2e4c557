// How a meeting went, told once its time has passed: noted, taken back, or corrected where everybody can see it.
import type { Action } from '../../domain/action.ts';
import type { EvictionCase } from '../../domain/case.ts';
import type { CaseEvent } from '../../domain/event.ts';
import { isBeside, type Meeting } from '../../domain/meeting.ts';
import { instantOf } from '../../domain/time.ts';
import { casePlanOf } from '../case-plan.ts';
import { change, nothing, refused, stale, type ByPerson, type Decided, type Decision } from '../deciding.ts';
import { replay } from '../evolve.ts';
import { isHeld } from '../held-visit.ts';
import { cancelling } from './booking.ts';
import { followOutcome, outcomesOfKind } from './follow-outcome.ts';
import { together } from './together.ts';

export function decideOutcome(by: ByPerson, before: EvictionCase, action: Extract<Action, { do: 'outcome' }>): Decided {
  const meeting = before.meetings.find((each) => each.id === action.meeting);
  if (meeting === undefined || meeting.state !== 'booked' || meeting.start === null || isHeld(meeting))
    return refused('notOffered');
  if (meeting.outcome === action.outcome) return nothing;
  if (action.meetingRev !== meeting.revision) return stale;
  if (!outcomesOfKind[meeting.kind].includes(action.outcome)) return refused('notOffered');
  if (instantOf(meeting.start) > by.now) return refused('meetingNotOver');
  // What follows from a later outcome would lose its ground.
  if (meeting.outcome !== null && !isLatest(before, meeting)) return refused('undoTooLate');
  const event: CaseEvent = {
    event: meeting.outcome === null ? 'outcomeNoted' : 'outcomeCorrected',
    meeting: meeting.id,
    outcome: action.outcome,
  };
  const standing = after(by, before, [event]);
  const follows = followOutcome(by, standing, meeting, action.outcome);
  const events = [event, ...follows.events];
  const unfit = meeting.outcome === null ? none : callOffUnfit(by, after(by, before, events));
  return change(
    [...events, ...unfit.events],
    [...follows.promises, ...unfit.promises],
    [
      `${before.ref}:wake:meetingPassed:${meeting.id}`,
      `${before.ref}:responses:${meeting.id}`,
      ...(meeting.outcome === null ? [] : [`${before.ref}:direct:decision:*`]),
      ...unfit.withdrawn,
    ],
  );
}

export function decideUndoOutcome(
  by: ByPerson,
  before: EvictionCase,
  action: Extract<Action, { do: 'undoOutcome' }>,
): Decided {
  const meeting = before.meetings.find((each) => each.id === action.meeting);
  if (meeting === undefined) return refused('notOffered');
  if (meeting.outcome === null) return nothing;
  if (action.meetingRev !== meeting.revision) return stale;
  if (!isLatest(before, meeting) || hasLeft(by, before, meeting)) return refused('undoTooLate');
  const sought = before.meetings.filter(
    (each) => !isHeld(each) && (each.state === 'seeking' || each.state === 'proposed'),
  );
  const dropped = together(sought.map((each) => cancelling(by, before, each)));
  return change([{ event: 'outcomeUndone', meeting: meeting.id }, ...dropped.events], dropped.promises, [
    ...dropped.withdrawn,
    `${before.ref}:direct:decision:*`,
  ]);
}

function isLatest(before: EvictionCase, meeting: Meeting): boolean {
  return before.course.outcomes.at(-1)?.meeting === meeting.id;
}

/** Whether anything has left because of the outcome: an invitation, a letter, or the question to the chief. */
function hasLeft(by: ByPerson, before: EvictionCase, meeting: Meeting): boolean {
  const note = before.course.outcomes.at(-1);
  if (note === undefined) return false;
  const invited = before.meetings.some(
    (each) =>
      each.id !== meeting.id &&
      !isBeside(each.kind) &&
      !isHeld(each) &&
      each.outcome === null &&
      ['sending', 'booked', 'cancelling', 'failed'].includes(each.state),
  );
  const written = Object.keys(before.ticks).some((act) => note.before.ticks[act] === undefined);
  const asked = before.course.chiefQuestion !== note.before.course.chiefQuestion;
  const ended = note.outcome === 'carriedOut' || note.outcome === 'notCarriedOut';
  return invited || written || (asked && by.now >= note.at + by.settings.holdMs) || ended;
}

function after(by: ByPerson, before: EvictionCase, events: readonly CaseEvent[]): EvictionCase {
  const noted = events.map((event) => ({ at: by.now, by: by.actor.id, event }));
  return replay(before, noted) ?? before;
}

const none: Decision = { events: [], promises: [], withdrawn: [] };

/** Meetings of the ladder that the case no longer asks for are called off in the calendar too. */
export function callOffUnfit(by: ByPerson, standing: EvictionCase): Decision {
  const wanted = casePlanOf(standing).meeting?.kind;
  const unfit = standing.meetings.filter(
    (each) =>
      !isBeside(each.kind) &&
      !isHeld(each) &&
      each.kind !== wanted &&
      each.outcome === null &&
      each.state !== 'cancelled' &&
      each.state !== 'cancelling',
  );
  return together(unfit.map((each) => cancelling(by, standing, each)));
}
