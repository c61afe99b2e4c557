// In Outlook, by hand: what a person does with the invitation in a calendar.
import { reading } from '../../../src/casework/promises.ts';
import type { Case } from '../../../src/domain/case.ts';
import type { Meeting } from '../../../src/domain/meeting.ts';
import { addMinutes } from '../../../src/domain/time.ts';
import type { StoredEvent } from '../../local/graph/model/event.ts';
import { type Doing, wordOf } from '../story-shape.ts';
import type { Town } from '../town/town.ts';
import { meetingOf } from './meetings.ts';
import { plain, refused, type Result } from './result.ts';
import type { Scene } from './scene.ts';

/** As often as production asks a calendar. */
const seenWithinMs = 60_000;

export async function respond(scene: Scene, step: Doing, before: Case): Promise<Result> {
  const { town } = scene;
  const lead = meetingOf(scene, step, before);
  const answer = wordOf(step.fields['answer']);
  const byOrganiser = answer === 'move' || (answer === 'remove' && step.fields['mailbox'] === undefined);
  const found = byOrganiser ? await organised(town, lead) : await invited(scene, step, before, lead);
  if (found === null) return refused('notFound', 'calendar', 'Mötet finns inte i den kalendern.');
  const { meeting, event } = found;
  const { status, text } = await byHand(town, event, answer, step.fields['start'], meeting.minutes);
  if (status >= 300) return refused('calendar', 'calendar', text);
  await askAgain(town, before, meeting);
  return plain('done', 'calendar');
}

interface InCalendar {
  readonly meeting: Meeting;
  readonly event: StoredEvent;
}

async function organised(town: Town, meeting: Meeting | undefined): Promise<InCalendar | null> {
  if (meeting?.event == null) return null;
  const event = await eventOf(town, meeting.event.mailbox, meeting);
  return event === undefined ? null : { meeting, event };
}

/** In her own circle's event, where each förvaltning has one of its own. */
async function invited(scene: Scene, step: Doing, before: Case, lead: Meeting | undefined): Promise<InCalendar | null> {
  for (const meeting of before.meetings) {
    const same = lead !== undefined && (meeting.id === lead.id || meeting.together === lead.id);
    const event = same && meeting.event !== null ? await invitation(scene, step, meeting) : undefined;
    if (event !== undefined) return { meeting, event };
  }
  return null;
}

async function eventOf(town: Town, mailbox: string, meeting: Meeting): Promise<StoredEvent | undefined> {
  return town.graph.events(mailbox).find(({ id, folder }) => id === meeting.event?.id && folder === 'calendar');
}

/** The meeting as it lies in the calendar named, else in her own, else in her unit's. */
async function invitation(scene: Scene, step: Doing, meeting: Meeting): Promise<StoredEvent | undefined> {
  const { town } = scene;
  const { cast, graph } = town;
  const named = step.fields['mailbox'];
  const mailboxes =
    named === undefined
      ? [
          step.by.mailbox,
          ...cast.organisation.units.filter(({ id }) => id === step.by.unit).map((unit) => unit.mailbox),
        ]
      : cast.mailboxes.filter(({ name, address }) => name === named || address === named).map(({ address }) => address);
  const organiser = meeting.event === null ? undefined : await eventOf(town, meeting.event.mailbox, meeting);
  return mailboxes
    .flatMap((address) => graph.events(address))
    .find(({ iCalUId, folder }) => iCalUId === organiser?.iCalUId && folder === 'calendar');
}

async function byHand(
  town: Town,
  { id, mailbox }: StoredEvent,
  answer: string,
  start: unknown,
  minutes: number,
): Promise<{ readonly status: number; readonly text: string }> {
  const event = `${town.graph.url}/v1.0/users/${mailbox}/events/${id}`;
  const headers = { 'content-type': 'application/json', prefer: 'IdType="ImmutableId"', 'x-by-hand': 'yes' };
  const ask = async (method: string, url: string, body: object | null): Promise<{ status: number; text: string }> => {
    const response = await fetch(url, { method, headers, ...(body === null ? {} : { body: JSON.stringify(body) }) });
    return { status: response.status, text: await response.text() };
  };
  if (answer === 'remove') return ask('DELETE', event, null);
  if (answer !== 'move') return ask('POST', `${event}/${answer}`, { sendResponse: true });
  const at = (dateTime: string): object => ({ dateTime: `${dateTime}:00`, timeZone: 'W. Europe Standard Time' });
  const from = String(start);
  return ask('PATCH', event, { start: at(from), end: at(addMinutes(from, minutes)) });
}

/** Stories ask quiet calendars seldom; one that has been touched is asked as soon as production would ask it. */
async function askAgain(town: Town, before: Case, { id, event }: Meeting): Promise<void> {
  const subject = await town.store.cases.load(before.ref);
  if (subject === undefined || event === null) return;
  const now = town.now();
  let drawn = 0;
  const chance = {
    random: () => 0.5,
    id: () => {
      drawn += 1;
      return `00000000-0000-4000-9000-${String(now % 1_000_000_000_000).padStart(12, '0')}${String(drawn)}`.slice(
        0,
        36,
      );
    },
  };
  const settings = { holdMs: 0, pollMs: seenWithinMs };
  const content = { kind: 'readResponses', meeting: id, event } as const;
  const promise = reading({ chance, now, settings }, subject.ref, `responses:${id}`, now + seenWithinMs, content);
  await town.store.cases.commit({
    case: subject,
    expectedVersion: subject.version,
    history: [],
    promises: [promise],
    withdrawn: [],
  });
}
