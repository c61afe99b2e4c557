// What a mailbox says about itself: its settings, and its one calendar.
import { answered, metadata } from '../call.ts';
import type { MailboxCall } from '../call.ts';
import type { Answer } from '../wire/answer.ts';
import { workingHours } from './get-schedule.ts';

const purposes = { person: 'user', unit: 'shared', organiser: 'shared', room: 'room' } as const;

export function mailboxSettings(call: MailboxCall): Answer {
  const utc = { dateTime: new Date(call.world.now).toISOString().replace('Z', '0000'), timeZone: 'UTC' };
  return answered(call, 200, {
    '@odata.context': metadata(call, `users('${call.mailbox.guid}')/mailboxSettings`),
    automaticRepliesSetting: {
      status: 'disabled',
      externalAudience: 'none',
      internalReplyMessage: '',
      externalReplyMessage: '',
      scheduledStartDateTime: utc,
      scheduledEndDateTime: utc,
    },
    timeZone: 'W. Europe Standard Time',
    language: { locale: 'sv-SE', displayName: 'Swedish (Sweden)' },
    workingHours,
    dateFormat: 'yyyy-MM-dd',
    timeFormat: 'HH:mm',
    userPurpose: purposes[call.mailbox.kind],
    delegateMeetingMessageDeliveryOptions: 'sendToDelegateOnly',
  });
}

export const getCalendar = (call: MailboxCall): Answer =>
  answered(call, 200, {
    '@odata.context': metadata(call, `users('${call.mailbox.guid}')/calendar/$entity`),
    ...calendarOf(call),
  });

export const listCalendars = (call: MailboxCall): Answer =>
  answered(call, 200, {
    '@odata.context': metadata(call, `users('${call.mailbox.guid}')/calendars`),
    value: [calendarOf(call)],
  });

const calendarOf = ({ mailbox }: MailboxCall) => ({
  id: mailbox.calendarId,
  name: 'Kalender',
  color: 'auto',
  hexColor: '',
  isDefaultCalendar: true,
  changeKey: Buffer.from(mailbox.calendarId.slice(0, 22)).toString('base64'),
  canShare: true,
  canViewPrivateItems: true,
  canEdit: true,
  allowedOnlineMeetingProviders: mailbox.teams ? ['teamsForBusiness'] : [],
  defaultOnlineMeetingProvider: mailbox.teams ? 'teamsForBusiness' : 'unknown',
  isTallyingResponses: true,
  isRemovable: false,
  owner: { name: mailbox.name, address: mailbox.address },
});
