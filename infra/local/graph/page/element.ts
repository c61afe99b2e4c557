// The page's own elements.

/** The element with this id; every id asked for is in page.html. */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`page.html has no #${id}`);
  return found;
}

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text: string,
  className = '',
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(tag), { textContent: text, className });
}

export function button(text: string, click: () => unknown): HTMLButtonElement {
  const made = Object.assign(make('button', text), { type: 'button' });
  made.addEventListener('click', () => void click());
  return made;
}
