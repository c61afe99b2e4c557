import { startNode } from './child.ts';
import type { Step } from './step.ts';

/** What is judged without running the product: layout, types, lint. Each counts as one test. */
export const staticSteps: readonly Step[] = [
  tool(
    'format',
    'prettier/bin/prettier.cjs',
    ['--check', '--log-level=warn', '--cache', '--cache-location=.cache/prettier', '.'],
    {
      mend: 'npm run format',
    },
  ),
  tool('types', 'typescript/bin/tsc', ['-p', '.', '--pretty', 'false']),
  tool('lint', 'eslint/bin/eslint.js', ['.', '--max-warnings=0', '--cache', '--cache-location=.cache/eslint/']),
];

function tool(name: string, program: string, args: readonly string[], { mend }: { mend?: string } = {}): Step {
  return {
    name,
    async run() {
      const { code, output } = await startNode([`node_modules/${program}`, ...args]).ended;
      if (code === 0) return { passed: 1, failed: 0, skipped: 0, report: '' };
      return { passed: 0, failed: 1, skipped: 0, report: mend ? `${output.trim()}\nTo mend: ${mend}` : output.trim() };
    },
  };
}
