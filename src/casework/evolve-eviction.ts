// How a case of W001 changes with what has happened in it.
import type { EvictionCase } from '../domain/case.ts';
import { newCourse } from '../domain/course.ts';
import type { EvictionEvent, HistoryEntry, SharedEvent } from '../domain/event.ts';
import { evolveCourse } from './evolve-course.ts';
import { outcomeNoted, outcomeTakenBack, stageReached } from './evolve-stage.ts';

type Noted = Omit<HistoryEntry, 'seq'>;

export function registered(event: Extract<EvictionEvent, { event: 'registered' }>, noted: Noted): EvictionCase {
  const by = noted.by;
  if (by === null) throw new Error('a case is registered by a person');
  return {
    ref: event.ref,
    version: 0,
    workflow: 'W001',
    administration: event.administration,
    unit: event.unit,
    registeredBy: by,
    registeredAt: noted.at,
    responsible: by,
    treserva: event.treserva,
    form: event.form,
    forms: [],
    entry: event.entry,
    notices: [event.entry],
    assumptions: event.assumptions,
    routines: event.routines,
    stage: 'new',
    state: event.state,
    ticks: {},
    appointed: { VUX: by },
    phoneBy: null,
    tells: [],
    meetings: [],
    consents: [],
    linked: [],
    disputes: [],
    approval: event.approval,
    checkOn: event.checkOn,
    course: newCourse,
  };
}

/** What work ticked off and meetings booked mean for how far the household has come. */
export function moved(state: EvictionCase, event: SharedEvent): EvictionCase {
  if (event.event === 'booked') return summonedBy(state, event.meeting);
  // A household without children waits from here on until it is heard from, or is not.
  if (event.event === 'ticked' && event.act === 'sendLetter' && state.state === 'registered')
    return state.entry.children === 'no' ? { ...state, state: 'informed' } : state;
  return state;
}

export function evolveEviction(
  state: EvictionCase,
  event: Exclude<EvictionEvent, { event: 'registered' }>,
  noted: Noted,
): EvictionCase {
  switch (event.event) {
    case 'noticeAdded':
      return {
        ...state,
        forms: [...state.forms, event.form],
        entry: event.entry,
        notices: [...state.notices, event.entry],
        assumptions: event.assumptions,
      };
    case 'factsCorrected':
      return {
        ...state,
        entry: event.entry,
        notices: [...state.notices.slice(0, -1), event.entry],
        assumptions: event.assumptions,
      };
    case 'stageReached':
      return stageReached(state, event.stage, event.state);
    case 'phoneAssigned':
      return { ...state, phoneBy: event.person };
    case 'approvalNeeded':
      return { ...state, approval: event.needed ? 'waiting' : 'notNeeded' };
    case 'proposalApproved':
      return { ...state, approval: 'approved' };
    case 'proposalDeclined':
      return { ...state, approval: 'ownChoice' };
    case 'outcomeNoted':
      return outcomeNoted(state, event.meeting, event.outcome, noted);
    case 'outcomeUndone':
      return outcomeTakenBack(state, event.meeting);
    case 'outcomeCorrected':
      return outcomeNoted(outcomeTakenBack(state, event.meeting), event.meeting, event.outcome, noted);
    case 'checkDateSet':
      return { ...state, checkOn: event.on };
    case 'evictionMoved': {
      const eviction = { ground: 'unknown' as const, ...state.entry.eviction, date: event.date, time: event.time };
      const entry = { ...state.entry, eviction };
      return {
        ...state,
        entry,
        notices: [...state.notices.slice(0, -1), entry],
        course: { ...state.course, whoGoes: {}, evictionCancelled: false },
      };
    }
    case 'holdConfirmed':
      return {
        ...state,
        meetings: state.meetings.map((old) =>
          old.id === event.meeting
            ? { ...old, hold: null, units: event.units, attendees: event.attendees, revision: old.revision + 1 }
            : old,
        ),
      };
    case 'planAgreed':
    case 'planEvaluated':
    case 'planPeriodEnded':
    case 'planDeclined':
    case 'factsNoted':
    case 'snoozed':
    case 'unsnoozed':
    case 'childViewNoted':
    case 'concernRaised':
    case 'concernPassedOn':
    case 'concernWithdrawn':
    case 'householdHeard':
    case 'landlordAnswered':
    case 'attemptLogged':
    case 'attemptWithdrawn':
    case 'attemptsPlanned':
    case 'safetyAnswered':
    case 'gateDecided':
    case 'chiefAsked':
    case 'chiefDecided':
    case 'whoGoesNamed':
    case 'secondNamed':
    case 'evictionCancelled':
    case 'evictionCarriedOut':
      return { ...state, course: evolveCourse(state.course, event) };
  }
}

/** A booked meeting at the office means that the household is called to it. */
function summonedBy(state: EvictionCase, id: string): EvictionCase {
  const office = state.meetings.find((each) => each.id === id)?.kind === 'officeVisit';
  const before = state.state === 'registered' || state.state === 'informed';
  return office && before ? { ...state, state: 'summoned' } : state;
}
