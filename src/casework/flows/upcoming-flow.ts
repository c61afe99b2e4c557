// What comes next in a case of a workflow beside W001.
import type { FlowCase } from '../../domain/flow.ts';
import { addMinutes, localDateTime } from '../../domain/time.ts';
import type { Upcoming } from '../next-step.ts';
import { keptDates } from './dates.ts';
import { offeredMeetings } from './meetings.ts';
import { nowOf, type AtWork } from './now-of.ts';
import { flowOf } from './registry.ts';

/** A decision, what is stuck, a meeting to tell of; then what is late; then the nearest of dates and meetings; then where it stands. */
export function upcomingInFlow(deciding: AtWork, subject: FlowCase): Upcoming {
  const flow = flowOf(deciding, subject.workflow);
  if (flow === undefined || subject.ended) return { step: { next: 'none' }, date: null, late: false };
  if (subject.chiefQuestion !== null) return { step: { next: 'decision' }, date: null, late: false };
  const failed = subject.meetings.find(({ state, outcome }) => state === 'failed' && outcome === null);
  if (failed?.failure != null) return { step: { next: 'stuck', code: failed.failure }, date: null, late: true };
  const now = localDateTime(deciding.now);
  const at = nowOf(deciding, subject.unit);
  const { workflow } = subject;
  const booked = subject.meetings
    .filter(({ state, outcome, together }) => together === null && outcome === null && state === 'booked')
    .flatMap(({ start, minutes, units }) => (start === null ? [] : [{ start, minutes, units }]))
    .sort((a, b) => a.start.localeCompare(b.start));
  const first = booked[0];
  if (first !== undefined && addMinutes(first.start, first.minutes) <= now)
    return { step: { next: 'outcome', start: first.start }, date: first.start.slice(0, 10), late: true };
  const [kept] = keptDates(flow.dates(subject, at), at.today);
  const keep: Upcoming | null =
    kept === undefined
      ? null
      : {
          step: { next: 'keep', workflow, what: kept.what },
          date: kept.due,
          late: kept.late,
          ...(kept.from === 'unit' && { own: true }),
        };
  const meet: Upcoming | null =
    first === undefined
      ? null
      : {
          step: { next: 'meeting', start: first.start, units: first.units },
          date: first.start.slice(0, 10),
          late: false,
        };
  if (keep !== null && (meet === null || (keep.date ?? '') <= (meet.date ?? ''))) return keep;
  if (meet !== null) return meet;
  const open = offeredMeetings(deciding, flow, subject).find((meeting) => meeting.open);
  if (open !== undefined) return { step: { next: 'book', kind: open.kind }, date: open.latest, late: false };
  return { step: { next: 'state', workflow, state: subject.state }, date: null, late: false };
}
