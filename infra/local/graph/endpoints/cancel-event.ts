// POST …/events/{id}/cancel, and DELETE, which from the organiser is a cancellation without words.
import { liveInstance, optionalBodyOf } from '../call.ts';
import type { MailboxCall } from '../call.ts';
import type { StoredEvent } from '../model/event.ts';
import { copiesOf, exceptionOn, withdraw } from '../model/meeting.ts';
import { moveToDeleted, sendMail, touch } from '../model/world.ts';
import type { World } from '../model/world.ts';
import { cannotComplete } from '../wire/answer.ts';
import type { Answer } from '../wire/answer.ts';
import { requireMatch } from '../wire/if-match.ts';
import { readShape, text } from '../wire/read-shape.ts';

const cancelShape = { name: 'Cancel', properties: { comment: text }, looseCase: true };

export function cancelEvent(call: MailboxCall): Answer {
  const { event, date } = liveInstance(call);
  const input: { readonly comment?: string | null } = readShape(cancelShape, optionalBodyOf(call));
  const comment = input.comment ?? '';
  if (!event.isOrganizer) throw cannotComplete('You need to be an organizer to cancel a meeting.');
  if (date === undefined) callOff(call.world, event, comment);
  else callOffOne(call.world, event, date, comment);
  return { status: 202 };
}

export function deleteEvent(call: MailboxCall): Answer {
  const { event, date } = liveInstance(call);
  requireMatch(call.request, event);
  if (date === undefined) {
    if (event.isOrganizer) callOff(call.world, event, '');
    else moveToDeleted(call.world, event);
    Reflect.deleteProperty(call.world.state.events, event.id);
  } else if (event.isOrganizer) {
    callOffOne(call.world, event, date, '');
  } else {
    exceptionOn(event, date).isRemoved = true;
    touch(call.world, event, 'updated');
  }
  return { status: 204 };
}

/** The organiser's event goes to Deleted Items; the attendees' copies stay, marked as called off. */
function callOff(world: World, event: StoredEvent, comment: string): void {
  event.isCancelled = true;
  moveToDeleted(world, event);
  if (event.isDraft) return;
  for (const copy of copiesOf(world.state, event)) if (!copy.isCancelled) withdraw(world, event, copy, comment);
}

function callOffOne(world: World, event: StoredEvent, date: string, comment: string): void {
  for (const one of [event, ...copiesOf(world.state, event)]) {
    const exception = exceptionOn(one, date);
    exception.isCancelled = true;
    exception.content = { ...exception.content, showAs: 'free' };
    touch(world, one, 'updated');
    if (one === event) continue;
    const { subject } = event.content;
    const mail = { from: event.mailbox, to: one.mailbox, subject, comment, iCalUId: event.iCalUId };
    sendMail(world, { kind: 'cancellation', ...mail });
  }
}
