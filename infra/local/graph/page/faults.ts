// Orders for faults, and those that still wait for their call.
import { button, element, make } from './element.ts';
import type { ShownFault } from './view.ts';

interface Order {
  readonly text: string;
  readonly do: string | number;
  readonly match: { readonly method: string; readonly path: string };
  readonly status?: number;
  readonly retryAfter?: number;
  readonly forMs?: number;
  readonly delayMs?: number;
}

const booking = { method: 'POST', path: '/events$' };
const orders: readonly Order[] = [
  { text: 'Nästa bokning: 429 i 5 s', match: booking, do: 429, retryAfter: 5, forMs: 5000 },
  { text: 'Nästa bokning: tar emot men tappar svaret', match: booking, do: 'acceptThenDrop' },
  { text: 'Nästa bokning: gör den men svarar 503', match: booking, do: 'acceptThenStatus', status: 503 },
  { text: 'Nästa bokning: bryter utan att boka', match: booking, do: 'drop' },
  { text: 'Nästa bokning: svarar efter 8 s', match: booking, do: 'delay', delayMs: 8000 },
  { text: 'Nästa ändring: någon hann före (412)', match: { method: 'PATCH', path: '/events/' }, do: '412' },
  { text: 'Nästa fråga om lediga tider: 503', match: { method: 'POST', path: '/getSchedule$' }, do: 503 },
];

const send = (method: string, path: string, body?: object) =>
  fetch(`/_faults${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });

/** Makes the buttons; `refresh` is called when a fault has been ordered. */
export function offerFaults(refresh: () => Promise<void>): void {
  for (const { text, ...order } of orders) {
    const ordered = async () => {
      await send('POST', '', order);
      element('message').textContent = `Beställt: ${text}.`;
      await refresh();
    };
    element('fault-buttons').append(button(text, ordered));
  }
}

/** Lists the faults waiting. Left alone when nothing has changed, so that focus stays on its button. */
export function showFaults(faults: readonly ShownFault[], refresh: () => Promise<void>): void {
  const list = element('faults');
  const key = JSON.stringify(faults);
  if (list.dataset['key'] === key) return;
  list.dataset['key'] = key;
  list.replaceChildren(...(faults.length > 0 ? faults.map((fault) => itemOf(fault, refresh)) : [make('li', 'Inget.')]));
}

function itemOf(fault: ShownFault, refresh: () => Promise<void>): HTMLLIElement {
  const takeBack = button('Ta tillbaka', async () => {
    await send('DELETE', `/${fault.id}`);
    await refresh();
  });
  takeBack.setAttribute('aria-label', `Ta tillbaka: ${nameOf(fault)}`);
  const item = make('li', nameOf(fault));
  item.append(takeBack);
  return item;
}

function nameOf({ match, do: kind, status }: ShownFault): string {
  const known = orders.find(
    (order) =>
      order.match.path === match?.path &&
      order.match.method === match.method &&
      (String(order.do) === kind || (kind === 'status' && order.do === status)),
  );
  return known?.text ?? `${match?.method ?? 'Alla'} ${match?.path ?? 'sökvägar'}: ${kind} ${String(status ?? '')}`;
}
