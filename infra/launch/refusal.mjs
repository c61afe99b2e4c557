/** A reason not to go on that has its own sentence for the person at the terminal and its own exit code. */
export class Refusal extends Error {
  /**
   * @param {number} exitCode one of exit-codes.mjs
   * @param {string} message Swedish: what is wrong and what to do next
   */
  constructor(exitCode, message) {
    super(message);
    this.exitCode = exitCode;
  }
}
