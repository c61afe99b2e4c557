// How a case ends: always by a person, never by time. Bookings are called off and units told neutrally.
import type { Action } from '../../domain/action.ts';
import type { EvictionCase, CaseState } from '../../domain/case.ts';
import type { Ending } from '../../domain/course.ts';
import type { CaseEvent } from '../../domain/event.ts';
import { branchOf } from '../branch.ts';
import { change, refused, stale, type ByPerson, type Decided, type Deciding, type Decision } from '../deciding.ts';
import { updateTell } from '../promises.ts';
import { relationTo } from '../rights.ts';
import { cancelling } from './booking.ts';
import { backToOffice, reached } from './follow-outcome.ts';
import { together } from './together.ts';

export function decideClose(by: ByPerson, before: EvictionCase, action: Extract<Action, { do: 'close' }>): Decided {
  if (action.rev !== before.version) return stale;
  const chief = relationTo(by.organisation, by.actor, before) === 'chief';
  const why = hindrance(before, action.ending, chief);
  if (why !== null) return refused(why);
  return ended(by, before, action.ending);
}

function hindrance(before: EvictionCase, ending: Ending, chief: boolean): 'chiefOnly' | 'notOffered' | null {
  switch (ending) {
    case 'handedOver':
      return null;
    case 'evictionAverted':
      return before.course.evictionCancelled ? null : 'notOffered';
    case 'followedUp':
      return before.state === 'evictionCarriedOut' ? null : 'notOffered';
    case 'standTaken':
      // Where the routine has no path a position is taken and that is all; on the ladder the landlord's answer leads here.
      if (before.state === 'standTaken') return 'notOffered';
      return branchOf(before.entry) === null || chief ? null : 'chiefOnly';
    case 'closedByChief':
    case 'householdDissolved':
      return chief ? null : 'chiefOnly';
    case 'closed':
      return 'notOffered';
  }
}

export function decideMisregistered(
  by: ByPerson,
  before: EvictionCase,
  action: Extract<Action, { do: 'misregistered' }>,
): Decided {
  return action.rev === before.version ? ended(by, before, 'misregistered') : stale;
}

export function decideByChief(
  by: ByPerson,
  before: EvictionCase,
  action: Extract<Action, { do: 'chiefDecides' }>,
): Decided {
  const question = before.course.chiefQuestion;
  if (question === null) return refused('notOffered');
  if (action.rev !== before.version) return stale;
  const decided: CaseEvent = { event: 'chiefDecided', decision: action.decision };
  if (action.decision === 'close') return ended(by, before, 'closedByChief', [decided]);
  const tried = question === 'contactExhausted' || question === 'visitDeclined';
  return change([decided, ...(tried ? backToOffice(before) : [])]);
}

/** `first` is what led to it. */
export function ended(
  deciding: Deciding,
  before: EvictionCase,
  state: CaseState,
  first: readonly CaseEvent[] = [],
): Decided {
  const meetings = before.meetings.filter(
    (meeting) => meeting.outcome === null && meeting.state !== 'cancelled' && meeting.state !== 'cancelling',
  );
  const off = together(meetings.map((meeting) => cancelling(deciding, before, meeting)));
  const quiet = quieted(deciding, before);
  return change(
    [...first, reached(before.stage, state), ...off.events, ...quiet.events],
    [...off.promises, ...quiet.promises],
    [...off.withdrawn, ...quiet.withdrawn],
  );
}

/** Nothing more is asked of anybody. A unit that is told already keeps a post that says so. */
function quieted(deciding: Deciding, before: EvictionCase): Decision {
  const open = before.tells.filter(({ state }) => state !== 'withdrawn' && state !== 'acknowledged');
  const posted = before.tells.filter(({ post, state }) => post !== null && state !== 'withdrawn');
  return {
    events: open.map(({ id }) => ({ event: 'tellWithdrawn', tell: id })),
    promises: posted.map((tell) => updateTell(deciding, before.ref, tell, { text: 'A2', ref: before.ref })),
    withdrawn: [`${before.ref}:wake:*`, `${before.ref}:tell:*`, `${before.ref}:remind:*`, `${before.ref}:direct:*`],
  };
}
