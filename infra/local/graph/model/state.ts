// Everything the stand-in remembers, as plain data, and how ids are made.
import { createHash } from 'node:crypto';
import type { Attendee, StoredEvent } from './event.ts';

export type MailboxKind = 'person' | 'unit' | 'room' | 'organiser';

export interface MailboxOptions {
  readonly address: string;
  readonly name: string;
  readonly kind: MailboxKind;
  /** False for a mailbox without a Teams licence: online meetings are then silently not made. Default true. */
  readonly teams?: boolean;
}

export interface Mailbox {
  /** Lower case. */
  readonly address: string;
  readonly name: string;
  readonly kind: MailboxKind;
  readonly teams: boolean;
  /** The directory's guid for the mailbox, derived from the address. */
  readonly guid: string;
  readonly calendarId: string;
}

/** A message Exchange would have mailed. Kept for inspection; nothing is sent anywhere. */
export interface SentMail {
  readonly kind: 'invitation' | 'update' | 'cancellation' | 'response' | 'forwarded';
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly comment: string;
  readonly iCalUId: string;
  readonly at: number;
}

export interface Subscription {
  readonly id: string;
  readonly resource: string;
  /** Address of the mailbox watched, lower case. */
  readonly mailbox: string;
  readonly changeType: string;
  notificationUrl: string;
  readonly lifecycleNotificationUrl?: string;
  readonly clientState?: string;
  readonly latestSupportedTlsVersion?: string;
  /** Epoch milliseconds. */
  expiresAt: number;
  readonly immutableIds: boolean;
}

/** A notification not yet taken by its receiver. */
export interface Delivery {
  readonly url: string;
  readonly body: { readonly value: readonly unknown[] };
  attempts: number;
}

/** What a delta link stands for: the window and what the caller has been told, by id and etag. */
export interface DeltaRound {
  readonly mailbox: string;
  readonly from: number;
  readonly to: number;
  readonly told: Readonly<Record<string, string>>;
  /** Still to tell before the round ends: current instances (in told) or removed ids. */
  readonly pending: readonly { readonly id: string; readonly removed: boolean }[];
}

export interface State {
  counter: number;
  mailboxes: Record<string, Mailbox>;
  events: Record<string, StoredEvent>;
  subscriptions: Record<string, Subscription>;
  deliveries: Delivery[];
  deltas: Record<string, DeltaRound>;
  mail: SentMail[];
}

const digest = (text: string) => createHash('sha256').update(text).digest();

/** A guid that is the same for the same name in every run. */
export function guidFor(name: string): string {
  const hex = digest(name).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const opaque = (name: string, length: number) =>
  digest(name).toString('base64').replaceAll('+', 'p').replaceAll('/', 's').replaceAll('=', '').slice(0, length);

function mailboxOf(options: MailboxOptions): Mailbox {
  const address = options.address.toLowerCase();
  return {
    address,
    name: options.name,
    kind: options.kind,
    teams: options.teams ?? true,
    guid: guidFor(`mailbox ${address}`),
    calendarId: `AAkALgCal${opaque(`calendar ${address}`, 24)}`,
  };
}

/** A state with these mailboxes; events of `earlier` are kept. */
export function stateWith(mailboxes: readonly MailboxOptions[], earlier?: State): State {
  const own = Object.fromEntries(mailboxes.map(mailboxOf).map((mailbox) => [mailbox.address, mailbox]));
  if (earlier) return { ...earlier, mailboxes: { ...earlier.mailboxes, ...own } };
  return { counter: 0, mailboxes: own, events: {}, subscriptions: {}, deliveries: [], deltas: {}, mail: [] };
}

export const nextNumber = (state: State): number => (state.counter += 1);

/** An id that survives moves between folders. */
export const newImmutableId = (state: State): string =>
  `AAkALgAAAAAA${opaque(`item ${String(nextNumber(state))}`, 36)}`;

/** An id that holds until the item moves. */
export const newMovableId = (state: State): string => `AAMkAG${opaque(`place ${String(nextNumber(state))}`, 36)}AAA=`;

export const newGuid = (state: State): string => guidFor(`guid ${String(nextNumber(state))}`);

/** A global object id as Outlook writes it: fixed class, an empty date part, then the meeting's own bytes. */
export const newICalUId = (state: State): string =>
  `040000008200E00074C5B7101A82E00800000000${digest(`uid ${String(nextNumber(state))}`)
    .toString('hex')
    .toUpperCase()
    .slice(0, 64)}`;

export const attendeeMailbox = (state: State, attendee: Attendee): Mailbox | undefined =>
  state.mailboxes[attendee.emailAddress.address.toLowerCase()];

/** The mailbox with this address or guid. */
export const findMailbox = (state: State, key: string): Mailbox | undefined =>
  state.mailboxes[key.toLowerCase()] ?? Object.values(state.mailboxes).find((one) => one.guid === key.toLowerCase());
