// Remembers where people and channels can be reached, from what arrives from them.
import type { Conversation, Conversations } from '../casework/ports.ts';
import type { PersonId, UnitId } from '../domain/organisation.ts';
import type { Incoming, Reference } from './incoming.ts';
import type { Turn } from './turn.ts';

/** Called when somebody can be reached who could not be before, so that what waited for her can go. */
export interface Reached {
  person(person: PersonId): Promise<void>;
  channel(unit: UnitId): Promise<void>;
}

export interface References {
  /** Every activity tells where its sender is: addresses change, and who writes can be written to. */
  seen(turn: Turn): Promise<void>;
  /** The bot was taken away from a chat or a team: nothing can be delivered there any more. */
  removed(turn: Turn, activity: Incoming): Promise<void>;
  /** The bot is in a team again: its bound channels can be written to. */
  added(activity: Incoming): Promise<void>;
}

export function createReferences(conversations: Conversations, reached: Reached): References {
  async function seenPerson(person: PersonId, turn: Turn): Promise<void> {
    const known = await conversations.person(person);
    const here: Conversation = {
      kind: 'person',
      owner: person,
      conversation: turn.conversation,
      reference: newer(known, turn.reference),
      state: 'active',
    };
    if (known !== undefined && sameConversation(known, here)) return;
    await conversations.keepPerson(here);
    if (known?.state !== 'active') await reached.person(person);
  }

  async function seenChannel(turn: Turn): Promise<void> {
    const unit = await conversations.unitOfChannel(turn.conversation);
    const known = unit === undefined ? undefined : await conversations.channel(unit);
    // A channel becomes a unit's by being bound, never by being written in.
    if (known !== undefined) await renew(known, turn.reference);
  }

  async function renew(known: Conversation, reference: string): Promise<void> {
    const here: Conversation = { ...known, reference: newer(known, reference), state: 'active' };
    if (sameConversation(known, here)) return;
    await conversations.bind(here);
    if (known.state !== 'active') await reached.channel(known.owner);
  }

  async function channelsOf(team: string | undefined): Promise<readonly Conversation[]> {
    if (team === undefined) return [];
    return (await conversations.channels()).filter((one) => parse(one.reference).team === team);
  }

  return {
    async seen(turn) {
      if (turn.place === 'channel') await seenChannel(turn);
      else if (turn.place === 'personal' && turn.person !== null) await seenPerson(turn.person, turn);
    },
    async removed(turn, activity) {
      if (turn.place === 'personal') await conversations.mark(turn.conversation, 'gone');
      for (const { conversation } of await channelsOf(activity.channelData.team)) {
        await conversations.mark(conversation, 'gone');
      }
    },
    async added({ serviceUrl, channelData }) {
      for (const known of await channelsOf(channelData.team)) {
        await renew(known, JSON.stringify({ ...parse(known.reference), serviceUrl }));
      }
    },
  };
}

function parse(reference: string): Reference {
  return JSON.parse(reference) as Reference;
}

/** What this activity tells; what it happens not to tell stays as it was known. */
function newer(known: Conversation | undefined, reference: string): string {
  if (known === undefined) return reference;
  const told = Object.entries(parse(reference)).filter(([, value]) => value !== null);
  return JSON.stringify({ ...parse(known.reference), ...Object.fromEntries(told) });
}

function sameConversation(a: Conversation, b: Conversation): boolean {
  return a.conversation === b.conversation && a.reference === b.reference && a.state === b.state;
}
