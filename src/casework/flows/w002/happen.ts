// What follows from what was told of in a case of W002.
import type { RefusalCode } from '../../../domain/action.ts';
import type { Answers, FlowCase } from '../../../domain/flow.ts';
import { addDays } from '../../../domain/time.ts';
import { addWorkdays, isWorkday, nextWorkday } from '../../../domain/workday.ts';
import { runningSeries } from '../../series/running.ts';
import { answered, chosen } from '../ask.ts';
import type { Now, Step } from '../flow.ts';
import { callHappened } from './calls.ts';
import { followUpsBegun, weeklyBegun } from './follow-ups.ts';
import { tellHousing } from './housing.ts';
import { sinceDay, unaskedAfter, withHeld } from './monthly.ts';

export function happen(subject: FlowCase, what: string, answers: Answers, now: Now): Step | RefusalCode {
  const call = callHappened(subject, what, answers, now);
  if (call !== null) return call;
  switch (what) {
    case 'formSent':
      // Whether it is whole is all that is kept of the form.
      return { answers, ...(answered(answers, 'form') === 'yes' ? { state: 'formSent' } : {}) };
    case 'formIncomplete':
      return { state: 'assignmentDraft', answers: { form: 'no' } };
    case 'moveInDate':
      return { answers };
    case 'matched':
      return { state: 'matched', answers, ...(answered(answers, 'provider') === 'no' ? { askChief: 'notBoH' } : {}) };
    case 'planningBegun':
      return { state: 'planning', tell: tellHousing(subject.answers) };
    case 'movedInFirst':
      return movedIn(answers, now) ?? { state: 'planning', answers, tell: tellHousing(subject.answers) };
    case 'planDate':
      return planDate(subject, answers, now);
    case 'planMade':
      return answered(answers, 'planOn') > now.today ? 'dateAhead' : { answers };
    case 'infoMeetingNotPossible':
      return { answers: { infoMeeting: 'no' } };
    case 'movedIn':
      return movedIn(answers, now) ?? startUp(subject, answers);
    case 'startUpNext':
      return startUp(subject, {});
    case 'startUpHeld':
      return followUpsBegun(subject, { ...answers, since: sinceMoveIn(subject, now) }, now);
    case 'followUpsPlanned':
      return followUpsBegun(subject, answers, now);
    case 'weeklyAgain':
      return weeklyBegun(subject, answers, now);
    case 'weeklyGoesOn':
      return { answers: { reviewOn: onWorkday(addDays(now.today, 7 * now.setting('reviewWeeks', 6))) } };
    case 'otherRhythm':
      return answered(answers, 'bothAgree') === 'yes'
        ? { state: 'placedSteady', series: { series: 'end' } }
        : { askChief: 'rhythm' };
    case 'monthlyHeld':
      return monthlyHeld(subject, answered(answers, 'on'), now);
    case 'stillCovered':
      return stillCovered(subject, answered(answers, 'covered'));
    case 'noLongerCovered':
      return answered(answers, 'bothAgree') === 'yes' ? { state: 'stableClosed' } : { askChief: 'stillCovered' };
    case 'notCovered':
      return { state: 'outOfScope' };
    case 'movedOn':
      return { state: 'movedOnPlanned' };
    case 'untenable':
      return { state: 'untenable' };
    case 'optionsTried':
      return {
        answers: { options: [...new Set([...chosen(subject.answers, 'options'), ...chosen(answers, 'options')])] },
      };
    case 'stays':
      return { state: stayed(subject) };
    case 'dischargePlanned':
      return { state: 'dischargePlanned' };
    case 'dischargedAcutely':
      return answered(answers, 'dischargedOn') > now.today
        ? 'dateAhead'
        : { state: 'dischargedAcutely', answers, series: { series: 'end' }, callOff: () => true };
    case 'newCycleBegun':
      return { state: 'newCycle' };
    default:
      return 'notOffered';
  }
}

function movedIn(answers: Answers, { today }: Now): RefusalCode | null {
  return answered(answers, 'moveInOn') > today ? 'dateAhead' : null;
}

/** Without a plan for a situation that cannot go on the chief says whether the start waits for it. */
function startUp(subject: FlowCase, answers: Answers): Step {
  const ask = answered(subject.answers, 'planOn') === '' ? { askChief: 'planMissing' } : {};
  return { state: 'startUp', answers, ...ask };
}

/** "Skyndsamt" has no number: the date is their own, and one that is later than some working days is the chief's to accept. */
function planDate(subject: FlowCase, answers: Answers, now: Now): Step | RefusalCode {
  const by = answered(answers, 'planBy');
  if (by < now.today) return 'timePassed';
  const from = answered(subject.answers, 'moveInOn');
  const latest = addWorkdays(from === '' ? now.today : from, now.setting('promptWorkdays', 3));
  return { answers, ...(by > latest ? { askChief: 'planLate' } : {}) };
}

function sinceMoveIn({ answers }: FlowCase, { today }: Now): string {
  const moved = answered(answers, 'moveInOn');
  return moved === '' || moved > today ? today : moved;
}

function monthlyHeld(subject: FlowCase, on: string, { today }: Now): Step | RefusalCode {
  if (on > today) return 'dateAhead';
  return on < sinceDay(subject) ? 'dateBefore' : { answers: withHeld(subject.answers, on) };
}

/** Asked after each monthly meeting; the routine does not say when it no longer applies, so both have to agree. */
function stillCovered(subject: FlowCase, covered: string): Step {
  const answers = { coveredAsked: unaskedAfter(subject) ?? '' };
  if (covered === 'yes') return { answers };
  return covered === 'noAgreed' ? { state: 'stableClosed', answers } : { answers, askChief: 'stillCovered' };
}

export function stayed(subject: FlowCase): string {
  if (runningSeries(subject) !== undefined) return 'placed';
  const followed = subject.series.length > 0;
  return followed ? 'placedSteady' : 'placed';
}

export function onWorkday(day: string): string {
  return isWorkday(day) ? day : nextWorkday(day);
}
