// The mailboxes of the sample organisation, and a few weekly engagements so that free times have to be found.
import { localDate, type Instant, type LocalDate } from '../../src/domain/time.ts';
import { nextWorkday } from '../../src/domain/workday.ts';
import type { MailboxOptions } from './graph/model/state.ts';
import { sampleOrganisation } from './people.ts';
import { seatsFor } from './seats.ts';

const { administrations, units, people } = sampleOrganisation;
const hasWindow = (person: string): boolean =>
  seatsFor(true).some((seat) => seat.person.id === person && seat.channelIsUnits);

/** Those who have a window come first: the calendar page begins with the first two. */
export const mailboxes: readonly MailboxOptions[] = [
  ...people
    .toSorted((a, b) => Number(hasWindow(b.id)) - Number(hasWindow(a.id)))
    .map(({ name, mailbox }) => ({ address: mailbox, name, kind: 'person' as const })),
  ...units.map(({ name, mailbox }) => ({ address: mailbox, name, kind: 'unit' as const })),
  ...administrations.map(({ name, organiserMailbox }) => ({
    address: organiserMailbox,
    name: `Möten, ${name}`,
    kind: 'organiser' as const,
  })),
];

const weeks = 52;
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

/** Everybody in a unit, and the unit's own mailbox, is busy an hour a week and tentatively busy another. */
export async function addEngagements(graphUrl: string, now: Instant): Promise<void> {
  const first = nextWorkday(localDate(now));
  const busy = [...units, ...people.filter(({ unit }) => unit !== null)];
  for (const [place, { mailbox }] of busy.entries()) {
    await weekly(graphUrl, mailbox, first, { hour: 9 + (place % 2), weekday: place, showAs: 'busy' });
    await weekly(graphUrl, mailbox, first, { hour: 13 + (place % 3), weekday: place + 2, showAs: 'tentative' });
  }
}

interface Engagement {
  readonly hour: number;
  /** Counted round the working week. */
  readonly weekday: number;
  readonly showAs: 'busy' | 'tentative';
}

async function weekly(graphUrl: string, mailbox: string, from: LocalDate, engagement: Engagement): Promise<void> {
  const { hour, showAs } = engagement;
  const day = weekdays[engagement.weekday % weekdays.length] ?? 'monday';
  const at = (clock: number) => ({
    dateTime: `${from}T${String(clock).padStart(2, '0')}:00:00`,
    timeZone: 'W. Europe Standard Time',
  });
  const response = await fetch(`${graphUrl}/v1.0/users/${mailbox}/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      subject: showAs === 'busy' ? 'Enhetsmöte' : 'Telefontid',
      start: at(hour),
      end: at(hour + 1),
      showAs,
      recurrence: {
        pattern: { type: 'weekly', interval: 1, daysOfWeek: [day], firstDayOfWeek: 'monday' },
        range: { type: 'numbered', startDate: from, numberOfOccurrences: weeks },
      },
    }),
  });
  if (!response.ok) throw new Error(`an engagement of ${mailbox}: ${String(response.status)} ${await response.text()}`);
}
