// A dialogue meeting is what has happened to it: its history, replayed.
import type { Dialogue, DialogueBooking, DialogueEntry } from '../../domain/dialogue.ts';

const noBooking: DialogueBooking = {
  state: 'none',
  round: 0,
  slots: [],
  skipped: 0,
  start: null,
  event: null,
  failure: null,
};

/** The version stays as it was; whoever commits counts it up. */
export function replayDialogue(before: Dialogue | undefined, entries: readonly DialogueEntry[]): Dialogue {
  const after = entries.reduce<Dialogue | undefined>(evolve, before);
  if (after === undefined) throw new Error('a dialogue meeting without a beginning');
  return after;
}

function evolve(before: Dialogue | undefined, { at, by, event }: DialogueEntry): Dialogue {
  if (event.event === 'started') {
    const { ref, form, administration, units } = event;
    const begun = { version: 0, startedBy: by ?? '', startedAt: at, state: 'notPlanned' } as const;
    return { ref, form, administration, units, ...begun, booking: noBooking, answers: null, points: [], actions: [] };
  }
  if (before === undefined) throw new Error('a dialogue meeting begins by being started');
  const { booking } = before;
  const book = (change: Partial<DialogueBooking>): Dialogue => ({ ...before, booking: { ...booking, ...change } });
  switch (event.event) {
    case 'timesSought':
      return book({ ...noBooking, state: 'seeking', round: booking.round + 1, skipped: event.skipped });
    case 'timesFound':
      return book({ state: 'proposed', slots: event.slots });
    case 'timeChosen':
      return book({ state: 'sending', round: booking.round + 1, start: event.start, failure: null });
    case 'booked':
      return { ...book({ state: 'booked', event: event.calendar, slots: [] }), state: 'planned' };
    case 'bookingFailed':
      return book({ state: 'failed', failure: event.code });
    case 'cancelAsked':
      return book({ state: 'cancelling', round: booking.round + 1 });
    case 'cancelled':
      return { ...book({ ...noBooking, round: booking.round }), state: 'notPlanned' };
    case 'answered':
      return { ...before, answers: event.answers, state: 'answered' };
    case 'pointAdded':
      return { ...before, points: [...before.points, event.point] };
    case 'actionAdded':
      return { ...before, actions: [...before.actions, event.action] };
    case 'removed':
      return {
        ...before,
        points: before.points.filter(({ id }) => id !== event.id),
        actions: before.actions.filter(({ id }) => id !== event.id),
      };
    case 'sent':
      return worked({ ...before, state: 'actionsOpen' });
    case 'ticked':
    case 'unticked': {
      const doneBy = event.event === 'ticked' ? by : null;
      const actions = before.actions.map((each) => (each.id === event.id ? { ...each, doneBy } : each));
      return worked({ ...before, actions });
    }
  }
}

/** Done when everything that was agreed on is. */
function worked(after: Dialogue): Dialogue {
  return { ...after, state: after.actions.every(({ doneBy }) => doneBy !== null) ? 'done' : 'actionsOpen' };
}
