// `npm run package`: the app package that Teams takes, from manifest/, filled in, zipped and checked without a network.

import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync, zipSync, type Zippable } from 'fflate';
import { packageProblems } from './checks.ts';
import { fill, readWish, type Wish } from './values.ts';

const folder = path.resolve(import.meta.dirname, '../../manifest');
const faulty = 1;
const misused = 2;
/** The same input gives the same bytes: a zip knows no earlier day. */
const noDay = new Date(1980, 0, 1);

function build(values: ReadonlyMap<string, string>): Uint8Array {
  const entries = globSync('*.{json,png}', { cwd: folder })
    .sort()
    .map((name): [string, Uint8Array] => {
      const bytes = readFileSync(path.join(folder, name));
      return [
        name,
        name.endsWith('.json')
          ? Buffer.from(JSON.stringify(fill(JSON.parse(bytes.toString()), values), null, 2))
          : bytes,
      ];
    });
  return zipSync(Object.fromEntries(entries) satisfies Zippable, { level: 9, mtime: noDay });
}

async function run({ out, values }: Wish): Promise<number> {
  const zip = build(values);
  const problems = await packageProblems(unzipSync(zip));
  if (problems.length > 0) {
    console.error(['Paketet skrevs inte:', ...problems.map((problem) => `  ${problem}`)].join('\n'));
    return faulty;
  }
  mkdirSync(path.dirname(path.resolve(out)), { recursive: true });
  writeFileSync(out, zip);
  console.log(`Paketet är klart: ${path.resolve(out)} (${Math.round(zip.length / 1024)} KiB)`);
  return 0;
}

let wish: Wish | undefined;
try {
  wish = readWish(process.argv.slice(2), process.env);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = misused;
}
if (wish) process.exitCode = await run(wish);
