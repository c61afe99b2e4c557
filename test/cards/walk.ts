// Walking a finished card: every element, what is shown at first, and what a press would send.

export type Node = Readonly<Record<string, unknown>> & { readonly type?: string };

/** Every object in the card, parents first, fallbacks left out: they say again what they stand in for. */
export function nodes(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  return [
    node,
    ...Object.entries(node).flatMap(([name, child]) => (name === 'fallback' || name === 'data' ? [] : nodes(child))),
  ];
}

export function ofType(card: unknown, type: string): readonly Node[] {
  return nodes(card).filter((node) => node.type === type);
}

export function inputs(card: unknown): readonly Node[] {
  return nodes(card).filter((node) => node.type?.startsWith('Input.') === true);
}

/** What is on the screen before anything is unfolded. */
export function shown(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((each) => (each as Node).isVisible !== false).map(shown);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, shown(child)]));
}

/** The buttons in a card or in a part of it; rows that can be tapped are not among them. */
export function buttons(card: unknown): readonly Node[] {
  return nodes(card).flatMap((node) => (Array.isArray(node['actions']) ? (node['actions'] as Node[]) : []));
}

export function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(strings);
}

/** What Teams sends when `action` is pressed: its data, and the inputs if it takes them. */
export function press(action: Node, filled: Readonly<Record<string, string>>): object {
  return { ...(action['associatedInputs'] === 'none' ? {} : filled), ...(action['data'] as object) };
}

/** What stands in the inputs as the card is drawn. */
export function filledIn(card: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(inputs(card).map((input) => [String(input['id']), (input['value'] ?? '') as string]));
}
