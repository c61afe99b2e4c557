// The routine's stages as they are reached, and an outcome as it is told, corrected or taken back.
import type { EvictionCase, CaseState, Stage } from '../domain/case.ts';
import type { ActId } from '../domain/case-plan.ts';
import type { Standing } from '../domain/course.ts';
import type { HistoryEntry } from '../domain/event.ts';
import type { MeetingOutcome } from '../domain/meeting.ts';

/** Work that each stage asks for anew. */
const anew: ReadonlySet<string> = new Set<ActId>([
  'sendLetter',
  'homeVisitLetter',
  'phone',
  'verifyWithLandlord',
  'visitWithLandlord',
  'intensify',
  'meet',
]);

/** What the landlord confirmed holds for the stage it was asked in. */
const asked: ReadonlySet<string> = new Set(['debtUnpaid', 'disturbanceSerious', 'disturbanceContinues']);

export function stageReached(before: EvictionCase, stage: Stage, state: CaseState): EvictionCase {
  // A new notice begins the ladder anew; the reference stands in Treserva already.
  const again = stage === 'new' && state === 'registered';
  if (stage === before.stage && !again) return { ...before, state };
  const keeps = (act: string): boolean =>
    again ? act === 'writeReference' || act === 'passOnConcern' : !anew.has(act);
  const holds = (fact: string): boolean => !again && !asked.has(fact);
  return {
    ...before,
    stage,
    state,
    ticks: Object.fromEntries(Object.entries(before.ticks).filter(([act]) => keeps(act))),
    course: {
      ...before.course,
      facts: Object.fromEntries(Object.entries(before.course.facts).filter(([fact]) => holds(fact))),
      attempts: again ? [] : before.course.attempts,
      safety: 'notAsked',
      offersTime: false,
      landlordSilences: 0,
      gate: null,
      planEnds: again ? null : before.course.planEnds,
    },
  };
}

export function outcomeNoted(
  before: EvictionCase,
  id: string,
  outcome: MeetingOutcome,
  noted: Omit<HistoryEntry, 'seq'>,
): EvictionCase {
  const note = { meeting: id, outcome, by: noted.by, at: noted.at, before: standingOf(before) };
  return {
    ...withOutcome(before, id, outcome),
    course: { ...before.course, outcomes: [...before.course.outcomes, note] },
  };
}

/** The case at the stage it had before the meeting's outcome; work done since stays done. */
export function outcomeTakenBack(before: EvictionCase, id: string): EvictionCase {
  const note = before.course.outcomes.find((each) => each.meeting === id);
  if (note === undefined) return before;
  const outcomes = before.course.outcomes.filter((each) => each !== note);
  const { stage, state, ticks, course } = note.before;
  const attempts = before.course.attempts.filter(({ from }) => from !== id);
  return {
    ...withOutcome(before, id, null),
    stage,
    state,
    ticks: { ...before.ticks, ...ticks },
    course: { ...before.course, ...course, outcomes, attempts },
  };
}

function standingOf({ stage, state, ticks, course }: EvictionCase): Standing {
  const { facts, landlordSilences, offersTime, safety, gate, chiefQuestion } = course;
  return { stage, state, ticks, course: { facts, landlordSilences, offersTime, safety, gate, chiefQuestion } };
}

function withOutcome(before: EvictionCase, id: string, outcome: MeetingOutcome | null): EvictionCase {
  return {
    ...before,
    meetings: before.meetings.map((meeting) =>
      meeting.id === id ? { ...meeting, outcome, revision: meeting.revision + 1 } : meeting,
    ),
  };
}
