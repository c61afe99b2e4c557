// What goes wrong without anybody having ordered it: asked at every call that the product makes and at every write.
import type { FaultOrder } from '../../local/graph/faults.ts';
import type { StoreFault } from './gate.ts';
import type { Kill } from './town.ts';

/** What a call meets. */
export interface Bolt {
  readonly do: FaultOrder['do'] | 'kill';
  /** Seconds. */
  readonly retryAfter?: number;
  readonly delayMs?: number;
}

export interface Weather {
  strikes(on: 'graph' | 'teams', method: string, url: string): Bolt | null;
  writes(method: string, given: readonly unknown[]): StoreFault['do'] | null;
}

export const fair: Weather = { strikes: () => null, writes: () => null };

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Orders the fault for the very call that is being asked about. */
export function meetsBolt(
  bolt: Bolt | null,
  method: string,
  url: string,
  orders: { orderFault(order: FaultOrder): unknown },
  kills: Kill[],
): void {
  if (bolt === null) return;
  const [path = ''] = url.split('?');
  const { do: what, ...more } = bolt;
  const exactly = `^${literally(path)}$`;
  if (what === 'kill') kills.push({ method, path: literally(path), left: 1 });
  else orders.orderFault({ ...more, do: what, match: { method, path: exactly }, times: 1 });
}
