// Whether every calendar holds what is booked: each meeting once, at its time, with those invited, and nothing else.
import type { EvictionCase } from '../../../src/domain/case.ts';
import type { Meeting } from '../../../src/domain/meeting.ts';
import { localDateTime } from '../../../src/domain/time.ts';
import { instantOf as instantOfWall } from '../../local/graph/model/zones.ts';
import type { StoredEvent } from '../../local/graph/model/event.ts';
import type { Town } from '../../story/town/town.ts';

interface Known {
  readonly subject: EvictionCase;
  readonly meeting: Meeting;
}

export function calendarsAudit({ graph, cast }: Town, cases: readonly EvictionCase[]): readonly string[] {
  const all = Object.values(graph.state().events);
  const own = all.filter(({ isOrganizer }) => isOrganizer);
  const byId = new Map(own.map((event) => [event.id, event]));
  const known = new Map<string, Known>();
  for (const subject of cases)
    for (const meeting of subject.meetings)
      if (meeting.event !== null) known.set(meeting.event.id, { subject, meeting });
  const copies = Map.groupBy(
    all.filter(({ isOrganizer }) => !isOrganizer),
    ({ iCalUId }) => iCalUId,
  );
  return [
    ...own.flatMap((event) => strangers(event, known)),
    ...twice(own),
    ...cases.flatMap((subject) =>
      subject.meetings.flatMap((meeting) => {
        const event = meeting.event === null ? undefined : byId.get(meeting.event.id);
        const inCalendars = event === undefined ? [] : (copies.get(event.iCalUId) ?? []);
        return asBooked(subject, meeting, event, inCalendars, new Set(cast.mailboxes.map(({ address }) => address)));
      }),
    ),
  ];
}

const stands = ({ folder, isCancelled }: StoredEvent): boolean => folder === 'calendar' && !isCancelled;

/** An event that stands and that no case knows of, or that a case thinks is gone. */
function strangers(event: StoredEvent, known: ReadonlyMap<string, Known>): readonly string[] {
  if (!stands(event)) return [];
  const found = known.get(event.id);
  const at = localDateTime(instantOfWall(event.content.start));
  if (found === undefined) return [`an event at ${at} in ${event.mailbox} that no case knows of`];
  const { state } = found.meeting;
  return state === 'booked' || state === 'failed'
    ? []
    : [`${found.subject.ref}: a meeting that is ${state} stands in ${event.mailbox} at ${at}`];
}

/** One promise, one event. */
function twice(events: readonly StoredEvent[]): readonly string[] {
  const made = Map.groupBy(events, ({ properties }) => properties[0]?.value ?? '');
  return [...made].flatMap(([promise, each]) =>
    promise === '' || each.length === 1 ? [] : [`${promise}: ${String(each.length)} events of one promise`],
  );
}

function asBooked(
  { ref }: EvictionCase,
  meeting: Meeting,
  event: StoredEvent | undefined,
  copies: readonly StoredEvent[],
  mailboxes: ReadonlySet<string>,
): readonly string[] {
  const { state, kind, start, attendees, moving } = meeting;
  const about = `${ref}: ${kind} ${start ?? ''} ${meeting.id}`;
  if (state === 'seeking' || state === 'sending' || state === 'cancelling') return [`${about} is still ${state}`];
  if (state !== 'booked') return [];
  if (event === undefined || !stands(event)) return [`${about} is booked and not in the calendar`];
  const at = localDateTime(instantOfWall(event.content.start));
  const invited = sorted(event.attendees.map(({ emailAddress }) => emailAddress.address));
  const wanted = sorted([...new Set(attendees.map(({ mailbox }) => mailbox))]);
  return [
    ...(moving === null ? [] : [`${about} is still being moved`]),
    ...(at === start ? [] : [`${about} stands at ${at}`]),
    ...(invited === wanted ? [] : [`${about} has ${invited} invited, not ${wanted}`]),
    ...wanted.split(' ').flatMap((mailbox) => {
      const here = copies.filter((copy) => copy.mailbox === mailbox && stands(copy));
      const declined = event.attendees.some(
        ({ emailAddress, status }) => emailAddress.address.toLowerCase() === mailbox && status.response === 'declined',
      );
      if (!mailboxes.has(mailbox) || mailbox === event.mailbox) return [];
      if (here.length > 1) return [`${about} stands ${String(here.length)} times in ${mailbox}`];
      return here.length === 1 || declined ? [] : [`${about} does not stand in ${mailbox}`];
    }),
    ...copies.flatMap((copy) =>
      stands(copy) && !wanted.split(' ').includes(copy.mailbox)
        ? [`${about} stands in ${copy.mailbox}, not invited`]
        : [],
    ),
  ];
}

const sorted = (addresses: readonly string[]): string =>
  addresses
    .map((address) => address.toLowerCase())
    .toSorted()
    .join(' ');
