const everyMs = 5000;

/**
 * Says on standard error what is going on and for how long, until the returned function is called.
 * @param {string} what
 * @returns {() => void}
 */
export function showElapsed(what) {
  const began = performance.now();
  const seconds = () => Math.round((performance.now() - began) / 1000);
  process.stderr.write(`${what} …\n`);
  const timer = setInterval(() => process.stderr.write(`${what} … ${seconds()} s\n`), everyMs);
  return () => {
    clearInterval(timer);
    process.stderr.write(`${what}: klart efter ${seconds()} s.\n`);
  };
}
