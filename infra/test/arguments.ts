import { globSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';

export interface Wish {
  /** Test files asked for, or 'all' for the whole check with format, types and lint. */
  readonly files: readonly string[] | 'all';
  readonly long: boolean;
  readonly grep: string | undefined;
}

export const usage = 'npm test [-- [--long] [--grep TEXT] [FILE, FOLDER or GLOB …]]';

/**
 * Reads the command line of `npm test`.
 * @throws Error with one sentence when an option is unknown or nothing fits
 */
export function readArguments(args: readonly string[]): Wish {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { long: { type: 'boolean', default: false }, grep: { type: 'string' } },
  });
  const { long, grep } = values;
  if (positionals.length === 0 && grep === undefined) return { files: 'all', long, grep };
  return { files: testFiles(positionals.length > 0 ? positionals : ['test']), long, grep };
}

/**
 * The test files that the patterns name, sorted.
 * @throws Error when a pattern fits none: a test that is not run must not look like one that passed
 */
export function testFiles(patterns: readonly string[]): string[] {
  const found = patterns.flatMap((pattern) => {
    const files = globSync(isFolder(pattern) ? `${pattern}/**/*.test.ts` : pattern).filter((file) =>
      file.endsWith('.test.ts'),
    );
    if (files.length === 0) throw new Error(`No test file fits ${pattern}`);
    return files;
  });
  return [...new Set(found)].sort();
}

function isFolder(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
