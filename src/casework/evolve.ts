// How a case changes with what has happened. History replayed through here gives the case back.
import type { Case, Tell } from '../domain/case.ts';
import type { CaseEvent, HistoryEntry } from '../domain/event.ts';
import { newCourse } from '../domain/course.ts';
import type { Meeting } from '../domain/meeting.ts';
import { outcomeNoted, outcomeTakenBack, stageReached } from './evolve-stage.ts';
import { evolveCourse } from './evolve-course.ts';

type Noted = Omit<HistoryEntry, 'seq'>;

/** Throws when history starts with anything but the registration: that is a fault in the data. */
export function evolve(state: Case | undefined, noted: Noted): Case {
  const { event } = noted;
  if (event.event === 'registered') return registered(event, noted);
  if (state === undefined) throw new Error(`history begins with ${event.event}`);
  return { ...apply(state, event, noted), version: state.version };
}

/** The case after all that is given, from the one before. The version counts commits and is set by whoever commits. */
export function replay(state: Case | undefined, history: readonly Noted[]): Case | undefined {
  return history.reduce<Case | undefined>((current, noted) => evolve(current, noted), state);
}

function registered(event: Extract<CaseEvent, { event: 'registered' }>, noted: Noted): Case {
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
    disputes: [],
    approval: event.approval,
    checkOn: event.checkOn,
    course: newCourse,
  };
}

function apply(state: Case, event: Exclude<CaseEvent, { event: 'registered' }>, noted: Noted): Case {
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
    case 'ticked':
      return noted.by === null
        ? state
        : {
            ...state,
            ticks: { ...state.ticks, [event.act]: { by: noted.by, at: noted.at } },
            // A household without children waits from here on until it is heard from, or is not.
            state:
              event.act === 'sendLetter' && state.state === 'registered' && state.entry.children === 'no'
                ? 'informed'
                : state.state,
          };
    case 'unticked':
      return { ...state, ticks: Object.fromEntries(Object.entries(state.ticks).filter(([act]) => act !== event.act)) };
    case 'appointed':
      return {
        ...state,
        appointed: { ...state.appointed, [event.unit]: event.person },
        responsible: event.unit === 'VUX' ? event.person : state.responsible,
      };
    case 'phoneAssigned':
      return { ...state, phoneBy: event.person };
    case 'approvalNeeded':
      return { ...state, approval: event.needed ? 'waiting' : 'notNeeded' };
    case 'proposalApproved':
      return { ...state, approval: 'approved' };
    case 'proposalDeclined':
      return { ...state, approval: 'ownChoice' };
    case 'disputed':
      return { ...state, disputes: [...state.disputes, event.dispute] };
    case 'deliveryStuck':
      return state;
    case 'tellPromised':
      return { ...state, tells: [...state.tells, event.tell] };
    case 'tellReleased':
      return tell(state, event.tell, () => ({ state: 'queued' }));
    case 'tellWithdrawn':
      return tell(state, event.tell, () => ({ state: 'withdrawn' }));
    case 'tellSent':
      return tell(state, event.tell, (old) => ({
        state: old.state === 'acknowledged' || old.state === 'withdrawn' ? old.state : 'sent',
        post: { conversation: event.conversation, activity: event.activity },
      }));
    case 'tellRepeated':
      return tell(state, event.tell, (old) => ({ repeats: old.repeats + 1 }));
    case 'tellEscalated':
      return tell(state, event.tell, () => ({ escalated: true }));
    case 'tellAcknowledged':
      return tell(state, event.tell, () => ({
        state: 'acknowledged',
        acknowledgedBy: noted.by,
        acknowledgedAt: noted.at,
      }));
    case 'timesSought':
      return {
        ...state,
        meetings: [...state.meetings.filter((meeting) => meeting.id !== event.meeting.id), event.meeting],
      };
    case 'timesProposed':
      return meeting(state, event.meeting, () => ({ state: 'proposed', proposals: event.slots, failure: null }));
    case 'clashFound':
      return meeting(state, event.meeting, () => ({
        state: 'proposed',
        start: event.start,
        clashes: event.clashes,
        confirmClash: true,
      }));
    case 'timeChosen':
      return meeting(state, event.meeting, () => ({
        state: 'sending',
        start: event.start,
        attendees: event.attendees,
        clashes: event.clashes,
        confirmClash: false,
        failure: null,
      }));
    case 'ownTimeAsked':
      return meeting(state, event.meeting, () => ({
        state: 'seeking',
        start: event.start,
        confirmClash: false,
        failure: null,
      }));
    case 'booked':
      return meeting(summonedBy(state, event.meeting), event.meeting, (old) => ({
        state: old.state === 'cancelling' ? 'cancelling' : 'booked',
        event: { mailbox: event.mailbox, id: event.id },
        failure: null,
      }));
    case 'attendeesChanged':
      return meeting(state, event.meeting, () => ({ attendees: event.attendees }));
    case 'unitsChanged':
      return meeting(state, event.meeting, () => ({ units: event.units, attendees: event.attendees }));
    case 'responsesSeen':
      return meeting(state, event.meeting, (old) => ({
        attendees: old.attendees.map((attendee) => ({
          ...attendee,
          response: event.responses.find((each) => each.mailbox === attendee.mailbox)?.response ?? attendee.response,
        })),
      }));
    case 'movedInCalendar':
      return meeting(state, event.meeting, () => ({ start: event.start }));
    case 'cancelAsked':
      return meeting(state, event.meeting, () => ({ state: 'cancelling' }));
    case 'cancelled':
      return meeting(state, event.meeting, () => ({ state: 'cancelled' }));
    case 'outcomeNoted':
      return outcomeNoted(state, event.meeting, event.outcome, noted);
    case 'outcomeUndone':
      return outcomeTakenBack(state, event.meeting);
    case 'outcomeCorrected':
      return outcomeNoted(outcomeTakenBack(state, event.meeting), event.meeting, event.outcome, noted);
    case 'moveAsked':
      return meeting(state, event.meeting, () => ({ moving: event.start, failure: null }));
    case 'moved':
      return meeting(state, event.meeting, (old) => ({
        start: event.start,
        moving: null,
        attendees: old.attendees.map((attendee) => ({ ...attendee, response: 'none' })),
      }));
    case 'moveFailed':
      return meeting(state, event.meeting, () => ({ moving: null, failure: event.code }));
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
    case 'planAgreed':
    case 'planEvaluated':
    case 'planPeriodEnded':
    case 'planDeclined':
    case 'factsNoted':
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
    case 'evictionCancelled':
    case 'evictionCarriedOut':
      return { ...state, course: evolveCourse(state.course, event) };
    case 'meetingFailed':
      return meeting(state, event.meeting, () => ({ state: 'failed', failure: event.code }));
  }
}

/** A booked meeting at the office means that the household is called to it. */
function summonedBy(state: Case, id: string): Case {
  const office = state.meetings.find((each) => each.id === id)?.kind === 'officeVisit';
  const before = state.state === 'registered' || state.state === 'informed';
  return office && before ? { ...state, state: 'summoned' } : state;
}

function tell(state: Case, id: string, change: (old: Tell) => Partial<Tell>): Case {
  return { ...state, tells: state.tells.map((old) => (old.id === id ? { ...old, ...change(old) } : old)) };
}

function meeting(state: Case, id: string, change: (old: Meeting) => Partial<Meeting>): Case {
  return {
    ...state,
    meetings: state.meetings.map((old) =>
      old.id === id ? { ...old, ...change(old), revision: old.revision + 1 } : old,
    ),
  };
}
