// Repeatable chance: streams of numbers from a seed, and numbers that hang on what is asked about and not on when.
import { mixed } from '../story/town/chance.ts';

export interface Dice {
  /** In [0, 1). */
  roll(): number;
  /** True that often, of 1. */
  happens(often: number): boolean;
  /** A whole number from `least` up to and including `most`. */
  between(least: number, most: number): number;
  /** @throws when the list is empty */
  oneOf<T>(list: readonly T[]): T;
  /** One by its weight; undefined when nothing has any. */
  weighed<T extends { readonly weight: number }>(list: readonly T[]): T | undefined;
}

export function diceOf(seed: string): Dice {
  let state = hashOf(seed);
  const roll = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    return mixed(state) / 2 ** 32;
  };
  return {
    roll,
    happens: (often) => roll() < often,
    between: (least, most) => least + Math.floor(roll() * (most - least + 1)),
    oneOf(list) {
      const one = list[Math.floor(roll() * list.length)];
      if (one === undefined) throw new Error('nothing to choose from');
      return one;
    },
    weighed(list) {
      const total = list.reduce((sum, { weight }) => sum + weight, 0);
      let left = roll() * total;
      return list.find(({ weight }) => (left -= weight) < 0);
    },
  };
}

/** In [0, 1), the same for the same words. */
export function numberFor(...words: readonly (string | number)[]): number {
  return mixed(hashOf(words.join('\u0000'))) / 2 ** 32;
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  }
  return hash >>> 0;
}
