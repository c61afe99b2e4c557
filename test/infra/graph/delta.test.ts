import assert from 'node:assert/strict';
import { openOffice, organiser, refusal, wall } from './office.ts';
import type { Answered, Office } from './office.ts';

const window = `/users/${organiser}/calendarView/delta?startDateTime=2026-12-01T00:00:00Z&endDateTime=2027-01-01T00:00:00Z`;

describe('asking what is new in a window', () => {
  let office: Office;
  beforeEach(async () => (office = await openOffice()));
  afterEach(() => office.close());

  /** Follows the next links to the end of the round. */
  async function round(path: string, pageSize = 10): Promise<{ items: Answered[]; deltaLink: string; pages: number }> {
    const items: Answered[] = [];
    let next: string | undefined = path;
    for (let pages = 1; ; pages += 1) {
      const prefer = `IdType="ImmutableId", odata.maxpagesize=${String(pageSize)}`;
      const { status, body } = await office.call('GET', next, undefined, { prefer });
      assert.equal(status, 200, JSON.stringify(body));
      items.push(...body.value);
      const strip = (link: string) => link.replace(`${office.graph.url}/v1.0`, '');
      if (body['@odata.deltaLink'] !== undefined) return { items, deltaLink: strip(body['@odata.deltaLink']), pages };
      next = strip(body['@odata.nextLink']);
    }
  }

  const bookOn = (day: string) =>
    office.book({
      subject: day,
      attendees: [],
      start: wall(`2026-12-${day}T13:00`),
      end: wall(`2026-12-${day}T14:00`),
    });

  it('answers all of it the first time, in pages', async () => {
    for (const day of ['01', '02', '03']) await bookOn(day);
    const { items, pages } = await round(window, 2);
    assert.deepEqual(
      items.map((one) => one.subject),
      ['01', '02', '03'],
    );
    assert.equal(pages, 2);
  });

  it('answers nothing when nothing has happened', async () => {
    await bookOn('01');
    const { deltaLink } = await round(window);
    assert.deepEqual((await round(deltaLink)).items, []);
  });

  it('answers what is new, changed or gone since, and only that', async () => {
    const kept = await bookOn('01');
    const changed = await bookOn('02');
    const gone = await bookOn('03');
    const { deltaLink } = await round(window);
    await office.call('PATCH', `/users/${organiser}/events/${String(changed.id)}`, { subject: 'ändrat' });
    await office.call('DELETE', `/users/${organiser}/events/${String(gone.id)}`);
    const fresh = await bookOn('04');
    const { items, deltaLink: later } = await round(deltaLink);
    assert.deepEqual(
      items.map((one) => [one.id, one.subject, one['@removed']?.reason]),
      [
        [changed.id, 'ändrat', undefined],
        [fresh.id, '04', undefined],
        [gone.id, undefined, 'deleted'],
      ],
    );
    assert.ok(items.every((one) => one.id !== kept.id));
    assert.deepEqual((await round(later)).items, []);
  });

  it('answers an event moved out of the window as removed', async () => {
    const { id } = await bookOn('01');
    const { deltaLink } = await round(window);
    const away = { start: wall('2027-02-01T13:00'), end: wall('2027-02-01T14:00') };
    await office.call('PATCH', `/users/${organiser}/events/${String(id)}`, away);
    assert.deepEqual(
      (await round(deltaLink)).items.map((one) => [one.id, one['@removed'].reason]),
      [[id, 'deleted']],
    );
  });

  it('answers the occurrences of a series as stubs, an exception in full', async () => {
    const pattern = { type: 'daily', interval: 1 };
    const range = { type: 'numbered', startDate: '2026-12-07', numberOfOccurrences: 2 };
    const series = await office.book({ recurrence: { pattern, range } });
    const { items, deltaLink } = await round(window);
    assert.deepEqual(Object.keys(items[0]).sort(), ['@odata.type', 'end', 'id', 'seriesMasterId', 'start', 'type']);
    assert.deepEqual(
      items.map((one) => one.seriesMasterId),
      [series.id, series.id],
    );
    await office.call('PATCH', `/users/${organiser}/events/${String(items[1].id)}`, { subject: 'ändrat' });
    const exception = (await round(deltaLink)).items.find((one) => one.id === items[1].id);
    assert.deepEqual([exception.type, exception.subject], ['exception', 'ändrat']);
  });

  it('with a token that is not known starts over: 410', async () => {
    const path = `/users/${organiser}/calendarView/delta?$deltatoken=old`;
    assert.deepEqual(refusal(await office.call('GET', path)), [410, 'SyncStateNotFound']);
  });

  it('takes no choosing, filtering or ordering', async () => {
    assert.deepEqual(refusal(await office.call('GET', `${window}&$select=subject`)), [400, 'ErrorInvalidUrlQuery']);
  });

  it('needs a window the first time', async () => {
    const path = `/users/${organiser}/calendarView/delta`;
    assert.deepEqual(refusal(await office.call('GET', path)), [400, 'ErrorInvalidParameter']);
  });
});
