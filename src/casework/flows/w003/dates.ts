// The dates kept in a case of W003. They are told to the responsible official alone, in words that could be about anything.
import type { FlowCase, FlowClock } from '../../../domain/flow.ts';
import { addDays, type LocalDate } from '../../../domain/time.ts';
import { addWorkdays, isWorkday, nextWorkday, previousWorkday } from '../../../domain/workday.ts';
import { answered } from '../ask.ts';
import type { FlowDate, Now } from '../flow.ts';
import { hasGap, running } from './clocks.ts';

const morning = 'T08:30';

export function dates(subject: FlowCase, now: Now): readonly FlowDate[] {
  if (subject.ended) return [];
  const decision = running(subject, 'acuteDecision');
  const assessment = running(subject, 'threatAssessment');
  return [
    ...handOver(subject),
    ...(decision === undefined ? [] : ofDecision(decision)),
    ...(assessment === undefined ? [] : ofAssessment(assessment)),
    ...(decision !== undefined && hasGap(subject) ? [gap(decision, now)] : []),
    ...transfer(subject, now),
  ];
}

function date(what: string, on: LocalDate, due: LocalDate | null, from: FlowDate['from'], round = ''): FlowDate {
  return { id: `${what}:${due ?? on}${round}`, what, at: `${on}${morning}`, due, from, to: 'responsible', text: 'F6' };
}

/** Told on a day somebody is at work, and never after the day itself. */
function atWork(on: LocalDate): LocalDate {
  return isWorkday(on) ? on : previousWorkday(on);
}

/** From the duty office the application goes to the area the next working day. */
function handOver(subject: FlowCase): readonly FlowDate[] {
  const fromOnCall =
    answered(subject.answers, 'entryPoint') === 'onCall' || answered(subject.answers, 'acutePlacement') === 'byOnCall';
  if (!fromOnCall || subject.state !== 'received') return [];
  const placedOn = answered(subject.answers, 'placedOn');
  const due = nextWorkday(placedOn === '' ? answered(subject.answers, 'receivedOn') : placedOn);
  return [date('handOver', due, due, 'routine')];
}

/** Warned of on the seventh and the tenth day, and the last. */
function ofDecision({ starts, due }: FlowClock): readonly FlowDate[] {
  return [
    date('acuteDecision', atWork(addDays(starts, 6)), due, 'routine', ':7'),
    date('acuteDecision', atWork(addDays(starts, 9)), due, 'routine', ':10'),
    date('acuteDecision', atWork(due), due, 'routine'),
  ];
}

/** A reminder on the seventh day whatever is read into when the fourteen begin. */
function ofAssessment({ starts, due }: FlowClock): readonly FlowDate[] {
  return [
    date('threatAssessment', atWork(addDays(starts, 7)), due, 'routine', ':7'),
    date('threatAssessment', atWork(due), due, 'routine'),
  ];
}

/** Told at once: a new decision has to be made in time. */
function gap(decision: FlowClock, { today }: Now): FlowDate {
  const on = decision.due < today ? decision.due : today;
  return { ...date('gap', on, decision.due, 'routine'), id: `gap:${decision.id}` };
}

/** The one who hands over answers for that it is received. The days are the unit's own. */
function transfer(subject: FlowCase, now: Now): readonly FlowDate[] {
  if (subject.state !== 'transferPending') return [];
  const due = addWorkdays(subject.since, now.setting('transferWorkdays', 5));
  return [date('transferReceipt', due, due, 'unit')];
}
