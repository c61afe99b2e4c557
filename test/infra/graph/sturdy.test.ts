// Whatever is sent, the stand-in answers, in the shape of an answer, and goes on.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { effort } from '../../effort.ts';
import { anna, caseRef, loosely, meeting, openOffice, organiser, wall } from './office.ts';
import type { Json, Office } from './office.ts';

const recurrence = {
  pattern: {
    type: 'weekly',
    interval: 1,
    daysOfWeek: ['monday'],
    firstDayOfWeek: 'monday',
    index: 'first',
    month: 1,
    dayOfMonth: 7,
  },
  range: {
    type: 'numbered',
    startDate: '2026-12-07',
    numberOfOccurrences: 3,
    endDate: '2027-01-07',
    recurrenceTimeZone: 'UTC',
  },
};
const booking = {
  ...meeting({
    location: { displayName: 'Rum 12' },
    locations: [{ displayName: 'Rum 12' }],
    isDraft: false,
    recurrence,
  }),
  singleValueExtendedProperties: [{ id: caseRef, value: '7K3Q' }],
  extensions: [{ extensionName: 'a.b' }],
  reminderMinutesBeforeStart: 15,
};
const slots = { start: wall('2026-12-07T08:00'), end: wall('2026-12-07T12:00') };
const wholesome: [string, string, Json][] = [
  ['POST', `/users/${organiser}/events`, booking],
  ['PATCH', `/users/${organiser}/events/ID`, { ...booking, transactionId: undefined }],
  [
    'POST',
    `/users/${organiser}/events/ID/forward`,
    { toRecipients: [{ emailAddress: { address: anna, name: 'A' } }], comment: 'x' },
  ],
  ['POST', `/users/${organiser}/events/ID/cancel`, { comment: 'x' }],
  [
    'POST',
    `/users/${anna}/events/COPY/tentativelyAccept`,
    { comment: 'x', sendResponse: true, proposedNewTime: slots },
  ],
  ['POST', `/users/${organiser}/events/ID/snoozeReminder`, { newReminderTime: slots.start }],
  ['POST', `/users/${organiser}/events/ID/extensions`, { extensionName: 'a.b', c: 1 }],
  [
    'POST',
    `/users/${organiser}/events/ID/attachments`,
    { '@odata.type': '#microsoft.graph.fileAttachment', name: 'x', contentBytes: 'eA==' },
  ],
  [
    'POST',
    `/users/${organiser}/calendar/getSchedule`,
    { schedules: [anna], startTime: slots.start, endTime: slots.end, availabilityViewInterval: 30 },
  ],
  [
    'POST',
    `/users/${organiser}/findMeetingTimes`,
    {
      attendees: [{ type: 'required', emailAddress: { address: anna } }],
      timeConstraint: { timeSlots: [slots] },
      meetingDuration: 'PT1H',
    },
  ],
  [
    'POST',
    '/subscriptions',
    {
      changeType: 'created',
      notificationUrl: 'https://x.example/',
      resource: 'me/events',
      expirationDateTime: '2026-11-24T08:00:00Z',
    },
  ],
  ['POST', '/$batch', { requests: [{ id: '1', method: 'GET', url: '/me/events', headers: {}, dependsOn: [] }] }],
];

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    0,
    -1,
    1.5,
    true,
    [],
    {},
    [null],
    [[]],
    '2026-13-01',
    'Z',
    '\u0000',
    'x'.repeat(3000),
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** `value` with one part of it, chosen by `path`, replaced, or left out when `by` is undefined. */
function mutated(value: unknown, path: readonly number[], by: unknown): unknown {
  if (value === null || typeof value !== 'object' || path.length === 0) return by;
  const keys = Object.keys(value);
  const key = keys[(path[0] ?? 0) % (keys.length + 1)];
  if (key === undefined) return Array.isArray(value) ? [...(value as unknown[]), by] : { ...value, unforeseen: by };
  const inner = mutated((value as Json)[key], path.slice(1), by);
  return Array.isArray(value)
    ? value.map((item: unknown, index) => (String(index) === key ? inner : item))
    : { ...value, [key]: inner };
}

describe('anything at all', () => {
  let office: Office;
  let ids: { ID: string; COPY: string };
  beforeEach(async () => {
    office = await openOffice();
    const { id } = await office.book();
    ids = { ID: id, COPY: (await office.copy(anna)).id };
  });
  afterEach(() => office.close());

  const send = async (method: string, path: string, body: unknown) => {
    const real = path.replace('/ID', `/${ids.ID}`).replace('/COPY', `/${ids.COPY}`);
    const { status } = await office.call(method, real, JSON.stringify(body), {
      'content-type': 'application/json',
      ...loosely,
    });
    assert.ok(status >= 200 && status <= 501, String(status));
  };

  for (const [method, path, body] of wholesome) {
    it(`sent to ${method} ${path} gets an answer`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat({ max: 30 }), { maxLength: 5 }), odd, async (where, by) => {
          await send(method, path, mutated(body, where, by));
        }),
        { numRuns: effort(40, 1500) },
      );
      assert.equal((await office.call('GET', `/users/${anna}/events`)).status, 200);
    });
  }

  it('asked in a query gets an answer', async () => {
    const word = fc.constantFrom(
      "'",
      '(',
      ')',
      ' eq ',
      ' and ',
      'any',
      '/',
      ':',
      'subject',
      '7',
      '-',
      'null',
      '2026-01-01',
      '$',
      '%',
      'ÿ',
      ',',
    );
    const query = fc.array(word, { maxLength: 12 }).map((words) => words.join(''));
    const name = fc.constantFrom('$filter', '$expand', '$select', '$orderby', '$top', '$skip', '$count');
    await fc.assert(
      fc.asyncProperty(name, query, async (parameter, text) => {
        const { status } = await office.call(
          'GET',
          `/users/${organiser}/events?${new URLSearchParams({ [parameter]: text }).toString()}`,
        );
        assert.ok(status === 200 || status === 400, String(status));
      }),
      { numRuns: effort(150, 4000) },
    );
  });

  it('asked in a path gets an answer', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.webPath(),
        fc.constantFrom('', '/users/', `/users/${organiser}/`, '/places/', '/me/events/'),
        async (path, before) => {
          const { status } = await office.call('GET', `${before}${path.replace(/^\//, '')}`);
          assert.ok(status < 500, `${before}${path}: ${String(status)}`);
        },
      ),
      { numRuns: effort(100, 3000) },
    );
  });
});
