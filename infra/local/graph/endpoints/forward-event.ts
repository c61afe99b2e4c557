// POST …/events/{id}/forward: the new recipient joins the meeting, whoever forwarded it.
import { bodyOf, liveInstance } from '../call.ts';
import type { MailboxCall } from '../call.ts';
import { readAttendees } from '../model/event-input.ts';
import { deliver, organiserEventOf } from '../model/meeting.ts';
import { sendMail, touch } from '../model/world.ts';
import { cannotComplete, invalidProperty } from '../wire/answer.ts';
import type { Answer } from '../wire/answer.ts';
import { recipient } from '../wire/event-shape.ts';
import { list, object, readShape, text } from '../wire/read-shape.ts';

const shape = {
  name: 'Forward',
  properties: { toRecipients: list(object(() => recipient)), comment: text },
  looseCase: true,
};

interface ForwardInput {
  readonly toRecipients?: readonly { readonly emailAddress?: { readonly name?: string; readonly address?: string } }[];
  readonly comment?: string | null;
}

export function forwardEvent(call: MailboxCall): Answer {
  const { event } = liveInstance(call);
  const input: ForwardInput = readShape(shape, bodyOf(call));
  const recipients = readAttendees(input.toRecipients ?? [], []);
  if (recipients.length === 0) throw invalidProperty('toRecipients', 'nobody to forward to');
  const meeting = event.isOrganizer ? event : organiserEventOf(call.world.state, event);
  if (!meeting || meeting.isCancelled) throw cannotComplete('The meeting has been cancelled.');
  const known = new Set(meeting.attendees.map((one) => one.emailAddress.address.toLowerCase()));
  const added = recipients.filter((one) => !known.has(one.emailAddress.address.toLowerCase()));
  meeting.attendees = [...meeting.attendees, ...added];
  touch(call.world, meeting, 'updated');
  deliver(call.world, meeting, {
    moved: false,
    only: new Set(added.map((one) => one.emailAddress.address.toLowerCase())),
  });
  const { subject } = meeting.content;
  const mail = { from: call.mailbox.address, subject, comment: input.comment ?? '', iCalUId: meeting.iCalUId };
  if (meeting !== event) sendMail(call.world, { kind: 'forwarded', to: meeting.mailbox, ...mail });
  return { status: 202 };
}
