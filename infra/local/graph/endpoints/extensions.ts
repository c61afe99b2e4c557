// Open extensions of an event: POST, GET, PATCH, DELETE.
import { answered, bodyOf, liveInstance, metadata, readInstance } from '../call.ts';
import type { MailboxCall } from '../call.ts';
import { extensionAnswer, goesByExtension, readExtension } from '../model/own-data.ts';
import { touch } from '../model/world.ts';
import { itemNotFound } from '../wire/answer.ts';
import type { Answer } from '../wire/answer.ts';
import { openExtension } from '../wire/event-shape.ts';
import { readShape } from '../wire/read-shape.ts';

const context = (call: MailboxCall) => ({
  '@odata.context': metadata(
    call,
    `users('${call.mailbox.guid}')/events('${call.params['event'] ?? ''}')/extensions/$entity`,
  ),
});

export function createExtension(call: MailboxCall): Answer {
  const { event } = liveInstance(call);
  const extension = readExtension(readShape(openExtension, bodyOf(call)));
  event.extensions = [...event.extensions.filter((one) => !goesByExtension(one, extension.id)), extension];
  touch(call.world, event, 'updated');
  return answered(call, 201, { ...context(call), ...extensionAnswer(extension) });
}

export function getExtension(call: MailboxCall): Answer {
  return answered(call, 200, { ...context(call), ...extensionAnswer(named(call)) });
}

export function changeExtension(call: MailboxCall): Answer {
  const { event } = liveInstance(call);
  const earlier = named(call);
  const { id: _id, extensionName: _name, ...data } = readShape(openExtension, bodyOf(call));
  event.extensions = event.extensions.map((one) => (one === earlier ? { ...earlier, ...data } : one));
  touch(call.world, event, 'updated');
  return { status: 204 };
}

export function deleteExtension(call: MailboxCall): Answer {
  const { event } = liveInstance(call);
  const earlier = named(call);
  event.extensions = event.extensions.filter((one) => one !== earlier);
  touch(call.world, event, 'updated');
  return { status: 204 };
}

function named(call: MailboxCall) {
  const found = readInstance(call).event.extensions.find((one) => goesByExtension(one, call.params['extension'] ?? ''));
  if (!found) throw itemNotFound();
  return found;
}
