// The dates kept in a case of W000. The document states none: each is the unit's own, or one that was agreed on.
import type { FlowCase } from '../../../domain/flow.ts';
import { addDays, localDate, type LocalDate } from '../../../domain/time.ts';
import { addWorkdays, isWorkday, previousWorkday } from '../../../domain/workday.ts';
import { answered, chosen } from '../ask.ts';
import type { FlowDate, FlowText, Now } from '../flow.ts';

export function dates(subject: FlowCase, now: Now): readonly FlowDate[] {
  if (subject.ended) return [];
  return [
    ...consentQuestions(subject, now),
    ...motivation(subject, now),
    ...starts(subject, now),
    ...followUp(subject),
  ];
}

function at(on: LocalDate): string {
  return `${isWorkday(on) ? on : previousWorkday(on)}T08:30`;
}

function own(id: string, what: string, due: LocalDate, text: FlowText): FlowDate {
  return { id: `${id}:${due}`, what, at: at(due), due, from: 'unit', to: 'channel', text };
}

function consentQuestions(subject: FlowCase, now: Now): readonly FlowDate[] {
  return subject.consents
    .filter(({ state }) => state === 'asked')
    .map(({ id, askedOn, at: noted }) => {
      const due = addWorkdays(askedOn ?? localDate(noted), now.setting('consentWorkdays', 5));
      return own(`consent:${id}`, 'consentAsked', due, 'F1');
    });
}

/** Another talk with a person who has not made up her mind. */
function motivation(subject: FlowCase, now: Now): readonly FlowDate[] {
  if (subject.state !== 'motivating') return [];
  const last = answered(subject.answers, 'motivatedOn');
  const from = last > subject.since ? last : subject.since;
  return [own('motivate', 'motivateAgain', addWorkdays(from, now.setting('motivationWorkdays', 10)), 'R7')];
}

function starts(subject: FlowCase, now: Now): readonly FlowDate[] {
  const granted = chosen(subject.answers, 'granted');
  const left = granted.filter((side) => !chosen(subject.answers, 'implemented').includes(side));
  if (subject.state !== 'implementing' || left.length === 0) return [];
  const since = answered(subject.answers, 'grantedOn');
  const due = addWorkdays(since === '' ? subject.since : since, now.setting('startWorkdays', 10));
  return [own('start', 'measureStart', due, 'F2')];
}

/** Seven days before and on the day; without a date the initiator is asked for one. */
function followUp(subject: FlowCase): readonly FlowDate[] {
  const due = answered(subject.answers, 'followUpOn');
  const before = subject.state === 'implementing' || subject.state === 'followUp';
  if (!before || due === '') return [];
  const early: FlowDate = {
    ...own('followUp', 'followUp', due, 'R8'),
    id: `followUp:${due}:early`,
    at: at(addDays(due, -7)),
  };
  return [early, own('followUp', 'followUp', due, 'R8')];
}
