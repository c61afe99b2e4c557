import assert from 'node:assert/strict';
import type { Conversation } from '../../src/casework/ports.ts';
import { freshStore, onEveryEngine } from './engines.ts';

const channel = (owner: string, conversation: string, given: Partial<Conversation> = {}): Conversation => ({
  kind: 'channel',
  owner,
  conversation,
  reference: '{"serviceUrl":"https://example.org"}',
  state: 'active',
  ...given,
});
const person = (owner: string, conversation: string): Conversation => ({
  ...channel(owner, conversation),
  kind: 'person',
});

describe('conversations', () => {
  onEveryEngine((engine) => {
    const store = freshStore(engine);
    const bind = (value: Conversation) => store().conversations.bind(value);

    it('bind a channel to a unit and find each from the other', async () => {
      assert.equal(await bind(channel('eb', 'channel-1')), 'bound');
      assert.deepEqual(await store().conversations.channel('eb'), channel('eb', 'channel-1'));
      assert.equal(await store().conversations.unitOfChannel('channel-1'), 'eb');
      assert.equal(await store().conversations.unitOfChannel('channel-2'), undefined);
      assert.equal(await store().conversations.channel('bou'), undefined);
    });

    it('let a channel have one unit and a unit one channel', async () => {
      await bind(channel('eb', 'channel-1'));
      assert.equal(await bind(channel('bou', 'channel-1')), 'channelHasOtherUnit');
      assert.equal(await bind(channel('eb', 'channel-2')), 'unitHasOtherChannel');
      assert.deepEqual(await store().conversations.channels(), [channel('eb', 'channel-1')]);
    });

    it('say that the channel is taken when both are', async () => {
      await bind(channel('eb', 'channel-1'));
      await bind(channel('bou', 'channel-2'));
      assert.equal(await bind(channel('bou', 'channel-1')), 'channelHasOtherUnit');
    });

    it('take the newer reference when the same two are bound again', async () => {
      await bind(channel('eb', 'channel-1', { state: 'blocked' }));
      assert.equal(await bind(channel('eb', 'channel-1', { reference: '{"serviceUrl":"new"}' })), 'bound');
      assert.deepEqual(await store().conversations.channels(), [
        channel('eb', 'channel-1', { reference: '{"serviceUrl":"new"}' }),
      ]);
    });

    it('let a unit whose channel is gone take another, and another unit a channel that was gone', async () => {
      await bind(channel('eb', 'channel-1'));
      await store().conversations.mark('channel-1', 'gone');
      assert.equal(await bind(channel('eb', 'channel-2')), 'bound');
      assert.equal(await bind(channel('bou', 'channel-1')), 'bound');
      assert.deepEqual(await store().conversations.channels(), [
        channel('bou', 'channel-1'),
        channel('eb', 'channel-2'),
      ]);
    });

    it('remember a person by the last chat, apart from channels', async () => {
      await store().conversations.keepPerson(person('anna', 'chat-1'));
      await store().conversations.keepPerson(person('anna', 'chat-2'));
      assert.deepEqual(await store().conversations.person('anna'), person('anna', 'chat-2'));
      assert.equal(await store().conversations.unitOfChannel('chat-2'), undefined);
      assert.deepEqual(await store().conversations.channels(), []);
      assert.equal(await store().conversations.person('bo'), undefined);
    });

    it('mark what a conversation has become', async () => {
      await store().conversations.keepPerson(person('anna', 'chat-1'));
      await store().conversations.mark('chat-1', 'blocked');
      assert.equal((await store().conversations.person('anna'))?.state, 'blocked');
      await store().conversations.mark('chat-unknown', 'gone');
      assert.equal(await store().conversations.person('chat-unknown'), undefined);
    });

    it('are bound once when two administrators press at the same moment', async () => {
      const answers = await Promise.all([bind(channel('eb', 'channel-1')), bind(channel('bou', 'channel-1'))]);
      assert.deepEqual(answers.toSorted(), ['bound', 'channelHasOtherUnit']);
      assert.equal((await store().conversations.channels()).length, 1);
    });
  });
});
