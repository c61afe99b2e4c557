// The two periods of fourteen days in document 003, kept apart because they are counted apart.
import type { FlowCase, FlowClock } from '../../../domain/flow.ts';
import { addDays, type LocalDate } from '../../../domain/time.ts';

/** Threat assessment: the day the police were contacted is not counted, so that the last day is the fourteenth after it. */
export function threatAssessment(id: string, contactOn: LocalDate): FlowClock {
  const due = addDays(contactOn, 14);
  return { id, clock: 'threatAssessment', starts: contactOn, due, from: 'routine', settledOn: null };
}

/** The first acute decision: its own day is the first of fourteen. The earlier end is the safe one to warn by. */
export function acuteDecision(id: string, decidedOn: LocalDate): FlowClock {
  return {
    id,
    clock: 'acuteDecision',
    starts: decidedOn,
    due: addDays(decidedOn, 13),
    from: 'routine',
    settledOn: null,
  };
}

/** The clock of that name that runs. */
export function running({ clocks }: Pick<FlowCase, 'clocks'>, clock: string): FlowClock | undefined {
  return clocks.findLast((each) => each.clock === clock && each.settledOn === null);
}

/** Whether the acute decision ends before the assessment has to be there: there may be days without either. */
export function hasGap(subject: Pick<FlowCase, 'clocks'>): boolean {
  const decision = running(subject, 'acuteDecision');
  const assessment = running(subject, 'threatAssessment');
  return decision !== undefined && assessment !== undefined && decision.due < assessment.due;
}
