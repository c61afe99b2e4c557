import assert from 'node:assert/strict';
import { defaultPatienceMs } from '../../src/teams/app.ts';
import type { Reply } from '../../src/teams/turn.ts';
import { anna, bo, card, startBot, type Bot } from './bot.ts';
import type { Shown } from '../../src/teams/turn.ts';

const inChannel = { team: 'Vuxen', channel: 'Vuxenenheten' };
const cardAnswer = (value: object): object => ({
  status: 200,
  body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value },
});
const textAnswer = (value: string): object => ({
  status: 200,
  body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value },
});

describe('a pressed button', () => {
  let bot: Bot;
  const start = async (...options: Parameters<typeof startBot>): Promise<Bot> => (bot = await startBot(...options));
  afterEach(() => bot.close());

  /** A card in Anna's chat, for her to press on. */
  async function standing(): Promise<string> {
    await bot.connector.install(anna);
    await bot.messenger.direct(anna.id, { card: card('Först', { a: 1 }), summary: 'Först' });
    return bot.connector.standing(bot.connector.chatOf(anna))[0]!.activity;
  }

  it('hands over its verb, its data and the inputs, whatever the verb', async () => {
    const got: unknown[] = [];
    const { connector } = await start({ handlers: { card: async (_, data) => (got.push(data), null) } });
    const activity = await standing();
    await connector.clickCard(anna, activity, 'aldrigHördTalasOm', { ref: '7K3Q', input: 'x', verb: 'annat' });
    await connector.invoke(anna, 'adaptiveCard/action', 'inget');
    assert.deepEqual(got, [{ ref: '7K3Q', input: 'x', verb: 'aldrigHördTalasOm' }, {}]);
  });

  it('is answered with the card, which takes the place of the one pressed', async () => {
    const { connector } = await start({ handlers: { card: async () => ({ card: card('Sedan'), summary: 'Sedan' }) } });
    const activity = await standing();
    assert.deepEqual(await connector.press(anna, activity, 'Vidare'), cardAnswer(card('Sedan')));
    assert.deepEqual(connector.seen(anna, activity), card('Sedan'));
  });

  it('is answered with a text beneath the card, and never with nothing: Teams takes that for a failure', async () => {
    const replies: Reply[] = [{ text: 'Inte nu.' }, null];
    const { connector } = await start({ handlers: { card: async () => replies.shift() ?? null } });
    const activity = await standing();
    assert.deepEqual(await connector.clickCard(anna, activity, 'x'), textAnswer('Inte nu.'));
    assert.deepEqual(await connector.clickCard(anna, activity, 'x'), textAnswer('Klart.'));
  });

  it("leaves a form's message alone, and lets a card that is to stand become the message", async () => {
    const stands: Shown[] = [];
    const { connector, app } = await start({
      handlers: {
        card: async (_, data) => {
          const { verb } = data as { verb: string };
          const sent = async (shown: Shown): Promise<void> => void stands.push(shown);
          return { card: card(verb), summary: verb, ...(verb === 'plan' ? { sent } : {}) };
        },
      },
    });
    const activity = await standing();
    await connector.clickCard(anna, activity, 'formulär');
    await app.settled();
    assert.equal(connector.standing()[0]?.changes, 0);
    await connector.clickCard(anna, activity, 'plan');
    await app.settled();
    assert.deepEqual(connector.standing()[0]?.card, card('plan'));
    assert.deepEqual(stands, [{ conversation: connector.chatOf(anna), activity }]);
  });

  it('sends a card that is to stand as a new message where the client has forgotten the old one', async () => {
    const stands: Shown[] = [];
    const { connector, app } = await start({
      handlers: {
        card: async () => ({ card: card('plan'), summary: 'plan', sent: async (shown) => void stands.push(shown) }),
      },
    });
    const activity = await standing();
    connector.forgetMessages();
    await connector.clickCard(anna, activity, 'plan');
    await app.settled();
    const [message] = connector.standing(connector.chatOf(anna));
    assert.deepEqual(message?.card, card('plan'));
    assert.notEqual(message.activity, activity);
    assert.deepEqual(stands, [{ conversation: connector.chatOf(anna), activity: message.activity }]);
  });

  it("never writes one person's card over the post of a channel, not even one that refreshes itself", async () => {
    const { connector, app, messenger, conversations } = await start({
      handlers: {
        card: async (turn) => ({
          card: {
            ...card(`bara för ${String(turn.name)}`),
            refresh: { action: { type: 'Action.Execute', verb: 'visa' }, userIds: ['29:anna'] },
          },
          summary: 'Svar',
          sent: async () => assert.fail('nothing of hers stands in a channel'),
        }),
      },
    });
    await connector.addToTeam(anna, 'Vuxen', ['Vuxenenheten']);
    await conversations.bind({
      kind: 'channel',
      owner: 'vux',
      conversation: connector.channelId('Vuxen', 'Vuxenenheten'),
      reference: JSON.stringify({
        serviceUrl: connector.url,
        tenant: null,
        bot: '28:kvarbo',
        conversation: connector.channelId('Vuxen', 'Vuxenenheten'),
        user: null,
        team: null,
      }),
      state: 'active',
    });
    await messenger.post('vux', { card: card('Ref 7K3Q'), summary: 'Ref 7K3Q' });
    const [post] = connector.standing();
    const before = connector.calls.length;
    for (const person of [anna, bo, anna]) await connector.clickCard(person, post!.activity, 'visa');
    await app.settled();
    assert.deepEqual(connector.calls.slice(before), []);
    assert.deepEqual(connector.standing()[0]?.card, card('Ref 7K3Q'));
    assert.match(JSON.stringify(connector.seen(bo, post!.activity)), /bara för Bo Lind/);
  });

  it('is done once though Teams sends it again, at the same time or later, and answered alike', async () => {
    let done = 0;
    const { connector, app } = await start({
      handlers: {
        card: async () => {
          done += 1;
          return { card: card(`gång ${done}`), summary: 'x', sent: async () => undefined };
        },
        text: async () => ({ text: `svar ${(done += 1)}` }),
      },
    });
    const activity = await standing();
    const before = connector.calls.length;
    const again = {
      id: 'f:samma',
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb: 'boka', data: {} } },
      replyToId: activity,
    };
    const answers = await Promise.all([connector.sendActivity(anna, again), connector.sendActivity(anna, again)]);
    answers.push(await connector.sendActivity(anna, again));
    await app.settled();
    assert.deepEqual(
      answers,
      Array.from({ length: 3 }, () => cardAnswer(card('gång 1'))),
    );
    assert.equal(connector.calls.length, before + 1, 'the message becomes the card once');
    await connector.sendActivity(anna, { id: 'f:text', text: 'hej' });
    await connector.sendActivity(anna, { id: 'f:text', text: 'hej' });
    assert.deepEqual(
      connector.standing().flatMap(({ text }) => text ?? []),
      ['svar 2'],
    );
  });

  it('is answered in time though the handler is not done; the card follows in the same place', async () => {
    let finish: (reply: Reply) => void = () => assert.fail('the handler has not begun');
    const { connector, app } = await start({
      patienceMs: 20,
      handlers: { card: () => new Promise((resolve) => (finish = resolve)) },
    });
    const activity = await standing();
    assert.deepEqual(await connector.press(anna, activity, 'Vidare'), cardAnswer(card('Det tar lite längre tid')));
    finish({ card: card('Till slut'), summary: 'Till slut' });
    await app.settled();
    assert.deepEqual(connector.standing()[0]?.card, card('Till slut'));
    assert.deepEqual(connector.seen(anna, activity), card('Till slut'));
  });

  it('in a channel gets a late answer to her own chat, since the post is everybody’s', async () => {
    let finish: (reply: Reply) => void = () => assert.fail('the handler has not begun');
    const { connector, app, faults } = await start({
      patienceMs: 20,
      handlers: { card: () => new Promise((resolve) => (finish = resolve)) },
    });
    await connector.install(anna);
    await connector.addToTeam(anna, 'Vuxen', ['Vuxenenheten']);
    await connector.clickCard(anna, '17', 'ta', {}, { ...inChannel, thread: '17' });
    finish({ card: card('Till slut'), summary: 'Till slut' });
    await app.settled();
    assert.deepEqual(
      connector.standing().map(({ conversation, card: shown }) => [conversation, shown]),
      [[connector.chatOf(anna), card('Till slut')]],
    );
    await connector.clickCard(bo, '17', 'ta', {}, { ...inChannel, thread: '17' });
    finish({ text: 'till någon som inte har öppnat boten' });
    await app.settled();
    assert.equal(connector.standing().length, 1);
    assert.deepEqual(
      faults.map(({ during }) => during),
      ['late reply'],
    );
  });

  it('that fails is answered with a reference and what was sent, so that it can be sent again; 200, nothing is wiped', async () => {
    const { connector, faults } = await start({
      handlers: {
        card: async () => {
          throw new Error('hemligt');
        },
      },
    });
    const activity = await standing();
    const answer = await connector.clickCard(anna, activity, 'spara', { typed: 'allt hon skrev' });
    assert.deepEqual(answer, cardAnswer(card('Fel 00000001', { typed: 'allt hon skrev', verb: 'spara' })));
    assert.equal(faults[0]?.reference, '00000001');
    assert.deepEqual(connector.standing()[0]?.card, card('Först', { a: 1 }), 'the message itself is as it was');
  });

  it('of the older kind is answered in its place in her own chat, and in the thread in a channel', async () => {
    const got: unknown[] = [];
    const { connector, app } = await start({
      handlers: { card: async (_, data) => (got.push(data), { card: card('Sedan'), summary: 'Sedan' }) },
    });
    const activity = await standing();
    await connector.addToTeam(anna, 'Vuxen', ['Vuxenenheten']);
    assert.deepEqual(await connector.submitCard(anna, activity, { verb: 'spara', a: 1 }), { status: 200, body: null });
    await connector.submitCard(anna, '17', { verb: 'spara' }, { ...inChannel, thread: '17' });
    await app.settled();
    assert.deepEqual(got, [{ verb: 'spara', a: 1 }, { verb: 'spara' }]);
    const [own, inThread] = connector.standing();
    assert.deepEqual([own?.activity, own?.card, own?.changes], [activity, card('Sedan'), 1]);
    assert.deepEqual([inThread?.root, inThread?.card], ['17', card('Sedan')]);
  });
});

describe('the patience of a turn', () => {
  it('ends before that of Teams, which is five seconds', () => {
    const patience: number = defaultPatienceMs;
    assert.ok(patience <= 4_500);
  });
});

describe('an invoke the product does not have', () => {
  let bot: Bot;
  beforeEach(async () => (bot = await startBot()));
  afterEach(() => bot.close());

  const shapes: Readonly<Record<string, object>> = {
    'task/fetch': { task: { type: 'message', value: 'Det kan jag inte' } },
    'task/submit': { task: { type: 'message', value: 'Det kan jag inte' } },
    'config/fetch': { task: { type: 'message', value: 'Det kan jag inte' } },
    'composeExtension/query': { composeExtension: { type: 'message', text: 'Det kan jag inte' } },
    'composeExtension/submitAction': { composeExtension: { type: 'message', text: 'Det kan jag inte' } },
    'application/search': {
      statusCode: 200,
      type: 'application/vnd.microsoft.search.searchResponse',
      value: { results: [] },
    },
  };
  for (const [name, body] of Object.entries(shapes)) {
    it(`is answered readably and never with 501: ${name}`, async () => {
      assert.deepEqual(await bot.connector.invoke(anna, name, {}), { status: 200, body });
    });
  }

  for (const name of ['fileConsent/invoke', 'signin/verifyState', 'message/submitAction', 'något/helt/nytt']) {
    it(`is answered with a readable card: ${name}`, async () => {
      assert.deepEqual(await bot.connector.invoke(anna, name, {}), cardAnswer(card('Det kan jag inte')));
    });
  }
});
