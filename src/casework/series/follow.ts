// After anything has happened in a case its series is brought to where it is to be: over when the case is, planned far enough ahead,
// in the calendars of those who may be invited and of nobody else, each day where it now stands. Doing it again changes nothing.
import type { Case } from '../../domain/case.ts';
import type { CaseEvent } from '../../domain/event.ts';
import type { FlowCase } from '../../domain/flow.ts';
import type { Series } from '../../domain/series/series.ts';
import { localDate, localDateTime, addDays } from '../../domain/time.ts';
import { noChange, together } from '../decide/together.ts';
import type { Deciding, Decision } from '../deciding.ts';
import { evolveSeries, isOfSeries } from './evolve-series.ts';
import { invitedAnew, daysMoved } from './keep-parts.ts';
import { partsCut } from './cut-parts.ts';
import { partsBegun } from './begin-parts.ts';
import { plannedAhead } from './plan-ahead.ts';
import { cutFrom } from './running.ts';

type Following = (deciding: Deciding, subject: FlowCase, series: Series) => Decision;

const following: readonly Following[] = [endedWithCase, plannedAhead, partsCut, daysMoved, invitedAnew, partsBegun];

export function seriesFollowed(deciding: Deciding, after: Case): Decision {
  if (after.workflow === 'W001' || after.series.length === 0) return noChange;
  let standing: FlowCase = after;
  const made: Decision[] = [];
  for (const follow of following) {
    const decision = together(standing.series.map((series) => follow(deciding, standing, series)));
    standing = decision.events.reduce(seriesAfter, standing);
    made.push(decision);
  }
  return together(made);
}

function seriesAfter(standing: FlowCase, event: CaseEvent): FlowCase {
  return isOfSeries(event) ? evolveSeries(standing, event) : standing;
}

function endedWithCase(deciding: Deciding, { ended }: FlowCase, series: Series): Decision {
  if (!ended || series.endedFrom !== null) return noChange;
  const from = cutFrom(series, localDateTime(deciding.now)) ?? addDays(localDate(deciding.now), 1);
  return { ...noChange, events: [{ event: 'seriesEnded', series: series.id, from }] };
}
