// Which inputs a press has: those its own reader asks for, found by watching it read, so that a new one takes part by itself.
import { readCardData, type Verb } from '../../src/intake/card-data.ts';

/** Paths of what is read, `kept.kind` for what lies in another. Hers to put something into: all but the verb itself. */
export function fieldsRead(verb: Verb, sent: object): readonly (readonly string[])[] {
  const found = new Map<string, readonly string[]>();
  readCardData(watched({ ...sent, verb }, [], found));
  found.delete('verb');
  return [...found.values()];
}

function watched(value: object, path: readonly string[], found: Map<string, readonly string[]>): object {
  const note = (name: string | symbol): void => {
    if (typeof name !== 'string' || name === 'length' || name in Object.prototype) return;
    found.set([...path, name].join('.'), [...path, name]);
  };
  return new Proxy(value, {
    get(target, name) {
      note(name);
      const inside: unknown = Reflect.get(target, name);
      const whole = typeof name === 'string' && typeof inside === 'object' && inside !== null && !Array.isArray(inside);
      return whole ? watched(inside, [...path, name], found) : inside;
    },
    getOwnPropertyDescriptor(target, name) {
      note(name);
      return Reflect.getOwnPropertyDescriptor(target, name);
    },
    has(target, name) {
      note(name);
      return Reflect.has(target, name);
    },
  });
}

/** The same press with something else in one place. */
export function replaced(sent: object, [name = '', ...inside]: readonly string[], value: unknown): object {
  const old: unknown = Reflect.get(sent, name);
  const within = typeof old === 'object' && old !== null && !Array.isArray(old) ? old : {};
  return { ...sent, [name]: inside.length === 0 ? value : replaced(within, inside, value) };
}
