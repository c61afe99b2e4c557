// What an endpoint works on: the state, the moment, and the changes it makes known.
import type { StoredEvent } from './event.ts';
import type { SentMail, State } from './state.ts';
import { newMovableId, nextNumber } from './state.ts';

export interface Settings {
  /** Status of ErrorDuplicateTransactionId; which of the two the service uses is not documented. */
  readonly duplicateTransactionStatus: 400 | 409;
}

export type ChangeType = 'created' | 'updated' | 'deleted';

export interface Change {
  readonly type: ChangeType;
  readonly event: StoredEvent;
}

export interface World {
  readonly state: State;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Where this server is reached, for next and delta links: `http://127.0.0.1:4000/v1.0`. */
  readonly base: string;
  readonly settings: Settings;
  /** Changes of this request, in order; notifications are made from them afterwards. */
  readonly changes: Change[];
}

/** Marks an event as changed: new change key, new modified time, a notification to come. */
export function touch(world: World, event: StoredEvent, type: ChangeType): void {
  event.version = nextNumber(world.state);
  event.modifiedAt = world.now;
  world.changes.push({ type, event });
}

/** Keeps a new event. Outlook tells of a creation twice: created, then updated. */
export function keep(world: World, event: StoredEvent): void {
  world.state.events[event.id] = event;
  world.changes.push({ type: 'created', event }, { type: 'updated', event });
}

/** Moves an event to Deleted Items: it leaves the calendar, and its default id changes. */
export function moveToDeleted(world: World, event: StoredEvent): void {
  event.folder = 'deletedItems';
  event.movableId = newMovableId(world.state);
  touch(world, event, 'deleted');
}

const mailKept = 1000;

export function sendMail(world: World, mail: Omit<SentMail, 'at'>): void {
  world.state.mail.push({ ...mail, at: world.now });
  if (world.state.mail.length > mailKept) world.state.mail.splice(0, world.state.mail.length - mailKept);
}

export const eventsOf = (state: State, mailbox: string): StoredEvent[] =>
  Object.values(state.events).filter((event) => event.mailbox === mailbox);
