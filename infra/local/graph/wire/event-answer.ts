// An event as the service writes it: the property set and order of its documentation's create answer.
import { bodyPreview, plainText } from '../model/body-text.ts';
import type { Attendee, Recurrence } from '../model/event.ts';
import { asOrganiser } from '../model/event.ts';
import { changeKeyOf, etagOf, iCalUIdOf, idOf, seriesIdOf } from '../model/ids.ts';
import type { Instance } from '../model/instances.ts';
import { guidFor } from '../model/state.ts';
import { instantOf, isoInstant, moveDays, daysBetween, wallDate, wallTimeAt } from '../model/zones.ts';
import type { WallTime } from '../model/zones.ts';
import type { Preferences } from './preferences.ts';

export type EventAnswer = Record<string, unknown>;

/** The full property set of an event, in the caller's time zone and id form. */
export function eventAnswer(instance: Instance, preferences: Preferences): EventAnswer {
  const { event, content } = instance;
  const id = idOf(instance, preferences.immutableIds);
  const shown = (wall: WallTime) => shownTime(wall, content.isAllDay, preferences.timeZone);
  return {
    '@odata.etag': etagOf(event),
    id,
    createdDateTime: isoInstant(event.createdAt),
    lastModifiedDateTime: isoInstant(event.modifiedAt),
    changeKey: changeKeyOf(event),
    categories: content.categories,
    ...(event.transaction ? { transactionId: event.transaction.id } : {}),
    originalStartTimeZone: content.start.timeZone,
    originalEndTimeZone: content.end.timeZone,
    iCalUId: iCalUIdOf(instance),
    reminderMinutesBeforeStart: content.reminderMinutesBeforeStart,
    isReminderOn: content.isReminderOn,
    hasAttachments: event.attachments.length > 0,
    subject: content.subject,
    bodyPreview: bodyPreview(content.body.content),
    importance: content.importance,
    sensitivity: content.sensitivity,
    ...(instance.date === undefined ? {} : { originalStart: originalStart(instance) }),
    isAllDay: content.isAllDay,
    isCancelled: instance.isCancelled,
    isDraft: event.isDraft,
    isOrganizer: event.isOrganizer,
    responseRequested: content.responseRequested,
    seriesMasterId: seriesIdOf(instance, preferences.immutableIds),
    showAs: content.showAs,
    type: instance.type,
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(id)}&exvsurl=1&path=/calendar/item`,
    onlineMeetingUrl: null,
    isOnlineMeeting: content.isOnlineMeeting,
    onlineMeetingProvider: content.onlineMeetingProvider,
    allowNewTimeProposals: content.allowNewTimeProposals,
    hideAttendees: content.hideAttendees,
    recurrence: recurrenceAnswer(content.recurrence),
    responseStatus: event.isOrganizer ? asOrganiser : instance.responseStatus,
    body: preferences.textBody
      ? { contentType: 'text', content: plainText(content.body.content) }
      : { contentType: 'html', content: content.body.content },
    start: shown(content.start),
    end: shown(content.end),
    location: content.location,
    locations: content.locations,
    attendees: instance.attendees.map((attendee) => attendeeAnswer(attendee, preferences.timeZone)),
    organizer: { emailAddress: event.organizer },
    onlineMeeting: content.joinUrl === null ? null : onlineMeetingAnswer(content.joinUrl),
  };
}

/** An all-day event is a date, not an hour: it is not moved between zones. */
const shownTime = (wall: WallTime, isAllDay: boolean, timeZone: string): WallTime =>
  isAllDay ? { dateTime: wall.dateTime, timeZone } : wallTimeAt(instantOf(wall), timeZone);

function originalStart({ event, date = '' }: Instance): string {
  const { start } = event.content;
  return isoInstant(instantOf(moveDays(start, daysBetween(wallDate(start), date)))).replace(/\.0+Z$/, 'Z');
}

function attendeeAnswer(attendee: Attendee, timeZone: string): unknown {
  const { type, status, proposedNewTime, emailAddress } = attendee;
  const shown = (wall: WallTime) => wallTimeAt(instantOf(wall), timeZone);
  const proposal = proposedNewTime
    ? { proposedNewTime: { start: shown(proposedNewTime.start), end: shown(proposedNewTime.end) } }
    : {};
  return { type, status, ...proposal, emailAddress };
}

function recurrenceAnswer(recurrence: Recurrence | null): unknown {
  if (!recurrence) return null;
  const { pattern, range } = recurrence;
  const { daysOfWeek, ...numbers } = pattern;
  return { pattern: daysOfWeek.length ? { ...numbers, daysOfWeek } : numbers, range };
}

const onlineMeetingAnswer = (joinUrl: string) => ({
  joinUrl,
  conferenceId: String(parseInt(guidFor(joinUrl).slice(0, 8), 16))
    .padStart(9, '0')
    .slice(0, 9),
  // A number from the series the telecom authority keeps for fiction.
  tollNumber: '+46 31 390 06 40',
});
