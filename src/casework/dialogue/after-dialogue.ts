// What a kept or refused promise means for a dialogue meeting, and what is said when a time comes.
import type { Dialogue } from '../../domain/dialogue.ts';
import type { Intent, NewIntent, Outcome, WakeFor } from '../../domain/intent.ts';
import { addMinutes, instantOf, localDate } from '../../domain/time.ts';
import { addWorkdays, nextWorkday, previousWorkday } from '../../domain/workday.ts';
import type { Deciding } from '../deciding.ts';
import { direct, morningOf, remindUnit, wake } from '../promises.ts';
import { dialogueMinutes, type DialogueDecision } from './decide-dialogue.ts';

const quiet: DialogueDecision = { events: [], promises: [], withdrawn: [] };

export function afterDialogueOutcome(
  deciding: Deciding,
  before: Dialogue,
  { content }: Intent,
  outcome: Outcome,
): DialogueDecision {
  if (outcome.outcome === 'refused') {
    const calendar = content.kind === 'findTimes' || content.kind === 'createEvent' || content.kind === 'cancelEvent';
    return calendar ? { ...quiet, events: [{ event: 'bookingFailed', code: outcome.code }] } : quiet;
  }
  if (outcome.outcome !== 'done') return quiet;
  const { result } = outcome;
  if (content.kind === 'wake') return content.for.wake === 'dialogue' ? woken(deciding, before, content.for) : quiet;
  if (content.kind === 'cancelEvent') return { ...quiet, events: [{ event: 'cancelled' }] };
  if (result.is === 'times' && before.booking.state === 'seeking')
    return { ...quiet, events: [{ event: 'timesFound', slots: result.slots }] };
  if (result.is === 'event' && content.kind === 'createEvent')
    return {
      ...quiet,
      events: [{ event: 'booked', calendar: result.event }],
      promises: around(deciding, before, content.start),
    };
  return quiet;
}

/** Said the working day before in each unit's channel, and the working day after to who began it. */
function around(deciding: Deciding, { ref }: Dialogue, start: string): readonly NewIntent[] {
  const date = start.slice(0, 10);
  const morning = morningOf(previousWorkday(date));
  const after = Math.max(morningOf(nextWorkday(date)), instantOf(addMinutes(start, dialogueMinutes)));
  return [
    ...(morning > deciding.now
      ? [wake(deciding, ref, morning, { wake: 'dialogue', what: 'dayBefore', about: date })]
      : []),
    wake(deciding, ref, after, { wake: 'dialogue', what: 'passed', about: date }),
  ];
}

type DialogueWake = Extract<WakeFor, { wake: 'dialogue' }>;

function woken(deciding: Deciding, before: Dialogue, { what, about }: DialogueWake): DialogueDecision {
  const { ref, booking, state, startedBy } = before;
  const stands = state === 'planned' && booking.state === 'booked' && booking.start?.slice(0, 10) === about;
  switch (what) {
    case 'dayBefore':
      if (!stands) return quiet;
      return {
        ...quiet,
        promises: before.units.map((unit) => remindUnit(deciding, ref, unit, about, { text: 'W1', ref, date: about })),
      };
    case 'passed':
      return stands ? { ...quiet, promises: [direct(deciding, ref, startedBy, 'due', { text: 'W2', ref })] } : quiet;
    case 'due':
      return due(deciding, before, about);
  }
}

/** Days between two reminders of an action that is not done; the product's own. */
const againWorkdays = 5;

function due(deciding: Deciding, before: Dialogue, id: string): DialogueDecision {
  const action = before.actions.find((each) => each.id === id);
  if (before.state !== 'actionsOpen' || action === undefined || action.doneBy !== null) return quiet;
  const again = morningOf(addWorkdays(localDate(deciding.now), againWorkdays));
  const text = { text: 'W4', ref: before.ref, date: action.on } as const;
  return {
    ...quiet,
    promises: [
      direct(deciding, before.ref, action.person, 'due', text, id),
      wake(deciding, before.ref, again, { wake: 'dialogue', what: 'due', about: id }),
    ],
  };
}
