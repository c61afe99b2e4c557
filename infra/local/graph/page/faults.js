// Orders for faults, and those that still wait for their call.
const element = (id) => document.getElementById(id);

const booking = { method: 'POST', path: '/events$' };
const orders = [
  ['Nästa bokning: 429 i 5 s', { match: booking, do: 429, retryAfter: 5, forMs: 5000 }],
  ['Nästa bokning: tar emot men tappar svaret', { match: booking, do: 'acceptThenDrop' }],
  ['Nästa bokning: gör den men svarar 503', { match: booking, do: 'acceptThenStatus', status: 503 }],
  ['Nästa bokning: bryter utan att boka', { match: booking, do: 'drop' }],
  ['Nästa bokning: svarar efter 8 s', { match: booking, do: 'delay', delayMs: 8000 }],
  ['Nästa ändring: någon hann före (412)', { match: { method: 'PATCH', path: '/events/' }, do: '412' }],
  ['Nästa fråga om lediga tider: 503', { match: { method: 'POST', path: '/getSchedule$' }, do: 503 }],
];

const send = (method, path, body) =>
  fetch(`/_faults${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });

let after = () => {};

for (const [text, order] of orders) {
  element('fault-buttons').append(
    button(text, async () => {
      await send('POST', '', order);
      element('message').textContent = `Beställt: ${text}.`;
      await after();
    }),
  );
}

/** Lists the faults waiting; `refresh` is called when one is ordered or taken back. */
export function showFaults(faults, refresh) {
  after = refresh;
  const items = faults.map((fault) => {
    const item = document.createElement('li');
    item.append(
      nameOf(fault),
      button('Ta tillbaka', async () => {
        await send('DELETE', `/${fault.id}`);
        await refresh();
      }),
    );
    item.lastChild.setAttribute('aria-label', `Ta tillbaka: ${nameOf(fault)}`);
    return item;
  });
  if (items.length === 0) items.push(Object.assign(document.createElement('li'), { textContent: 'Inget.' }));
  // Left alone when nothing has changed, so that focus stays on its button.
  const key = JSON.stringify(faults);
  if (element('faults').dataset.key === key) return;
  element('faults').dataset.key = key;
  element('faults').replaceChildren(...items);
}

function nameOf(fault) {
  const same = ([, order]) =>
    order.match.path === fault.match?.path &&
    order.match.method === fault.match?.method &&
    (order.do === fault.do || String(order.do) === fault.do || (fault.do === 'status' && order.do === fault.status));
  return (
    orders.find(same)?.[0] ??
    `${fault.match?.method ?? 'Alla'} ${fault.match?.path ?? 'sökvägar'}: ${fault.do} ${fault.status ?? ''}`
  );
}

function button(text, click) {
  const made = Object.assign(document.createElement('button'), { type: 'button', textContent: text });
  made.addEventListener('click', click);
  return made;
}
