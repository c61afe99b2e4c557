// The shapes of an event and its parts, after Microsoft's metadata for v1.0.
import * as read from './read-shape.ts';
import type { Kind, Shape } from './read-shape.ts';

const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const dayOfWeek = read.member('DayOfWeek', ...days);
const { text, yesNo, integer, decimal } = read;

const shape = (name: string, properties: Record<string, Kind>): Shape => ({ name, properties });

export const dateTimeTimeZone = shape('DateTimeTimeZone', { dateTime: text, timeZone: text });
export const timeSlot = shape('TimeSlot', {
  start: read.object(() => dateTimeTimeZone),
  end: read.object(() => dateTimeTimeZone),
});
export const emailAddress = shape('EmailAddress', { name: text, address: text });
export const recipient = shape('Recipient', { emailAddress: read.object(() => emailAddress) });
const responseStatus = shape('ResponseStatus', {
  response: read.member(
    'ResponseType',
    'none',
    'organizer',
    'tentativelyAccepted',
    'accepted',
    'declined',
    'notResponded',
  ),
  time: read.instant,
});
export const attendeeType = read.member('AttendeeType', 'required', 'optional', 'resource');
const attendee = shape('Attendee', {
  emailAddress: read.object(() => emailAddress),
  type: attendeeType,
  status: read.object(() => responseStatus),
  proposedNewTime: read.object(() => timeSlot),
});
const physicalAddress = shape('PhysicalAddress', {
  street: text,
  city: text,
  state: text,
  countryOrRegion: text,
  postalCode: text,
});
const coordinates = shape('OutlookGeoCoordinates', {
  latitude: decimal,
  longitude: decimal,
  altitude: decimal,
  accuracy: decimal,
  altitudeAccuracy: decimal,
});
const location = shape('Location', {
  displayName: text,
  locationEmailAddress: text,
  locationUri: text,
  uniqueId: text,
  locationType: read.member(
    'LocationType',
    ...['default', 'conferenceRoom', 'homeAddress', 'businessAddress', 'geoCoordinates'],
    ...['streetAddress', 'hotel', 'restaurant', 'localBusiness', 'postalAddress'],
  ),
  uniqueIdType: read.member('LocationUniqueIdType', 'unknown', 'locationStore', 'directory', 'private', 'bing'),
  address: read.object(() => physicalAddress),
  coordinates: read.object(() => coordinates),
});
const pattern = shape('RecurrencePattern', {
  type: read.member(
    'RecurrencePatternType',
    ...['daily', 'weekly', 'absoluteMonthly', 'relativeMonthly', 'absoluteYearly', 'relativeYearly'],
  ),
  interval: read.integerNotNull,
  month: read.integerNotNull,
  dayOfMonth: read.integerNotNull,
  daysOfWeek: read.list(dayOfWeek),
  firstDayOfWeek: dayOfWeek,
  index: read.member('WeekIndex', 'first', 'second', 'third', 'fourth', 'last'),
});
const range = shape('RecurrenceRange', {
  type: read.member('RecurrenceRangeType', 'endDate', 'noEnd', 'numbered'),
  startDate: read.date,
  endDate: read.date,
  recurrenceTimeZone: text,
  numberOfOccurrences: read.integerNotNull,
});
const recurrence = shape('PatternedRecurrence', {
  pattern: read.object(() => pattern),
  range: read.object(() => range),
});
const itemBody = shape('ItemBody', { contentType: read.member('BodyType', 'text', 'html'), content: text });
const extendedProperty = shape('SingleValueLegacyExtendedProperty', { id: text, value: text });

export const openExtension: Shape = {
  name: 'OpenTypeExtension',
  properties: { id: text, extensionName: text },
  open: true,
};

const provider = read.member(
  'OnlineMeetingProviderType',
  ...['unknown', 'skypeForBusiness', 'skypeForConsumer', 'teamsForBusiness'],
);

/** Properties the service computes: taken and ignored, as the service does. */
const computed: Record<string, Kind> = {
  id: text,
  changeKey: text,
  createdDateTime: read.instant,
  lastModifiedDateTime: read.instant,
  iCalUId: text,
  webLink: text,
  bodyPreview: text,
  isOrganizer: yesNo,
  isCancelled: yesNo,
  hasAttachments: yesNo,
  seriesMasterId: text,
  originalStart: read.instant,
  originalStartTimeZone: text,
  originalEndTimeZone: text,
  onlineMeeting: read.anything,
  onlineMeetingUrl: text,
  organizer: read.object(() => recipient),
  responseStatus: read.object(() => responseStatus),
  cancelledOccurrences: read.list(text),
  type: read.member('EventType', 'singleInstance', 'occurrence', 'exception', 'seriesMaster'),
};

export const eventShape: Shape = shape('Event', {
  ...computed,
  subject: text,
  body: read.object(() => itemBody),
  start: read.object(() => dateTimeTimeZone),
  end: read.object(() => dateTimeTimeZone),
  isAllDay: yesNo,
  location: read.object(() => location),
  locations: read.list(read.object(() => location)),
  attendees: read.list(read.object(() => attendee)),
  recurrence: read.object(() => recurrence),
  sensitivity: read.member('Sensitivity', 'normal', 'personal', 'private', 'confidential'),
  showAs: read.member('FreeBusyStatus', 'unknown', 'free', 'tentative', 'busy', 'oof', 'workingElsewhere'),
  importance: read.member('Importance', 'low', 'normal', 'high'),
  categories: read.list(text),
  hideAttendees: yesNo,
  allowNewTimeProposals: yesNo,
  responseRequested: yesNo,
  isReminderOn: yesNo,
  reminderMinutesBeforeStart: integer,
  isOnlineMeeting: yesNo,
  onlineMeetingProvider: provider,
  isDraft: yesNo,
  transactionId: text,
  extensions: read.list(read.object(() => openExtension)),
  singleValueExtendedProperties: read.list(read.object(() => extendedProperty)),
});
