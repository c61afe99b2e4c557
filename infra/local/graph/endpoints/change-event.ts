// PATCH …/events/{id}: the whole event, or one occurrence of a series.
import { answered, bodyOf, liveInstance, metadata } from '../call.ts';
import type { MailboxCall } from '../call.ts';
import { requireMatch } from '../wire/if-match.ts';
import type { StoredEvent } from '../model/event.ts';
import { changedContent, readAttendees, readEventInput } from '../model/event-input.ts';
import type { EventInput } from '../model/event-input.ts';
import { findOccurrence, neighboursOf, wholeOf } from '../model/instances.ts';
import type { Instance } from '../model/instances.ts';
import { askAgain, copiesOf, deliver, exceptionOn } from '../model/meeting.ts';
import { withMeetingLink } from '../model/online-meeting.ts';
import { mergeProperties, readExtendedProperties } from '../model/own-data.ts';
import { touch } from '../model/world.ts';
import { wallDate } from '../model/zones.ts';
import { GraphFault, invalidProperty } from '../wire/answer.ts';
import type { Answer } from '../wire/answer.ts';
import { eventAnswer } from '../wire/event-answer.ts';

export function changeEvent(call: MailboxCall): Answer {
  const instance = liveInstance(call);
  requireMatch(call.request, instance.event);
  const input = readEventInput(bodyOf(call));
  if (Object.keys(input).length === 0) throw invalidProperty('event', 'nothing to change');
  if (input.transactionId !== undefined) throw invalidProperty('transactionId', 'cannot change after create');
  const changed =
    instance.date === undefined ? changeWhole(call, instance.event, input) : changeOne(call, instance, input);
  return answered(call, 200, {
    '@odata.context': metadata(call, `users('${call.mailbox.guid}')/events/$entity`),
    ...eventAnswer(changed, call.preferences),
  });
}

function changeWhole(call: MailboxCall, event: StoredEvent, input: EventInput): Instance {
  const before = event.content;
  const wasDraft = event.isDraft;
  const content = withMeetingLink(changedContent(before, input), call.mailbox, event.id);
  const attendees = input.attendees ? readAttendees(input.attendees, event.attendees) : event.attendees;
  const properties = readExtendedProperties(input.singleValueExtendedProperties ?? []);
  const invitedBefore = new Set(addressesOf(event));

  const moved = ['start', 'end', 'recurrence', 'isAllDay'].some((name) => differs(before, content, name));
  event.content = content;
  event.attendees = event.isOrganizer && moved && !wasDraft ? askAgain(attendees) : attendees;
  event.properties = mergeProperties(event.properties, properties);
  event.isDraft = input.isDraft ?? event.isDraft;
  // A series that moves takes its exceptions with it, as in Outlook: they are gone.
  if (moved) event.exceptions = {};
  touch(call.world, event, 'updated');
  if (event.isOrganizer && (wasDraft || meansUpdate(input))) {
    const onlyAttendees = Object.keys(input).every((name) => name === 'attendees');
    const added = addressesOf(event).filter((address) => !invitedBefore.has(address));
    deliver(call.world, event, { moved, ...(onlyAttendees ? { only: new Set(added) } : {}) });
  }
  return wholeOf(event);
}

/** What stays in the organiser's own mailbox sends nothing to anyone. */
const kept = ['isReminderOn', 'reminderMinutesBeforeStart', 'categories', 'singleValueExtendedProperties'];
const meansUpdate = (input: EventInput) => Object.keys(input).some((name) => !kept.includes(name));

const addressesOf = (event: StoredEvent) => event.attendees.map((one) => one.emailAddress.address.toLowerCase());

const differs = (before: object, after: object, name: string) =>
  JSON.stringify((before as Record<string, unknown>)[name]) !==
  JSON.stringify((after as Record<string, unknown>)[name]);

function changeOne(call: MailboxCall, instance: Instance, input: EventInput): Instance {
  const { event, date = '' } = instance;
  if (input.attendees || input.recurrence) {
    throw new GraphFault(501, 'NotImplemented', 'The stand-in keeps attendees and recurrence on the series only.');
  }
  const changed = changedContent(instance.content, input);
  checkNeighbours(event, date, wallDate(changed.start), wallDate(changed.end));
  const differences = Object.fromEntries(
    Object.entries(changed).filter(([name]) => name !== 'recurrence' && differs(instance.content, changed, name)),
  );
  const moved = 'start' in differences || 'end' in differences;
  for (const one of event.isOrganizer ? [event, ...copiesOf(call.world.state, event)] : [event]) {
    const exception = exceptionOn(one, date);
    exception.content = { ...exception.content, ...differences };
    if (moved) {
      exception.answers = {};
      delete exception.responseStatus;
    }
    touch(call.world, one, 'updated');
  }
  return findOccurrence(event, date) ?? instance;
}

/** An occurrence stays between the days of its neighbours. */
function checkNeighbours(event: StoredEvent, date: string, start: string, end: string): void {
  const { before, after } = neighboursOf(event, date);
  if ((before === undefined || start > before) && (after === undefined || end < after)) return;
  throw new GraphFault(
    400,
    'ErrorOccurrenceCrossingBoundary',
    'Modified occurrence is crossing or overlapping adjacent occurrence.',
  );
}
