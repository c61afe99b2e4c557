import assert from 'node:assert/strict';
import { openOffice, organiser, refusal, wall } from './office.ts';
import type { Answered, Office } from './office.ts';

const name = 'Se.Goteborg.Case';
const type = { '@odata.type': 'microsoft.graph.openTypeExtension' };

describe('what hangs on an event', () => {
  let office: Office;
  let path: string;
  beforeEach(async () => {
    office = await openOffice();
    path = `/users/${organiser}/events/${String((await office.book()).id)}`;
  });
  afterEach(() => office.close());

  it('is an extension: made, read, changed, shown with the event, and taken away', async () => {
    const made = await office.call('POST', `${path}/extensions`, {
      ...type,
      extensionName: name,
      ref: '7K3Q',
      step: 1,
    });
    assert.deepEqual([made.status, made.body.ref], [201, '7K3Q']);
    const one = `${path}/extensions/${name}`;
    assert.equal((await office.call('PATCH', one, { ...type, extensionName: name, step: 2 })).status, 204);
    const { body } = await office.call('GET', one);
    assert.deepEqual(
      [body.ref, body.step, body.id],
      ['7K3Q', 2, `Microsoft.OutlookServices.OpenTypeExtension.${name}`],
    );
    const expanded = (await office.call('GET', `${path}?$expand=extensions`)).body.extensions;
    assert.deepEqual(
      expanded.map((extension: Answered) => extension.step),
      [2],
    );
    assert.equal((await office.call('DELETE', one)).status, 204);
    assert.deepEqual(refusal(await office.call('GET', one)), [404, 'ErrorItemNotFound']);
    assert.equal('extensions' in (await office.call('GET', `${path}?$expand=extensions`)).body, false);
  });

  it('is an extension given with the booking', async () => {
    const { id } = await office.book({ extensions: [{ ...type, extensionName: name, ref: 'P4XD' }] });
    const filter = encodeURIComponent(`extensions($filter=id eq '${name}' or extensionName eq '${name}')`);
    const { body } = await office.call('GET', `/users/${organiser}/events/${String(id)}?$expand=${filter}`);
    assert.equal(body.extensions[0].ref, 'P4XD');
  });

  it('is no extension without a name: 500, as the service has it', async () => {
    const reply = await office.call('POST', `${path}/extensions`, { ...type, ref: '7K3Q' });
    assert.deepEqual(refusal(reply), [500, 'ErrorInternalServerError']);
  });

  it('is a file or an item, and the event says so', async () => {
    const file = { '@odata.type': '#microsoft.graph.fileAttachment', name: 'dagordning.txt', contentBytes: 'aGVq' };
    const made = await office.call('POST', `${path}/attachments`, file);
    assert.deepEqual([made.status, made.body.size, made.body.contentBytes], [201, 3, 'aGVq']);
    const item = { '@odata.type': '#microsoft.graph.itemAttachment', name: 'Möte' };
    assert.equal((await office.call('POST', `${path}/attachments`, item)).status, 201);
    const { body } = await office.call('GET', `${path}/attachments`);
    assert.deepEqual(
      body.value.map((one: Answered) => one.name),
      ['dagordning.txt', 'Möte'],
    );
    assert.equal((await office.call('GET', path)).body.hasAttachments, true);
  });

  it('is no attachment without type, or a file without contents', async () => {
    assert.deepEqual(refusal(await office.call('POST', `${path}/attachments`, { name: 'x' })), [
      400,
      'RequestBodyRead',
    ]);
    const empty = { '@odata.type': '#microsoft.graph.fileAttachment', name: 'x' };
    assert.deepEqual(refusal(await office.call('POST', `${path}/attachments`, empty)), [
      400,
      'ErrorPropertyValidationFailure',
    ]);
  });

  it('is a reminder, which can be put off or away', async () => {
    const snoozed = await office.call('POST', `${path}/snoozeReminder`, { newReminderTime: wall('2026-12-07T12:00') });
    assert.equal(snoozed.status, 200);
    assert.equal((await office.call('POST', `${path}/dismissReminder`)).status, 200);
    assert.deepEqual(refusal(await office.call('POST', `${path}/snoozeReminder`, {})), [
      400,
      'ErrorPropertyValidationFailure',
    ]);
  });

  it('is beside it an activity in Teams, taken; a message in a channel is for the bot', async () => {
    const notification = {
      topic: { source: 'text', value: 'Ref 7K3Q', webUrl: 'https://teams.microsoft.com/l/entity/x' },
      activityType: 'caseUpdated',
      previewText: { content: 'Ref 7K3Q' },
    };
    const path = `/users/${organiser}/teamwork/sendActivityNotification`;
    assert.equal((await office.call('POST', path, notification)).status, 204);
    assert.deepEqual(refusal(await office.call('POST', path, { activityType: 'x' })), [
      400,
      'ErrorPropertyValidationFailure',
    ]);
    const message = await office.call('POST', '/teams/t/channels/c/messages', { body: { content: 'Hej' } });
    assert.deepEqual(refusal(message), [403, 'Forbidden']);
  });
});
