// What people do with their own hands in Outlook: never met by the weather, which is the product's alone.
import type { EvictionCase } from '../../../src/domain/case.ts';
import { addMinutes } from '../../../src/domain/time.ts';
import type { StoredEvent } from '../../local/graph/model/event.ts';
import type { World } from '../world.ts';

/** The meeting as it lies in that mailbox's calendar. */
export function invitationsOf(
  { town }: World,
  subject: EvictionCase | undefined,
  id: string,
  mailbox: string,
): readonly StoredEvent[] {
  const event = subject?.meetings.find((meeting) => meeting.id === id)?.event;
  if (event == null) return [];
  const uid = town.graph.events(event.mailbox).find((each) => each.id === event.id)?.iCalUId;
  return town.graph.events(mailbox).filter(({ iCalUId, folder }) => iCalUId === uid && folder === 'calendar');
}

export async function byHand(
  { town }: World,
  { id, mailbox }: StoredEvent,
  what: 'accept' | 'decline' | 'tentativelyAccept' | 'move' | 'remove',
  start: string | null,
  minutes: number,
): Promise<void> {
  const event = `${town.graph.url}/v1.0/users/${mailbox}/events/${id}`;
  const headers = { 'content-type': 'application/json', prefer: 'IdType="ImmutableId"', 'x-by-hand': 'yes' };
  const at = (dateTime: string): object => ({ dateTime: `${dateTime}:00`, timeZone: 'W. Europe Standard Time' });
  const times = start === null ? {} : { start: at(start), end: at(addMinutes(start, minutes)) };
  const response =
    what === 'remove'
      ? await fetch(event, { method: 'DELETE', headers })
      : what === 'move'
        ? await fetch(event, { method: 'PATCH', headers, body: JSON.stringify(times) })
        : await fetch(`${event}/${what}`, { method: 'POST', headers, body: JSON.stringify({ sendResponse: true }) });
  await response.text();
}
