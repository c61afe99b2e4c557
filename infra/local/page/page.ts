// Asks for the view again and again, and redraws what has changed so that focus and reading are left in peace.
import { byId, element, field, redraw } from './element.ts';
import type { ShownLeft, ShownPerson, View } from './view.ts';

const everyMs = 2000;

function personItem({ name, title, url, tries, gone }: ShownPerson): Node {
  const head = gone === null ? element('a', [name], { href: url, target: '_blank' }) : element('b', [name]);
  const ended = `Fönstret har stängts (${String(gone)}). Starta om npm start.`;
  const list = element(
    'ul',
    tries.map((one) => element('li', [one])),
  );
  return element('li', [
    element('h3', [head]),
    element('p', [title], { class: 'note' }),
    ...(gone === null ? [] : [element('p', [ended], { class: 'gone' })]),
    list,
  ]);
}

function leftItem({ at, to, what, lines }: ShownLeft): Node {
  const head = element('p', [element('time', [at]), ` ${what} · ${to}`], { class: 'note' });
  return element('li', [head, ...lines.map((line) => element('p', [line], { class: 'said' }))]);
}

function show(view: View): void {
  byId('clock').textContent = view.clock.shown;
  const to = field('to');
  to.min = view.clock.local;
  if (to.value === '') to.value = view.clock.local;
  document.querySelectorAll('[data-calendars]').forEach((link) => {
    link.setAttribute('href', view.calendars);
  });
  redraw('people', view.people, () => view.people.map(personItem));
  redraw('left', view.left, () => view.left.map(leftItem));
  byId('nothing').hidden = view.left.length > 0;
  redraw('fault', view.faultNames, () =>
    Object.entries(view.faultNames).map(([value, name]) => element('option', [name], { value })),
  );
  const waiting =
    view.faults.length === 0 ? 'Inget fel är beställt.' : `Väntar på att hända: ${view.faults.join('; ')}.`;
  redraw('waiting', waiting, () => [new Text(waiting)]);
  byId('clear').hidden = view.faults.length === 0;
}

async function refresh(): Promise<void> {
  try {
    const response = await fetch('/view');
    show((await response.json()) as View);
    byId('lost').hidden = true;
  } catch {
    byId('lost').hidden = false; // said on the page; the next round tries again
  }
}

interface Answered {
  readonly problem?: string;
  readonly happened?: readonly string[];
}

async function ask(method: string, path: string, body?: unknown): Promise<Answered> {
  const init =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  try {
    const response = await fetch(path, { method, ...init });
    return (await response.json()) as Answered;
  } catch {
    return { problem: 'Kvarbo svarar inte.' };
  }
}

let moving = false;

async function move(wanted: unknown): Promise<void> {
  if (moving) return;
  setMoving(true);
  byId('problem').textContent = '';
  byId('moved').replaceChildren(element('p', ['Klockan går …']));
  const { problem = '', happened = [] } = await ask('POST', '/clock', wanted);
  setMoving(false);
  byId('problem').textContent = problem;
  byId('moved').replaceChildren(...(problem === '' ? movedText(happened) : []));
  if (problem === '') field('to').value = '';
  await refresh();
}

/** Not `disabled`: that would throw the focus away. */
function setMoving(now: boolean): void {
  moving = now;
  document.querySelectorAll('[data-move], #move button').forEach((button) => {
    button.setAttribute('aria-disabled', String(now));
  });
}

function movedText(happened: readonly string[]): readonly Node[] {
  if (happened.length === 0) return [element('p', ['Ingenting hände på vägen.'])];
  const list = element(
    'ol',
    happened.map((line) => element('li', [line])),
  );
  return [element('p', ['Det här hände på vägen:']), list];
}

document.querySelectorAll('[data-move]').forEach((button) => {
  button.addEventListener('click', () => void move({ by: button.getAttribute('data-move') }));
});
byId('move').addEventListener('submit', (event) => {
  event.preventDefault();
  void move({ to: field('to').value });
});
byId('faults').addEventListener('submit', (event) => {
  event.preventDefault();
  const chosen = { side: field('side').value, fault: field('fault').value };
  void ask('POST', '/faults', chosen).then(refresh);
});
byId('clear').addEventListener('click', () => void ask('DELETE', '/faults').then(refresh));

void refresh();
setInterval(() => void refresh(), everyMs);
