// The meetings of a plan: what stands in the calendar, who has answered, and what follows each outcome.
import type { OutcomeLine } from '../domain/case-plan.ts';
import type { FullView } from '../domain/case-view.ts';
import type { Attendee, Meeting } from '../domain/meeting.ts';
import { shortDateTime } from '../swedish/dates.ts';
import { failureSentence } from '../swedish/failures.ts';
import { concernsInWords, meetingName, responseWord, summonsLine } from '../swedish/meetings.ts';
import { reasonsInShort } from '../swedish/reasons.ts';
import { unitsTogether } from '../swedish/units.ts';

export interface MeetingBlock {
  readonly title: string;
  readonly lines: readonly { readonly text: string }[];
}

export interface OutcomeRow {
  readonly text: string;
  readonly whyId: string;
  readonly why: string;
}

/** The meeting of the kind that the plan asks for now, if one is under way; one with an outcome is over. */
export function meetingNow(view: FullView): Meeting | undefined {
  const kind = view.plan.meeting?.kind;
  return view.case.meetings.findLast(
    (meeting) => meeting.kind === kind && meeting.state !== 'cancelled' && meeting.outcome === null,
  );
}

export function meetingStatus(meeting: Meeting): string {
  const when = meeting.start === null ? '' : ` ${shortDateTime(meeting.start)}`;
  if (meeting.moving !== null) return `Flyttas till ${shortDateTime(meeting.moving)} …`;
  switch (meeting.state) {
    case 'seeking':
      return meeting.start === null ? 'Söker tider …' : `Kontrollerar${when} …`;
    case 'proposed':
      return meeting.confirmClash ? `Tiden${when} behöver ditt svar` : 'Det finns tider att välja på';
    case 'sending':
      return `Skickas … (${when.trim()})`;
    case 'booked':
      return (meeting.hold ?? null) === null ? `Bokat${when}` : `Preliminärt${when}`;
    case 'cancelling':
      return `Avbokas … (${when.trim()})`;
    case 'cancelled':
      return 'Avbokat';
    case 'failed':
      return 'Kunde inte bokas';
  }
}

const inCalendar: ReadonlySet<Meeting['state']> = new Set(['sending', 'booked', 'cancelling', 'failed'] as const);

/** Meetings in the calendar or on their way there. */
export function meetingBlocks(view: FullView): readonly MeetingBlock[] {
  return view.case.meetings
    .filter(({ outcome, state }) => outcome === null && inCalendar.has(state))
    .slice(-3)
    .map((meeting) => meetingBlock(meeting, view.names));
}

/** `names` of those who are invited, by id; where nobody's is given, the unit alone stands there. */
export function meetingBlock(meeting: Meeting, names: FullView['names'] = {}): MeetingBlock {
  const texts = [meetingStatus(meeting)];
  const held = (meeting.hold ?? null) !== null;
  if (meeting.failure !== null && meeting.state === 'failed') texts.push(failureSentence(meeting.failure));
  if (meeting.state === 'booked' && meeting.start !== null) {
    if (held) texts.push('Tiden hålls om hushållet uteblir. Kommer de släpps den. Säg inget till hushållet än.');
    if (meeting.failure !== null) texts.push(failureSentence(meeting.failure));
    texts.push(...changesOf(meeting));
    const summons = held ? null : summonsLine(meeting.kind, meeting.start);
    if (summons !== null) texts.push(summons);
    for (const each of meeting.attendees) texts.push(`${invitedAs(each, names)}: ${responseWord(each.response)}`);
  }
  const title = `${meetingName(meeting.kind, meeting.units)}: ${unitsTogether(meeting.units)}`;
  return { title, lines: texts.map((text) => ({ text })) };
}

/** What somebody has done in the calendar, wants to do, or did in spite of what was said. */
function changesOf({ kind, start, movedByHandFrom, wished, despite = [] }: Meeting): readonly string[] {
  const told = start !== null && summonsLine(kind, start) !== null ? ' Säg till hushållet.' : '';
  return [
    ...(movedByHandFrom ? [`Flyttat för hand i kalendern, från ${shortDateTime(movedByHandFrom)}.${told}`] : []),
    ...(wished
      ? [
          wished.clashes === null
            ? `Kontrollerar ${shortDateTime(wished.start)} …`
            : `Ny tid ${shortDateTime(wished.start)} väntar på ditt svar.`,
        ]
      : []),
    ...(despite.length === 0 ? [] : [`Bokat ändå: ${concernsInWords(despite)}.`]),
  ];
}

function invitedAs({ unit, person, second }: Attendee, names: FullView['names']): string {
  const name = person === null ? undefined : names[person];
  return [unit, ...(name === undefined ? [] : [name]), ...(second === true ? ['följer med'] : [])].join(', ');
}

export function outcomeRow(line: OutcomeLine, view: FullView): OutcomeRow {
  const household = view.case.entry.children === 'no' ? 'den enskilde' : 'familjen';
  return {
    text: `${conditionOf(line.outcome, household)} ${consequenceOf(line)}`,
    whyId: `why-${line.outcome}`,
    why: reasonsInShort(line.duties).join('\n\n'),
  };
}

function conditionOf(outcome: OutcomeLine['outcome'], household: string): string {
  switch (outcome) {
    case 'noReply':
      return `Hör ${household} inte av sig och läget är oförändrat:`;
    case 'came':
      return `Kommer ${household}:`;
    case 'missed':
      return `Uteblir ${household}:`;
    case 'notHome':
      return 'Öppnar ingen, trots alla försök:';
  }
}

function consequenceOf(line: OutcomeLine): string {
  if (line.meeting === null) return 'gör en handlingsplan.';
  const name = meetingName(line.meeting, line.units);
  const decided = line.meeting === 'unannouncedHomeVisit' ? ', om en namngiven person beslutar det' : '';
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}, ${unitsTogether(line.units)}${decided}.`;
}
