// Ids as callers meet them. An occurrence has no item of its own: its id is its series' id and its date.
import type { StoredEvent } from './event.ts';
import type { Instance } from './instances.ts';
import { findOccurrence, wholeOf } from './instances.ts';
import type { State } from './state.ts';
import { eventsOf } from './world.ts';

export function idOf(instance: Instance, immutable: boolean): string {
  const id = immutable ? instance.event.id : instance.event.movableId;
  return instance.date === undefined ? id : `${id.replace(/=$/, '')}-O${instance.date.replaceAll('-', '')}`;
}

export const seriesIdOf = (instance: Instance, immutable: boolean): string | null =>
  instance.date === undefined ? null : immutable ? instance.event.id : instance.event.movableId;

/** The event or occurrence an id names in a mailbox, in whatever folder; undefined when there is none. */
export function findInstance(state: State, mailbox: string, id: string): Instance | undefined {
  const [, series, digits] = /^(.*)-O(\d{8})$/.exec(id) ?? [];
  const event = eventsOf(state, mailbox).find((one) => goesBy(one, series ?? id));
  if (!event) return undefined;
  if (digits === undefined) return wholeOf(event);
  return findOccurrence(event, `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);
}

const goesBy = (event: StoredEvent, id: string) =>
  event.id === id || event.movableId === id || event.movableId === `${id}=`;

/** Each occurrence carries its date in the meeting's global id, so ids are the same across mailboxes. */
export function iCalUIdOf(instance: Instance): string {
  const { iCalUId } = instance.event;
  if (instance.date === undefined) return iCalUId;
  const [year = 0, month = 0, day = 0] = instance.date.split('-').map(Number);
  const hex = (value: number, length: number) => value.toString(16).toUpperCase().padStart(length, '0');
  return `${iCalUId.slice(0, 32)}${hex(year, 4)}${hex(month, 2)}${hex(day, 2)}${iCalUId.slice(40)}`;
}

/** The change key behind a version, and the etag around it. */
export const changeKeyOf = (event: StoredEvent): string => {
  const bytes = Buffer.alloc(22, 0x5a);
  bytes.writeUInt32BE(event.version, 18);
  return bytes.toString('base64');
};

export const etagOf = (event: StoredEvent): string => `W/"${changeKeyOf(event)}"`;
