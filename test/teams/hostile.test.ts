import assert from 'node:assert/strict';
import fc from 'fast-check';
import { effort } from '../effort.ts';
import { anna, startBot, tenantId, type Bot } from './bot.ts';
import { botId } from '../../infra/connector/people.ts';

describe('hostile bodies', () => {
  let bot: Bot;
  let unhandled: unknown[];
  const remember = (error: unknown): void => void unhandled.push(error);
  before(async () => {
    unhandled = [];
    process.on('unhandledRejection', remember);
    process.on('uncaughtExceptionMonitor', remember);
    bot = await startBot({
      handlers: {
        text: async (_, text) => ({ text }),
        card: async (_, data) => ({ text: `x${JSON.stringify(data).length}` }),
      },
    });
    await bot.connector.install(anna);
  });
  after(async () => {
    process.off('unhandledRejection', remember);
    process.off('uncaughtExceptionMonitor', remember);
    await bot.close();
  });
  /** What goes wrong on the way back, to an address that is not there, is no fault of the bot's. */
  const ownFaults = (): unknown[] => bot.faults.filter(({ during }) => during !== 'reply');

  const anything = fc.jsonValue({ maxDepth: 4 });
  const strangeKey = fc.constantFrom('__proto__', 'constructor', 'toString', 'then', 'length');
  const fields = [
    'type',
    'id',
    'name',
    'action',
    'channelId',
    'serviceUrl',
    'from',
    'recipient',
    'conversation',
    'replyToId',
    'text',
    'value',
    'membersAdded',
    'membersRemoved',
    'entities',
    'channelData',
    'attachments',
    'deliveryMode',
    'locale',
    'timestamp',
    'callerId',
  ];
  const ordinary = (type: string): object => ({
    type,
    id: 'f:1',
    channelId: 'msteams',
    serviceUrl: bot.connector.url,
    from: { id: '29:anna', aadObjectId: anna.id, name: anna.name },
    recipient: { id: botId },
    conversation: { id: bot.connector.chatOf(anna), conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    text: 'hej',
    ...(type === 'invoke' ? { name: 'adaptiveCard/action', value: { action: { verb: 'x', data: { a: 1 } } } } : {}),
  });

  async function survives(body: string): Promise<void> {
    const answer = await bot.connector.sendRaw(body);
    assert.ok([200, 400, 403].includes(answer.status), `${answer.status} to ${body}`);
    assert.deepEqual(ownFaults(), []);
    assert.deepEqual(unhandled, []);
  }

  it('of any JSON are turned away or ignored', () =>
    fc.assert(
      fc.asyncProperty(anything, (value) => survives(JSON.stringify(value))),
      { numRuns: effort(150, 3_000) },
    ));

  it('of any text are turned away', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), (text) => survives(text)),
      { numRuns: effort(100, 2_000) },
    ));

  it('with any part of an ordinary activity replaced by anything are answered', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('message', 'invoke', 'installationUpdate', 'conversationUpdate', 'event'),
        fc.uniqueArray(fc.tuple(fc.constantFrom(...fields), anything), { selector: ([field]) => field, maxLength: 3 }),
        (type, over) => survives(JSON.stringify({ ...ordinary(type), ...Object.fromEntries(over) })),
      ),
      { numRuns: effort(300, 6_000) },
    ));

  it('with anything inside the parts that are read are answered', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('message', 'invoke', 'installationUpdate', 'conversationUpdate'),
        fc.constantFrom(
          'from',
          'recipient',
          'conversation',
          'channelData',
          'value',
          'entities',
          'attachments',
          'membersAdded',
        ),
        fc.constantFrom(
          'id',
          'name',
          'tenant',
          'team',
          'type',
          'text',
          'mentioned',
          'action',
          'conversationType',
          'verb',
        ),
        fc.oneof(anything, strangeKey),
        (type, part, key, value) => {
          const usual = (ordinary(type) as Record<string, object>)[part] ?? {};
          const inner = { ...usual, [key]: value };
          const list = ['entities', 'attachments', 'membersAdded'].includes(part);
          return survives(JSON.stringify({ ...ordinary(type), [part]: list ? [inner, value] : inner }));
        },
      ),
      { numRuns: effort(300, 6_000) },
    ));

  it('that name prototypes reach nobody’s prototype', async () => {
    await survives('{"__proto__":{"type":"message"},"constructor":{"prototype":{"x":1}}}');
    await survives(
      JSON.stringify(ordinary('invoke')).replace('"a":1', '"__proto__":{"polluted":true},"constructor":1'),
    );
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });

  it('cannot make the bot answer into the request, or somewhere else', async () => {
    const before = bot.connector.calls.length;
    const answer = await bot.connector.sendActivity(anna, { text: 'hej', deliveryMode: 'expectReplies' });
    assert.deepEqual(answer, { status: 200, body: null });
    assert.equal(bot.connector.calls.length, before + 1, 'the reply goes to the chat');
    const elsewhere = await bot.connector.sendActivity(anna, { text: 'hej', serviceUrl: 'https://evil.example/' });
    assert.deepEqual(elsewhere, { status: 403, body: null });
  });
});
