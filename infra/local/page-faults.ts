// The faults that can be ordered on the start page: the next new message, booking or cancellation meets one.
import type { FaultOrder } from './graph/faults.ts';

export type Side = 'teams' | 'calendar';

/** Shown in this order. */
export const faultNames = {
  busy: 'Ber oss vänta (429)',
  down: 'Är nere (503)',
  cut: 'Bryter anslutningen',
  late: 'Tar emot men svarar för sent',
  lost: 'Tar emot men tappar svaret',
} as const;

export type FaultName = keyof typeof faultNames;

/** Longer than the bot waits for either side. */
const tooLateMs = 20_000;

const kinds: { readonly [K in FaultName]: FaultOrder } = {
  busy: { do: 'status', status: 429, retryAfter: 20 },
  down: { do: 'status', status: 503 },
  cut: { do: 'drop' },
  late: { do: 'delay', delayMs: tooLateMs },
  lost: { do: 'acceptThenDrop' },
};

const matches: { readonly [S in Side]: NonNullable<FaultOrder['match']> } = {
  teams: { method: 'POST', path: '^/v3/conversations' },
  calendar: { method: 'POST', path: '/events' },
};

export const isSide = (value: unknown): value is Side => value === 'teams' || value === 'calendar';
export const isFaultName = (value: unknown): value is FaultName =>
  typeof value === 'string' && Object.hasOwn(faultNames, value);

export function faultOrder(side: Side, name: FaultName): FaultOrder {
  return { ...kinds[name], match: matches[side] };
}

/** In words, of an ordered fault. */
export function faultWords(order: FaultOrder): string {
  const found = (Object.keys(kinds) as FaultName[]).find(
    (name) => kinds[name].do === order.do && kinds[name].status === order.status,
  );
  return found === undefined ? `annat fel (${String(order.do)})` : faultNames[found].toLowerCase();
}
