import assert from 'node:assert/strict';
import { contract, whyNotChecked } from './contract.ts';
import { anna, openOffice, organiser, refusal } from './office.ts';
import type { Json, Office } from './office.ts';
import { openReceiver } from './receiver.ts';
import type { Receiver } from './receiver.ts';

const origin = 'https://bot.kommunen.example';
const secret = 'a-secret-of-some-length-7f2c';
const day = 86_400_000;
const start = Date.parse('2026-11-23T08:00:00Z');
const at = (ms: number) => new Date(start + ms).toISOString();

const order = (changes: Json = {}): Json => ({
  changeType: 'created,updated,deleted',
  notificationUrl: `${origin}/notifications`,
  lifecycleNotificationUrl: `${origin}/lifecycle`,
  resource: `users/${organiser}/events`,
  expirationDateTime: at(6 * day),
  clientState: secret,
  ...changes,
});

describe('watching a calendar', () => {
  let office: Office;
  let receiver: Receiver;
  beforeEach(async () => {
    receiver = await openReceiver();
    office = await openOffice({ webhooks: { [origin]: receiver.url } });
  });
  afterEach(async () => {
    await receiver.close();
    await office.close();
  });

  const subscribe = (changes?: Json) => office.call('POST', '/subscriptions', order(changes));

  it('begins with a token sent to both addresses, which they give back', async () => {
    const { status, body } = await subscribe();
    assert.equal(status, 201);
    assert.equal(receiver.tokens.length, 2);
    assert.equal(body.clientState, secret);
    assert.equal(body.expirationDateTime, at(6 * day).replace('Z', '0000Z'));
  });

  for (const behaviour of ['wrong', 500] as const) {
    it(`does not begin when the token is answered with ${String(behaviour)}`, async () => {
      receiver.behaviour = behaviour;
      assert.deepEqual(refusal(await subscribe()), [400, 'ValidationError']);
      assert.deepEqual((await office.call('GET', '/subscriptions')).body.value, []);
    });
  }

  it('does not begin with an address outside this machine, which is not called', async () => {
    const reply = await subscribe({ notificationUrl: 'https://somewhere.example/notifications' });
    assert.deepEqual(refusal(reply), [400, 'ValidationError']);
  });

  for (const [what, changes, code, status = 400] of [
    ['a change nobody knows', { changeType: 'moved' }, 'InvalidRequest'],
    ['no address', { notificationUrl: null }, 'InvalidRequest'],
    ['a resource that is no calendar', { resource: "me/mailFolders('Inbox')/messages" }, 'InvalidRequest'],
    ['an unknown mailbox', { resource: 'users/nobody@kommunen.example/events' }, 'ResourceNotFound', 404],
    ['an end in the past', { expirationDateTime: at(-1) }, 'InvalidRequest'],
    ['an end eight days off', { expirationDateTime: at(8 * day) }, 'InvalidRequest'],
    ['no end', { expirationDateTime: null }, 'InvalidRequest'],
    ['a state of 129 signs', { clientState: 'x'.repeat(129) }, 'InvalidRequest'],
    ['an unknown property', { retries: 3 }, 'RequestBodyRead'],
    ['resource data, which is beyond the stand-in', { includeResourceData: true }, 'NotImplemented', 501],
  ] as [string, Json, string, number?][]) {
    it(`is refused for ${what}`, async () => {
      assert.deepEqual(refusal(await subscribe(changes)), [status, code]);
      assert.equal(receiver.tokens.length, 0);
    });
  }

  it('lasts at least 45 minutes', async () => {
    const { body } = await subscribe({ expirationDateTime: at(60_000) });
    assert.equal(body.expirationDateTime, at(45 * 60_000).replace('Z', '0000Z'));
  });

  it('tells of a booking, an answer and a cancellation, and of nothing in other mailboxes', async () => {
    const { body } = await subscribe();
    const event = await office.book();
    await office.respond(anna, 'accept');
    await office.call('POST', `/users/${organiser}/events/${String(event.id)}/cancel`, {});
    const told = await receiver.next(4);
    assert.deepEqual(
      told.map((one) => one.changeType),
      ['created', 'updated', 'updated', 'deleted'],
    );
    for (const one of told) {
      assert.equal(one.subscriptionId, body.id);
      assert.equal(one.clientState, secret);
      assert.equal(one.resourceData.id, event.id);
      assert.equal(one.resource, one.resourceData['@odata.id']);
    }
  });

  const checkWebhook = contract?.checkWebhook;
  if (!checkWebhook) it(`a notification's shape is ${whyNotChecked}`);
  else {
    it('tells it in the shape of the contract', async () => {
      await subscribe();
      await office.book();
      assert.deepEqual(checkWebhook({ value: await receiver.next(2) }), []);
    });
  }

  it('tells only of the kinds asked for', async () => {
    await subscribe({ changeType: 'deleted' });
    const { id } = await office.book();
    await office.call('POST', `/users/${organiser}/events/${String(id)}/cancel`, {});
    assert.deepEqual(
      (await receiver.next(1)).map((one) => one.changeType),
      ['deleted'],
    );
  });

  it('tells again what was not taken', async () => {
    await subscribe({ changeType: 'created' });
    receiver.behaviour = 503;
    await office.book();
    while (office.graph.state().deliveries[0]?.attempts !== 1) await new Promise((resolve) => setTimeout(resolve, 5));
    receiver.behaviour = 'echo';
    assert.equal((await receiver.next(1))[0].changeType, 'created');
  }).timeout(10_000);

  it('ends when its time is up', async () => {
    const { body } = await subscribe();
    office.setNow(at(7 * day));
    await office.book({
      start: { dateTime: '2027-01-11T13:00:00', timeZone: 'UTC' },
      end: { dateTime: '2027-01-11T14:00:00', timeZone: 'UTC' },
    });
    assert.deepEqual(office.graph.state().deliveries, []);
    assert.deepEqual(refusal(await office.call('GET', `/subscriptions/${String(body.id)}`)), [404, 'ResourceNotFound']);
  });

  it('goes on when renewed, and only the end and the address can be changed', async () => {
    const { body } = await subscribe();
    const path = `/subscriptions/${String(body.id)}`;
    office.setNow(at(3 * day));
    const renewed = await office.call('PATCH', path, { expirationDateTime: at(9 * day) });
    assert.deepEqual([renewed.status, renewed.body.expirationDateTime], [200, at(9 * day).replace('Z', '0000Z')]);
    assert.deepEqual(refusal(await office.call('PATCH', path, { changeType: 'created' })), [400, 'InvalidRequest']);
    assert.deepEqual(refusal(await office.call('PATCH', path, {})), [400, 'InvalidRequest']);
    assert.equal((await office.call('POST', `${path}/reauthorize`)).status, 204);
  });

  it('stops when deleted', async () => {
    const { body } = await subscribe();
    const path = `/subscriptions/${String(body.id)}`;
    assert.equal((await office.call('DELETE', path)).status, 204);
    await office.book();
    assert.deepEqual(office.graph.state().deliveries, []);
    assert.deepEqual(refusal(await office.call('DELETE', path)), [404, 'ResourceNotFound']);
  });

  for (const event of ['reauthorizationRequired', 'missed', 'subscriptionRemoved'] as const) {
    it(`can be told ${event}`, async () => {
      const { body } = await subscribe();
      office.graph.sendLifecycle(body.id, event);
      const [told] = await receiver.next(1);
      assert.equal(told.lifecycleEvent, event);
      const left = (await office.call('GET', '/subscriptions')).body.value.length;
      assert.equal(left, event === 'subscriptionRemoved' ? 0 : 1);
    });
  }

  it('through /me watches the mailbox of whoever is signed in', async () => {
    await subscribe({ resource: '/me/events', changeType: 'created' });
    const { id } = await office.book();
    assert.equal((await receiver.next(1))[0].resourceData.id, id);
  });
});
