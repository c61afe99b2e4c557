import assert from 'node:assert/strict';
import { anna, attendee, meeting, openOffice, organiser, refusal, wall, zone } from './office.ts';
import type { Json, Office } from './office.ts';

const weekly = (pattern: Json, range: Json = {}) => ({
  pattern: { type: 'weekly', interval: 1, daysOfWeek: ['monday'], firstDayOfWeek: 'monday', ...pattern },
  range: { type: 'numbered', startDate: '2026-12-07', numberOfOccurrences: 3, ...range },
});
const without = (object: Json, name: string) =>
  Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));

const property = 'ErrorPropertyValidationFailure';
const unreadable = 'RequestBodyRead';
const zoneCode = 'TimeZoneNotSupportedException';

const refusedBookings: [string, Json, string, number?][] = [
  ['an unknown property', { title: 'x' }, unreadable],
  ['an unknown nested property', { body: { contentType: 'html', content: 'x', charset: 'utf-8' } }, unreadable],
  ['an unknown property of an attendee', { attendees: [{ ...attendee(anna), rsvp: true }] }, unreadable],
  ['a word for a truth value', { isAllDay: 'yes' }, unreadable],
  ['a number for a subject', { subject: 7 }, unreadable],
  ['an enum member Graph lacks', { sensitivity: 'secret' }, unreadable],
  ['one attendee instead of a list', { attendees: attendee(anna) }, unreadable],
  ['null for a list', { attendees: null }, unreadable],
  ['a fraction of a minute', { reminderMinutesBeforeStart: 1.5 }, unreadable],
  [
    'the Swedish IANA zone, which Graph does not list',
    { start: wall('2026-12-07T13:00', 'Europe/Stockholm') },
    zoneCode,
  ],
  ['a zone nobody has', { end: wall('2026-12-07T14:00', 'Göteborg') }, zoneCode],
  ['a series in an unknown zone', { recurrence: weekly({}, { recurrenceTimeZone: 'Europe/Stockholm' }) }, zoneCode],
  ['no start', { start: undefined }, property],
  ['an end before the start', { end: wall('2026-12-07T12:00') }, property],
  [
    'an offset that says otherwise than the zone',
    { start: { dateTime: '2026-12-07T13:00:00+02:00', timeZone: zone } },
    property,
  ],
  ['a day that does not exist', { start: wall('2026-02-30T13:00') }, property],
  ['a time in words', { start: { dateTime: 'klockan ett', timeZone: zone } }, property],
  ['an all-day event that starts at one', { isAllDay: true, end: wall('2026-12-08T00:00') }, property],
  [
    'an all-day event of no days',
    { isAllDay: true, start: wall('2026-12-07T00:00'), end: wall('2026-12-07T00:00') },
    property,
  ],
  ['an attendee without address', { attendees: [{ type: 'required', emailAddress: { name: 'Anna' } }] }, property],
  [
    '501 attendees',
    { attendees: Array.from({ length: 501 }, (_, i) => attendee(`a${String(i)}@kommunen.example`)) },
    property,
  ],
  ['a reminder after the start', { reminderMinutesBeforeStart: -5 }, property],
  ['an extended property without name', { singleValueExtendedProperties: [{ id: 'CaseRef', value: 'x' }] }, property],
  ['a series that starts on another day', { recurrence: weekly({}, { startDate: '2026-12-14' }) }, property],
  [
    'a series that ends before it starts',
    { recurrence: weekly({}, { type: 'endDate', endDate: '2026-12-01' }) },
    property,
  ],
  ['a series of no occurrences', { recurrence: weekly({}, { numberOfOccurrences: 0 }) }, property],
  ['a weekly series on no day', { recurrence: weekly({ daysOfWeek: [] }) }, property],
  ['a monthly series on no day', { recurrence: weekly({ type: 'absoluteMonthly' }) }, property],
  ['a yearly series in no month', { recurrence: weekly({ type: 'absoluteYearly', dayOfMonth: 7 }) }, property],
  ['a count as text', { recurrence: weekly({}, { numberOfOccurrences: '3' }) }, unreadable],
  [
    'a series without interval',
    { recurrence: { ...weekly({}), pattern: without(weekly({}).pattern, 'interval') } },
    'ErrorInternalServerError',
    500,
  ],
  [
    'an extension without name',
    { extensions: [{ '@odata.type': 'microsoft.graph.openTypeExtension', a: 1 }] },
    'ErrorInternalServerError',
    500,
  ],
];

describe('a refused request', () => {
  let office: Office;
  beforeEach(async () => (office = await openOffice()));
  afterEach(() => office.close());

  for (const [what, changes, code, status = 400] of refusedBookings) {
    it(`is a booking with ${what}: ${String(status)} ${code}, and nothing is booked`, async () => {
      const reply = await office.call('POST', `/users/${organiser}/events`, meeting(changes));
      assert.deepEqual(refusal(reply), [status, code]);
      assert.equal(office.graph.events(organiser).length, 0);
      assert.equal(office.graph.events(anna).length, 0);
      assert.equal(office.graph.mail().length, 0);
    });
  }

  it('names the property and the type, as the service does', async () => {
    const { body } = await office.call('POST', `/users/${organiser}/events`, meeting({ title: 'x' }));
    assert.equal(
      body.error.message,
      "The property 'title' does not exist on type 'Microsoft.OutlookServices.Event'. Make sure to only use property " +
        'names that are defined by the type or mark the type as open type.',
    );
  });

  it('names the zone', async () => {
    const changes = { start: wall('2026-12-07T13:00', 'Europe/Stockholm') };
    const { body } = await office.call('POST', `/users/${organiser}/events`, meeting(changes));
    assert.equal(
      body.error.message,
      "A valid TimeZone value must be specified. The following TimeZone value is not supported: 'Europe/Stockholm'.",
    );
  });

  it('says when and under which ids', async () => {
    const headers = { 'client-request-id': 'mine' };
    const { body } = await office.call('GET', `/users/${organiser}/events/nothing`, undefined, headers);
    assert.equal(body.error.innerError.date, '2026-11-23T08:00:00');
    assert.equal(body.error.innerError['client-request-id'], 'mine');
  });

  const others: [string, string, string, unknown, number, string][] = [
    ['the preference of an unknown zone', 'GET', `/users/${organiser}/events`, undefined, 400, zoneCode],
    ['an unknown mailbox', 'GET', '/users/nobody@kommunen.example/events', undefined, 404, 'ErrorInvalidUser'],
    ['an unknown event', 'GET', `/users/${organiser}/events/AAkALgAAAAAAnothing`, undefined, 404, 'ErrorItemNotFound'],
    ['an unknown calendar', 'GET', `/users/${organiser}/calendars/other/events`, undefined, 404, 'ErrorItemNotFound'],
    ['a segment Graph lacks', 'GET', `/users/${organiser}/evnets`, undefined, 400, 'BadRequest'],
    ['a method the path lacks', 'DELETE', `/users/${organiser}/events`, undefined, 405, 'ErrorMethodNotAllowed'],
    ['an empty body', 'POST', `/users/${organiser}/events`, '', 400, 'BadRequest'],
    ['broken JSON', 'POST', `/users/${organiser}/events`, '{"subject":', 400, 'BadRequest'],
    ['a body that is a list', 'POST', `/users/${organiser}/events`, [], 400, unreadable],
  ];
  for (const [what, method, path, body, status, code] of others) {
    it(`is ${what}: ${String(status)} ${code}`, async () => {
      const headers: Record<string, string> = what.startsWith('the preference')
        ? { prefer: 'outlook.timezone="Europe/Stockholm"' }
        : {};
      assert.deepEqual(refusal(await office.call(method, path, body, headers)), [status, code]);
    });
  }

  it('is a body that is not called JSON: 415', async () => {
    const reply = await office.call('POST', `/users/${organiser}/events`, meeting(), { 'content-type': 'text/plain' });
    assert.deepEqual(refusal(reply), [415, 'UnsupportedMediaType']);
  });

  it('is anything for /me when nobody is signed in', async () => {
    const nobody = await openOffice({ me: null });
    assert.deepEqual(refusal(await nobody.call('GET', '/me/events')), [400, 'BadRequest']);
    await nobody.close();
  });
});
