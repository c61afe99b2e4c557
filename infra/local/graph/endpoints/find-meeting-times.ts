// POST …/findMeetingTimes: the first hours within the given slots when everybody is free.
import { answered, bodyOf, mailboxFor } from '../call.ts';
import type { MailboxCall } from '../call.ts';
import type { Mailbox } from '../model/state.ts';
import { instantOf, readWallTime, wallClock, wallTimeAt } from '../model/zones.ts';
import { invalidProperty } from '../wire/answer.ts';
import type { Answer } from '../wire/answer.ts';
import { attendeeType, emailAddress, timeSlot } from '../wire/event-shape.ts';
import { anything, decimal, integer, list, member, object, readShape, text, yesNo } from '../wire/read-shape.ts';
import type { Shape } from '../wire/read-shape.ts';
import { takenIn } from './get-schedule.ts';

const attendee: Shape = {
  name: 'AttendeeBase',
  properties: { type: attendeeType, emailAddress: object(() => emailAddress) },
};
const constraint: Shape = {
  name: 'TimeConstraint',
  properties: {
    activityDomain: member('ActivityDomain', 'unknown', 'work', 'personal', 'unrestricted'),
    timeSlots: list(object(() => timeSlot)),
  },
};
const shape: Shape = {
  name: 'FindMeetingTimes',
  properties: {
    attendees: list(object(() => attendee)),
    timeConstraint: object(() => constraint),
    locationConstraint: anything,
    meetingDuration: text,
    maxCandidates: integer,
    isOrganizerOptional: yesNo,
    returnSuggestionReasons: yesNo,
    minimumAttendeePercentage: decimal,
  },
};

interface Wall {
  readonly dateTime?: string | null;
  readonly timeZone?: string | null;
}

interface FindInput {
  readonly attendees?: readonly { readonly emailAddress?: { readonly address?: string | null } | null }[];
  readonly timeConstraint?: {
    readonly timeSlots?: readonly { readonly start?: Wall | null; readonly end?: Wall | null }[];
  } | null;
  readonly meetingDuration?: string | null;
  readonly maxCandidates?: number | null;
  readonly returnSuggestionReasons?: boolean | null;
}

const halfHour = 30 * 60_000;
const zone = 'W. Europe Standard Time';

export function findMeetingTimes(call: MailboxCall): Answer {
  const input: FindInput = readShape(shape, bodyOf(call));
  const addresses = (input.attendees ?? []).map((one) => one.emailAddress?.address ?? '');
  const known = addresses.map((address) => mailboxFor(call.world.state, address)).filter((one) => one !== undefined);
  const length = durationOf(input.meetingDuration ?? 'PT30M');
  const suggestions = startsIn(input, length)
    .filter((start) => [call.mailbox, ...known].every((mailbox) => isFree(call, mailbox, start, start + length)))
    .slice(0, input.maxCandidates ?? 5)
    .map((start, index) =>
      suggestion(call, { start, length, order: index + 1, addresses, reasons: input.returnSuggestionReasons }),
    );
  return answered(call, 200, {
    '@odata.context': `${call.world.base}/$metadata#microsoft.graph.meetingTimeSuggestionsResult`,
    emptySuggestionsReason: suggestions.length > 0 ? '' : 'AttendeesUnavailable',
    meetingTimeSuggestions: suggestions,
  });
}

function durationOf(text: string): number {
  const [, days = '0', hours = '0', minutes = '0'] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(text) ?? [];
  const length = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60_000;
  if (length <= 0) throw invalidProperty('meetingDuration', 'not a duration');
  return length;
}

/** Half hours within the slots, in working hours. */
function startsIn(input: FindInput, length: number): number[] {
  return (input.timeConstraint?.timeSlots ?? []).flatMap(({ start, end }) => {
    if (!start || !end) throw invalidProperty('timeConstraint', 'a slot needs start and end');
    const last = instantOf(readWallTime(end, 'timeConstraint')) - length;
    const starts: number[] = [];
    for (let at = instantOf(readWallTime(start, 'timeConstraint')); at <= last; at += halfHour) starts.push(at);
    return starts.filter((at) => inWorkingHours(at) && inWorkingHours(at + length - 1));
  });
}

function inWorkingHours(instant: number): boolean {
  const wall = wallTimeAt(instant, zone);
  const clock = wallClock(wall);
  const day = new Date(`${wall.dateTime.slice(0, 10)}T12:00:00Z`).getUTCDay();
  return day >= 1 && day <= 5 && clock >= '08:00:00' && clock < '17:00:00';
}

const isFree = (call: MailboxCall, mailbox: Mailbox, from: number, to: number) =>
  takenIn(call.world, mailbox, from, to).every(({ content }) => content.showAs === 'free');

interface Suggested {
  readonly start: number;
  readonly length: number;
  readonly order: number;
  readonly addresses: readonly string[];
  readonly reasons: boolean | null | undefined;
}

function suggestion(call: MailboxCall, { start, length, order, addresses, reasons }: Suggested): unknown {
  const shown = (at: number) => wallTimeAt(at, call.preferences.timeZone);
  return {
    confidence: 100,
    order,
    organizerAvailability: 'free',
    suggestionReason:
      reasons === true ? 'Suggested because it is one of the nearest times when all attendees are available.' : null,
    attendeeAvailability: addresses.map((address) => ({
      availability: mailboxFor(call.world.state, address) ? 'free' : 'unknown',
      attendee: { emailAddress: { address } },
    })),
    locations: [],
    meetingTimeSlot: { start: shown(start), end: shown(start + length) },
  };
}
