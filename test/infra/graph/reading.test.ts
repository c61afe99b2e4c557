import assert from 'node:assert/strict';
import { anna, attendee, caseRef, openOffice, organiser, refusal, wall } from './office.ts';
import type { Office } from './office.ts';

const events = `/users/${organiser}/events`;
const search = (parameters: Record<string, string>) => `?${new URLSearchParams(parameters).toString()}`;
const byCase = (value: string, any = 'Any') =>
  `singleValueExtendedProperties/${any}(ep: ep/id eq '${caseRef}' and ep/value eq '${value}')`;

describe('reading a calendar', () => {
  let office: Office;
  beforeEach(async () => (office = await openOffice()));
  afterEach(() => office.close());

  const subjects = async (path: string) =>
    (await office.call('GET', path)).body.value.map((event: { subject: string }) => event.subject);
  const bookMany = async (count: number) => {
    for (let i = 1; i <= count; i += 1) {
      const day = String(i).padStart(2, '0');
      const times = { start: wall(`2026-12-${day}T13:00`), end: wall(`2026-12-${day}T14:00`) };
      await office.book({ subject: `Möte ${day}`, attendees: [], ...times });
    }
  };

  describe('by what the application has written on its events', () => {
    beforeEach(async () => {
      for (const value of ['7K3Q-1', 'P4XD-1']) {
        await office.book({ subject: value, singleValueExtendedProperties: [{ id: caseRef, value }] });
      }
    });

    it('finds the one event with that value', async () => {
      assert.deepEqual(await subjects(events + search({ $filter: byCase('7K3Q-1') })), ['7K3Q-1']);
    });

    it('finds nothing for another value, and nothing once the event is called off', async () => {
      assert.deepEqual(await subjects(events + search({ $filter: byCase('M2RT-1') })), []);
      const { body } = await office.call('GET', events + search({ $filter: byCase('7K3Q-1') }));
      await office.call('POST', `${events}/${String(body.value[0].id)}/cancel`, {});
      assert.deepEqual(await subjects(events + search({ $filter: byCase('7K3Q-1') })), []);
    });

    it('takes any in lower case and the property id in any case', async () => {
      assert.deepEqual(await subjects(events + search({ $filter: byCase('7K3Q-1', 'any') })), ['7K3Q-1']);
      const upper = byCase('7K3Q-1').replace(caseRef, caseRef.toUpperCase());
      assert.deepEqual(await subjects(events + search({ $filter: upper })), ['7K3Q-1']);
    });

    it('shows the value only when it is expanded, and only the one asked for', async () => {
      const filter = { $filter: byCase('7K3Q-1') };
      const plain = (await office.call('GET', events + search(filter))).body.value[0];
      assert.equal('singleValueExtendedProperties' in plain, false);
      const $expand = `singleValueExtendedProperties($filter=id eq '${caseRef}')`;
      const expanded = (await office.call('GET', events + search({ ...filter, $expand }))).body.value[0];
      assert.deepEqual(expanded.singleValueExtendedProperties, [{ id: caseRef, value: '7K3Q-1' }]);
      const other = $expand.replace('CaseRef', 'Other');
      const without = (await office.call('GET', events + search({ ...filter, $expand: other }))).body.value[0];
      assert.equal('singleValueExtendedProperties' in without, false);
    });

    it("is not in the attendees' copies", async () => {
      assert.deepEqual(await subjects(`/users/${anna}/events${search({ $filter: byCase('7K3Q-1') })}`), []);
    });
  });

  it('filters by time, text and truth', async () => {
    await bookMany(3);
    const filtered = ($filter: string) => subjects(events + search({ $filter }));
    assert.deepEqual(await filtered("start/dateTime ge '2026-12-02T00:00'"), ['Möte 02', 'Möte 03']);
    assert.deepEqual(await filtered("start/dateTime ge '2026-12-02' and end/dateTime lt '2026-12-03'"), ['Möte 02']);
    assert.deepEqual(await filtered("subject eq 'Möte 01' or contains(subject,'03')"), ['Möte 01', 'Möte 03']);
    assert.deepEqual(await filtered("not (subject eq 'Möte 01') and isCancelled eq false"), ['Möte 02', 'Möte 03']);
    assert.deepEqual(await filtered("startswith(subject,'Möte') and subject ne 'Möte 02'"), ['Möte 01', 'Möte 03']);
    assert.deepEqual(await filtered('lastModifiedDateTime ge 2026-11-24T00:00:00Z'), []);
    assert.equal((await filtered('createdDateTime le 2026-11-23T08:00:00Z')).length, 3);
  });

  for (const $filter of ['subject', "subject like 'x'", "foo(subject,'x')", "(subject eq 'x'", "subject eq 'x' x"]) {
    it(`refuses the filter ${$filter}`, async () => {
      assert.deepEqual(refusal(await office.call('GET', events + search({ $filter }))), [
        400,
        'ErrorInvalidUrlQueryFilter',
      ]);
    });
  }

  it('shows ten at a time and a link to the rest', async () => {
    await bookMany(12);
    const first = await office.call('GET', events);
    assert.equal(first.body.value.length, 10);
    const next = (first.body['@odata.nextLink'] as string).replace(`${office.graph.url}/v1.0`, '');
    assert.notEqual(next, first.body['@odata.nextLink']);
    const second = await office.call('GET', next);
    assert.equal(second.body.value.length, 2);
    assert.equal(second.body['@odata.nextLink'], undefined);
  });

  it('shows as many as asked for, in the order asked for, and counts', async () => {
    await bookMany(4);
    const reply = await office.call(
      'GET',
      events + search({ $top: '2', $skip: '1', $orderby: 'start/dateTime desc', $count: 'true' }),
    );
    assert.deepEqual(
      reply.body.value.map((event: { subject: string }) => event.subject),
      ['Möte 03', 'Möte 02'],
    );
    assert.equal(reply.body['@odata.count'], 4);
  });

  it('shows the chosen properties, with id and etag', async () => {
    await office.book();
    const { body } = await office.call('GET', events + search({ $select: 'subject,start' }));
    assert.deepEqual(Object.keys(body.value[0]).sort(), ['@odata.etag', 'id', 'start', 'subject']);
  });

  for (const [parameters, code] of [
    [{ $select: 'title' }, 'BadRequest'],
    [{ $expand: 'guests' }, 'BadRequest'],
    [{ $search: 'x' }, 'BadRequest'],
    [{ $top: '0' }, 'ErrorInvalidUrlQuery'],
    [{ $top: '1001' }, 'ErrorInvalidUrlQuery'],
    [{ $skip: 'x' }, 'ErrorInvalidUrlQuery'],
    [{ $orderby: 'start/dateTime sideways' }, 'ErrorInvalidUrlQuery'],
  ] as [Record<string, string>, string][]) {
    it(`refuses ${new URLSearchParams(parameters).toString()} rather than leaving it unheeded`, async () => {
      assert.deepEqual(refusal(await office.call('GET', events + search(parameters))), [400, code]);
    });
  }

  it('is the same by address, by guid, through the calendar, and in brackets', async () => {
    const { id } = await office.book();
    const guid = office.graph.state().mailboxes[organiser]?.guid ?? '';
    const calendar = (await office.call('GET', `/users/${organiser}/calendar`)).body.id as string;
    for (const path of [
      `/users/${organiser.toUpperCase()}/events`,
      `/users/${guid}/events`,
      `/users/${organiser}/calendar/events`,
      `/users/${organiser}/calendars/${calendar}/events`,
      '/me/events',
    ]) {
      assert.equal((await office.call('GET', path)).body.value[0].id, id, path);
    }
    assert.equal((await office.call('GET', `/users('${organiser}')/events('${String(id)}')`)).body.id, id);
  });

  describe('through a window', () => {
    const view = (from: string, to: string) =>
      `/users/${organiser}/calendarView${search({ startDateTime: from, endDateTime: to })}`;

    it('shows what overlaps it, by its offsets or in UTC', async () => {
      await office.book();
      assert.deepEqual(await subjects(view('2026-12-07T13:30:00+01:00', '2026-12-07T18:00:00+01:00')), ['Möte 7K3Q']);
      assert.deepEqual(await subjects(view('2026-12-07T12:00:00', '2026-12-07T12:30:00')), ['Möte 7K3Q']);
      assert.deepEqual(await subjects(view('2026-12-07T13:00:00Z', '2026-12-07T18:00:00Z')), []);
      assert.deepEqual(await subjects(view('2026-12-07T10:00:00Z', '2026-12-07T12:00:00Z')), []);
    });

    it('takes the parameters in any case', async () => {
      await office.book();
      const lower = search({ startdatetime: '2026-12-07T00:00:00Z', enddatetime: '2026-12-08T00:00:00Z' });
      assert.equal((await office.call('GET', `/users/${organiser}/calendarView${lower}`)).body.value.length, 1);
    });

    for (const [what, path, code] of [
      ['no window', `/users/${organiser}/calendarView`, 'ErrorInvalidParameter'],
      ['half a window', `/users/${organiser}/calendarView?startDateTime=2026-12-07`, 'ErrorInvalidParameter'],
      ['a bound in words', view('today', '2026-12-08'), 'ErrorInvalidParameter'],
      [
        'a plus sign not encoded',
        `/users/${organiser}/calendarView?startDateTime=2026-12-07T00:00:00+01:00&endDateTime=2026-12-08`,
        'ErrorInvalidParameter',
      ],
      ['a window turned around', view('2026-12-08', '2026-12-07'), 'ErrorInvalidParameter'],
      ['six years', view('2026-01-01', '2032-01-01'), 'ErrorCalendarViewRangeTooBig'],
    ] as const) {
      it(`refuses ${what}`, async () => {
        assert.deepEqual(refusal(await office.call('GET', path)), [400, code]);
      });
    }
  });
});

describe('an attendee without a mailbox here', () => {
  it('stands in the list and gets no copy', async () => {
    const office = await openOffice();
    const event = await office.book({ attendees: [attendee('tolk@annan.example', 'optional')] });
    assert.equal(event.attendees[0].type, 'optional');
    assert.equal(Object.keys(office.graph.state().events).length, 1);
    await office.close();
  });
});
