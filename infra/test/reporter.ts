// Tells the runner how each test went, one JSON line each, in the file named by the option `output`.

import { appendFileSync } from 'node:fs';
import { format } from 'node:util';
import Mocha from 'mocha';

/** One line of the file. */
export type Line =
  | { readonly kind: 'passed' }
  | { readonly kind: 'skipped'; readonly title: string }
  | { readonly kind: 'failed'; readonly title: string }
  /** The last line: all tests have run. `report` has the failures as mocha shows them, with their differences. */
  | { readonly kind: 'end'; readonly report: string };

const { EVENT_TEST_PASS, EVENT_TEST_FAIL, EVENT_TEST_PENDING, EVENT_RUN_END } = Mocha.Runner.constants;

// mocha takes the module's default export for the reporter.
export default class LinesReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: { reporterOptions?: { output?: string } }) {
    super(runner, options);
    const output = options.reporterOptions?.output;
    if (!output) throw new Error('The reporter needs --reporter-option output=FILE');
    const write = (line: Line): void => {
      appendFileSync(output, `${JSON.stringify(line)}\n`);
    };
    const failures: Mocha.Test[] = [];
    runner.on(EVENT_TEST_PASS, () => {
      write({ kind: 'passed' });
    });
    runner.on(EVENT_TEST_PENDING, (test) => {
      write({ kind: 'skipped', title: test.fullTitle() });
    });
    runner.on(EVENT_TEST_FAIL, (test, error: unknown) => {
      test.err = error as Error;
      failures.push(test);
      write({ kind: 'failed', title: test.fullTitle() });
    });
    runner.once(EVENT_RUN_END, () => {
      write({ kind: 'end', report: inFull(failures) });
    });
  }
}

function inFull(failures: readonly Mocha.Test[]): string {
  if (failures.length === 0) return '';
  const said: string[] = [];
  const { Base } = Mocha.reporters as unknown as {
    Base: {
      consoleLog: (...parts: unknown[]) => void;
      useColors: boolean;
      list(failures: readonly Mocha.Test[]): void;
    };
  };
  const { consoleLog } = Base;
  Base.consoleLog = (...parts) => said.push(format(...parts));
  Base.useColors = false;
  Base.list(failures);
  Base.consoleLog = consoleLog;
  return said.join('\n');
}
