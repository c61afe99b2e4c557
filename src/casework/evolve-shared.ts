// How a case of any workflow changes with what has happened to its work, its posts, its meetings and its consents.
import type { CaseHeader, Tell } from '../domain/case.ts';
import type { CaseEvent, HistoryEntry, SharedEvent } from '../domain/event.ts';
import type { Meeting } from '../domain/meeting.ts';

const shared: Readonly<Record<SharedEvent['event'], true>> = {
  ticked: true,
  unticked: true,
  appointed: true,
  disputed: true,
  deliveryStuck: true,
  tellPromised: true,
  tellReleased: true,
  tellWithdrawn: true,
  tellSent: true,
  tellRepeated: true,
  tellEscalated: true,
  tellAcknowledged: true,
  wrongUnitSaid: true,
  wrongUnitSettled: true,
  timesSought: true,
  timesProposed: true,
  clashFound: true,
  timeChosen: true,
  ownTimeAsked: true,
  booked: true,
  attendeesChanged: true,
  unitsChanged: true,
  responsesSeen: true,
  movedInCalendar: true,
  cancelAsked: true,
  cancelled: true,
  moveTimeAsked: true,
  moveClashFound: true,
  moveAsked: true,
  moved: true,
  moveFailed: true,
  meetingFailed: true,
  consentNoted: true,
  linked: true,
  glassBroken: true,
};

export function isShared(event: CaseEvent): event is SharedEvent {
  return event.event in shared;
}

export function evolveShared<C extends CaseHeader>(state: C, event: SharedEvent, noted: Omit<HistoryEntry, 'seq'>): C {
  switch (event.event) {
    case 'ticked':
      return noted.by === null
        ? state
        : { ...state, ticks: { ...state.ticks, [event.act]: { by: noted.by, at: noted.at } } };
    case 'unticked':
      return { ...state, ticks: Object.fromEntries(Object.entries(state.ticks).filter(([act]) => act !== event.act)) };
    case 'appointed':
      return {
        ...state,
        appointed: { ...state.appointed, [event.unit]: event.person },
        // Whoever takes the place of the one who answers for the case answers for it.
        responsible: state.appointed[event.unit] === state.responsible ? event.person : state.responsible,
      };
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
    case 'wrongUnitSaid':
      return noted.by === null ? state : tell(state, event.tell, wrong(noted.by, noted.at, event.meant));
    case 'wrongUnitSettled':
      return tell(state, event.tell, (old) =>
        old.wrong === undefined ? {} : { wrong: { ...old.wrong, settled: true } },
      );
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
        ...(event.despite === undefined ? {} : { despite: event.despite }),
      }));
    case 'ownTimeAsked':
      return meeting(state, event.meeting, () => ({
        state: 'seeking',
        start: event.start,
        confirmClash: false,
        failure: null,
      }));
    case 'booked':
      return meeting(state, event.meeting, (old) => ({
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
      return meeting(state, event.meeting, (old) => ({ start: event.start, movedByHandFrom: old.start }));
    case 'cancelAsked':
      return meeting(state, event.meeting, () => ({ state: 'cancelling' }));
    case 'cancelled':
      return meeting(state, event.meeting, () => ({ state: 'cancelled', moving: null, wished: null }));
    case 'moveTimeAsked':
      return meeting(state, event.meeting, (old) => ({
        wished: event.start === old.start ? null : { start: event.start, clashes: null },
        failure: null,
      }));
    case 'moveClashFound':
      return meeting(state, event.meeting, () => ({ wished: { start: event.start, clashes: event.clashes } }));
    case 'moveAsked':
      return meeting(state, event.meeting, () => ({ moving: event.start, wished: null, failure: null }));
    case 'moved':
      return meeting(state, event.meeting, (old) => ({
        start: event.start,
        moving: null,
        movedByHandFrom: null,
        attendees: old.attendees.map((attendee) => ({ ...attendee, response: 'none' })),
      }));
    case 'moveFailed':
      return meeting(state, event.meeting, () => ({ moving: null, wished: null, failure: event.code }));
    case 'meetingFailed':
      return meeting(state, event.meeting, () => ({ state: 'failed', failure: event.code }));
    case 'consentNoted':
      // A consent given anew is a new record; the same record noted again is brought up to date.
      return {
        ...state,
        consents: [...state.consents.filter(({ id }) => id !== event.consent.id), event.consent],
      };
    case 'linked':
      return { ...state, linked: [...state.linked.filter((ref) => ref !== event.ref), event.ref] };
    case 'glassBroken':
      return noted.by === null
        ? state
        : {
            ...state,
            glasses: [
              ...(state.glasses ?? []),
              { by: noted.by, reason: event.reason, at: noted.at, until: event.until },
            ],
          };
  }
}

function wrong(by: string, at: number, meant: string | null): () => Partial<Tell> {
  return () => ({ state: 'withdrawn', wrong: { by, at, meant, settled: false } });
}

function tell<C extends CaseHeader>(state: C, id: string, change: (old: Tell) => Partial<Tell>): C {
  return { ...state, tells: state.tells.map((old) => (old.id === id ? { ...old, ...change(old) } : old)) };
}

function meeting<C extends CaseHeader>(state: C, id: string, change: (old: Meeting) => Partial<Meeting>): C {
  return {
    ...state,
    meetings: state.meetings.map((old) =>
      old.id === id ? { ...old, ...change(old), revision: old.revision + 1 } : old,
    ),
  };
}
