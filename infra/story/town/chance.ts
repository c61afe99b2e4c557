// Chance that comes out the same every time, and as spread out as real chance: references must not run out.
import type { Chance } from '../../../src/casework/ports.ts';
import { objectId } from '../../local/people.ts';

export function repeatableChance(): Chance {
  let drawn = 0;
  return {
    random: () => {
      drawn += 1;
      return mixed(Math.imul(drawn, 0x9e3779b9)) / 2 ** 32;
    },
    id: () => {
      drawn += 1;
      return objectId(2_000_000 + drawn);
    },
  };
}

/** The finisher of splitmix32: neighbours among 32-bit numbers come out far apart. */
export function mixed(number: number): number {
  let value = number;
  value = Math.imul(value ^ (value >>> 16), 0x21f0aaad);
  value = Math.imul(value ^ (value >>> 15), 0x735a2d97);
  return (value ^ (value >>> 15)) >>> 0;
}
