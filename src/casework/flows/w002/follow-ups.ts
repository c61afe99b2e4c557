// The first follow-ups are booked where they are agreed on: at the start-up meeting.
import type { RefusalCode } from '../../../domain/action.ts';
import type { Answers, FlowCase } from '../../../domain/flow.ts';
import { answered } from '../ask.ts';
import type { Now, Step } from '../flow.ts';
import { agreedTime } from './agreed-time.ts';
import { rhythmFrom } from './calls.ts';
import { housingUnits } from './housing.ts';

/** The weekly series, and the first monthly meeting where its time was said. */
export function followUpsBegun(subject: FlowCase, answers: Answers, now: Now): Step | RefusalCode {
  const weekly = weeklyBegun(subject, answers, now);
  if (typeof weekly === 'string') return weekly;
  const since = answered(answers, 'since');
  const kept = since === '' ? {} : { answers: { since } };
  if (answered(answers, 'monthlyOn') === '') return { ...weekly, ...kept };
  if (answered(answers, 'monthlyAt') === '') return 'answerMissing';
  const agreed = agreedTime(answers, 'monthlyOn', 'monthlyAt', now);
  if (typeof agreed === 'string') return agreed;
  const minutes = now.setting('monthlyMinutes', 60);
  const units = housingUnits(subject.answers);
  return {
    ...weekly,
    ...kept,
    book: [{ kind: 'monthlyInPersonFollowUp', units, minutes, start: agreed.at }],
  };
}

export function weeklyBegun(subject: FlowCase, answers: Answers, now: Now): Step | RefusalCode {
  const rhythm = rhythmFrom(answers, now);
  if (typeof rhythm === 'string') return rhythm;
  return { state: 'placed', series: { series: 'begin', units: housingUnits(subject.answers), rhythm } };
}
