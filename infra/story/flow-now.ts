// How a case of a workflow beside W001 stands: its plan, its dates, its series and what is asked of the chief.
import { keptDates } from '../../src/casework/flows/dates.ts';
import { planOfFlow } from '../../src/casework/flows/lines.ts';
import { offeredMeetings } from '../../src/casework/flows/meetings.ts';
import { nowOf } from '../../src/casework/flows/now-of.ts';
import { flows } from '../../src/casework/flows/registry.ts';
import { upcomingInFlow } from '../../src/casework/flows/upcoming-flow.ts';
import type { FlowCase, KeptDate } from '../../src/domain/flow.ts';
import type { CaseNow } from './snapshot.ts';
import type { Town } from './town/town.ts';

export interface FlowNow {
  readonly ended: boolean;
  readonly chiefQuestion: string | null;
  /** What can be told of now, by code. */
  readonly happenings: readonly string[];
  /** Meetings that can be looked for now. */
  readonly bookable: readonly string[];
  readonly dates: readonly KeptDate[];
  /** Days of the weekly calls, `YYYY-MM-DDTHH:MM` and how each stands. */
  readonly calls: readonly { readonly start: string; readonly state: string }[];
}

type OfFlow = Pick<
  CaseNow,
  'state' | 'stage' | 'branch' | 'approval' | 'checkOn' | 'codes' | 'proposed' | 'next' | 'flow'
>;

export function flowCaseNow(town: Town, subject: FlowCase): OfFlow {
  const flow = flows[subject.workflow];
  if (flow === undefined) throw new Error(`no ${subject.workflow}`);
  const at = { organisation: town.cast.organisation, now: town.now() };
  const now = nowOf(at, subject.unit);
  const { duties } = planOfFlow(at, flow, subject);
  const own = duties.filter(({ source }) => source.document === flow.document);
  const { step, date, late } = upcomingInFlow(at, subject);
  return {
    state: subject.state,
    stage: null,
    branch: null,
    approval: null,
    checkOn: null,
    codes: subject.ended ? [] : [...new Set(own.map(({ code }) => code))],
    proposed: [],
    next: { ...step, date, late },
    flow: {
      ended: subject.ended,
      chiefQuestion: subject.chiefQuestion,
      happenings: subject.ended ? [] : flow.happenings(subject, now).map(({ what }) => what),
      bookable: subject.ended
        ? []
        : offeredMeetings(at, flow, subject)
            .filter(({ open }) => open)
            .map(({ kind }) => kind),
      dates: subject.ended ? [] : keptDates(flow.dates(subject, now), now.today),
      calls: subject.series.flatMap(({ days }) =>
        days.map(({ day, time, state }) => ({ start: `${day}T${time}`, state })),
      ),
    },
  };
}
