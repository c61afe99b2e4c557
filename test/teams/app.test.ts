import assert from 'node:assert/strict';
import type { Turn } from '../../src/teams/turn.ts';
import { anna, bo, card, startBot, tenantId, type Bot } from './bot.ts';
import { botId } from './connector/people.ts';

describe('a turn in Teams', () => {
  let bot: Bot;
  const start = async (...options: Parameters<typeof startBot>): Promise<Bot> => (bot = await startBot(...options));
  afterEach(() => bot.close());

  it('answers what a person writes in her own chat with a message there, and tells where it stands', async () => {
    const sent: unknown[] = [];
    const { connector, faults } = await start({
      handlers: {
        text: async (turn, text) => ({
          card: card(`${turn.name} skrev ${text}`),
          summary: 'Svar',
          sent: async (shown) => void sent.push(shown),
        }),
      },
    });
    await connector.install(anna);
    const answer = await connector.sendText(anna, '  mina \n ärenden ');
    assert.deepEqual(answer, { status: 200, body: null });
    const [message] = connector.standing(connector.chatOf(anna));
    assert.deepEqual(message?.card, card('Anna Ek skrev mina ärenden'));
    assert.deepEqual(sent, [{ conversation: connector.chatOf(anna), activity: message?.activity }]);
    assert.deepEqual(faults, []);
  });
});
