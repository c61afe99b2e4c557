// How the course of a case changes with what has happened.
import type { Course } from '../domain/course.ts';
import type { CaseEvent } from '../domain/event.ts';

type OfCourse = Extract<
  CaseEvent,
  {
    event:
      | 'factsNoted'
      | 'snoozed'
      | 'unsnoozed'
      | 'childViewNoted'
      | 'concernRaised'
      | 'concernPassedOn'
      | 'concernWithdrawn'
      | 'householdHeard'
      | 'landlordAnswered'
      | 'attemptLogged'
      | 'attemptWithdrawn'
      | 'attemptsPlanned'
      | 'safetyAnswered'
      | 'gateDecided'
      | 'chiefAsked'
      | 'chiefDecided'
      | 'whoGoesNamed'
      | 'secondNamed'
      | 'evictionCancelled'
      | 'evictionCarriedOut'
      | 'planAgreed'
      | 'planPeriodEnded'
      | 'planEvaluated'
      | 'planDeclined';
  }
>;

export function evolveCourse(course: Course, event: OfCourse): Course {
  switch (event.event) {
    case 'factsNoted':
      return { ...course, facts: { ...course.facts, ...event.facts } };
    case 'snoozed': {
      const { act, until, reason } = event;
      return { ...course, snoozes: [...without(course, act), { act, until, reason }] };
    }
    case 'unsnoozed':
      return { ...course, snoozes: without(course, event.act) };
    case 'childViewNoted':
      return { ...course, childView: event.rows };
    case 'concernRaised':
      return { ...course, concern: { from: event.from, on: event.on, passedOn: null, passedOnAt: null } };
    case 'concernPassedOn':
      return course.concern === undefined
        ? course
        : { ...course, concern: { ...course.concern, passedOn: event.how, passedOnAt: event.on } };
    case 'concernWithdrawn': {
      const { concern: _, ...others } = course;
      return others;
    }
    case 'householdHeard':
      // That it cannot be reached, or that the landlord is silent, is no question any more.
      return {
        ...course,
        offersTime: event.then === 'offerTime',
        chiefQuestion: course.chiefQuestion === 'danger' ? 'danger' : null,
      };
    case 'landlordAnswered':
      return { ...course, landlordSilences: event.answer === 'noAnswer' ? course.landlordSilences + 1 : 0 };
    case 'attemptLogged':
      return { ...course, attempts: [...course.attempts, event.attempt] };
    case 'attemptWithdrawn':
      return { ...course, attempts: course.attempts.filter(({ id }) => id !== event.attempt) };
    case 'attemptsPlanned':
      return { ...course, extraAttempts: { letters: event.letters, calls: event.calls } };
    case 'safetyAnswered':
      return { ...course, safety: event.danger ? 'danger' : 'clear' };
    case 'gateDecided':
      return { ...course, gate: event.gate };
    case 'chiefAsked':
      return { ...course, chiefQuestion: event.question };
    case 'chiefDecided':
      return {
        ...course,
        chiefQuestion: null,
        landlordSilences: 0,
        safety: course.chiefQuestion === 'danger' && event.decision === 'goOn' ? 'clear' : course.safety,
      };
    case 'whoGoesNamed':
      return { ...course, whoGoes: { ...course.whoGoes, [event.unit]: event.person } };
    case 'secondNamed':
      return { ...course, second: event.person };
    case 'evictionCancelled':
      return { ...course, evictionCancelled: true };
    case 'evictionCarriedOut':
      return course;
    case 'planAgreed':
      return { ...course, planEnds: event.ends, facts: { ...course.facts, planPeriodEnded: false } };
    case 'planPeriodEnded':
      return { ...course, facts: { ...course.facts, planPeriodEnded: true } };
    case 'planEvaluated':
      return { ...course, planEnds: null, facts: { ...course.facts, planPeriodEnded: false } };
    case 'planDeclined':
      return { ...course, planEnds: null };
  }
}

function without({ snoozes = [] }: Course, act: string): NonNullable<Course['snoozes']> {
  return snoozes.filter((each) => each.act !== act);
}
