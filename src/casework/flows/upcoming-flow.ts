// What comes next in a case of a workflow beside W001.
import type { FlowCase } from '../../domain/flow.ts';
import type { LocalDateTime } from '../../domain/time.ts';
import type { Upcoming } from '../next-step.ts';

export function upcomingInFlow(_subject: FlowCase, _now: LocalDateTime): Upcoming {
  return { step: { next: 'none' }, date: null, late: false };
}
