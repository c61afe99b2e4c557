// The meetings of a case of a workflow beside W001: what can be booked, what stands in the calendar, and who has answered.
import type { FlowView } from '../domain/case-view.ts';
import type { FlowMeeting } from '../domain/flow.ts';
import type { Meeting } from '../domain/meeting.ts';
import { shortDate, shortDateTime } from '../swedish/dates.ts';
import { failureSentence } from '../swedish/failures.ts';
import { meetingName, responseWord } from '../swedish/meetings.ts';
import { listed, unitsTogether } from '../swedish/units.ts';
import { meetingBlock } from './plan-meetings.ts';

export interface MeetingRow {
  readonly title: string;
  readonly lines: readonly { readonly text: string }[];
  readonly spoken: string;
  readonly verb: 'seekTimes' | 'openMeeting';
  readonly sends: object;
}

export interface StillBlock {
  readonly title: string;
  readonly lines: readonly { readonly text: string }[];
}

/** More meetings under way than anybody looks at on one card. */
const mostRows = 4;

/** The meetings of a series or of the other förvaltningar stand under the first of them. */
export function underWay({ case: { meetings } }: Pick<FlowView, 'case'>): readonly Meeting[] {
  return meetings.filter(
    ({ outcome, state, together }) => together === null && outcome === null && state !== 'cancelled',
  );
}

/** Rows to tap: what stands opens, what can be booked looks for times. */
export function meetingRows(view: FlowView): readonly MeetingRow[] {
  const standing = underWay(view);
  const offered = view.meetings
    .filter((offer) => offer.open && !standing.some(({ kind }) => kind === offer.kind))
    .map((offer) => offerRow(offer, view));
  // What can be booked is never left out; of a long series the next ones stand.
  const shown = standing.slice(0, Math.max(1, mostRows - offered.length));
  return [...shown.map((meeting) => standingRow(meeting, view)), ...offered];
}

/** Those that cannot be booked yet, and why. */
export function meetingBlocks(view: FlowView): readonly StillBlock[] {
  const standing = underWay(view);
  const waiting = view.meetings
    .filter((offer) => !offer.open && !standing.some(({ kind }) => kind === offer.kind))
    .map((offer) => ({ title: titleOf(offer), lines: linesOf(offer).map((text) => ({ text })) }));
  return [...seriesBlocks(view), ...waiting];
}

/** A weekly series that runs: its next days, and where the calendar refused, that a person must act. */
function seriesBlocks({ case: { series }, today }: FlowView): readonly StillBlock[] {
  return series
    .filter(({ endedFrom }) => endedFrom === null)
    .map(({ kind, units, days, parts }) => {
      const next = days.filter(({ day, state }) => day >= today && state === 'planned').slice(0, daysAhead);
      const texts = [
        ...next.map(({ day, time }) => shortDateTime(`${day}T${time}`)),
        ...parts.filter(({ state }) => state === 'failed').map(({ failure }) => failureSentence(failure ?? '')),
      ];
      return {
        title: `${meetingName(kind, units)} varje vecka: ${unitsTogether(units)}`,
        lines: texts.map((text) => ({ text })),
      };
    });
}

const daysAhead = 3;

function standingRow(meeting: Meeting, view: FlowView): MeetingRow {
  const { title, lines } = meetingBlock(meeting);
  return row(title, [...lines.map(({ text }) => text), ...answersBeside(view, meeting)], 'Öppna mötet', 'openMeeting', {
    ref: view.case.ref,
    meeting: meeting.id,
  });
}

/** What those of other förvaltningar have answered, who have an event of their own at the same time. */
export function answersBeside({ case: { meetings } }: Pick<FlowView, 'case'>, lead: Meeting): readonly string[] {
  return meetings
    .filter(({ together, state }) => together === lead.id && state === 'booked')
    .flatMap(({ attendees }) => attendees)
    .map(({ unit, response }) => `${unit}: ${responseWord(response)}`);
}

function offerRow(offer: FlowMeeting, view: FlowView): MeetingRow {
  return row(titleOf(offer), linesOf(offer), 'Boka', 'seekTimes', { ref: view.case.ref, skip: 0, kind: offer.kind });
}

function titleOf({ kind, units }: FlowMeeting): string {
  const name = meetingName(kind, units);
  return units.length === 0 ? name : `${name}: ${unitsTogether(units)}`;
}

function linesOf({ latest, missing, open }: FlowMeeting): readonly string[] {
  const lacking = `Samtycke saknas: ${listed(missing)}.`;
  return [
    ...(missing.length === 0
      ? []
      : [
          open
            ? `${lacking} ${missing.length > 1 ? 'De' : 'Den'} bjuds inte in.`
            : `${lacking} Fråga den enskilde först.`,
        ]),
    ...(open ? ['Inte bokat. Tryck för att boka.'] : []),
    ...(latest === null ? [] : [`Senast ${shortDate(latest)}.`]),
  ];
}

function row(
  title: string,
  texts: readonly string[],
  does: string,
  verb: MeetingRow['verb'],
  sends: object,
): MeetingRow {
  return {
    title,
    lines: texts.map((text) => ({ text })),
    spoken: `${[title, ...texts].join(' ')} ${does}`,
    verb,
    sends,
  };
}
