// Reading answers: nothing in them is trusted to have the shape it should.

export type Part = Readonly<Record<string, unknown>>;

export function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The `value` list of a collection answer; undefined when there is none. */
export function listOf(body: unknown): readonly unknown[] | undefined {
  const value = isPart(body) ? body['value'] : undefined;
  return Array.isArray(value) ? value : undefined;
}

/** The `id` of an item; undefined when it has none. */
export function idOf(item: unknown): string | undefined {
  const id = isPart(item) ? item['id'] : undefined;
  return typeof id === 'string' && id !== '' ? id : undefined;
}
