import assert from 'node:assert/strict';
import type { Turn } from '../../src/teams/turn.ts';
import { anna, bo, startBot, type Bot, type BotOptions } from './bot.ts';
import { botId } from '../../infra/connector/people.ts';

describe('installing and removing the bot', () => {
  let bot: Bot;
  let greeted: string[];
  const handlers: BotOptions['handlers'] = {
    opened: async (turn) => (greeted.push(`opened ${turn.conversation}`), { text: 'Välkommen' }),
    added: async (turn) => (greeted.push(`added ${turn.conversation}`), { text: 'Hej allihop' }),
  };
  beforeEach(async () => {
    greeted = [];
    bot = await startBot({ handlers });
  });
  afterEach(() => bot.close());

  it('greets a person once, though Teams tells of the installation twice', async () => {
    const { connector } = bot;
    await connector.install(anna);
    assert.deepEqual(greeted, [`opened ${connector.chatOf(anna)}`]);
    assert.deepEqual(
      connector.standing().map(({ text }) => text),
      ['Välkommen'],
    );
  });

  it('greets again after having been removed', async () => {
    await bot.connector.install(anna);
    await bot.connector.uninstall(anna);
    await bot.connector.install(anna);
    assert.equal(greeted.length, 2);
  });

  it('greets a team once, in its general channel', async () => {
    await bot.connector.addToTeam(anna, 'Vuxen', ['Vuxenenheten']);
    assert.deepEqual(greeted, [`added ${bot.connector.channelId('Vuxen', '')}`]);
  });

  it('says nothing when people join a team, or when the bot is added to a group chat', async () => {
    const { connector } = bot;
    await connector.sendActivity(anna, { type: 'conversationUpdate', membersAdded: [{ id: '29:någon' }] });
    await connector.sendActivity(anna, {
      type: 'conversationUpdate',
      membersAdded: [{ id: botId }],
      conversation: { id: '19:grupp@thread.v2', conversationType: 'groupChat', isGroup: true },
    });
    assert.deepEqual(greeted, []);
    assert.deepEqual(connector.calls, []);
  });
});

describe('remembering where people and channels are', () => {
  let bot: Bot;
  let turns: Turn[];
  beforeEach(async () => {
    turns = [];
    bot = await startBot({ handlers: { text: async (turn) => (turns.push(turn), null) } });
  });
  afterEach(() => bot.close());

  const serviceUrlOf = async (person: string): Promise<unknown> =>
    JSON.parse((await bot.conversations.person(person))?.reference ?? '{}').serviceUrl;

  it('knows a person by her Entra id from her first activity on, and follows when her address changes', async () => {
    const { connector, conversations, reached } = bot;
    await connector.install(anna);
    const kept = await conversations.person(anna.id);
    assert.equal(kept?.conversation, connector.chatOf(anna));
    assert.equal(kept.state, 'active');
    assert.doesNotMatch(kept.reference, /Anna/, 'no name is kept with an address');
    assert.deepEqual(reached, [anna.id]);
    await connector.sendActivity(anna, { text: 'hej', serviceUrl: `${connector.url}nytt/` });
    assert.equal(await serviceUrlOf(anna.id), `${connector.url}nytt/`);
    assert.deepEqual(reached, [anna.id], 'she could be reached all the time');
  });

  it('says that a person can be reached again when she is back', async () => {
    const { connector, conversations, reached } = bot;
    await connector.install(anna);
    await connector.uninstall(anna);
    assert.equal((await conversations.person(anna.id))?.state, 'gone');
    await connector.sendText(anna, 'hej');
    assert.equal((await conversations.person(anna.id))?.state, 'active');
    assert.deepEqual(reached, [anna.id, anna.id]);
  });

  it('never takes a channel for a unit’s because somebody writes in it', async () => {
    const { connector, conversations } = bot;
    await connector.addToTeam(anna, 'Vuxen', ['Vuxenenheten']);
    await connector.sendText(anna, 'hej', { team: 'Vuxen', channel: 'Vuxenenheten' });
    assert.deepEqual(await conversations.channels(), []);
    assert.equal(await conversations.person(anna.id), undefined, 'a channel is no chat of hers');
  });

  it('follows a bound channel: its address, its team being left, and its team being joined again', async () => {
    const { connector, conversations, reached } = bot;
    const where = { team: 'Vuxen', channel: 'Vuxenenheten' };
    await connector.addToTeam(anna, 'Vuxen', ['Vuxenenheten']);
    await connector.sendText(anna, 'koppla', where);
    const { conversation, reference } = turns[0]!;
    await conversations.bind({ kind: 'channel', owner: 'vux', conversation, reference, state: 'active' });
    await connector.sendActivity(
      bo,
      { text: 'hej', serviceUrl: `${connector.url}nytt/`, channelData: undefined },
      where,
    );
    await connector.sendActivity(bo, { text: 'hej', serviceUrl: `${connector.url}nytt/` }, where);
    const moved = await conversations.channel('vux');
    assert.deepEqual(JSON.parse(moved!.reference), { ...JSON.parse(reference), serviceUrl: `${connector.url}nytt/` });
    await connector.removeFromTeam(anna, 'Vuxen');
    assert.equal((await conversations.channel('vux'))?.state, 'gone');
    await connector.addToTeam(anna, 'Vuxen', []);
    assert.equal((await conversations.channel('vux'))?.state, 'active');
    assert.deepEqual(reached, ['vux']);
  });
});
