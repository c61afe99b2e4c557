// POST …/events
import { answered, bodyOf, metadata } from '../call.ts';
import type { MailboxCall } from '../call.ts';
import { asOrganiser } from '../model/event.ts';
import type { StoredEvent } from '../model/event.ts';
import { newContent, readAttendees, readEventInput } from '../model/event-input.ts';
import type { EventInput } from '../model/event-input.ts';
import { wholeOf } from '../model/instances.ts';
import { deliver } from '../model/meeting.ts';
import { withMeetingLink } from '../model/online-meeting.ts';
import { readExtendedProperties, readExtension } from '../model/own-data.ts';
import { newICalUId, newImmutableId, newMovableId, nextNumber } from '../model/state.ts';
import { eventsOf, keep } from '../model/world.ts';
import { GraphFault } from '../wire/answer.ts';
import type { Answer } from '../wire/answer.ts';
import { eventAnswer } from '../wire/event-answer.ts';

export function createEvent(call: MailboxCall): Answer {
  const given = bodyOf(call);
  const input = readEventInput(given);
  const request = canonical(given);
  const earlier = input.transactionId ? madeBefore(call, input.transactionId) : undefined;
  if (earlier) return repeated(call, earlier, request);
  const event = newEvent(call, input, request);
  keep(call.world, event);
  deliver(call.world, event, { moved: false });
  return created(call, event);
}

const created = (call: MailboxCall, event: StoredEvent): Answer => ({
  ...answered(call, 201, {
    '@odata.context': metadata(call, `users('${call.mailbox.guid}')/events/$entity`),
    ...eventAnswer(wholeOf(event), call.preferences),
  }),
});

const madeBefore = ({ world, mailbox }: MailboxCall, transactionId: string) =>
  eventsOf(world.state, mailbox.address).find((event) => event.transaction?.id === transactionId);

/** A retry gets the event it made the first time; anything else under the same id is refused. */
function repeated(call: MailboxCall, earlier: StoredEvent, request: string): Answer {
  if (earlier.transaction?.request === request && !earlier.isCancelled) return created(call, earlier);
  throw new GraphFault(
    call.world.settings.duplicateTransactionStatus,
    'ErrorDuplicateTransactionId',
    "Your request can't be completed. The TransactionId specified in the request has already been used to create a different event.",
    { annotations: { '@event.existingEventId': call.preferences.immutableIds ? earlier.id : earlier.movableId } },
  );
}

function newEvent({ world, mailbox }: MailboxCall, input: EventInput, request: string): StoredEvent {
  const { state, now } = world;
  const content = newContent(input);
  const attendees = readAttendees(input.attendees ?? [], []);
  const properties = readExtendedProperties(input.singleValueExtendedProperties ?? []);
  const extensions = (input.extensions ?? []).map(readExtension);
  const id = newImmutableId(state);
  return {
    id,
    movableId: newMovableId(state),
    mailbox: mailbox.address,
    folder: 'calendar',
    iCalUId: newICalUId(state),
    version: nextNumber(state),
    createdAt: now,
    modifiedAt: now,
    isOrganizer: true,
    organizer: { name: mailbox.name, address: mailbox.address },
    content: withMeetingLink(content, mailbox, id),
    attendees,
    responseStatus: asOrganiser,
    isCancelled: false,
    isDraft: input.isDraft ?? false,
    ...(input.transactionId ? { transaction: { id: input.transactionId, request } } : {}),
    properties,
    extensions,
    attachments: [],
    exceptions: {},
  };
}

/** JSON with its keys in order, so that two spellings of one request are equal. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}
