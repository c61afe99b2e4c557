// How hard the tests try. One setting for every count of seeds, kills and generated inputs.

/** The short count, or the long one when KVARBO_EFFORT=long (`npm run test:long`). */
export function effort(short: number, long: number): number {
  return process.env['KVARBO_EFFORT'] === 'long' ? long : short;
}
