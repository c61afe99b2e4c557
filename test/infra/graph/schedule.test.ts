import assert from 'node:assert/strict';
import { anna, attendee, karim, meeting, openOffice, organiser, refusal, room, unit, wall } from './office.ts';
import type { Answered, Json, Office } from './office.ts';

const path = `/users/${organiser}/calendar/getSchedule`;
const asked = (changes: Json = {}): Json => ({
  schedules: [anna],
  startTime: wall('2026-12-07T08:00'),
  endTime: wall('2026-12-07T12:00'),
  availabilityViewInterval: 60,
  ...changes,
});

describe('asking who is free', () => {
  let office: Office;
  beforeEach(async () => (office = await openOffice()));
  afterEach(() => office.close());

  const busy = async (mailbox: string, from: string, to: string, changes: Json = {}) => {
    const times = { start: wall(`2026-12-07T${from}`), end: wall(`2026-12-07T${to}`) };
    const event = meeting({ subject: 'Läkarbesök', attendees: [], ...times, ...changes });
    assert.equal((await office.call('POST', `/users/${mailbox}/events`, event)).status, 201);
  };
  const schedule = async (changes: Json = {}): Promise<Answered> =>
    (await office.call('POST', path, asked(changes))).body.value[0];

  it('answers a digit for each step: the weightiest of what lies in it', async () => {
    await busy(anna, '08:00', '08:30', { showAs: 'tentative' });
    await busy(anna, '08:15', '08:45', { showAs: 'busy' });
    await busy(anna, '09:59', '10:01', { showAs: 'oof' });
    await busy(anna, '11:00', '12:00', { showAs: 'free' });
    assert.equal((await schedule()).availabilityView, '2330');
    assert.equal((await schedule({ availabilityViewInterval: 30 })).availabilityView, '22033000');
    await busy(anna, '11:00', '12:00', { showAs: 'workingElsewhere' });
    assert.equal((await schedule()).availabilityView, '2334');
  });

  it('uses half hours unless told, and a last step cut short', async () => {
    await busy(anna, '11:30', '12:00');
    assert.equal((await schedule({ availabilityViewInterval: undefined })).availabilityView, '00000002');
    assert.equal((await schedule({ endTime: wall('2026-12-07T11:45') })).availabilityView, '0002');
  });

  it('says what takes the time, in the caller’s zone', async () => {
    await busy(anna, '09:00', '10:00', { location: { displayName: 'Vårdcentralen' } });
    assert.deepEqual((await schedule()).scheduleItems, [
      {
        isPrivate: false,
        subject: 'Läkarbesök',
        location: 'Vårdcentralen',
        status: 'busy',
        start: { dateTime: '2026-12-07T09:00:00.0000000', timeZone: 'W. Europe Standard Time' },
        end: { dateTime: '2026-12-07T10:00:00.0000000', timeZone: 'W. Europe Standard Time' },
      },
    ]);
    const { body } = await office.call('POST', path, asked(), { prefer: '' });
    assert.equal(body.value[0].scheduleItems[0].start.dateTime, '2026-12-07T08:00:00.0000000');
  });

  it('says of a private event that it is there, not what it is', async () => {
    await busy(anna, '09:00', '10:00', { sensitivity: 'private', location: { displayName: 'Vårdcentralen' } });
    const { scheduleItems } = await schedule();
    assert.deepEqual(Object.keys(scheduleItems[0]).sort(), ['end', 'isPrivate', 'start', 'status']);
  });

  it('counts an invitation as tentative, an accepted one as busy, a declined or cancelled one not at all', async () => {
    const times = { start: wall('2026-12-07T09:00'), end: wall('2026-12-07T10:00') };
    const { id } = await office.book({ ...times, attendees: [attendee(anna), attendee(unit), attendee(karim)] });
    await office.respond(unit, 'accept');
    await office.respond(karim, 'decline');
    const views = async () =>
      (await office.call('POST', path, asked({ schedules: [organiser, anna, unit, karim] }))).body.value.map(
        (one: Answered) => one.availabilityView,
      );
    assert.deepEqual(await views(), ['0200', '0100', '0200', '0000']);
    await office.call('POST', `/users/${organiser}/events/${String(id)}/cancel`, {});
    assert.deepEqual(await views(), ['0000', '0000', '0000', '0000']);
  });

  it('counts each occurrence of a series', async () => {
    const pattern = { type: 'daily', interval: 1 };
    const range = { type: 'numbered', startDate: '2026-12-05', numberOfOccurrences: 5 };
    await office.book({
      start: wall('2026-12-05T10:00'),
      end: wall('2026-12-05T11:00'),
      recurrence: { pattern, range },
    });
    assert.equal((await schedule()).availabilityView, '0010');
  });

  it('answers for an unknown address with an error inside a 200', async () => {
    const { status, body } = await office.call('POST', path, asked({ schedules: [anna, 'nobody@kommunen.example'] }));
    assert.equal(status, 200);
    assert.equal(body.value[0].error, undefined);
    assert.equal(body.value[1].error.responseCode, 'ErrorMailRecipientNotFound');
  });

  const many = (count: number) => Array.from({ length: count }, (_, i) => `a${String(i)}@kommunen.example`);
  for (const [what, changes, code] of [
    ['nobody', { schedules: [] }, 'ErrorInvalidParameter'],
    ['21 mailboxes', { schedules: many(21) }, 'ErrorInvalidParameter'],
    ['steps of four minutes', { availabilityViewInterval: 4 }, 'ErrorInvalidParameter'],
    ['steps of more than a day', { availabilityViewInterval: 1441 }, 'ErrorInvalidParameter'],
    ['a period that ends as it starts', { endTime: wall('2026-12-07T08:00') }, 'ErrorInvalidParameter'],
    ['no period', { startTime: null }, 'ErrorInvalidParameter'],
    ['62 days', { endTime: wall('2027-02-07T08:00') }, 'ErrorTimeIntervalTooBig'],
    ['an unlisted zone', { startTime: wall('2026-12-07T08:00', 'Europe/Stockholm') }, 'TimeZoneNotSupportedException'],
    ['a number as text', { availabilityViewInterval: '60' }, 'RequestBodyRead'],
    ['a parameter Graph lacks', { mailboxes: [anna] }, 'RequestBodyRead'],
  ] as [string, Json, string][]) {
    it(`is refused for ${what}`, async () => {
      assert.deepEqual(refusal(await office.call('POST', path, asked(changes))), [400, code]);
    });
  }

  it('takes twenty mailboxes and a day less than 62', async () => {
    const changes = { schedules: many(20), endTime: wall('2027-02-07T07:00') };
    assert.equal((await office.call('POST', path, asked(changes))).status, 200);
  });

  it('finds times when everybody is free, within working hours', async () => {
    await busy(anna, '08:00', '10:30');
    await busy(organiser, '11:00', '11:30');
    const { body } = await office.call('POST', `/users/${organiser}/findMeetingTimes`, {
      attendees: [{ type: 'required', emailAddress: { address: anna } }],
      timeConstraint: { timeSlots: [{ start: wall('2026-12-06T08:00'), end: wall('2026-12-07T17:00') }] },
      meetingDuration: 'PT1H',
      maxCandidates: 2,
    });
    const starts = body.meetingTimeSuggestions.map((one: Answered) => one.meetingTimeSlot.start.dateTime.slice(0, 16));
    assert.deepEqual(starts, ['2026-12-07T11:30', '2026-12-07T12:00']);
  });
});

describe('rooms and mailboxes', () => {
  let office: Office;
  beforeEach(async () => (office = await openOffice()));
  afterEach(() => office.close());

  it('are listed: rooms, the list they are on, and the rooms on it', async () => {
    const rooms = await office.call('GET', '/places/microsoft.graph.room');
    assert.deepEqual(
      rooms.body.value.map((one: Answered) => one.emailAddress),
      [room],
    );
    const lists = await office.call('GET', '/places/microsoft.graph.roomlist');
    const list = lists.body.value[0];
    const within = await office.call('GET', `/places/${String(list.emailAddress)}/microsoft.graph.roomlist/rooms`);
    assert.deepEqual(within.body.value, rooms.body.value);
    assert.equal((await office.call('GET', `/places/${room}`)).body.displayName, 'Rum 12');
    assert.equal((await office.call('GET', `/places/${String(list.id)}`)).body.emailAddress, list.emailAddress);
  });

  it('that do not exist are not found', async () => {
    for (const path of ['/places/nothing', `/places/${anna}`, `/places/${room}/microsoft.graph.roomlist/rooms`]) {
      assert.deepEqual(refusal(await office.call('GET', path)), [404, 'ErrorItemNotFound']);
    }
  });

  it('say their Windows zone and working hours', async () => {
    const { body } = await office.call('GET', `/users/${anna}/mailboxSettings`);
    assert.equal(body.timeZone, 'W. Europe Standard Time');
    assert.equal(body.workingHours.startTime, '08:00:00.0000000');
    assert.equal((await office.call('GET', `/users/${room}/mailboxSettings`)).body.userPurpose, 'room');
  });

  it('have one calendar each, which can hold Teams meetings', async () => {
    const { body } = await office.call('GET', `/users/${anna}/calendars`);
    assert.equal(body.value.length, 1);
    assert.deepEqual(body.value[0].allowedOnlineMeetingProviders, ['teamsForBusiness']);
    assert.equal((await office.call('GET', `/users/${anna}/calendar`)).body.id, body.value[0].id);
  });
});
