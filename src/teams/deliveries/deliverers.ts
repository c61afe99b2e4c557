// Keeps the promises that go to Teams: posts in units' channels, and cards in people's own chats.
import type { Deliver, TeamsDeliveryParts } from './delivery.ts';
import { deliverDirect } from './direct.ts';
import { deliverRefresh } from './refresh-card.ts';
import { deliverReminder, deliverTell, deliverTellUpdate } from './unit-posts.ts';

export type TeamsDeliverers = {
  readonly [K in 'tellUnit' | 'updateTell' | 'remindUnit' | 'refreshCard' | 'direct']: Deliver<K>;
};

export function createTeamsDeliverers(parts: TeamsDeliveryParts): TeamsDeliverers {
  return {
    tellUnit: deliverTell(parts),
    updateTell: deliverTellUpdate(parts),
    remindUnit: deliverReminder(parts),
    refreshCard: deliverRefresh(parts),
    direct: deliverDirect(parts),
  };
}
