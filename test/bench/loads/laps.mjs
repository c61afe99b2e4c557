// A fresh process tells how long each part of its loading took, from the first line of its own that runs.
let last = performance.now();

/** @type {[part: string, milliseconds: number][]} */
const laps = [];

/**
 * Ends a part.
 * @param {string} part
 */
export function lap(part) {
  const now = performance.now();
  laps.push([part, now - last]);
  last = performance.now();
}

/** Writes the parts on standard output, as JSON. */
export function report() {
  process.stdout.write(JSON.stringify(laps));
}
