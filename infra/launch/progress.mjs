const everyMs = 5000;

/**
 * Says on standard error what is going on and for how long, until the returned function is called with how it went.
 * @param {string} what
 * @returns {(outcome: string) => void}
 */
export function showElapsed(what) {
  const began = performance.now();
  const elapsed = () => `${Math.round((performance.now() - began) / 1000)} s`;
  process.stderr.write(`${what} …\n`);
  const timer = setInterval(() => process.stderr.write(`${what} … ${elapsed()}\n`), everyMs);
  return (outcome) => {
    clearInterval(timer);
    process.stderr.write(`${what}: ${outcome} efter ${elapsed()}.\n`);
  };
}
