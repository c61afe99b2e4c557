// Everything in a case of a workflow beside W001 that has a day.
import type { FlowCase } from '../../domain/flow.ts';
import type { ListedStep } from '../../domain/case-view.ts';
import { localDateTime } from '../../domain/time.ts';
import { inOrder, meetingsOf, type Agenda } from '../agenda.ts';
import { keptDates } from './dates.ts';
import { nowOf, type AtWork } from './now-of.ts';
import { flowOf } from './registry.ts';
import { upcomingInFlow } from './upcoming-flow.ts';

/** For the case's own unit. */
export function agendaInFlow(deciding: AtWork, subject: FlowCase): Agenda {
  const first = upcomingInFlow(deciding, subject);
  const flow = flowOf(deciding, subject.workflow);
  if (flow === undefined || subject.ended) return [first];
  const now = nowOf(deciding, subject.unit);
  const kept = keptDates(flow.dates(subject, now), now.today).map(({ what, due, from, late }): ListedStep => {
    const step = { step: { next: 'keep', workflow: subject.workflow, what }, date: due, late } as const;
    return from === 'unit' ? { ...step, own: true } : step;
  });
  return inOrder(first, [...meetingsOf(subject.meetings, localDateTime(deciding.now)), ...kept]);
}
