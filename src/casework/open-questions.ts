// What a person is asked because the routine leaves it to her: shown, never answered for her.
import type { EvictionCase } from '../domain/case.ts';
import { countsAsFamily } from './case-facts.ts';
import { casePlanOf } from './case-plan.ts';

export type OpenQuestion =
  /** Two times in a row have been called off: whether another is offered, or it counts as missed (the outcome is corrected). */
  | 'rebookedTwice'
  /** Protected data or danger, before the letter or the home visit that comes next. */
  | 'safety'
  /** Which extra attempts are made, where the routine says that they should be intensified. */
  | 'whichAttempts'
  /** An eviction has a date: whether a household without children is called at once, without waiting for an answer. */
  | 'callAtOnce';

const calledOff: ReadonlySet<string> = new Set(['rebooked', 'ill', 'noInterpreter']);

export function openQuestionsOf(subject: EvictionCase): readonly OpenQuestion[] {
  const { course, entry, state } = subject;
  const { now, consider, meeting } = casePlanOf(subject);
  const lines = [...now, ...consider];
  const letter = now.some(({ act, tick }) => (act === 'sendLetter' || act === 'homeVisitLetter') && tick === null);
  const visit = meeting !== null && meeting.kind !== 'officeVisit';
  const lastTwo = course.outcomes.slice(-2);
  const waits = subject.stage === 'new' && (state === 'registered' || state === 'informed') && !course.offersTime;
  const dated = entry.kind === 'KFM' && entry.eviction?.date != null && !course.evictionCancelled;
  const questions: readonly (readonly [OpenQuestion, boolean])[] = [
    [
      'rebookedTwice',
      lastTwo.length === 2 && lastTwo.every(({ outcome }) => calledOff.has(outcome)) && !isBooked(subject),
    ],
    ['safety', course.safety === 'notAsked' && (letter || visit)],
    ['whichAttempts', course.extraAttempts === null && lines.some(({ act }) => act === 'intensify')],
    ['callAtOnce', dated && waits && !countsAsFamily(entry)],
  ];
  return questions.flatMap(([question, open]) => (open ? [question] : []));
}

function isBooked({ meetings }: EvictionCase): boolean {
  return meetings.some(({ state, outcome }) => outcome === null && (state === 'sending' || state === 'booked'));
}
