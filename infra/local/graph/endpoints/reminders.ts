// dismissReminder and snoozeReminder. Reminders pop up in nobody's face here; the calls are checked and answered.
import { bodyOf, liveInstance } from '../call.ts';
import type { MailboxCall } from '../call.ts';
import { readWallTime } from '../model/zones.ts';
import { invalidProperty } from '../wire/answer.ts';
import type { Answer } from '../wire/answer.ts';
import { dateTimeTimeZone } from '../wire/event-shape.ts';
import { object, readShape } from '../wire/read-shape.ts';

const shape = {
  name: 'SnoozeReminder',
  properties: { newReminderTime: object(() => dateTimeTimeZone) },
  looseCase: true,
};

export function dismissReminder(call: MailboxCall): Answer {
  liveInstance(call);
  return { status: 200 };
}

export function snoozeReminder(call: MailboxCall): Answer {
  liveInstance(call);
  const input: { newReminderTime?: { dateTime?: string; timeZone?: string } } = readShape(shape, bodyOf(call));
  if (!input.newReminderTime) throw invalidProperty('newReminderTime', 'a time is needed');
  readWallTime(input.newReminderTime, 'newReminderTime');
  return { status: 200 };
}
