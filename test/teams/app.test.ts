import assert from 'node:assert/strict';
import type { Turn } from '../../src/teams/turn.ts';
import { anna, bo, card, startBot, tenantId, type Bot } from './bot.ts';
import { botId } from '../../infra/connector/people.ts';

const inChannel = { team: 'Vuxen', channel: 'Vuxenenheten' };

describe('a turn in Teams', () => {
  let bot: Bot;
  const start = async (...options: Parameters<typeof startBot>): Promise<Bot> => (bot = await startBot(...options));
  afterEach(() => bot.close());

  it('answers what a person writes in her own chat with a message there, and tells where it stands', async () => {
    const sent: unknown[] = [];
    const { connector, faults } = await start({
      handlers: {
        text: async (turn, text) => ({
          card: card(`${String(turn.name)} skrev ${text}`),
          summary: 'Svar',
          sent: async (shown) => void sent.push(shown),
        }),
      },
    });
    await connector.install(anna);
    const answer = await connector.sendText(anna, '  mina \n\u00a0ärenden&nbsp;');
    assert.deepEqual(answer, { status: 200, body: null });
    const [message] = connector.standing(connector.chatOf(anna));
    assert.deepEqual(message?.card, card('Anna Ek skrev mina ärenden'));
    assert.equal(message.summary, 'Svar');
    assert.deepEqual(sent, [{ conversation: connector.chatOf(anna), activity: message.activity }]);
    assert.deepEqual(faults, []);
  });

  it('says who did it, where, on which card, and with what a channel could be bound', async () => {
    const turns: Turn[] = [];
    const { connector } = await start({
      handlers: {
        text: async (turn) => (turns.push(turn), { text: 'ja' }),
        card: async (turn) => (turns.push(turn), null),
      },
    });
    await connector.addToTeam(anna, 'Vuxen', ['Vuxenenheten']);
    await connector.sendText(bo, 'hej', { ...inChannel, thread: '17' });
    await connector.clickCard(anna, '18', 'tick', {}, { ...inChannel, thread: '17' });
    const channel = connector.channelId('Vuxen', 'Vuxenenheten');
    const [written, pressed] = turns.map(({ reference, ...turn }) => ({ ...turn, reference: JSON.parse(reference) }));
    const reference = {
      serviceUrl: connector.url,
      tenant: tenantId,
      bot: botId,
      conversation: channel,
      user: null,
      team: connector.channelId('Vuxen', ''),
    };
    const place = { place: 'channel', conversation: channel, rootMessage: '17', reference };
    assert.deepEqual(written, { person: bo.id, name: bo.name, activity: null, mentioned: true, ...place });
    assert.deepEqual(pressed, { person: anna.id, name: anna.name, activity: '18', mentioned: false, ...place });
    const [reply] = connector.standing(channel);
    assert.equal(reply?.root, '17', 'the reply stands in the thread it answers');
  });

  it("takes the mention of the bot out of what was written, and nobody else's", async () => {
    const texts: string[] = [];
    const { connector } = await start({ handlers: { text: async (_, text) => (texts.push(text), null) } });
    const mention = (id: string, name: string): object => ({
      type: 'mention',
      text: `<at>${name}</at>`,
      mentioned: { id },
    });
    await connector.sendActivity(anna, {
      text: '<at>Kvarbo</at> fråga <at>Bo</at>',
      entities: [mention(botId, 'Kvarbo'), mention('29:bo', 'Bo'), { type: 'clientInfo' }],
    });
    assert.deepEqual(texts, ['fråga <at>Bo</at>']);
  });

  it('counts files but not the HTML that Teams sends beside a text, and fetches none of them', async () => {
    const counts: number[] = [];
    const { connector } = await start({
      handlers: { text: async (_turn, _text, files) => (counts.push(files), null) },
    });
    const contentUrl = `${connector.url}v3/attachments/brev.pdf`;
    await connector.sendActivity(anna, {
      text: 'se brevet',
      attachments: [
        { contentType: 'text/html', content: '<p>se brevet</p>' },
        {
          contentType: 'application/vnd.microsoft.teams.file.download.info',
          contentUrl,
          content: { downloadUrl: contentUrl },
        },
        { contentType: 'image/png', contentUrl },
      ],
    });
    assert.deepEqual(counts, [2]);
    assert.deepEqual(connector.calls, []);
  });

  it('does not know a person whom the activity does not name, and asks the handler all the same', async () => {
    const persons: unknown[] = [];
    const { connector, faults } = await start({
      handlers: { text: async (turn) => (persons.push(turn.person), { text: 'Jag vet inte vem du är.' }) },
    });
    await connector.install(anna);
    const answer = await connector.sendActivity(anna, { text: 'hej', from: undefined });
    assert.equal(answer.status, 200);
    assert.deepEqual(persons, [null]);
    assert.equal(connector.standing(connector.chatOf(anna))[0]?.text, 'Jag vet inte vem du är.');
    assert.deepEqual(faults, []);
  });

  it('keeps nothing between turns: quick messages in one chat never meet a conflict', async () => {
    const { connector, faults } = await start({ handlers: { text: async (_, text) => ({ text }) } });
    await connector.install(anna);
    const texts = Array.from({ length: 8 }, (_, index) => `meddelande ${index}`);
    await Promise.all(texts.map((text) => connector.sendText(anna, text)));
    assert.deepEqual(
      connector
        .standing(connector.chatOf(anna))
        .map(({ text }) => text)
        .sort(),
      texts,
    );
    assert.deepEqual(faults, []);
  });

  it('sends no typing signs while a handler works', async () => {
    const { connector } = await start({
      handlers: { text: () => new Promise((resolve) => setTimeout(resolve, 1_200, { text: 'klart' })) },
    });
    await connector.install(anna);
    await connector.sendText(anna, 'hej');
    assert.deepEqual(
      connector.calls.map(({ body }) => (body as { type: string }).type),
      ['message'],
    );
  });

  it('shows a reference and nothing else of what went wrong, and reports it under that reference', async () => {
    const { connector, faults } = await start({
      handlers: {
        text: async () => {
          throw new Error('hemligt: 7K3Q Anna');
        },
      },
    });
    await connector.install(anna);
    const answer = await connector.sendText(anna, 'hej');
    assert.deepEqual(answer, { status: 200, body: null });
    const [message] = connector.standing(connector.chatOf(anna));
    assert.deepEqual(message?.card, card('Fel 00000001', null));
    assert.deepEqual(
      faults.map(({ reference, during, error }) => ({ reference, during, error: (error as Error).message })),
      [{ reference: '00000001', during: 'message', error: 'hemligt: 7K3Q Anna' }],
    );
    assert.doesNotMatch(JSON.stringify(connector.calls), /hemligt/);
  });

  it('reports a reply that Teams refused, and answers the request', async () => {
    const { connector, faults } = await start({ handlers: { text: async () => ({ text: 'hej' }) } });
    await connector.install(anna);
    connector.fault({ do: 502 });
    assert.equal((await connector.sendText(anna, 'hej')).status, 200);
    assert.equal(connector.calls.length, 1, 'a reply is not tried twice');
    assert.deepEqual(
      faults.map(({ during }) => during),
      ['reply'],
    );
  });

  it('lets the request go when a handler takes long, and sends the reply when it comes', async () => {
    let finish: (reply: { text: string }) => void = () => assert.fail('the handler has not begun');
    const { connector, app } = await start({
      patienceMs: 20,
      handlers: { text: () => new Promise((resolve) => (finish = resolve)) },
    });
    await connector.install(anna);
    assert.equal((await connector.sendText(anna, 'hej')).status, 200);
    assert.deepEqual(connector.standing(), []);
    finish({ text: 'nu' });
    await app.settled();
    assert.deepEqual(
      connector.standing().map(({ text }) => text),
      ['nu'],
    );
  });

  it('ignores what nobody asked for: reactions, edits, read receipts', async () => {
    const asked: string[] = [];
    const { connector } = await start({ handlers: { text: async (_, text) => (asked.push(text), { text }) } });
    for (const type of ['messageReaction', 'messageUpdate', 'messageDelete', 'event', 'typing', 'endOfConversation']) {
      assert.deepEqual(await connector.sendActivity(anna, { type, text: 'hej' }), { status: 200, body: null }, type);
    }
    assert.deepEqual(asked, []);
    assert.deepEqual(connector.calls, []);
  });
});
