// Whether a calendar holds what a story expects of it: the meetings that stand, each once.
import { localDateTime } from '../../../src/domain/time.ts';
import type { Cast } from '../cast.ts';
import type { EventNow, Snapshot } from '../snapshot.ts';
import type { Expectation, ExpectedEvent } from '../story-shape.ts';
import type { Town } from '../town/town.ts';

/** What is over may be left out of the list; everything else must be in it, and everything in it must be there. */
export function calendarDifference(
  { cast }: Town,
  snapshot: Snapshot,
  { mailbox, events, count }: Extract<Expectation, { expects: 'calendar' }>,
): string | null {
  const now = localDateTime(snapshot.at);
  const standing = eventsIn(cast, snapshot, mailbox).filter(({ cancelled }) => !cancelled);
  const told = standing.length === 0 ? 'inget' : standing.map((event) => inWords(event)).join(' | ');
  // A series is one event.
  const counted = new Set(standing.map(({ series }, place) => series ?? place)).size;
  if (count !== null && counted !== count) return `${String(counted)} möten, inte ${String(count)}; där står ${told}`;
  if (events === null) return count === null && standing.length === 0 ? 'där står inget' : null;
  const left = [...standing];
  const named = new Set<string>();
  for (const wanted of events) {
    const place = left.findIndex((event) => fits(event, wanted));
    if (place < 0) return `${JSON.stringify(given(wanted))} står inte där; där står ${told}`;
    const [found] = left.splice(place, 1);
    if (found?.series != null) named.add(found.series);
  }
  // Naming one meeting of a series names the series.
  const extra = left.filter(({ end, series }) => end > now && !(series !== null && named.has(series)));
  return extra.length === 0 ? null : `där står också ${extra.map((event) => inWords(event)).join(' | ')}`;
}

/** A unit's own mailbox once it has been invited; before that what its people have. */
function eventsIn(cast: Cast, { mailboxes }: Snapshot, name: string): readonly EventNow[] {
  const own = mailboxes[name];
  if (own === undefined) return [];
  const mailbox = cast.mailboxes.find((each) => each.name === name);
  if (mailbox?.kind !== 'unit' || own.invited) return own.events;
  const people = cast.mailboxes.filter(({ kind, unit }) => kind === 'person' && unit === mailbox.unit);
  const all = [...own.events, ...people.flatMap((each) => mailboxes[each.name]?.events ?? [])];
  const keys = all.map((event) => `${event.start} ${event.subject} ${String(event.cancelled)}`);
  return all.filter((_event, index) => keys.indexOf(keys[index] ?? '') === index);
}

function fits(event: EventNow, wanted: ExpectedEvent): boolean {
  const { start, minutes, attendees, subject, responses } = wanted;
  return (
    (start === null || event.start === start) &&
    (minutes === null || event.end === plus(event.start, minutes)) &&
    (subject === null || event.subject === subject) &&
    (attendees === null || sameAttendees(event, attendees)) &&
    (responses === null ||
      Object.entries(responses).every(([who, answer]) =>
        event.attendees.some((one) => isNamed(one, who) && one.response === answer),
      ))
  );
}

function plus(start: string, minutes: number): string {
  return new Date(Date.parse(`${start}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
}

/** Each name is somebody there, and everybody there is named. */
function sameAttendees({ attendees }: EventNow, names: readonly string[]): boolean {
  return (
    names.every((name) => attendees.some((one) => isNamed(one, name))) &&
    attendees.every((one) => names.some((name) => isNamed(one, name))) &&
    attendees.length === names.length
  );
}

function isNamed(attendee: EventNow['attendees'][number], name: string): boolean {
  return [attendee.name, attendee.unit, attendee.address].includes(name);
}

function inWords({ start, attendees }: EventNow): string {
  return `${start} ${attendees.map(({ name, response }) => (response === 'none' ? name : `${name} (${response})`)).join(' + ')}`;
}

function given(wanted: ExpectedEvent): object {
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== null));
}
