// The commands behind the npm scripts. A new one is a line here and a line in package.json.

/**
 * @typedef {object} Command
 * @property {string} entry file to run on Node 24, from the project root
 * @property {readonly string[]} [args] arguments before those given
 * @property {boolean} [callersFolder] runs in the folder it was called from, so that file arguments mean what they say there
 * @property {boolean} [withoutDevPackages] runs with the packages of production alone
 * @property {boolean} [neverInProduction] refuses when NODE_ENV=production
 */

/** @type {Readonly<Record<string, Command>>} */
export const commands = {
  start: { entry: 'infra/local/start.ts', neverInProduction: true },
  serve: { entry: 'src/main.ts', withoutDevPackages: true },
  test: { entry: 'infra/test/run.ts' },
  check: { entry: 'infra/test/check.ts' },
  format: { entry: 'node_modules/prettier/bin/prettier.cjs', args: ['--write', '--log-level=warn', '.'] },
  evaluate: { entry: 'src/routines/commands/evaluate.ts', callersFolder: true, withoutDevPackages: true },
  routine: { entry: 'src/routines/commands/routine.ts', callersFolder: true, withoutDevPackages: true },
  story: { entry: 'infra/story/story.ts', callersFolder: true },
  simulate: { entry: 'infra/simulate/simulate.ts' },
  audit: { entry: 'infra/audit/audit.ts', callersFolder: true, withoutDevPackages: true },
  retention: { entry: 'infra/retention/retention.ts', callersFolder: true, withoutDevPackages: true },
  export: { entry: 'infra/export/export.ts', callersFolder: true, withoutDevPackages: true },
  bench: { entry: 'test/bench/run.ts' },
  package: { entry: 'infra/package/package.ts', callersFolder: true },
};
