// Attachments of an event: POST and GET of files and items. Contents are kept and given back, not looked into.
import { answered, bodyOf, liveInstance, metadata, readInstance } from '../call.ts';
import type { MailboxCall } from '../call.ts';
import { newImmutableId } from '../model/state.ts';
import { touch } from '../model/world.ts';
import { isoInstant } from '../model/zones.ts';
import { invalidProperty, unreadable } from '../wire/answer.ts';
import type { Answer } from '../wire/answer.ts';
import { eventShape } from '../wire/event-shape.ts';
import { integer, object, readShape, text, yesNo } from '../wire/read-shape.ts';
import type { Kind, Shape } from '../wire/read-shape.ts';

const common: Record<string, Kind> = { id: text, name: text, contentType: text, size: integer, isInline: yesNo };
const file: Shape = {
  name: 'FileAttachment',
  properties: { ...common, contentBytes: text, contentId: text, contentLocation: text },
};
const item: Shape = { name: 'ItemAttachment', properties: { ...common, item: object(() => eventShape) } };

export function addAttachment(call: MailboxCall): Answer {
  const { event } = liveInstance(call);
  const attachment = readAttachment(call, bodyOf(call));
  event.attachments = [...event.attachments, attachment];
  touch(call.world, event, 'updated');
  return answered(call, 201, { '@odata.context': metadata(call, `${collection(call)}/$entity`), ...attachment });
}

export function listAttachments(call: MailboxCall): Answer {
  const { attachments } = readInstance(call).event;
  return answered(call, 200, { '@odata.context': metadata(call, collection(call)), value: attachments });
}

const collection = (call: MailboxCall) =>
  `users('${call.mailbox.guid}')/events('${encodeURIComponent(call.params['event'] ?? '')}')/attachments`;

function readAttachment(call: MailboxCall, body: unknown): { id: string; [name: string]: unknown } {
  const named: unknown = (body as Record<string, unknown> | null)?.['@odata.type'];
  const type = typeof named === 'string' ? named.replace(/^#/, '') : '';
  const isItem = type.toLowerCase() === 'microsoft.graph.itemattachment';
  if (!isItem && type.toLowerCase() !== 'microsoft.graph.fileattachment') {
    throw unreadable('A type name was not found for the attachment; @odata.type must say which kind it is.');
  }
  const { id: _id, item: _item, ...given } = readShape(isItem ? item : file, body);
  const bytes = given['contentBytes'];
  if (!isItem && typeof bytes !== 'string') throw invalidProperty('contentBytes', 'a file has contents');
  return {
    '@odata.type': isItem ? '#microsoft.graph.itemAttachment' : '#microsoft.graph.fileAttachment',
    id: newImmutableId(call.world.state),
    lastModifiedDateTime: isoInstant(call.world.now),
    contentType: isItem ? null : 'application/octet-stream',
    size: typeof bytes === 'string' ? Math.floor((bytes.length * 3) / 4) : JSON.stringify(body).length,
    isInline: false,
    ...(isItem ? {} : { contentId: null, contentLocation: null }),
    ...given,
  };
}
