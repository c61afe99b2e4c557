// Draws manifest/color.png and manifest/outline.png: `node infra/package/draw-icons.ts`. A house with a lit door.

import { writeFileSync } from 'node:fs';
import { encodePng } from './png.ts';

type Point = readonly [x: number, y: number];
type Colour = readonly [red: number, green: number, blue: number];
interface Shape {
  readonly inside: (x: number, y: number) => boolean;
  /** Undefined cuts a hole. */
  readonly colour: Colour | undefined;
}

const water: Colour = [11, 79, 108];
const white: Colour = [255, 255, 255];
const lamp: Colour = [255, 196, 77];
/** Samples a side of each pixel, for smooth edges. */
const samples = 4;

// All shapes are drawn on a square of side 1, y downwards.
const roof = polygon([0.5, 0.18], [0.88, 0.52], [0.79, 0.52], [0.5, 0.26], [0.21, 0.52], [0.12, 0.52]);
const house = polygon([0.5, 0.3], [0.76, 0.535], [0.76, 0.82], [0.24, 0.82], [0.24, 0.535]);
const door = polygon([0.42, 0.56], [0.58, 0.56], [0.58, 0.82], [0.42, 0.82]);
const everywhere = (): boolean => true;

const colour: readonly Shape[] = [
  { inside: everywhere, colour: water },
  { inside: roof, colour: white },
  { inside: house, colour: white },
  { inside: door, colour: lamp },
];
/** Teams wants the small icon in white on nothing. */
const outline: readonly Shape[] = [
  { inside: roof, colour: white },
  { inside: house, colour: white },
  { inside: door, colour: undefined },
];

writeFileSync(new URL('../../manifest/color.png', import.meta.url), encodePng(192, draw(192, colour)));
writeFileSync(new URL('../../manifest/outline.png', import.meta.url), encodePng(32, draw(32, outline)));

function draw(side: number, shapes: readonly Shape[]): Uint8Array {
  const pixels = new Uint8Array(side * side * 4);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) pixels.set(pixel(x, y, side, shapes), (y * side + x) * 4);
  }
  return pixels;
}

function pixel(x: number, y: number, side: number, shapes: readonly Shape[]): number[] {
  const seen: Colour[] = [];
  for (let row = 0; row < samples; row++) {
    for (let column = 0; column < samples; column++) {
      const top = shapes.findLast(({ inside }) =>
        inside((x + (column + 0.5) / samples) / side, (y + (row + 0.5) / samples) / side),
      );
      if (top?.colour) seen.push(top.colour);
    }
  }
  const mean = (channel: 0 | 1 | 2): number =>
    seen.length === 0 ? 255 : Math.round(seen.reduce((total, one) => total + one[channel], 0) / seen.length);
  return [mean(0), mean(1), mean(2), Math.round((255 * seen.length) / samples ** 2)];
}

/** Whether a point lies inside: it does when a ray to the right crosses the edge an odd number of times. */
function polygon(...corners: readonly Point[]): (x: number, y: number) => boolean {
  return (x, y) => {
    const crossed = corners.filter(([x1, y1], index) => {
      const [x2, y2] = corners[(index + 1) % corners.length] ?? [x1, y1];
      return y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
    });
    return crossed.length % 2 === 1;
  };
}
