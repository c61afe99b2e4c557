// How a case changes with what has happened. History replayed through here gives the case back.
import type { Case } from '../domain/case.ts';
import type { CaseEvent, FlowEvent, HistoryEntry, SeriesEvent } from '../domain/event.ts';
import { evolveEviction, moved, registered } from './evolve-eviction.ts';
import { evolveFlow, flowRegistered } from './evolve-flow.ts';
import { evolveShared, isShared } from './evolve-shared.ts';
import { isOfSeries } from './series/evolve-series.ts';

type Noted = Omit<HistoryEntry, 'seq'>;

/** Throws when history starts with anything but the registration, or tells of another workflow: that is a fault in the data. */
export function evolve<C extends Case>(state: C | undefined, noted: Noted): C;
export function evolve(state: Case | undefined, noted: Noted): Case {
  const { event } = noted;
  if (event.event === 'registered') return registered(event, noted);
  if (event.event === 'flowRegistered') return flowRegistered(event, noted);
  if (state === undefined) throw new Error(`history begins with ${event.event}`);
  return { ...apply(state, event, noted), version: state.version };
}

/** The case after all that is given, from the one before. The version counts commits and is set by whoever commits. */
export function replay<C extends Case>(state: C | undefined, history: readonly Noted[]): C | undefined {
  return history.reduce<C | undefined>((current, noted) => evolve(current, noted), state);
}

type Later = Exclude<CaseEvent, { event: 'registered' | 'flowRegistered' }>;

function apply(state: Case, event: Later, noted: Noted): Case {
  if (state.workflow === 'W001') {
    if (isShared(event)) return moved(evolveShared(state, event, noted), event);
    if (isOfFlows(event)) throw new Error(`${event.event} in a case of W001`);
    return evolveEviction(state, event, noted);
  }
  if (isShared(event)) return evolveShared(state, event, noted);
  if (!isOfFlows(event)) throw new Error(`${event.event} in a case of ${state.workflow}`);
  return evolveFlow(state, event, noted);
}

const ofFlows: Readonly<Record<Exclude<FlowEvent['event'], SeriesEvent['event']>, true>> = {
  flowRegistered: true,
  happened: true,
  flowStateReached: true,
  flowFactsNoted: true,
  clockStarted: true,
  clockSettled: true,
  flowReminded: true,
  flowChiefAsked: true,
  flowChiefDecided: true,
  flowOutcomeNoted: true,
  flowOutcomeUndone: true,
};

function isOfFlows(event: CaseEvent): event is FlowEvent {
  return event.event in ofFlows || isOfSeries(event);
}
