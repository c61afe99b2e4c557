// What became of the promises a series is kept by. What has to follow in the calendars is worked out afterwards, from the case.
import type { FlowCase } from '../../domain/flow.ts';
import type { CaseEvent } from '../../domain/event.ts';
import type { IntentContent, IntentResult } from '../../domain/intent.ts';
import { localDate } from '../../domain/time.ts';
import { noChange } from '../decide/together.ts';
import type { Deciding, Decision } from '../deciding.ts';
import { wake } from '../promises.ts';
import { sameMailboxes } from './keep-parts.ts';
import { endSeries, inviteAnew } from './promises.ts';
import { partOf } from './running.ts';

export type OfSeries = Extract<
  IntentContent,
  { kind: 'createSeries' | 'moveOccurrence' | 'cancelOccurrence' | 'endSeries' }
>;

export function seriesDone(deciding: Deciding, before: FlowCase, content: OfSeries, result: IntentResult): Decision {
  const part = partOf(before, content.meeting);
  if (part === undefined) return noChange;
  switch (content.kind) {
    case 'createSeries': {
      if (result.is !== 'series') return noChange;
      const { event, notMoved } = result;
      const booked: CaseEvent = { event: 'seriesPartBooked', part: part.id, calendar: event, notMoved };
      if (part.state === 'sending') {
        const others = !sameMailboxes(content, part.attendees);
        return {
          events: [booked],
          promises: others ? [inviteAnew(deciding, before, part, event)] : [],
          withdrawn: [],
        };
      }
      // Taken back while it was on its way.
      const off = endSeries(deciding, before, { ...part, told: [] }, event, content.minutes, localDate(deciding.now));
      return { events: [booked], promises: [off], withdrawn: [] };
    }
    case 'endSeries':
      return { ...noChange, events: [{ event: 'seriesPartEnded', part: part.id }] };
    case 'moveOccurrence':
    case 'cancelOccurrence':
      return noChange;
  }
}

export function seriesRefused(before: FlowCase, content: OfSeries, code: string): readonly CaseEvent[] {
  const part = partOf(before, content.meeting);
  if (part === undefined) return [];
  switch (content.kind) {
    case 'createSeries':
      return part.state === 'sending'
        ? [{ event: 'seriesPartFailed', part: part.id, code }]
        : [{ event: 'seriesPartEnded', part: part.id }];
    case 'moveOccurrence':
    case 'cancelOccurrence':
      return [{ event: 'seriesDayNotMoved', part: part.id, regular: content.regular }];
    case 'endSeries':
      return [{ event: 'seriesPartFailed', part: part.id, code }];
  }
}

const lookAgainMs = 2_000;

/** A part taken back while it was held: over once it is sure that nothing will leave. Null where the id is no part of a series. */
export function seriesStopped(deciding: Deciding, before: FlowCase, id: string, unfinished: boolean): Decision | null {
  const part = partOf(before, id);
  if (part === undefined) return null;
  if (part.state !== 'stopping' || part.event !== null) return noChange;
  if (!unfinished) return { ...noChange, events: [{ event: 'seriesPartEnded', part: id }] };
  const again = wake(deciding, before.ref, deciding.now + lookAgainMs, { wake: 'sendingStopped', meeting: id });
  return { ...noChange, promises: [again] };
}
