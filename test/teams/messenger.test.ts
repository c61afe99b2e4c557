import assert from 'node:assert/strict';
import type { Outcome } from '../../src/domain/intent.ts';
import { anna, bo, card, startBot, tenantId, type Bot } from './bot.ts';
import { botId } from '../../infra/connector/people.ts';
import type { Fault } from '../../infra/connector/calls.ts';

const now = Date.UTC(2027, 0, 11, 8);
const message = { card: card('Ref 7K3Q'), summary: 'Ref 7K3Q' };

describe('delivering to Teams', () => {
  let bot: Bot;
  beforeEach(async () => {
    bot = await startBot({ now, deadlineMs: 200 });
    const { connector, conversations } = bot;
    await connector.install(anna);
    await connector.addToTeam(anna, 'Vuxen', ['Vuxenenheten']);
    const conversation = connector.channelId('Vuxen', 'Vuxenenheten');
    const address = { serviceUrl: connector.url, tenant: tenantId, bot: botId, conversation, user: null, team: null };
    await conversations.bind({
      ...{ kind: 'channel', owner: 'vux', conversation, state: 'active' },
      reference: JSON.stringify(address),
    });
  });
  afterEach(() => bot.close());

  const shownIn = (outcome: Outcome): { conversation: string; activity: string } => {
    assert.ok(outcome.outcome === 'done' && outcome.result.is === 'post', JSON.stringify(outcome));
    return { conversation: outcome.result.conversation, activity: outcome.result.activity };
  };

  it('puts every message to a unit as a new post in its channel, never into a thread, and says where it stands', async () => {
    const { connector, messenger } = bot;
    const first = shownIn(await messenger.post('vux', message));
    const second = shownIn(await messenger.post('vux', message));
    const channel = connector.channelId('Vuxen', 'Vuxenenheten');
    const posts = connector.standing(channel);
    assert.deepEqual(
      posts.map(({ conversation, activity }) => ({ conversation, activity })),
      [first, second],
    );
    assert.ok(posts.every(({ root, activity }) => root === activity));
    assert.doesNotMatch(JSON.stringify([first, second]), /messageid/);
    assert.deepEqual(
      connector.calls.map(({ kind }) => kind),
      ['post', 'post'],
    );
  });

  it('writes to a person in her own chat, and changes what stands there', async () => {
    const { connector, messenger } = bot;
    const shown = shownIn(await messenger.direct(anna.id, message));
    assert.equal(shown.conversation, connector.chatOf(anna));
    const changed = await messenger.update({ person: anna.id }, shown, { card: card('Ny'), summary: 'Ny' });
    assert.deepEqual(shownIn(changed), shown);
    assert.deepEqual(
      connector.standing().map(({ card: now, changes }) => [now, changes]),
      [[card('Ny'), 1]],
    );
  });

  it('changes a post through the address of its thread', async () => {
    const { connector, messenger } = bot;
    const shown = shownIn(await messenger.post('vux', message));
    assert.deepEqual(shownIn(await messenger.update({ unit: 'vux' }, shown, message)), shown);
    assert.equal(connector.calls.at(-1)?.conversation, `${shown.conversation};messageid=${shown.activity}`);
  });

  it('sends a card anew, once, where Teams no longer knows the old one, and says where it stands now', async () => {
    const { connector, messenger } = bot;
    for (const [to, sent] of [
      [{ person: anna.id }, await messenger.direct(anna.id, message)],
      [{ unit: 'vux' }, await messenger.post('vux', message)],
    ] as const) {
      const old = shownIn(sent);
      connector.forgetMessages();
      const anew = shownIn(await messenger.update(to, old, message));
      assert.notEqual(anew.activity, old.activity);
      assert.deepEqual(
        connector.standing().map(({ activity }) => activity),
        [anew.activity],
      );
    }
  });

  it('waits where nobody is bound or has opened the bot, without calling', async () => {
    const { connector, messenger } = bot;
    assert.deepEqual(await messenger.post('eb', message), { outcome: 'waiting', code: 'channelNotBound' });
    assert.deepEqual(await messenger.direct(bo.id, message), { outcome: 'waiting', code: 'personNotReached' });
    assert.deepEqual(connector.calls, []);
  });

  for (const [status, state] of [
    [403, 'blocked'],
    [404, 'gone'],
    [410, 'gone'],
  ] as const) {
    it(`waits after ${status}, marks the place ${state}, and does not knock again`, async () => {
      const { connector, messenger, conversations } = bot;
      connector.fault({ do: status, times: 2 });
      assert.deepEqual(await messenger.direct(anna.id, message), { outcome: 'waiting', code: 'personNotReached' });
      assert.deepEqual(await messenger.post('vux', message), { outcome: 'waiting', code: 'channelNotBound' });
      assert.equal((await conversations.person(anna.id))?.state, state);
      assert.equal((await conversations.channel('vux'))?.state, state);
      await messenger.direct(anna.id, message);
      await messenger.post('vux', message);
      assert.equal(connector.calls.length, 2);
    });
  }

  const faults: [string, Fault, { sent: Outcome; changed: Outcome }][] = [];
  const both = (fault: Fault, outcome: Outcome): void => {
    const name = `${String(fault.do)}${fault.retryAfter === undefined ? '' : ` with Retry-After ${fault.retryAfter}`}`;
    faults.push([name, fault, { sent: outcome, changed: outcome }]);
  };
  for (const status of [412, 502, 503, 504]) both({ do: status }, { outcome: 'again', at: null, code: 'teamsDown' });
  both({ do: 401 }, { outcome: 'again', at: null, code: 'teamsSignIn' });
  both({ do: 429 }, { outcome: 'again', at: null, code: 'teamsBusy' });
  both({ do: 429, retryAfter: '7' }, { outcome: 'again', at: now + 7_000, code: 'teamsBusy' });
  both({ do: 503, retryAfter: '0' }, { outcome: 'again', at: now, code: 'teamsDown' });
  both(
    { do: 503, retryAfter: 'Mon, 11 Jan 2027 08:00:30 GMT' },
    { outcome: 'again', at: now + 30_000, code: 'teamsDown' },
  );
  both({ do: 429, retryAfter: 'snart' }, { outcome: 'again', at: null, code: 'teamsBusy' });
  both({ do: 400 }, { outcome: 'refused', code: 'teamsRefused' });
  both({ do: 302 }, { outcome: 'refused', code: 'teamsRefused' });
  both({ do: 413 }, { outcome: 'refused', code: 'teamsTooBig' });
  for (const fault of [500, 408, 'acceptThenDrop', 'drop', 'hang', 'garble'] as const) {
    const sent = { outcome: 'unknown', code: 'teamsSilent' } as const;
    faults.push([String(fault), { do: fault }, { sent, changed: { outcome: 'again', at: null, code: 'teamsSilent' } }]);
  }
  for (const [name, fault, { sent, changed }] of faults) {
    it(`tries once and sorts what came of it: ${name}`, async () => {
      const { connector, messenger } = bot;
      const shown = shownIn(await messenger.direct(anna.id, message));
      const before = connector.calls.length;
      connector.fault({ ...fault, times: 3 });
      assert.deepEqual(await messenger.post('vux', message), sent);
      assert.deepEqual(await messenger.direct(anna.id, message), sent);
      assert.deepEqual(await messenger.update({ person: anna.id }, shown, message), changed);
      assert.equal(connector.calls.length, before + 3, 'the library tries nothing again by itself');
    });
  }

  it('says that a message is too big when it is, by Teams’ own measure', async () => {
    const big = { card: card('ö'.repeat(60_000)), summary: 'x' };
    assert.deepEqual(await bot.messenger.direct(anna.id, big), { outcome: 'refused', code: 'teamsTooBig' });
  });

  it('tries again when nobody listens at the address: nothing has left then', async () => {
    await bot.connector.close();
    assert.deepEqual(await bot.messenger.post('vux', message), { outcome: 'again', at: null, code: 'teamsDown' });
  });
});
