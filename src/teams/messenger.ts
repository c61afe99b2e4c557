// Delivers what was promised to a unit's channel or a person's chat, and says what came of it.
import type { Conversations } from '../casework/ports.ts';
import type { Outcome } from '../domain/intent.ts';
import type { PersonId, UnitId } from '../domain/organisation.ts';
import type { Clock } from '../domain/time.ts';
import type { Reference } from './incoming.ts';
import type { Outlet, Shape } from './outlet.ts';
import { isGone, teamsFailure } from './teams-failure.ts';
import type { Shown } from './turn.ts';

/** The result of a delivery is always `{ is: 'post' }` with where the card now stands. No method throws for Teams' sake. */
export interface Messenger {
  /** A new post in the unit's channel. */
  post(unit: UnitId, message: Shape): Promise<Outcome>;
  /** A new message in the person's one-to-one chat. */
  direct(person: PersonId, message: Shape): Promise<Outcome>;
  /**
   * Changes a card that stands already. Where Teams no longer knows it, the card is sent anew, once; the result then names the
   * new message.
   */
  update(to: Recipient, shown: Shown, message: Shape): Promise<Outcome>;
}

export type Recipient = { readonly unit: UnitId } | { readonly person: PersonId };

export interface MessengerOptions {
  readonly outlet: Outlet;
  readonly conversations: Conversations;
  readonly clock: Clock;
}

export function createMessenger({ outlet, conversations, clock }: MessengerOptions): Messenger {
  async function deliver(
    to: Recipient,
    repeatable: boolean,
    call: (reference: Reference) => Promise<Outcome>,
  ): Promise<Outcome> {
    const there = await ('unit' in to ? conversations.channel(to.unit) : conversations.person(to.person));
    const nobody: Outcome = { outcome: 'waiting', code: 'unit' in to ? 'channelNotBound' : 'personNotReached' };
    if (there?.state !== 'active') return nobody;
    const reference = JSON.parse(there.reference) as Reference;
    try {
      return await call(reference);
    } catch (error) {
      const failure = teamsFailure(error, clock.now(), repeatable);
      if (failure.is === 'outcome') return failure.outcome;
      await conversations.mark(there.conversation, failure.is);
      return nobody;
    }
  }

  const send = (to: Recipient, message: Shape): Promise<Outcome> =>
    deliver(to, false, async (reference) =>
      standing('unit' in to ? await outlet.post(reference, message) : await outlet.send(reference, message, null)),
    );

  return {
    post: (unit, message) => send({ unit }, message),
    direct: (person, message) => send({ person }, message),
    update: (to, shown, message) =>
      deliver(to, true, async (reference) => {
        const root = 'unit' in to ? shown.activity : null;
        try {
          await outlet.change({ ...reference, conversation: shown.conversation }, shown.activity, message, root);
          return standing(shown);
        } catch (error) {
          if (isGone(error)) return send(to, message);
          throw error;
        }
      }),
  };
}

function standing(shown: Shown): Outcome {
  return { outcome: 'done', result: { is: 'post', ...shown } };
}
