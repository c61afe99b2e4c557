// How a case of a workflow beside W001 changes with what has happened in it.
import type { FlowEvent, HistoryEntry } from '../domain/event.ts';
import type { FlowCase } from '../domain/flow.ts';

type Noted = Omit<HistoryEntry, 'seq'>;

export function flowRegistered(event: Extract<FlowEvent, { event: 'flowRegistered' }>, { by, at }: Noted): FlowCase {
  if (by === null) throw new Error('a case is registered by a person');
  return {
    ref: event.ref,
    version: 0,
    workflow: event.workflow,
    administration: event.administration,
    unit: event.unit,
    registeredBy: by,
    registeredAt: at,
    responsible: by,
    treserva: event.treserva,
    form: event.form,
    routines: event.routines,
    ticks: {},
    appointed: { [event.kind]: by },
    tells: [],
    meetings: [],
    disputes: [],
    consents: [],
    linked: [],
    state: event.state,
    since: event.on,
    ended: false,
    facts: event.facts,
    answers: event.answers,
    clocks: [],
    happened: [],
    reminded: [],
    chiefQuestion: null,
  };
}

export function evolveFlow(
  state: FlowCase,
  event: Exclude<FlowEvent, { event: 'flowRegistered' }>,
  { by, at }: Noted,
): FlowCase {
  switch (event.event) {
    case 'happened': {
      const { id, what, answers } = event;
      return { ...state, happened: [...state.happened, { id, what, answers, by, at }] };
    }
    case 'flowStateReached':
      return { ...state, state: event.state, since: event.on, ended: event.ended };
    case 'flowFactsNoted':
      return { ...state, facts: { ...state.facts, ...event.facts }, answers: { ...state.answers, ...event.answers } };
    case 'clockStarted':
      return { ...state, clocks: [...state.clocks.filter(({ id }) => id !== event.clock.id), event.clock] };
    case 'clockSettled':
      return {
        ...state,
        clocks: state.clocks.map((clock) => (clock.id === event.id ? { ...clock, settledOn: event.on } : clock)),
      };
    case 'flowReminded':
      return { ...state, reminded: [...state.reminded, ...event.ids] };
    case 'flowChiefAsked':
      return { ...state, chiefQuestion: event.question };
    case 'flowChiefDecided':
      return { ...state, chiefQuestion: null };
    case 'flowOutcomeNoted':
      return {
        ...state,
        meetings: state.meetings.map((meeting) =>
          meeting.id === event.meeting
            ? { ...meeting, outcome: event.outcome, revision: meeting.revision + 1 }
            : meeting,
        ),
      };
  }
}
