// Binds each unit's channel before anybody has opened it, as its chief would by writing "@Kvarbo koppla EB" there.
import type { Conversations } from '../../src/casework/ports.ts';
import type { Reference } from '../../src/teams/incoming.ts';
import { sampleOrganisation } from './people.ts';
import { botId, channelOf, type Seat } from './seats.ts';

/** A unit that has been given another channel by hand keeps it; one that is bound here is told the address of this run. */
export async function bindChannels(
  conversations: Pick<Conversations, 'bind' | 'channel'>,
  seats: readonly Seat[],
  serviceUrlOf: (seat: Seat) => string,
): Promise<void> {
  for (const seat of seats.filter(({ channelIsUnits }) => channelIsUnits)) {
    const conversation = channelOf(seat);
    const known = await conversations.channel(seat.unit.id);
    if (known !== undefined && known.conversation !== conversation) continue;
    const reference: Reference = {
      serviceUrl: serviceUrlOf(seat),
      tenant: sampleOrganisation.tenantId,
      bot: botId,
      conversation,
      user: null,
      team: conversation,
    };
    await conversations.bind({
      kind: 'channel',
      owner: seat.unit.id,
      conversation,
      reference: JSON.stringify(reference),
      state: 'active',
    });
  }
}
