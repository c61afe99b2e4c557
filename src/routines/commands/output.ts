// Writing from a command: at the reader's pace, and quietly when the reader has gone.
let readerGone = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  readerGone = true;
});

/** Resolves when the text is on its way; at once when nobody reads any more. */
export async function write(text: string): Promise<void> {
  if (readerGone || text === '') return;
  await new Promise<void>((resolve) => process.stdout.write(text, () => resolve()));
}

/** One line on standard error for each mistake. */
export function complain(lines: readonly string[]): void {
  process.stderr.write(lines.map((line) => `${line.replace(/[\r\n\u2028\u2029]+/g, ' ')}\n`).join(''));
}
