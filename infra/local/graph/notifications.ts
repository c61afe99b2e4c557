// Which subscriptions a change concerns, and what they are told.
import { etagOf } from './model/ids.ts';
import { guidFor } from './model/state.ts';
import type { Delivery, State, Subscription } from './model/state.ts';
import type { Change } from './model/world.ts';
import { isoInstant } from './model/zones.ts';

const tenantId = guidFor('tenant');

export type LifecycleEvent = 'reauthorizationRequired' | 'subscriptionRemoved' | 'missed';

/** Deliveries for the changes of one request; one post per change and subscription, in order. */
export function notificationsFor(state: State, changes: readonly Change[], now: number): Delivery[] {
  const live = Object.values(state.subscriptions).filter((subscription) => subscription.expiresAt > now);
  return changes.flatMap((change) =>
    live
      .filter(
        ({ mailbox, changeType }) => mailbox === change.event.mailbox && changeType.split(',').includes(change.type),
      )
      .map((subscription) => ({
        url: subscription.notificationUrl,
        body: { value: [{ ...common(subscription), ...changed(state, subscription, change) }] },
        attempts: 0,
      })),
  );
}

export function lifecycleNotification(
  subscription: Subscription,
  lifecycleEvent: LifecycleEvent,
): Delivery | undefined {
  if (subscription.lifecycleNotificationUrl === undefined) return undefined;
  const body = { value: [{ lifecycleEvent, ...common(subscription) }] };
  return { url: subscription.lifecycleNotificationUrl, body, attempts: 0 };
}

const common = (subscription: Subscription) => ({
  subscriptionId: subscription.id,
  subscriptionExpirationDateTime: isoInstant(subscription.expiresAt),
  tenantId,
  ...(subscription.clientState === undefined ? {} : { clientState: subscription.clientState }),
});

function changed(state: State, subscription: Subscription, { type, event }: Change): object {
  const id = subscription.immutableIds ? event.id : event.movableId;
  const resource = `Users/${state.mailboxes[event.mailbox]?.guid ?? event.mailbox}/Events/${id}`;
  return {
    changeType: type,
    resource,
    resourceData: { '@odata.type': '#Microsoft.Graph.Event', '@odata.id': resource, '@odata.etag': etagOf(event), id },
  };
}
