// The measurements as text: absolute figures to see that they are plausible, ratios to go by.
import type { Share } from './turn-profile.ts';
import type { Measured } from './turn.ts';

/** At most so many times the bare invoke. */
const aim = { p50: 2, p99: 3 } as const;

export function turnTables(
  results: readonly Measured[],
  profiles: readonly { readonly name: string; readonly shares: readonly Share[] }[],
  cardBytes: number,
): string {
  const [ours, ...peers] = results;
  if (ours === undefined) throw new Error('nothing was measured');
  const ratios = peers.flatMap((peer) =>
    (['hurried', 'unhurried'] as const).map((pace) => {
      const [p50, p99] = [0.5, 0.99].map((share) => ratio(ours[pace], peer[pace], share));
      return row([`Kvarbo / ${peer.name}`, paces[pace], times(p50), times(p99)]);
    }),
  );
  return [
    `a card of ${String(cardBytes)} bytes; ${String(ours.turns)} turns each, in rounds turn about; medians of rounds`,
    '',
    row(['', '', 'p50 ms', 'p99 ms']),
    ...results.flatMap((each) =>
      (['hurried', 'unhurried'] as const).map((pace) =>
        row([each.name, paces[pace], ms(middle(each[pace], 0.5)), ms(middle(each[pace], 0.99))]),
      ),
    ),
    '',
    row(['', '', 'p50', 'p99']),
    ...ratios,
    row([`aim: at most, of the bare invoke`, '', times(aim.p50), times(aim.p99)]),
    '',
    row(['', 'start ms', 'start RSS/heap MB', `after ${String(ours.turns)} RSS/heap MB`]),
    ...results.map(({ name, startMs, atStart, after }) =>
      row([name, ms(median(startMs)), megabytes(atStart), megabytes(after)]),
    ),
    ...profiles.flatMap(({ name, shares }) => [
      '',
      `${name}: processor time a turn by whose code it was spent for, sampled; also what goes on after the answer`,
      ...shares
        .filter((share) => share.ms >= 0.005)
        .map((share) => `  ${share.part.padEnd(40)}${share.ms.toFixed(3).padStart(8)} ms`),
    ]),
  ].join('\n');
}

const paces = { hurried: 'one upon another', unhurried: 'with a rest between' } as const;

/** The median over the rounds of ours divided by theirs right after it: what slows the machine for a while slows both. */
function ratio(ours: readonly (readonly number[])[], theirs: readonly (readonly number[])[], share: number): number {
  return median(ours.map((round, index) => percentile(round, share) / percentile(theirs[index] ?? [], share)));
}

function middle(roundsOf: readonly (readonly number[])[], share: number): number {
  return median(roundsOf.map((round) => percentile(round, share)));
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

function row(cells: readonly string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(40) : cell.padStart(22))).join('');
}

function ms(value: number): string {
  return value.toFixed(2);
}

function times(value: number | undefined): string {
  return `${(value ?? Number.NaN).toFixed(2)}x`;
}

function megabytes({ rss, heap }: { readonly rss: number; readonly heap: number }): string {
  return `${(rss / 2 ** 20).toFixed(0)} / ${(heap / 2 ** 20).toFixed(0)}`;
}
