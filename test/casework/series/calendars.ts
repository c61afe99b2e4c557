// An office whose promises to a calendar are kept in the stand-in for Outlook, over HTTP, and what then stands in everybody's calendar.
import assert from 'node:assert/strict';
import { sampleOrganisation } from '../../../infra/local/people.ts';
import type { FlowCase } from '../../../src/domain/flow.ts';
import type { Intent, IntentKind, Outcome } from '../../../src/domain/intent.ts';
import { dayStart } from '../../../src/casework/series/running.ts';
import { localDateTime } from '../../../src/domain/time.ts';
import { startOutlook, type TestOutlook } from '../../graph/outlook.ts';
import type { Office } from '../office.ts';

const kept = [
  'findTimes',
  'checkTime',
  'createEvent',
  'updateAttendees',
  'moveEvent',
  'cancelEvent',
  'createSeries',
  'moveOccurrence',
  'cancelOccurrence',
  'endSeries',
] as const satisfies readonly IntentKind[];

export interface Calendars {
  readonly outlook: TestOutlook;
  /** Starts of everything that stands in a mailbox, in order. */
  startsIn(mailbox: string): Promise<readonly string[]>;
  /** Fails where a calendar of those who meet has more or less than the case says. */
  agreeWith(subject: FlowCase): Promise<void>;
  close(): Promise<void>;
}

/** `mishap` may answer in place of the calendar, before it has heard or after. */
export async function calendarsOf(
  office: Office,
  mishap: (intent: Intent, keep: () => Promise<Outcome>) => Promise<Outcome> = (_intent, keep) => keep(),
): Promise<Calendars> {
  const { administrations, units, people } = sampleOrganisation;
  const outlook = await startOutlook({
    mailboxes: [
      ...administrations.map(({ organiserMailbox: address, name }) => ({ address, name, kind: 'organiser' as const })),
      ...[...units, ...people].map(({ mailbox: address, name }) => ({ address, name, kind: 'unit' as const })),
    ],
  });
  for (const kind of kept) {
    office.answers.set(kind, (intent) => {
      outlook.setTime(office.now());
      return mishap(intent, () => outlook.deliverers[kind](intent as never));
    });
  }
  const calendars: Calendars = {
    outlook,
    async startsIn(mailbox) {
      const url = `${outlook.graph.url}/v1.0/users/${mailbox}/calendarView`;
      const window = '?startDateTime=2026-01-01T00:00:00Z&endDateTime=2030-12-30T00:00:00Z&$top=1000';
      const answer = await fetch(url + window, { headers: { authorization: 'Bearer somebody' } });
      const { value } = (await answer.json()) as { value: { start: { dateTime: string }; isCancelled: boolean }[] };
      return value
        .filter(({ isCancelled }) => !isCancelled)
        .map(({ start }) => localDateTime(Date.parse(`${start.dateTime.slice(0, 19)}Z`)))
        .toSorted();
    },
    async agreeWith(subject) {
      for (const [mailbox, starts] of expected(subject))
        assert.deepEqual(await calendars.startsIn(mailbox), starts.toSorted(), mailbox);
    },
    close: () => outlook.close(),
  };
  return calendars;
}

/** By mailbox: the meetings booked, and each day of a series that was not called off. */
function expected(subject: FlowCase): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const put = (circle: string | null, mailboxes: readonly string[], start: string): void => {
    const at = sampleOrganisation.administrations.find(({ id }) => id === (circle ?? subject.administration));
    for (const mailbox of [at?.organiserMailbox ?? '', ...mailboxes])
      found.set(mailbox, [...(found.get(mailbox) ?? []), start]);
  };
  const mailboxesOf = (attendees: readonly { mailbox: string }[]) => attendees.map(({ mailbox }) => mailbox);
  for (const { id } of sampleOrganisation.administrations) put(id, [], '');
  for (const meeting of subject.meetings)
    if (meeting.state === 'booked') put(meeting.circle, mailboxesOf(meeting.attendees), meeting.start ?? '');
  for (const { days, parts } of subject.series)
    for (const part of parts)
      for (const { regular, start } of part.told) {
        const day = days.find((each) => each.regular === regular);
        if (part.event === null || start === null || day === undefined) continue;
        assert.equal(start, dayStart(day), 'the calendar was told where the day stands');
        put(part.circle, mailboxesOf(part.attendees), start);
      }
  return new Map([...found].map(([mailbox, starts]) => [mailbox, starts.filter((start) => start !== '')]));
}

/** Late in the afternoon of the day, when every meeting is over. */
export function afterIt(start: string): string {
  return `${start.slice(0, 10)}T18:00`;
}
