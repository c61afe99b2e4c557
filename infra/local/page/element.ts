// Making and finding elements.

/** The element with this id; every id asked for is in page.html. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`page.html has no #${id}`);
  return found;
}

/** What is entered in the field with this id. */
export function field(id: string): HTMLInputElement {
  return byId(id) as HTMLInputElement;
}

export function element(
  name: string,
  content: readonly (string | Node)[],
  attributes: Readonly<Record<string, string>> = {},
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

const drawn = new Map<string, string>();

/** Draws only when what it shows has changed. */
export function redraw(id: string, shown: unknown, draw: () => readonly Node[]): void {
  const text = JSON.stringify(shown);
  if (drawn.get(id) === text) return;
  drawn.set(id, text);
  byId(id).replaceChildren(...draw());
}
