// What can be told of in a case of W000, state by state.
import type { FlowCase, Happening, Question } from '../../../domain/flow.ts';
import { answered, chosen, day, many, one, optional } from '../ask.ts';
import type { Now } from '../flow.ts';
import { mayBeTold, othersNeeded, sideOf, sides } from './sides.ts';

export function happenings(subject: FlowCase, now: Now): readonly Happening[] {
  if (subject.chiefQuestion !== null || subject.ended) return [];
  return [...ofState(subject, now), ...always(subject, now)];
}

const telling =
  (place: Happening['place']) =>
  (what: string, ...questions: readonly Question[]): Happening => ({ what, questions, place, by: 'responsible' });
const main = telling('main');
const beside = telling('beside');
const more = telling('more');

const needs: readonly Question[] = [
  one('needs', 'onlyUs', 'others'),
  optional(many('needsFrom', ...sides)),
  optional(one('knownHandler', 'yes', 'no')),
];

function ofState(subject: FlowCase, now: Now): readonly Happening[] {
  switch (subject.state) {
    case 'misdirectedNotice':
      return [main('senderTold')];
    case 'helpingOn':
      return [main('helpedOn')];
    case 'riskIdentified':
      return [main('applied'), beside('declined'), beside('needsFound', ...needs)];
    case 'motivating':
      return [main('applied'), beside('motivatedAgain', day('on')), beside('declinedForGood')];
    case 'investigating':
      return [main('needsFound', ...needs), beside('ownMeasureGranted'), beside('ownMeasureRejected')];
    case 'supportToApply':
      return [main('appliedElsewhere'), beside('planNeeded'), beside('declinedForGood')];
    case 'awaitingOther':
      return [main('measureGranted', whose(subject, now)), beside('measureRejected'), beside('planNeeded')];
    case 'consentGate':
      return [
        ...(anyMayBeTold(subject, now) ? [main('planBegun')] : []),
        beside('consentRefused'),
        beside('needsFound', ...needs),
      ];
    case 'coordinatedPlan':
      return [main('planMade', one('homeVisit', 'yes', 'no')), beside('needsFound', ...needs)];
    case 'homeVisit':
      return [main('visitDone'), beside('landlordPresent', one('landlordPresent', 'yes', 'no'))];
    case 'implementing':
      return implementing(subject, now);
    case 'followUp':
      return [main('followedUp'), beside('followUpDate', day('followUpOn'))];
    case 'activeMonitoring':
      return [main('riskReturned'), beside('closed')];
    default:
      return [];
  }
}

function implementing(subject: FlowCase, now: Now): readonly Happening[] {
  const granted = chosen(subject.answers, 'granted');
  const waiting = granted.filter((side) => !chosen(subject.answers, 'implemented').includes(side));
  return [
    ...(waiting.length > 0 ? [main('measureImplemented', many('side', ...waiting))] : []),
    beside('measureGranted', whose(subject, now)),
    beside('measureRejected'),
    answered(subject.answers, 'followUpOn') === ''
      ? beside('followUpDate', day('followUpOn'))
      : more('followUpDate', day('followUpOn')),
  ];
}

/** Whose measure it is: those who are needed, and always the own förvaltning. */
function whose(subject: FlowCase, now: Now): Question {
  return many('side', sideOf(now.unit), ...othersNeeded(subject, now.unit));
}

function anyMayBeTold(subject: FlowCase, now: Now): boolean {
  return othersNeeded(subject, now.unit).some((side) => mayBeTold(subject, side, now.today));
}

function always(subject: FlowCase, now: Now): readonly Happening[] {
  const early = subject.state === 'misdirectedNotice' || subject.state === 'helpingOn';
  if (early) return [];
  return [
    more('needsDebtAdvice'),
    more('childConcern'),
    ...(sideOf(now.unit) === 'SF' ? [more('noticeCame')] : []),
    more('riskGone'),
  ];
}
