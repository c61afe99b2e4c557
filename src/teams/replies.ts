// How a reply reaches the one it is for, when the answer to the HTTP request is not where it goes.
import type { Reference } from './incoming.ts';
import type { Messenger } from './messenger.ts';
import type { Outlet } from './outlet.ts';
import { isGone } from './teams-failure.ts';
import type { Notices, Reply, Shown, Turn } from './turn.ts';

/** Each throws when the reply did not reach Teams. */
export interface Replies {
  /** To something written: as a new message in the same place, in a channel in the same thread. */
  readonly send: (turn: Turn, reply: Reply) => Promise<void>;
  /** To a button of the older kind, whose answer cannot carry a card: in a one-to-one chat in place of the card. */
  readonly inPlace: (turn: Turn, reply: Reply) => Promise<void>;
  /** After a button was answered: a card that is to stand becomes the message, see `CardReply.sent`. */
  readonly stand: (turn: Turn, reply: Reply) => Promise<void>;
  /** After a button was answered with "it takes longer". In a channel it goes to her own chat: a post is everybody's. */
  readonly late: (turn: Turn, reply: Reply) => Promise<void>;
}

export function createReplies(outlet: Outlet, messenger: Messenger, notices: Notices): Replies {
  const here = (turn: Turn): Reference => JSON.parse(turn.reference) as Reference;

  async function told(reply: NonNullable<Reply>, shown: Shown): Promise<void> {
    if ('card' in reply) await reply.sent?.(shown);
  }

  async function send(turn: Turn, reply: Reply): Promise<void> {
    if (reply !== null) await told(reply, await outlet.send(here(turn), reply, turn.rootMessage));
  }

  async function replace(turn: Turn, activity: string, reply: NonNullable<Reply>): Promise<void> {
    try {
      await outlet.change(here(turn), activity, reply, null);
    } catch (error) {
      if (!isGone(error)) throw error;
      await send(turn, reply);
      return;
    }
    await told(reply, { conversation: turn.conversation, activity });
  }

  async function inPlace(turn: Turn, reply: Reply): Promise<void> {
    if (reply !== null && 'card' in reply && turn.place === 'personal' && turn.activity !== null) {
      await replace(turn, turn.activity, reply);
    } else await send(turn, reply);
  }

  return {
    send,
    inPlace,
    async stand(turn, reply) {
      if (reply === null || !('card' in reply) || !reply.sent) return;
      if (turn.place === 'personal' && turn.activity !== null) await replace(turn, turn.activity, reply);
    },
    async late(turn, reply) {
      const shape = reply ?? notices.done();
      if (turn.place === 'personal') {
        await inPlace(turn, shape);
        return;
      }
      if (turn.person === null) throw new Error('a late reply to nobody known');
      const outcome = await messenger.direct(turn.person, shape);
      if (outcome.outcome !== 'done')
        throw new Error(`a late reply was not delivered: ${outcome.outcome} ${outcome.code}`);
      if (outcome.result.is === 'post') await told(shape, outcome.result);
    },
  };
}
