// A step of the check: what it is called, how it went, and what to print about it.

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface Outcome extends Tally {
  /** Failures in full, and why something was skipped; empty when there is nothing to say. */
  readonly report: string;
}

export interface Step {
  readonly name: string;
  run(): Promise<Outcome>;
}

export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, one) => total + one.passed, 0),
    failed: tallies.reduce((total, one) => total + one.failed, 0),
    skipped: tallies.reduce((total, one) => total + one.skipped, 0),
  };
}

/** `12 passed, 0 failed`, and the skipped when there are any. */
export function inWords({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Runs the steps one after the other, a line each as it ends, and the sum as the last line.
 * @returns the exit code: 0 when nothing failed
 */
export async function runSteps(steps: readonly Step[]): Promise<number> {
  const outcomes: Outcome[] = [];
  for (const step of steps) {
    const began = performance.now();
    const outcome = await step.run();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    if (outcome.report) console.log(`${outcome.report}\n`);
    console.log(`${step.name}: ${inWords(outcome)} (${seconds} s)`);
    outcomes.push(outcome);
  }
  const total = sum(outcomes);
  console.log(`\n${inWords(total)}`);
  return total.failed > 0 ? 1 : 0;
}
