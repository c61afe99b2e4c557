// What a step makes of the weekly series of a case, without a store and without a calendar.
import { sampleOrganisation } from '../../../infra/local/people.ts';
import type { Step } from '../../../src/casework/flows/flow.ts';
import { evolveSeries, isOfSeries } from '../../../src/casework/series/evolve-series.ts';
import { seriesStepTaken } from '../../../src/casework/series/take-series-step.ts';
import type { FlowCase } from '../../../src/domain/flow.ts';
import { instantOf } from '../../../src/domain/time.ts';

let ids = 0;

/** At ten o'clock of the day. */
export function seriesOnPaper(subject: FlowCase, { series }: Step, today: string): FlowCase {
  if (series === undefined) return subject;
  const deciding = {
    organisation: sampleOrganisation,
    settings: { holdMs: 0, pollMs: 0 },
    now: instantOf(`${today}T10:00`),
    chance: { random: () => 0, id: () => `series-${(ids += 1)}` },
  };
  return seriesStepTaken(deciding, subject, series)
    .events.filter(isOfSeries)
    .reduce((standing, event) => evolveSeries(standing, event), subject);
}
