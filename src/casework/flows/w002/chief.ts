// What the chief is asked where the routine is silent, and what follows from her answers.
import type { FlowCase } from '../../../domain/flow.ts';
import type { Now, Step } from '../flow.ts';
import { startOf } from './entry.ts';

/** The likeliest first. */
const answers: Readonly<Record<string, readonly string[]>> = {
  scope: ['goOn', 'close'],
  notBoH: ['goOn', 'close'],
  consentRefused: ['goOn', 'close'],
  homeToHomeRefused: ['goOn'],
  planLate: ['goOn', 'sooner'],
  planMissing: ['goOn', 'planFirst'],
  callsMissed: ['goOn', 'untenable'],
  rhythm: ['weekly', 'steady'],
  monthlyMissed: ['goOn', 'untenable'],
  stillCovered: ['goOn', 'close'],
};

export function decisions(question: string): readonly string[] {
  return answers[question] ?? [];
}

export function afterChief(subject: FlowCase, question: string, decision: string, now: Now): Step {
  const placed = subject.state === 'placed' || subject.state === 'placedSteady';
  switch (decision) {
    case 'close':
      return { state: question === 'stillCovered' ? 'stableClosed' : 'outOfScope' };
    case 'sooner':
      return { answers: { planBy: '' } };
    case 'planFirst':
      return subject.state === 'startUp' ? { state: 'planning' } : {};
    case 'untenable':
      return placed ? { state: 'untenable' } : {};
    case 'steady':
      return subject.state === 'placed' ? { state: 'placedSteady', series: { series: 'end' } } : {};
    default:
      return question === 'scope' && subject.state === 'scopeUnclear' ? inScope(subject, now) : {};
  }
}

function inScope(subject: FlowCase, now: Now): Step {
  return startOf({ ...subject.answers, inScope: 'yes' }, now);
}
