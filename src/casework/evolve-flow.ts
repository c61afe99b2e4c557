// How a case of a workflow beside W001 changes with what has happened in it.
import type { FlowEvent, HistoryEntry } from '../domain/event.ts';
import type { FlowCase, FlowPlace } from '../domain/flow.ts';
import type { MeetingOutcome } from '../domain/meeting.ts';
import type { Instant } from '../domain/time.ts';
import { evolveSeries, isOfSeries } from './series/evolve-series.ts';

type Noted = Omit<HistoryEntry, 'seq'>;
type OutcomeNoted = Extract<FlowEvent, { event: 'flowOutcomeNoted' }>;

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
    series: [],
    happened: [],
    reminded: [],
    chiefQuestion: null,
    chiefWaiting: [],
    told: null,
  };
}

export function evolveFlow(
  state: FlowCase,
  event: Exclude<FlowEvent, { event: 'flowRegistered' }>,
  { by, at }: Noted,
): FlowCase {
  if (isOfSeries(event)) return evolveSeries(state, event);
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
      return chiefAsked(state, event.question);
    case 'flowChiefDecided':
      return { ...state, chiefQuestion: state.chiefWaiting[0] ?? null, chiefWaiting: state.chiefWaiting.slice(1) };
    case 'flowOutcomeNoted':
      return outcomeNoted(state, event, at);
    case 'flowOutcomeUndone': {
      if (state.told?.meeting !== event.meeting) return state;
      const undone = withOutcome({ ...state, ...state.told.before }, event.meeting, null);
      return { ...undone, told: null };
    }
  }
}

function chiefAsked(state: FlowCase, question: string): FlowCase {
  if (state.chiefQuestion === null) return { ...state, chiefQuestion: question };
  const waits = state.chiefQuestion === question || state.chiefWaiting.includes(question);
  return waits ? state : { ...state, chiefWaiting: [...state.chiefWaiting, question] };
}

/** A correction begins where the outcome it corrects began. */
function outcomeNoted(state: FlowCase, { meeting, outcome }: OutcomeNoted, at: Instant): FlowCase {
  const corrected = state.told?.meeting === meeting ? state.told : null;
  const place = corrected?.before ?? placeOf(state);
  const tells = corrected?.tells ?? state.tells.map(({ id }) => id);
  return {
    ...withOutcome({ ...state, ...place }, meeting, outcome),
    told: { meeting, outcome, at, before: place, tells },
  };
}

/** A meeting of several förvaltningar is one meeting: those beside the first go as it goes. */
function withOutcome(state: FlowCase, id: string, outcome: MeetingOutcome | null): FlowCase {
  const meetings = state.meetings.map((meeting) => {
    const beside = meeting.together === id && meeting.state === 'booked';
    return meeting.id === id || beside ? { ...meeting, outcome, revision: meeting.revision + 1 } : meeting;
  });
  return { ...state, meetings };
}

function placeOf(state: FlowCase): FlowPlace {
  const { since, ended, facts, answers, clocks, chiefQuestion, chiefWaiting } = state;
  return { state: state.state, since, ended, facts, answers, clocks, chiefQuestion, chiefWaiting };
}
