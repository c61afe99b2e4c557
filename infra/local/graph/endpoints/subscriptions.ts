// Change notifications: create (with handshake), renew, reauthorise, delete.
import { answered, bodyOf, metadata } from '../call.ts';
import type { Call } from '../call.ts';
import { findMailbox, guidFor, newGuid } from '../model/state.ts';
import type { Mailbox, Subscription } from '../model/state.ts';
import { isoInstant } from '../model/zones.ts';
import { GraphFault } from '../wire/answer.ts';
import type { Answer } from '../wire/answer.ts';
import { instant, readShape, text, yesNo } from '../wire/read-shape.ts';
import type { Shape } from '../wire/read-shape.ts';

const shape: Shape = {
  name: 'Subscription',
  properties: {
    ...{ id: text, applicationId: text, creatorId: text, notificationUrlAppId: text, notificationQueryOptions: text },
    ...{ changeType: text, notificationUrl: text, lifecycleNotificationUrl: text, resource: text, clientState: text },
    ...{ expirationDateTime: instant, latestSupportedTlsVersion: text, includeResourceData: yesNo },
    ...{ encryptionCertificate: text, encryptionCertificateId: text },
  },
};

interface SubscriptionInput {
  readonly changeType?: string | null;
  readonly notificationUrl?: string | null;
  readonly lifecycleNotificationUrl?: string | null;
  readonly resource?: string | null;
  readonly clientState?: string | null;
  readonly expirationDateTime?: string | null;
  readonly latestSupportedTlsVersion?: string | null;
  readonly includeResourceData?: boolean | null;
}

const invalid = (message: string) => new GraphFault(400, 'InvalidRequest', message);
const minute = 60_000;
/** Longest and shortest life of a subscription to events, in minutes. */
const longest = 10_080;
const shortest = 45;

export function createSubscription(call: Call): Answer {
  const input: SubscriptionInput = readShape(shape, bodyOf(call));
  const { notificationUrl, clientState } = input;
  const changeType = input.changeType ?? '';
  const resource = input.resource ?? '';
  if (!/^(created|updated|deleted)(,(created|updated|deleted))*$/.test(changeType))
    throw invalid('changeType is not valid.');
  if (!notificationUrl) throw invalid('notificationUrl is needed.');
  if ((clientState ?? '').length > 128) throw invalid('clientState must be at most 128 characters.');
  if (input.includeResourceData === true)
    throw new GraphFault(501, 'NotImplemented', 'The stand-in sends no resource data.');
  const subscription: Subscription = {
    id: newGuid(call.world.state),
    resource,
    mailbox: watched(call, resource).address,
    changeType,
    notificationUrl,
    ...(input.lifecycleNotificationUrl ? { lifecycleNotificationUrl: input.lifecycleNotificationUrl } : {}),
    ...(clientState ? { clientState } : {}),
    latestSupportedTlsVersion: input.latestSupportedTlsVersion ?? 'v1_2',
    expiresAt: readExpiry(input.expirationDateTime, call.world.now),
    immutableIds: call.preferences.immutableIds,
  };
  const { subscriptions } = call.world.state;
  subscriptions[subscription.id] = subscription;
  const urls = [notificationUrl, input.lifecycleNotificationUrl].filter((url) => typeof url === 'string');
  return {
    ...answered(call, 201, {
      '@odata.context': metadata(call, 'subscriptions/$entity'),
      ...subscriptionAnswer(subscription),
    }),
    handshake: { urls, undo: () => Reflect.deleteProperty(subscriptions, subscription.id) },
  };
}

export function listSubscriptions(call: Call): Answer {
  const value = live(call).map(subscriptionAnswer);
  return answered(call, 200, { '@odata.context': metadata(call, 'subscriptions'), value });
}

export const getSubscription = (call: Call): Answer =>
  answered(call, 200, {
    '@odata.context': metadata(call, 'subscriptions/$entity'),
    ...subscriptionAnswer(named(call)),
  });

export function renewSubscription(call: Call): Answer {
  const subscription = named(call);
  const input: SubscriptionInput = readShape(shape, bodyOf(call));
  for (const name of Object.keys(input)) {
    if (name !== 'expirationDateTime' && name !== 'notificationUrl') throw invalid(`${name} cannot be changed.`);
  }
  if (Object.keys(input).length === 0) throw invalid('There is nothing to change.');
  const expiresAt = input.expirationDateTime
    ? readExpiry(input.expirationDateTime, call.world.now)
    : subscription.expiresAt;
  subscription.expiresAt = expiresAt;
  subscription.notificationUrl = input.notificationUrl ?? subscription.notificationUrl;
  return getSubscription(call);
}

export function reauthorizeSubscription(call: Call): Answer {
  named(call);
  return { status: 204 };
}

export function deleteSubscription(call: Call): Answer {
  Reflect.deleteProperty(call.world.state.subscriptions, named(call).id);
  return { status: 204 };
}

const live = ({ world }: Call): Subscription[] =>
  Object.values(world.state.subscriptions).filter((one) => one.expiresAt > world.now);

function named(call: Call): Subscription {
  const found = live(call).find((one) => one.id === call.params['subscription']?.toLowerCase());
  if (!found) throw new GraphFault(404, 'ResourceNotFound', 'The object was not found.');
  return found;
}

/** The mailbox a resource path watches. Only events are watched here. */
function watched({ world, me }: Call, resource: string): Mailbox {
  const key = /^\/?(?:(?:users\/([^/]+)|users\('([^']+)'\))|me)\/(?:calendar\/)?events$/i.exec(resource);
  if (!key) throw invalid(`Resource '${resource}' is not supported.`);
  const mailbox = findMailbox(world.state, decodeURIComponent(key[1] ?? key[2] ?? me ?? ''));
  if (!mailbox) throw new GraphFault(404, 'ResourceNotFound', 'The watched user was not found.');
  return mailbox;
}

function readExpiry(given: string | null | undefined, now: number): number {
  if (!given) throw invalid('expirationDateTime is needed.');
  const at = Date.parse(given);
  if (at <= now) throw invalid('Subscription expiration time must be in the future.');
  if (at > now + longest * minute) {
    throw invalid(`Subscription expiration can only be ${String(longest)} minutes in the future.`);
  }
  return Math.max(at, now + shortest * minute);
}

const subscriptionAnswer = (subscription: Subscription) => ({
  id: subscription.id,
  resource: subscription.resource,
  applicationId: guidFor('application'),
  changeType: subscription.changeType,
  clientState: subscription.clientState ?? null,
  notificationUrl: subscription.notificationUrl,
  lifecycleNotificationUrl: subscription.lifecycleNotificationUrl ?? null,
  notificationQueryOptions: null,
  expirationDateTime: isoInstant(subscription.expiresAt),
  creatorId: guidFor('service principal'),
  latestSupportedTlsVersion: subscription.latestSupportedTlsVersion ?? 'v1_2',
  includeResourceData: false,
  encryptionCertificate: null,
  encryptionCertificateId: null,
});
