// How long it takes until every routine can answer, in a fresh process, beside another engine with the same rows and
// beside nothing but reading them. With the code as Node kept it from the run before, and without.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const contenders = [
  ['kvarbo', 'ours'],
  ['json-rules-engine', 'json-rules-engine, the same rows'],
  ['json-parse', 'the same files parsed, no answer'],
] as const;

const processes = 11;
const aimMs = 20;

type Laps = readonly (readonly [part: string, milliseconds: number])[];

const ways = ['code kept', 'nothing kept'] as const;
type Way = (typeof ways)[number];

interface Loaded {
  readonly contender: string;
  readonly way: Way;
  readonly laps: Laps;
}

const run = promisify(execFile);

/** `kept` is the folder that Node keeps compiled code in; an empty name means none. */
async function load(contender: string, kept: string): Promise<Laps> {
  const program = path.join(import.meta.dirname, 'loads', `${contender}.mjs`);
  const { stdout } = await run(process.execPath, [program], { env: { ...process.env, NODE_COMPILE_CACHE: kept } });
  return JSON.parse(stdout) as Laps;
}

/** Medians over processes that run in turn, and the quickest, which others' work delays least; totals have their own. */
export async function benchLoad(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kvarbo-load-'));
  const loaded: Loaded[] = [];
  try {
    for (const [contender] of contenders) await load(contender, folder);
    for (let round = 0; round < processes; round += 1) {
      for (const way of ways) {
        for (const [contender] of contenders) {
          loaded.push({ contender, way, laps: await load(contender, way === 'code kept' ? folder : '') });
        }
      }
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return [
    `until every routine has given its first answer; median (quickest) of ${processes} fresh processes, ms; aim ${aimMs}`,
    `${''.padEnd(nameWidth)}${ways.map((way) => way.padStart(timeWidth)).join('')}`,
    ...contenders.flatMap(([contender, name]) =>
      table(
        name,
        loaded.filter((one) => one.contender === contender),
      ),
    ),
  ].join('\n');
}

const nameWidth = 46;
const timeWidth = 18;

function table(name: string, loaded: readonly Loaded[]): readonly string[] {
  const line = (words: string, timeOf: (laps: Laps) => number) => {
    const cells = ways.map((way) => {
      const times = loaded.filter((one) => one.way === way).map(({ laps }) => timeOf(laps));
      return `${median(times).toFixed(1)} (${Math.min(...times).toFixed(1)})`.padStart(timeWidth);
    });
    return words.padEnd(nameWidth) + cells.join('');
  };
  const parts = loaded[0]?.laps.map(([part]) => part) ?? [];
  return [
    line(name, (laps) => laps.reduce((sum, [, time]) => sum + time, 0)),
    ...parts.map((part, place) => line(`  ${part}`, (laps) => laps[place]?.[1] ?? NaN)),
  ];
}

export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
}

if (import.meta.main) console.log(await benchLoad());
