// What follows from how a meeting went: the next place in the routine, or the chief's question where it is silent.
import type { EvictionCase, CaseState, Stage } from '../../domain/case.ts';
import type { AttemptKind, ChiefQuestion } from '../../domain/course.ts';
import type { CaseEvent } from '../../domain/event.ts';
import type { Facts } from '../../domain/facts.ts';
import type { NewIntent } from '../../domain/intent.ts';
import type { Meeting, MeetingKind, MeetingOutcome } from '../../domain/meeting.ts';
import { unitOf } from '../../domain/organisation.ts';
import { localDate } from '../../domain/time.ts';
import { countsAsFamily } from '../case-facts.ts';
import type { Deciding } from '../deciding.ts';
import { direct } from '../promises.ts';

/** The outcomes a meeting of each kind can have. */
export const outcomesOfKind: Readonly<Record<MeetingKind, readonly MeetingOutcome[]>> = {
  officeVisit: ['came', 'missed', 'rebooked', 'ill', 'noInterpreter'],
  announcedHomeVisit: ['talked', 'newTimeOffered', 'notHome', 'declined', 'rebooked', 'ill', 'noInterpreter'],
  unannouncedHomeVisit: ['talked', 'newTimeOffered', 'notHome', 'declined', 'noInterpreter'],
  evictionAttendance: ['carriedOut', 'notCarriedOut'],
  jointPreliminaryAssessment: ['came', 'missed', 'rebooked', 'ill', 'noInterpreter'],
  coordinatedPlanMeeting: ['came', 'missed', 'rebooked', 'ill', 'noInterpreter'],
  crossAdministrationHomeVisit: ['talked', 'notHome', 'declined', 'rebooked', 'ill', 'noInterpreter'],
  jointFollowUp: ['came', 'missed', 'rebooked', 'ill', 'noInterpreter'],
  planningMeeting: ['held', 'notHeld', 'rebooked'],
  informationMeeting: ['came', 'missed', 'rebooked', 'ill', 'noInterpreter'],
  startUpMeeting: ['came', 'missed', 'rebooked', 'ill', 'noInterpreter'],
  weeklyCheckIn: ['held', 'notHeld', 'rebooked'],
  monthlyInPersonFollowUp: ['came', 'missed', 'rebooked', 'ill', 'noInterpreter'],
  sipMeeting: ['held', 'notHeld', 'rebooked'],
  crisisMeeting: ['held', 'notHeld', 'rebooked'],
  handoverMeeting: ['held', 'notHeld', 'rebooked'],
  unitDialogueMeeting: ['held', 'notHeld', 'rebooked'],
};

export interface Following {
  readonly events: readonly CaseEvent[];
  readonly promises: readonly NewIntent[];
}

const nothingFollows: Following = { events: [], promises: [] };

/** `before` is the case with the outcome noted and the ladder where it stood. */
export function followOutcome(
  deciding: Deciding,
  before: EvictionCase,
  meeting: Meeting,
  outcome: MeetingOutcome,
): Following {
  switch (outcome) {
    case 'rebooked':
    case 'ill':
    case 'noInterpreter':
      return nothingFollows;
    case 'came':
    case 'talked':
      return before.stage === 'contact'
        ? nothingFollows
        : only(reached('contact', 'met'), noted({ contactEstablished: true }));
    case 'missed':
      // Voluntary, and no step of the ladder.
      if (meeting.kind === 'jointPreliminaryAssessment') return nothingFollows;
      return missed(deciding, before, meeting);
    case 'newTimeOffered':
      return isPast(before, meeting) ? nothingFollows : { events: backToOffice(before), promises: [] };
    case 'notHome':
      return notHome(deciding, before, meeting);
    case 'declined':
      return isPast(before, meeting) ? nothingFollows : askChief(deciding, before, 'visitDeclined');
    case 'carriedOut':
      return only({ event: 'evictionCarriedOut' }, reached('eviction-day', 'evictionCarriedOut'));
    case 'notCarriedOut':
      return only({ event: 'evictionCancelled' });
    case 'held':
    case 'notHeld':
      return nothingFollows;
  }
}

function only(...events: CaseEvent[]): Following {
  return { events, promises: [] };
}

export function reached(stage: Stage, state: CaseState): CaseEvent {
  return { event: 'stageReached', stage, state };
}

export function noted(facts: Facts): CaseEvent {
  return { event: 'factsNoted', facts };
}

/** The stages in which a meeting of the kind moves the ladder. */
const moves: Readonly<Partial<Record<MeetingKind, readonly Stage[]>>> = {
  officeVisit: ['new', 'no-reply'],
  announcedHomeVisit: ['missed-office-visit'],
  unannouncedHomeVisit: ['not-home'],
};

/** The ladder has gone on since, or the household has been met: the outcome is noted and moves nothing. */
function isPast({ stage }: EvictionCase, { kind }: Meeting): boolean {
  return moves[kind]?.includes(stage) !== true;
}

function missed(deciding: Deciding, before: EvictionCase, meeting: Meeting): Following {
  const tried = attempt(deciding, 'summons', meeting);
  if (isPast(before, meeting)) return only(tried);
  const next = countsAsFamily(before.entry) ? 'announcedVisitPlanned' : 'landlordCheck2';
  return only(tried, reached('missed-office-visit', next));
}

function notHome(deciding: Deciding, before: EvictionCase, meeting: Meeting): Following {
  if (meeting.kind === 'announcedHomeVisit') {
    const tried = attempt(deciding, 'announcedVisit', meeting);
    return isPast(before, meeting) ? only(tried) : only(tried, reached('not-home', 'unannouncedGate'));
  }
  if (isPast(before, meeting)) return nothingFollows;
  const asked = askChief(deciding, before, 'contactExhausted');
  return { ...asked, events: [reached('not-home', 'contactExhausted'), ...asked.events] };
}

function attempt(deciding: Deciding, kind: AttemptKind, meeting: Meeting): CaseEvent {
  const on = meeting.start?.slice(0, 10) ?? localDate(deciding.now);
  return {
    event: 'attemptLogged',
    attempt: { id: deciding.chance.id(), kind, on, possible: true, from: meeting.id },
  };
}

/** The same meeting at the office with the same units: what the landlord has confirmed for it still holds. */
export function backToOffice(before: EvictionCase): readonly CaseEvent[] {
  if (countsAsFamily(before.entry)) return [reached('new', 'summoned')];
  if (before.stage === 'new' || before.stage === 'no-reply') return [reached('new', 'summoned')];
  return [reached('no-reply', 'summoned'), noted(confirmedFor(before))];
}

function confirmedFor({ entry }: EvictionCase): Facts {
  const ground = entry.kind === 'KFM' ? (entry.eviction?.ground ?? 'unknown') : entry.kind;
  return {
    ...(ground === 'störning' ? {} : { debtUnpaid: true }),
    ...(ground === 'hyresskuld' ? {} : { disturbanceSerious: true }),
  };
}

/** The routine says nothing: the chief is told in her own chat, held so that a slip can be taken back. */
export function askChief(deciding: Deciding, before: EvictionCase, question: ChiefQuestion): Following {
  const { chief } = unitOf(deciding.organisation, before.unit);
  const text = { text: 'R10', ref: before.ref } as const;
  const told = direct(deciding, before.ref, chief, 'decision', text, question);
  return {
    events: [{ event: 'chiefAsked', question }],
    promises: [{ ...told, runAt: deciding.now + deciding.settings.holdMs }],
  };
}
