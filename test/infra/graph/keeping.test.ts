import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { anna, meeting, openOffice, organiser, refusal } from './office.ts';

describe('the calendars on disk', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'graph-'));
    file = path.join(folder, 'state', 'graph.json');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('are there after a restart: events, answers, ids, tokens for what is new and used transactionIds', async () => {
    const before = await openOffice({ file });
    const body = meeting();
    const { id } = (await before.call('POST', `/users/${organiser}/events`, body)).body;
    await before.respond(anna, 'accept');
    const window = `/users/${organiser}/calendarView/delta?startDateTime=2026-12-01&endDateTime=2027-01-01`;
    const link = (await before.call('GET', window)).body['@odata.deltaLink'] as string;
    const baseBefore = before.graph.url;
    await before.close();

    const after = await openOffice({ file });
    const event = (await after.call('GET', `/users/${organiser}/events/${String(id)}`)).body;
    assert.equal(event.attendees[0].status.response, 'accepted');
    assert.equal((await after.copy(anna)).iCalUId, event.iCalUId);
    assert.equal((await after.call('POST', `/users/${organiser}/events`, body)).body.id, id);
    assert.equal((await after.call('GET', link.replace(`${baseBefore}/v1.0`, ''))).status, 200);
    assert.equal((await after.book()).id === id, false);
    await after.close();
  });

  it('are written before the answer is given', async () => {
    const office = await openOffice({ file });
    office.graph.orderFault({ match: { method: 'POST', path: '/events$' }, do: 'acceptThenDrop' });
    await assert.rejects(office.book(), /fetch failed/);
    const other = await openOffice({ file });
    assert.equal((await other.copy(organiser)).subject, 'Möte 7K3Q');
    await other.close();
    await office.close();
  });

  it('are one file, with nothing half-written beside it', async () => {
    const office = await openOffice({ file });
    await office.book();
    await office.close();
    assert.deepEqual(readdirSync(path.dirname(file)), ['graph.json']);
  });

  it('keep what lies in a mailbox that is no longer named, and greet a new one', async () => {
    const office = await openOffice({ file });
    await office.book();
    await office.close();
    const fewer = await openOffice({
      file,
      mailboxes: [{ address: 'ny@kommunen.example', name: 'Ny', kind: 'person' }],
    });
    assert.equal((await fewer.copy(anna)).subject, 'Möte 7K3Q');
    assert.equal((await fewer.call('GET', '/users/ny@kommunen.example/events')).status, 200);
    await fewer.close();
  });

  it('that are something else are left alone', async () => {
    const strange = path.join(folder, 'strange.json');
    writeFileSync(strange, '{"a":1}');
    await assert.rejects(openOffice({ file: strange }), /does not hold calendars/);
  });

  it('kept in memory are gone with the process', async () => {
    const office = await openOffice();
    const { id } = await office.book();
    await office.close();
    const next = await openOffice();
    assert.deepEqual(refusal(await next.call('GET', `/users/${organiser}/events/${String(id)}`)), [
      404,
      'ErrorItemNotFound',
    ]);
    await next.close();
  });
});
